package org.headroom.simulation.analytic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.headroom.simulation.network.RateProfile;
import org.headroom.simulation.network.Source;

/** Finds the stations whose arrivals are exactly those of a source that is not Poisson. */
final class RegularArrivals {

  private final FlowGraph graph;
  private final Pool[] pools;

  RegularArrivals(FlowGraph graph, Pool[] pools) {
    this.graph = graph;
    this.pools = pools;
  }

  /** Arrivals that come from one source, only through stations that shift all of them by the same constant time. */
  ArrivalLaw[] laws() {
    ArrivalLaw[] result = new ArrivalLaw[graph.stations.length];
    Arrays.fill(result, ArrivalLaw.GENERAL);
    int[] sources = new int[graph.stations.length];
    for (Source source : graph.network.sources()) {
      sources[source.station()]++;
    }
    int[] callers = callers();
    for (Source source : graph.network.sources()) {
      if (sources[source.station()] > 1 || source.arrivals() == Source.Arrivals.POISSON
          || !(source.profile() instanceof RateProfile.PiecewiseLinear)) {
        continue;
      }
      ArrivalLaw law = source.arrivals() == Source.Arrivals.DETERMINISTIC
          ? ArrivalLaw.DETERMINISTIC
          : source.burstiness() > 1 ? ArrivalLaw.HYPER_EXPONENTIAL : ArrivalLaw.GENERAL;
      int s = source.station();
      while (s >= 0 && result[s] == ArrivalLaw.GENERAL && callers[s] == (s == source.station() ? 0 : 1)) {
        result[s] = law;
        s = isShift(s) ? onlyTarget(s) : -1;
      }
    }
    return result;
  }

  private int[] callers() {
    int[] result = new int[graph.stations.length];
    boolean[] seen = new boolean[graph.stations.length];
    for (int s = 0; s < result.length; s++) {
      List<Integer> targets = new ArrayList<>();
      for (int k = 0; k < graph.classCount; k++) {
        for (Call call : graph.calls[s * graph.classCount + k]) {
          int t = graph.station(call.target);
          if (!seen[t]) {
            seen[t] = true;
            targets.add(t);
            result[t]++;
          }
        }
      }
      targets.forEach(t -> seen[t] = false);
    }
    return result;
  }

  private boolean isShift(int s) {
    for (int k = 0; k < graph.classCount; k++) {
      int f = s * graph.classCount + k;
      boolean timeless = !graph.reached[f] || graph.service[f].mean() == 0
          || pools[s].isDelay() && graph.serviceLaw[f].isConstant();
      if (!timeless) {
        return false;
      }
    }
    return graph.delayLaw[s].isConstant() && graph.stations[s].throttle().isEmpty();
  }

  private int onlyTarget(int s) {
    int target = -1;
    for (int k = 0; k < graph.classCount; k++) {
      int f = s * graph.classCount + k;
      if (graph.reached[f]) {
        Call[] calls = graph.calls[f];
        if (calls.length != 1 || calls[0].kind != Call.Kind.PASS || calls[0].base != 1
            || target >= 0 && graph.station(calls[0].target) != target) {
          return -1;
        }
        target = graph.station(calls[0].target);
      }
    }
    return target;
  }
}
