package org.headroom.analysis.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.headroom.analysis.Compilation;
import org.headroom.analysis.NetworkEdits;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.Mixture;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Metric;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.Estimate;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;

/** A scenario at multiples of its load; every multiple is solved once. */
final class LoadCurve {
  private final Simulator simulator;
  private final Compilation compilation;
  private final TreeMap<Double, RunResult> solved = new TreeMap<>();

  LoadCurve(Simulator simulator, Compilation compilation) {
    this.simulator = simulator;
    this.compilation = compilation;
  }

  /** The analytic result at a multiple of the load. */
  RunResult at(double factor) {
    return solved.computeIfAbsent(factor, f -> {
      Compilation loaded = loaded(f);
      return simulator.verdicts(loaded, simulator.solve(loaded, loaded.network()));
    });
  }

  /** Where a property of the results gets lost. */
  Bracket bracket(Predicate<RunResult> holds, double width) {
    return Bracket.find(factor -> holds.test(at(factor)), width, solved.keySet());
  }

  Compilation loaded(double factor) {
    return compilation.with(NetworkEdits.withLoad(compilation.network(), factor));
  }

  LoadPoint point(double factor, RunResult result) {
    RunStatistics statistics = result.statistics();
    Mixture latency = new Mixture(statistics.classes().stream()
        .map(c -> new Mixture.Part(c.latency(), c.completedRps().mean())).toList());
    double errors = 0;
    double ended = 0;
    for (ClassResult c : statistics.classes()) {
      double share = c.errorRate().mean();
      if (c.offeredRps() > 0 && !Double.isNaN(share)) {
        errors += c.offeredRps() * share;
        ended += c.offeredRps();
      }
    }
    String busiest = "";
    double utilization = 0;
    for (int i = 0; i < statistics.stations().size(); i++) {
      StationResult station = statistics.stations().get(i);
      boolean limited = compilation.network().stations().get(i).servers().replicas() != Servers.UNLIMITED;
      if (limited && station.utilization().mean() > utilization) {
        busiest = station.id();
        utilization = station.utilization().mean();
      }
    }
    return new LoadPoint(factor, factor * compilation.offeredRps(), statistics.engine(), milliseconds(latency.mean()),
        milliseconds(latency.quantile(0.99)), ended > 0 ? errors / ended : 0, busiest, utilization,
        broken(result));
  }

  /** Objectives missed, then components overloaded; telemetry sinks drop by design and are never overloaded. */
  List<String> broken(RunResult result) {
    List<String> broken = new ArrayList<>();
    for (ObjectiveResult objective : result.objectives()) {
      if (isConstraint(objective) && objective.verdict() == ObjectiveResult.Verdict.MISSED) {
        broken.add(objective.id());
      }
    }
    Network network = compilation.network();
    for (int station : result.statistics().unstable()) {
      if (!(network.stations().get(station).behaviour() instanceof Behaviour.Sink)) {
        broken.add(network.stations().get(station).id());
      }
    }
    return broken;
  }

  /** Throughput is the demand that is varied here, not a limit. */
  static boolean isConstraint(ObjectiveResult objective) {
    return objective.metric() != Metric.THROUGHPUT;
  }

  private static Estimate milliseconds(Estimate time) {
    return new Estimate(time.mean() / 1e6, time.low() / 1e6, time.high() / 1e6);
  }
}
