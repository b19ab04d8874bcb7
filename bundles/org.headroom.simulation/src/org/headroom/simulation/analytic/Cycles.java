package org.headroom.simulation.analytic;

import org.headroom.simulation.network.Link;

/** Groups of stations that call each other, directly or through others. */
final class Cycles {

  private static final int ROUNDS = 20_000;
  private static final int NAMED = 5;

  private final FlowGraph graph;
  private final boolean[] cyclic;

  Cycles(FlowGraph graph) {
    this.graph = graph;
    this.cyclic = cyclicGroups();
  }

  /** Whether messages can come back to a group of the graph. */
  boolean isCyclic(int component) {
    return cyclic[component];
  }

  private boolean[] cyclicGroups() {
    boolean[] result = new boolean[graph.components.length];
    for (int c = 0; c < result.length; c++) {
      int[] group = graph.components[c];
      result[c] = group.length > 1;
      for (int k = 0; k < graph.classCount && !result[c]; k++) {
        for (Call call : graph.calls[group[0] * graph.classCount + k]) {
          result[c] |= graph.station(call.target) == group[0];
        }
      }
    }
    return result;
  }

  /**
   * Refuses cycles that would add up to an infinite load.
   *
   * @throws NotSolvableException naming the stations of the first one
   */
  void refuseEndless() {
    for (int c = 0; c < cyclic.length; c++) {
      if (!cyclic[c]) {
        continue;
      }
      int[] group = graph.components[c];
      double[] x = new double[graph.calls.length];
      double sum = 0;
      boolean converged = false;
      for (int i = 0; i < ROUNDS && !converged && sum < 1e9; i++) {
        double[] next = new double[graph.calls.length];
        double total = 0;
        for (int s : group) {
          for (int k = 0; k < graph.classCount; k++) {
            int f = s * graph.classCount + k;
            next[f] += graph.reached[f] ? 1 : 0;
            for (Call call : graph.calls[f]) {
              // Copies of a write are not copied on, so that they end by themselves.
              next[call.target] += call.link.role() == Link.Role.REPLICATION ? 0 : x[f] * call.base;
            }
          }
        }
        for (int s : group) {
          for (int k = 0; k < graph.classCount; k++) {
            total += next[s * graph.classCount + k];
          }
        }
        converged = Math.abs(total - sum) <= 1e-9 * total;
        sum = total;
        x = next;
      }
      if (!converged) {
        throw new NotSolvableException(
            "messages go round for ever between " + names(group)
                + ": remove a connection, or give one fewer calls per request, so that each round has fewer messages"
                + " than the last");
      }
    }
  }

  private String names(int[] group) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < group.length && i < NAMED; i++) {
      text.append(i == 0 ? "" : ", ").append(graph.stations[group[i]].id());
    }
    return group.length > NAMED ? text + ", …" : text.toString();
  }
}
