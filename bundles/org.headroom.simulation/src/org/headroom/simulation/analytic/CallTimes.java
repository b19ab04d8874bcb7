package org.headroom.simulation.analytic;

import org.headroom.simulation.network.Link;
import org.headroom.simulation.theory.RetryAmplification;

/**
 * One call with its network, its patience and its repetitions.
 *
 * @param <T> representation of times; with moments it also teaches the calls their tries
 */
final class CallTimes<T> {

  /** Beyond this probability an answer is taken as certain. */
  private static final double SURE = 1 - 1e-12;

  private final Solver solver;
  private final FlowGraph graph;
  private final TimeAlgebra<T> algebra;
  private final boolean teaches;

  CallTimes(Solver solver, TimeAlgebra<T> algebra, boolean teaches) {
    this.solver = solver;
    this.graph = solver.graph;
    this.algebra = algebra;
    this.teaches = teaches;
  }

  /** Time until the caller has what it called for, from the answer of the called. */
  T of(Call call, T answer) {
    T once = answer;
    if (call.lineWait > 0) {
      double rho = Math.min(1, solver.lineUse(call));
      once = algebra.plus(algebra.of(TimeLaw.waiting(rho, call.lineWait, 2 * call.lineWait * call.lineWait / rho)),
          once);
    }
    if (Double.isInfinite(call.lineWait)) {
      once = algebra.never();
    }
    if (call.networkTime > 0) {
      once = algebra.plus(algebra.of(TimeLaw.constant(call.networkTime)), once);
    }
    double inTime = 1;
    if (call.link.timeout() != Long.MAX_VALUE) {
      double before = algebra.success(once);
      T patient = once;
      once = algebra.within(once, call.link.timeout());
      if (teaches) {
        call.kept = kept((Sum) patient, (Sum) once, call.networkTime);
      }
      inTime = before == 0 ? 1 : algebra.success(once) / before;
    }
    double success = algebra.success(once);
    if (teaches) {
      call.timedOut = inTime >= SURE ? 0 : 1 - inTime;
      call.tries = 1;
      call.echoes = 0;
      call.success = success;
      call.repetition = 0;
    }
    if (success >= SURE || call.link.retry().isEmpty()) {
      return once;
    }
    return retried(call, once, success, call.link.retry().get());
  }

  /**
   * Tries one after the other: a refusal by a full queue is likely to meet it full again ({@link Pool#refusedAgain}),
   * all other failures are independent; a budget takes the same share of every repeat.
   */
  private T retried(Call call, T once, double success, Link.Retry retry) {
    double failure = 1 - success;
    int attempts = Math.max(1, retry.attempts());
    double unlimited = tries(failure, attempts);
    double tries = RetryAmplification.tries(failure, attempts, retry.budget());
    double allowed = unlimited > 1 ? (tries - 1) / (unlimited - 1) : 1;
    double late = call.timedOut / failure;
    double lost = Math.min(1, late) * (call.link.timeout() == Long.MAX_VALUE ? 0 : call.link.timeout())
        + (1 - Math.min(1, late)) * call.networkTime;
    int shown = Math.min(attempts, 8);
    T[] ways = algebra.array(shown);
    double[] shares = new double[shown];
    Pool pool = solver.pool(call.target);
    double passed = 1 - solver.throttled[graph.station(call.target)];
    // Tries that end at a full queue, and in another way; a repeat soon after the first may find it full still.
    double refusal = Math.min(failure, passed * pool.loss);
    double lostElsewhere = refusal < 1 ? (failure - refusal) / (1 - refusal) : 0;
    double full = refusal;
    double other = failure - refusal;
    double sum = 1;
    double echoes = 0;
    double waited = 0;
    for (int i = 0; i < shown; i++) {
      ways[i] = i == 0 ? once : algebra.plus(algebra.of(TimeLaw.constant(waited)), once);
      if (i == 0) {
        shares[0] = 1;
      } else {
        double again = Math.max(refusal, passed * pool.refusedAgain(call.networkTime + pause(retry, i - 1)));
        double reach = full + other;
        double met = full * again + other * refusal;
        double went = reach - met;
        shares[i] = success > 0 ? allowed * went * (1 - lostElsewhere) / success : allowed * reach;
        sum += allowed * reach;
        echoes += refusal < 1 ? allowed * full * (again - refusal) / (1 - refusal) : 0;
        full = met;
        other = went * lostElsewhere;
      }
      waited += lost + pause(retry, i);
    }
    // What would succeed only after the last of these is added to it.
    double more = attempts > shown ? allowed * (full + other) * (tries(failure, attempts - shown)) : 0;
    shares[shown - 1] += more;
    tries = sum + more;
    T result = algebra.mix(shares, ways, shown);
    if (teaches) {
      call.tries = tries;
      call.echoes = echoes / tries;
      call.success = algebra.success(result);
      call.repetition = Math.max(0, ((Sum) result).mean() - ((Sum) once).mean());
    }
    return result;
  }

  private static double tries(double failure, int attempts) {
    return RetryAmplification.tries(failure, attempts, Double.POSITIVE_INFINITY);
  }

  /** Mean pause before the repeat after so many others. */
  private static double pause(Link.Retry retry, int repeats) {
    double wait = retry.exponential()
        ? Math.scalb((double) retry.backoff(), Math.min(repeats, 60)) : retry.backoff();
    return Math.min(wait, retry.maximumBackoff()) * (1 - retry.jitter() / 2);
  }

  private static double kept(Sum patient, Sum once, double network) {
    double all = patient.mean() - network;
    return all > 0 && once.mean() > network ? Math.min(1, (once.mean() - network) / all) : 1;
  }
}
