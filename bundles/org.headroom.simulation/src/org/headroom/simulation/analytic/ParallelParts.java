package org.headroom.simulation.analytic;

import org.headroom.simulation.theory.ForkJoin;

/**
 * The latest of parallel calls whose times depend on each other because they arrive together.
 *
 * @param <T> representation of times
 */
final class ParallelParts<T> {

  private final Solver solver;
  private final TimeAlgebra<T> algebra;
  private final PartQueues queues;

  ParallelParts(Solver solver, TimeAlgebra<T> algebra) {
    this.solver = solver;
    this.algebra = algebra;
    this.queues = new PartQueues(solver);
  }

  /**
   * Equal parts at single servers of their own have an exact mean for two and a better one than independence for more.
   */
  T forkJoin(Call[] calls, int from, int to, T independent) {
    int parts = to - from;
    if (!queues.isForkJoin(calls, from, to)) {
      return dependent(calls, from, to, independent);
    }
    Pool pool = solver.pool(calls[from].target);
    double network = calls[from].networkTime;
    double mean = ForkJoin.meanResponse(parts, pool.arrivals.rate(), 1 / pool.hold.mean());
    // The tail decays as that of one part, however they depend: the spread is that of independent parts.
    double spread = 0;
    for (int i = 1; i <= parts; i++) {
      spread += 1.0 / ((double) i * i);
    }
    double single = ForkJoin.meanResponse(1, pool.arrivals.rate(), 1 / pool.hold.mean());
    double deviation = Math.sqrt(spread) * single;
    return algebra.of(TimeLaw.gamma(network, network + mean, deviation * deviation));
  }

  /**
   * Parts that arrive together at queues of their own wait alike as far as their waits come from the arrivals, and
   * independently as far as they come from the services. Between both ends with the square of the arrivals' share of
   * the variability: for two exponential servers that is the exact mean of Flatto and Hahn, for constant services all
   * waits are equal, which is exact too; else an approximation.
   */
  private T dependent(Call[] calls, int from, int to, T independent) {
    double share = 1;
    Pool slowest = null;
    T served = null;
    for (int i = from; i < to; i++) {
      Call call = calls[i];
      Pool pool = solver.pool(call.target);
      if (!queues.isLoneQueue(call) || pool == slowest) {
        return independent;
      }
      double arrivals = pool.arrivals.scv();
      double part = arrivals / (arrivals + Math.min(pool.hold.scv(), 1e6));
      share = Math.min(share, part * part);
      slowest = slowest == null || pool.meanWait > slowest.meanWait ? pool : slowest;
      T rest = algebra.of(TimeLaw.constant(call.networkTime));
      TimeLaw[] own = solver.ownLaws(call.target);
      for (TimeLaw law : own) {
        rest = law == pool.wait || law == TimeLaw.ZERO ? rest : algebra.plus(rest, algebra.of(law));
      }
      served = served == null ? rest : algebra.latest(served, rest);
    }
    T together = algebra.plus(algebra.of(slowest.wait), served);
    T[] ways = algebra.array(2);
    ways[0] = together;
    ways[1] = independent;
    return algebra.mix(new double[] {share, 1 - share}, ways, 2);
  }
}
