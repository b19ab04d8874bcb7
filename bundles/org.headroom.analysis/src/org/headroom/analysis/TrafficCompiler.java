package org.headroom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.headroom.model.Component;
import org.headroom.model.MixShare;
import org.headroom.model.RequestClass;
import org.headroom.model.Scenario;
import org.headroom.model.Traffic;
import org.headroom.simulation.network.Source;

/** Turns the traffic of a scenario into sources. */
final class TrafficCompiler {
  private final Loads loads;
  private final List<RequestClass> classes;
  private final Map<Component, Integer> stations;

  TrafficCompiler(Loads loads, List<RequestClass> classes, Map<Component, Integer> stations) {
    this.loads = loads;
    this.classes = classes;
    this.stations = stations;
  }

  Source compile(Scenario scenario, Traffic traffic) {
    if (traffic.getProfile() == null) {
      throw new CompileException(scenario.getId(), "the traffic of " + traffic.getClient().getId() + " has no load",
          "Give it a profile, such as a constant load of 1000 rps.");
    }
    return new Source(
        stations.get(traffic.getClient()),
        loads.of(scenario.getId(), traffic.getProfile()),
        Source.Arrivals.valueOf(traffic.getArrivals().getName()),
        traffic.getBurstiness(),
        mix(scenario, traffic));
  }

  private List<Double> mix(Scenario scenario, Traffic traffic) {
    double[] shares = new double[classes.size()];
    double sum = 0;
    for (MixShare share : traffic.getMix()) {
      int index = classes.indexOf(share.getRequestClass());
      if (index < 0) {
        throw new CompileException(scenario.getId(), "the mix of " + traffic.getClient().getId()
            + " has a share without a request class", "Let each share name a request class of the architecture.");
      }
      shares[index] += share.getShare();
      sum += share.getShare();
    }
    if (!(sum > 0)) {
      throw new CompileException(scenario.getId(), "the mix of " + traffic.getClient().getId()
          + " adds up to 0", "Give at least one request class a share above 0.");
    }
    List<Double> mix = new ArrayList<>();
    for (double share : shares) {
      mix.add(share / sum);
    }
    return mix;
  }
}
