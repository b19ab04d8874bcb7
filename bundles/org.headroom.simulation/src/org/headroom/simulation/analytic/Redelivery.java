package org.headroom.simulation.analytic;

import org.headroom.simulation.network.Behaviour;

/** Messages of brokers whose consumer fails: they are delivered again, independently, up to the limit of deliveries. */
final class Redelivery {

  private final Solver solver;
  private final FlowGraph graph;

  Redelivery(Solver solver) {
    this.solver = solver;
    this.graph = solver.graph;
  }

  /** Sets tries, success and weights of all deliveries from the answers of their consumers. */
  void redeliver() {
    for (int s = 0; s < graph.stations.length; s++) {
      if (!(graph.stations[s].behaviour() instanceof Behaviour.Broker broker)) {
        continue;
      }
      for (int k = 0; k < graph.classCount; k++) {
        for (Call call : graph.calls[s * graph.classCount + k]) {
          if (call.kind == Call.Kind.DELIVER) {
            // What fails after the acknowledgement is not delivered again.
            boolean acknowledged = solver.holding.window(graph.station(call.target)) > 0;
            double failure = acknowledged ? 1 - solver.admitted(call.target)
                : 1 - solver.moments.answer(call.target).success();
            int deliveries = Math.max(1, broker.maxDeliveries());
            call.tries = failure <= 0 ? 1 : (1 - Math.pow(failure, deliveries)) / (1 - failure);
            if (failure >= 1) {
              call.tries = deliveries;
            }
            call.success = 1 - Math.pow(failure, deliveries);
            call.weight = call.base * call.tries;
          }
        }
      }
    }
  }
}
