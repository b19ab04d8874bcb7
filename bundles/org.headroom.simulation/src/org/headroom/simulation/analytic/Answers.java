package org.headroom.simulation.analytic;

import java.util.Arrays;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.theory.ForkJoin;
import org.headroom.simulation.theory.RetryAmplification;

/**
 * Times of answers of all flows, from the called to the callers: own time, then the calls in their order, those of
 * equal order in parallel.
 *
 * @param <T> representation of times; with moments it also teaches the calls their weights
 */
final class Answers<T> {

  /** Beyond this probability an answer is taken as certain. */
  private static final double SURE = 1 - 1e-12;

  private final Solver solver;
  private final FlowGraph graph;
  private final TimeAlgebra<T> algebra;
  private final boolean teaches;
  private final T[] answer;
  private final T[] downstream;
  // Scratch of one group of parallel calls.
  private double[] later = new double[8];
  private Sum[] single = new Sum[8];

  Answers(Solver solver, TimeAlgebra<T> algebra, boolean teaches) {
    this.solver = solver;
    this.graph = solver.graph;
    this.algebra = algebra;
    this.teaches = teaches;
    this.answer = algebra.array(graph.calls.length);
    this.downstream = algebra.array(graph.calls.length);
    for (int f = 0; f < answer.length; f++) {
      answer[f] = algebra.nothing();
      downstream[f] = answer[f];
    }
  }

  /** Time from a message's arrival to its answer. */
  T answer(int flow) {
    return answer[flow];
  }

  /** Time of its calls. */
  T downstream(int flow) {
    return downstream[flow];
  }

  /** Recomputes one flow from those that it calls. */
  void update(int flow) {
    Behaviour behaviour = graph.stations[graph.station(flow)].behaviour();
    Call[] calls = graph.calls[flow];
    T after = algebra.nothing();
    if (behaviour instanceof Behaviour.Origin || behaviour instanceof Behaviour.Route) {
      after = passedOn(flow, calls, 0);
    } else if (behaviour instanceof Behaviour.Edge) {
      after = passedOn(flow, calls, solver.edgeHit(flow));
    } else if (waitsForAny(calls)) {
      after = worked(flow, calls);
    }
    downstream[flow] = after;
    T own = algebra.nothing();
    for (TimeLaw law : solver.ownLaws(flow)) {
      if (law != TimeLaw.ZERO) {
        own = algebra.plus(own, algebra.of(law));
      }
    }
    if (solver.isStuck(flow)) {
      own = algebra.plus(own, algebra.never());
    }
    T all = algebra.plus(own, after);
    if (behaviour instanceof Behaviour.Function function && function.timeout() != Long.MAX_VALUE) {
      all = algebra.within(all, function.timeout());
    }
    answer[flow] = algebra.thinned(all, solver.admitted(flow));
  }

  private static boolean waitsForAny(Call[] calls) {
    for (Call call : calls) {
      if (call.isWaitedFor()) {
        return true;
      }
    }
    return false;
  }

  /** Exactly one target, or an answer of the station itself. */
  private T passedOn(int flow, Call[] calls, double answeredHere) {
    int count = 1;
    for (Call call : calls) {
      count += call.kind == Call.Kind.PASS ? 1 : 0;
    }
    T[] ways = algebra.array(count);
    double[] shares = new double[count];
    ways[0] = algebra.nothing();
    shares[0] = answeredHere;
    double success = answeredHere;
    int n = 1;
    for (Call call : calls) {
      if (call.kind == Call.Kind.PASS) {
        ways[n] = called(call);
        shares[n] = (1 - answeredHere) * call.base;
        success += shares[n] * algebra.success(ways[n]);
        n++;
      }
    }
    if (teaches) {
      n = 1;
      for (Call call : calls) {
        if (call.kind == Call.Kind.PASS) {
          call.weight = shares[n] * call.tries;
          call.critical = success == 0 ? 0 : shares[n] * algebra.success(ways[n]) / success;
          n++;
        }
      }
    }
    return count == 2 && answeredHere == 0 ? ways[1] : algebra.mix(shares, ways, count);
  }

  private T worked(int flow, Call[] calls) {
    Call lookup = calls[0].kind == Call.Kind.LOOKUP ? calls[0] : null;
    if (lookup == null) {
      return groups(calls, false, 1, 1);
    }
    T asked = called(lookup);
    double reached = algebra.success(asked);
    // A look-up that fails is a miss.
    asked = reached > 0 ? algebra.thinned(asked, 1 / reached) : algebra.nothing();
    double hit = reached * solver.hit[lookup.target];
    double reads = reached * solver.reads[lookup.target] + 1 - reached;
    T onMiss = groups(calls, false, reads, 1 - hit);
    T onHit = hit > 0 ? groups(calls, true, 0, hit) : algebra.nothing();
    if (teaches) {
      lookup.weight = lookup.tries;
      lookup.critical = 1;
      Sum read = (Sum) onMiss;
      solver.readTime[lookup.target] = read.mean();
    }
    T[] ways = algebra.array(2);
    ways[0] = onHit;
    ways[1] = onMiss;
    return algebra.plus(asked, algebra.mix(new double[] {hit, 1 - hit}, ways, 2));
  }

  /**
   * The calls in sequence.
   *
   * @param afterHit whether the reads of the store are left out
   * @param reads messages that read the store per message
   * @param share share of the messages that go this way
   */
  private T groups(Call[] calls, boolean afterHit, double reads, double share) {
    T all = algebra.nothing();
    double reached = 1;
    int from = 0;
    while (from < calls.length) {
      Call first = calls[from];
      int to = from + 1;
      boolean work = first.kind == Call.Kind.WORK || first.kind == Call.Kind.STORE_READ;
      while (work && to < calls.length && calls[to].link.order() == first.link.order()
          && (calls[to].kind == Call.Kind.WORK || calls[to].kind == Call.Kind.STORE_READ)) {
        to++;
      }
      if (work || first.kind == Call.Kind.INVALIDATE) {
        T group = parallel(calls, from, to, afterHit, reads, share, reached);
        reached *= algebra.success(group);
        all = algebra.plus(all, group);
      }
      from = to;
    }
    return all;
  }

  private T parallel(
      Call[] calls, int from, int to, boolean afterHit, double reads, double share, double reached) {
    T latest = null;
    int n = 0;
    for (int i = from; i < to; i++) {
      Call call = calls[i];
      if (afterHit && call.kind == Call.Kind.STORE_READ) {
        continue;
      }
      T once = called(call);
      T time = repeated(once, call.base);
      if (teaches) {
        double messages = call.base * call.tries * reached * (call.kind == Call.Kind.STORE_READ ? reads : share);
        call.weight = afterHit ? call.weight + messages : messages;
        learn(n, (Sum) once, latest == null ? null : (Sum) latest, (Sum) time);
      }
      latest = latest == null ? time : algebra.latest(latest, time);
      n++;
    }
    if (latest == null) {
      return algebra.nothing();
    }
    if (n > 1 && n == to - from) {
      latest = forkJoin(calls, from, to, latest);
    }
    if (teaches) {
      attribute(calls, from, to, afterHit, share, (Sum) latest);
    }
    return latest;
  }

  /** Keeps how likely each of the calls so far is the latest. */
  private void learn(int n, Sum once, Sum before, Sum time) {
    if (n == later.length) {
      later = Arrays.copyOf(later, 2 * n);
      single = Arrays.copyOf(single, 2 * n);
    }
    single[n] = once;
    later[n] = 1;
    if (before != null) {
      double first = new LatestOfTwo(before.mean(), before.variance(), time.mean(), time.variance()).firstIsLatest;
      for (int i = 0; i < n; i++) {
        later[i] *= first;
      }
      later[n] = 1 - first;
    }
  }

  private void attribute(Call[] calls, int from, int to, boolean afterHit, double share, Sum latest) {
    int n = 0;
    for (int i = from; i < to; i++) {
      Call call = calls[i];
      if (afterHit && call.kind == Call.Kind.STORE_READ) {
        continue;
      }
      double mean = single[n].mean();
      double part = mean > 0 ? share * later[n] * latest.mean() / mean : share * later[n];
      call.critical = afterHit ? call.critical + part : part;
      n++;
    }
  }

  /**
   * Equal parts at single servers of their own have an exact mean for two and a better one than independence for more.
   */
  private T forkJoin(Call[] calls, int from, int to, T independent) {
    int parts = to - from;
    if (!solver.isForkJoin(calls, from, to)) {
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
   * independently as far as they come from the services. Between both ends with the square of the arrivals' share of the
   * variability: for two exponential servers that is the exact mean of Flatto and Hahn, for constant services all waits
   * are equal, which is exact too; else an approximation.
   */
  private T dependent(Call[] calls, int from, int to, T independent) {
    double share = 1;
    Pool slowest = null;
    T served = null;
    for (int i = from; i < to; i++) {
      Call call = calls[i];
      Pool pool = solver.pool(call.target);
      if (!solver.isLoneQueue(call) || pool == slowest) {
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

  /** As often as the link says: the whole part, and once more with the probability of the rest, all in parallel. */
  private T repeated(T once, double times) {
    int whole = (int) Math.floor(times);
    double rest = times - whole;
    T fewer = power(once, whole);
    if (rest == 0) {
      return fewer;
    }
    T[] ways = algebra.array(2);
    ways[0] = fewer;
    ways[1] = whole == 0 ? once : algebra.latest(fewer, once);
    return algebra.mix(new double[] {1 - rest, rest}, ways, 2);
  }

  /** The latest of n, by doubling. */
  private T power(T once, int n) {
    if (n == 0) {
      return algebra.nothing();
    }
    if (n == 1) {
      return once;
    }
    T half = power(once, n / 2);
    T even = algebra.latest(half, half);
    return n % 2 == 0 ? even : algebra.latest(even, once);
  }

  /** One call with its network, its patience and its repetitions. */
  private T called(Call call) {
    T once = answer[call.target];
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
