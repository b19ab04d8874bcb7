package org.headroom.simulation.analytic;

import java.util.ArrayList;
import java.util.List;
import org.headroom.simulation.result.Latency;

/** Waits and times at stations: what messages spend there themselves, and in calls when these hold the server. */
final class StationTimes {

  private final Solver solver;
  private final boolean fine;
  private final LatencyMixture.Algebra algebra;

  /**
   * Times of a solved network.
   *
   * @param fine whether percentiles come from all parts of a time, not from its moments alone
   */
  StationTimes(Solver solver, LatencyMixture.Algebra algebra, boolean fine) {
    this.solver = solver;
    this.algebra = algebra;
    this.fine = fine;
  }

  /** Own time, and the calls too when they hold the server. */
  Sum residence(int flow) {
    Sum sum = Sum.NOTHING;
    for (TimeLaw law : solver.ownLaws(flow)) {
      sum = Sum.ALGEBRA.plus(sum, Sum.ALGEBRA.of(law));
    }
    return solver.holding.holds(flow) ? Sum.ALGEBRA.plus(sum, solver.moments.downstream(flow)) : sum;
  }

  /** Wait for a server of a station, of what is let in. */
  Latency waitTime(int s, List<Integer> flows) {
    if (flows.isEmpty()) {
      return Latency.NONE;
    }
    List<LatencyMixture> waits = new ArrayList<>();
    List<Double> accepted = new ArrayList<>();
    double total = 0;
    for (Pool pool : new Pool[] {solver.primary[s], solver.replicas[s]}) {
      double let = pool == null ? 0 : pool.arrivals.rate() * (1 - pool.loss);
      if (let > 0 && pool.unstable) {
        return Percentiles.ofMoments(Double.POSITIVE_INFINITY, 0);
      }
      if (let > 0) {
        waits.add(algebra.of(pool.isConsumer() ? TimeLaw.ZERO : pool.wait));
        accepted.add(let);
        total += let;
      }
    }
    if (waits.size() == 1) {
      return Percentiles.of(waits.get(0));
    }
    if (waits.isEmpty()) {
      return Latency.NONE;
    }
    double first = accepted.get(0) / total;
    return Percentiles.of(
        algebra.mix(new double[] {first, 1 - first}, waits.toArray(LatencyMixture[]::new), waits.size()));
  }

  /** Time at a station over all its flows; percentiles from all parts when the network is small. */
  Latency residenceTime(int s, List<Integer> flows) {
    if (flows.isEmpty()) {
      return Latency.NONE;
    }
    if (solver.isUnstable(s) && !solver.primary[s].isConsumer()) {
      return Percentiles.ofMoments(Double.POSITIVE_INFINITY, 0);
    }
    double[] weights = new double[flows.size()];
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      int f = flows.get(i);
      weights[i] = solver.rate[f] * solver.fresh(f) * solver.admitted(f);
      total += weights[i];
    }
    if (total == 0) {
      return Latency.NONE;
    }
    if (!fine) {
      Sum[] times = new Sum[weights.length];
      for (int i = 0; i < weights.length; i++) {
        weights[i] /= total;
        times[i] = residence(flows.get(i));
      }
      Sum sum = Sum.ALGEBRA.mix(weights, times, times.length);
      return Percentiles.ofMoments(sum.mean(), sum.variance());
    }
    LatencyMixture[] ways = new LatencyMixture[weights.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= total;
      int f = flows.get(i);
      ways[i] = algebra.nothing();
      for (TimeLaw law : solver.ownLaws(f)) {
        ways[i] = algebra.plus(ways[i], algebra.of(law));
      }
      if (solver.holding.holds(f)) {
        Sum calls = solver.moments.downstream(f);
        ways[i] = algebra.plus(ways[i], algebra.of(TimeLaw.gamma(0, calls.mean(), calls.variance())));
      }
    }
    return Percentiles.of(ways.length == 1 ? ways[0] : algebra.mix(weights, ways, ways.length));
  }
}
