package org.headroom.simulation.analytic;

import java.util.EnumMap;
import java.util.Map;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.result.Cause;

/** Why messages fail, per nanosecond. What fails for a failed call is counted with the causes of its class. */
final class Failures {

  private final Solver solver;
  private final FlowGraph graph;

  Failures(Solver solver) {
    this.solver = solver;
    this.graph = solver.graph;
  }

  /** What is refused, or given up, at a flow itself. */
  Map<Cause, Double> local(int flow) {
    Map<Cause, Double> causes = new EnumMap<>(Cause.class);
    int s = graph.station(flow);
    Pool pool = solver.pool(flow);
    double rate = solver.rate[flow];
    boolean sink = graph.stations[s].behaviour() instanceof Behaviour.Sink;
    add(causes, sink ? Cause.DROPPED : Cause.THROTTLED, rate * solver.throttled[s]);
    double passed = rate * (1 - solver.throttled[s]);
    Cause full = sink ? Cause.DROPPED : pool.lossByConnections ? Cause.CONNECTION_LIMIT : Cause.QUEUE_FULL;
    double fresh = solver.fresh(flow);
    add(causes, full, passed * (fresh * pool.loss + 1 - fresh));
    add(causes, Cause.THROTTLED, passed * fresh * (1 - pool.loss) * solver.functions.limited[s]);
    add(causes, Cause.NO_ROUTE, rate * solver.served(flow) * withoutRoute(flow));
    return causes;
  }

  private double withoutRoute(int flow) {
    Behaviour behaviour = graph.stations[graph.station(flow)].behaviour();
    boolean router =
        behaviour instanceof Behaviour.Origin || behaviour instanceof Behaviour.Route
            || behaviour instanceof Behaviour.Edge;
    for (Call call : graph.calls[flow]) {
      router &= call.kind != Call.Kind.PASS;
    }
    if (!router) {
      return 0;
    }
    return behaviour instanceof Behaviour.Edge ? 1 - solver.edgeHit(flow) : 1;
  }

  private static void add(Map<Cause, Double> causes, Cause cause, double rate) {
    if (rate > 0) {
      causes.merge(cause, rate, Double::sum);
    }
  }

  /** Causes of a class on the paths that clients wait for, as shares of 1; empty when nothing fails. */
  Map<Cause, Double> shares(int trafficClass) {
    Map<Cause, Double> causes = new EnumMap<>(Cause.class);
    for (int s = 0; s < graph.stations.length; s++) {
      int f = s * graph.classCount + trafficClass;
      if (!graph.reached[f] || !graph.onPath[f]) {
        continue;
      }
      local(f).forEach((cause, rate) -> add(causes, cause, rate));
      double served = solver.rate[f] * solver.served(f);
      for (Call call : graph.calls[f]) {
        if (call.isWaitedFor()) {
          add(causes, Cause.TIMEOUT, served * call.weight * call.timedOut);
        }
      }
    }
    double total = causes.values().stream().mapToDouble(Double::doubleValue).sum();
    causes.replaceAll((cause, rate) -> rate / total);
    return causes;
  }

  /** All failures of a flow by cause. */
  Map<Cause, Double> all(int flow, Map<Cause, Double> ofClass) {
    Map<Cause, Double> causes = local(flow);
    double local = causes.values().stream().mapToDouble(Double::doubleValue).sum();
    double answered = solver.fresh(flow) * solver.moments.answer(flow).success();
    double rest = solver.rate[flow] * (1 - answered) - local;
    if (rest > 1e-12 * solver.rate[flow]) {
      spread(rest, ofClass).forEach((cause, rate) -> add(causes, cause, rate));
    }
    return causes;
  }

  /** A rate of failures divided by shares; timeouts when nothing else is known to fail. */
  static Map<Cause, Double> spread(double rate, Map<Cause, Double> shares) {
    Map<Cause, Double> causes = new EnumMap<>(Cause.class);
    if (shares.isEmpty()) {
      causes.put(Cause.TIMEOUT, rate);
    } else {
      shares.forEach((cause, share) -> causes.put(cause, rate * share));
    }
    return causes;
  }
}
