package org.headroom.simulation.analytic;

import java.util.Arrays;
import org.headroom.simulation.network.Behaviour;

/**
 * Times of answers of all flows, from the called to the callers: own time, then the calls in their order, those of
 * equal order in parallel.
 *
 * @param <T> representation of times; with moments it also teaches the calls their weights
 */
final class Answers<T> {

  private final Solver solver;
  private final FlowGraph graph;
  private final TimeAlgebra<T> algebra;
  private final boolean teaches;
  private final CallTimes<T> times;
  private final ParallelParts<T> parts;
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
    this.times = new CallTimes<>(solver, algebra, teaches);
    this.parts = new ParallelParts<>(solver, algebra);
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
        ways[n] = times.of(call, answer[call.target]);
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
    T asked = times.of(lookup, answer[lookup.target]);
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
      T once = times.of(call, answer[call.target]);
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
      latest = parts.forkJoin(calls, from, to, latest);
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
}
