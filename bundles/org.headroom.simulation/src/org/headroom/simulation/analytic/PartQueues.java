package org.headroom.simulation.analytic;

/** Tells which queues behind parallel calls serve the parts alone, so that their dependence is known. */
final class PartQueues {

  private final Solver solver;
  private final FlowGraph graph;

  PartQueues(Solver solver) {
    this.solver = solver;
    this.graph = solver.graph;
  }

  /** Whether parallel calls go each to an equal single exponential server that serves nothing else. */
  boolean isForkJoin(Call[] calls, int from, int to) {
    Pool first = solver.pool(calls[from].target);
    for (int i = from; i < to; i++) {
      Call call = calls[i];
      Pool pool = solver.pool(call.target);
      int f = call.target;
      boolean leaf = graph.calls[f].length == 0 && call.base == 1 && call.tries == 1 && call.lineWait == 0
          && call.link.timeout() == Long.MAX_VALUE && call.networkTime == calls[from].networkTime;
      boolean single = !pool.isDelay() && !pool.isShared() && pool.serversInAll() == 1 && pool.exact && pool.loss == 0
          && !pool.unstable && pool.holdIsExponential && pool.arrivals.rate() > 0;
      boolean equal = Math.abs(pool.arrivals.rate() - first.arrivals.rate()) <= 1e-9 * first.arrivals.rate()
          && Math.abs(pool.hold.mean() - first.hold.mean()) <= 1e-9 * first.hold.mean()
          && Math.abs(solver.rate[f] - pool.arrivals.rate()) <= 1e-9 * solver.rate[f]
          && graph.delayLaw[graph.station(f)] == graph.delayLaw[graph.station(calls[from].target)]
          && graph.delayLaw[graph.station(f)].mean == 0;
      boolean distinct = i == from || pool != first;
      if (!(leaf && single && equal && distinct)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a call goes to a single server with a queue that gets these calls alone, and does nothing further. */
  boolean isLoneQueue(Call call) {
    int f = call.target;
    Pool pool = solver.pool(f);
    boolean leaf = graph.calls[f].length == 0 && call.base == 1 && call.tries == 1 && call.lineWait == 0
        && call.link.timeout() == Long.MAX_VALUE;
    return leaf && !pool.isDelay() && !pool.isShared() && pool.serversInAll() == 1 && pool.loss == 0 && !pool.unstable
        && !pool.responseIsExponential && pool.meanWait > 0
        && solver.throttled[graph.station(f)] == 0
        && Math.abs(solver.rate[f] - pool.arrivals.rate()) <= 1e-9 * solver.rate[f];
  }
}
