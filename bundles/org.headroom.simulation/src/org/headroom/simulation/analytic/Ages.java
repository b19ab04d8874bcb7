package org.headroom.simulation.analytic;

import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.TimeDistribution;

/**
 * Time since the data that a message carries was committed, on arrival at each flow: for the staleness of indexes.
 * Moments only, and without the time of calls that a consumer makes before it updates the index.
 */
final class Ages {

  private final Solver solver;
  private final FlowGraph graph;
  private final Mixed[] arriving;
  /** What comes over INDEX links alone: a station that holds an index may answer queries too. */
  private final Mixed[] indexed;

  Ages(Solver solver) {
    this.solver = solver;
    this.graph = solver.graph;
    int flows = graph.calls.length;
    arriving = new Mixed[flows];
    indexed = new Mixed[flows];
    for (int[] group : graph.components) {
      for (int s : group) {
        for (int k = 0; k < graph.classCount; k++) {
          push(s * graph.classCount + k);
        }
      }
    }
  }

  private void push(int flow) {
    if (!graph.reached[flow]) {
      return;
    }
    boolean commits = graph.stations[graph.station(flow)].behaviour() instanceof Behaviour.Store && graph.isWrite(flow);
    Sum here = commits ? Sum.NOTHING : Sum.ALGEBRA.plus(age(flow), own(flow));
    for (Call call : graph.calls[flow]) {
      double oneWay = call.isWaitedFor() ? call.networkTime / 2 : call.networkTime;
      double mean = here.mean() + oneWay;
      double variance = here.variance();
      if (call.kind == Call.Kind.DELIVER) {
        Pool pool = solver.pool(call.target);
        mean += pool.unstable ? Double.POSITIVE_INFINITY : pool.wait.mean;
        variance += pool.wait.variance;
      }
      double messages = solver.rate[flow] * solver.served(flow) * call.weight;
      add(arriving, call.target, messages, mean, variance);
      if (call.link.role() == Link.Role.INDEX) {
        add(indexed, call.target, messages, mean, variance);
      }
    }
  }

  private static void add(Mixed[] ages, int flow, double messages, double mean, double variance) {
    if (ages[flow] == null) {
      ages[flow] = new Mixed();
    }
    ages[flow].add(messages, mean, variance);
  }

  private Sum age(int flow) {
    return arriving[flow] == null || arriving[flow].weight == 0 ? Sum.NOTHING : arriving[flow].sum();
  }

  private Sum own(int flow) {
    Sum sum = Sum.NOTHING;
    for (TimeLaw law : solver.ownLaws(flow)) {
      sum = Sum.ALGEBRA.plus(sum, Sum.ALGEBRA.of(law));
    }
    return sum;
  }

  /** Time from commit until what INDEX links bring to a station is written there; null when none end there. */
  TimeLaw staleness(int station) {
    Mixed all = new Mixed();
    for (int k = 0; k < graph.classCount; k++) {
      int f = station * graph.classCount + k;
      if (indexed[f] != null && indexed[f].weight > 0) {
        Sum here = Sum.ALGEBRA.plus(indexed[f].sum(), own(f));
        all.add(indexed[f].weight, here.mean(), here.variance());
      }
    }
    if (all.weight == 0) {
      return null;
    }
    Sum sum = all.sum();
    return Double.isInfinite(sum.mean())
        ? TimeLaw.constant(Double.POSITIVE_INFINITY)
        : TimeLaw.gamma(0, sum.mean(), sum.variance());
  }

  /** Further time until written data is found: any part of the period between refreshes. */
  TimeLaw refresh(int station) {
    long period = graph.stations[station].behaviour() instanceof Behaviour.Store store ? store.refreshInterval() : 0;
    return period == 0 ? TimeLaw.ZERO : TimeLaw.of(new TimeDistribution.Uniform(0, period));
  }

  /** Mean and variance of a mixture, by the rates of its parts. */
  private static final class Mixed {
    private double weight;
    private double first;
    private double second;

    void add(double messages, double mean, double variance) {
      weight += messages;
      first += messages * mean;
      second += messages * (variance + mean * mean);
    }

    Sum sum() {
      double mean = first / weight;
      return new Sum(1, 1, mean, Math.max(0, second / weight - mean * mean));
    }
  }
}
