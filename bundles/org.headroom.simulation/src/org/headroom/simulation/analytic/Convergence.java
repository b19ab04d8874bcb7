package org.headroom.simulation.analytic;

/** Compares rounds of the iteration: settled when weights of calls and times that servers are held stay the same. */
final class Convergence {

  private static final int UNDAMPED_ROUNDS = 30;
  private static final double SETTLED = 1e-11;

  private final Solver solver;
  private final FlowGraph graph;
  private double[] weights;
  private double[] held;

  Convergence(Solver solver) {
    this.solver = solver;
    this.graph = solver.graph;
    this.weights = weights();
    this.held = heldTimes();
  }

  /** Share of the rounds that suffice for most networks. */
  static double progress(int round) {
    return round / (double) UNDAMPED_ROUNDS;
  }

  /** Takes the state after a round, counted from 1; damped when it goes to and fro for long. Whether it has settled. */
  boolean settles(int round) {
    double[] newWeights = weights();
    double[] newHeld = heldTimes();
    boolean settled = round > 1 && close(weights, newWeights) && close(held, newHeld);
    if (round > UNDAMPED_ROUNDS) {
      damp(weights, newWeights);
      newWeights = weights();
    }
    weights = newWeights;
    held = newHeld;
    return settled;
  }

  private double[] weights() {
    int n = 0;
    for (Call[] calls : graph.calls) {
      n += calls.length;
    }
    double[] result = new double[n];
    n = 0;
    for (Call[] calls : graph.calls) {
      for (Call call : calls) {
        result[n++] = call.weight;
      }
    }
    return result;
  }

  private void damp(double[] before, double[] after) {
    int n = 0;
    for (Call[] calls : graph.calls) {
      for (Call call : calls) {
        call.weight = (before[n] + after[n]) / 2;
        n++;
      }
    }
  }

  /** Mean times of calls where servers are held meanwhile, or where they decide over a partition. */
  private double[] heldTimes() {
    double[] result = new double[graph.calls.length];
    for (int f = 0; f < result.length; f++) {
      if (graph.reached[f] && (solver.holding.holds(f) || solver.primary[graph.station(f)].isConsumer())) {
        result[f] = solver.moments.downstream(f).mean();
      }
    }
    return result;
  }

  private static boolean close(double[] before, double[] after) {
    for (int i = 0; i < before.length; i++) {
      if (Math.abs(after[i] - before[i]) > SETTLED * Math.max(1e-3, Math.abs(after[i]))) {
        return false;
      }
    }
    return true;
  }
}
