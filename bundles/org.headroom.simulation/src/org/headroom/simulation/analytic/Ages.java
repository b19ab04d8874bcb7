package org.headroom.simulation.analytic;

import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.TimeDistribution;

/**
 * Time since the data that a message carries was committed, on arrival at each flow: for the staleness of indexes. Moments
 * only, and without the time of calls that a consumer makes before it updates the index.
 */
final class Ages {

  private final Solver solver;
  private final FlowGraph graph;
  private final double[] weight;
  private final double[] first;
  private final double[] second;

  Ages(Solver solver) {
    this.solver = solver;
    this.graph = solver.graph;
    int flows = graph.calls.length;
    weight = new double[flows];
    first = new double[flows];
    second = new double[flows];
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
      weight[call.target] += messages;
      first[call.target] += messages * mean;
      second[call.target] += messages * (variance + mean * mean);
    }
  }

  private Sum age(int flow) {
    if (weight[flow] == 0) {
      return Sum.NOTHING;
    }
    double mean = first[flow] / weight[flow];
    return new Sum(1, 1, mean, Math.max(0, second[flow] / weight[flow] - mean * mean));
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
    double total = 0;
    double mean = 0;
    double square = 0;
    for (int k = 0; k < graph.classCount; k++) {
      int f = station * graph.classCount + k;
      if (graph.reached[f] && weight[f] > 0 && indexed(station, k)) {
        Sum here = Sum.ALGEBRA.plus(age(f), own(f));
        total += weight[f];
        mean += weight[f] * here.mean();
        square += weight[f] * (here.variance() + here.mean() * here.mean());
      }
    }
    if (total == 0) {
      return null;
    }
    double average = mean / total;
    return Double.isInfinite(average)
        ? TimeLaw.constant(Double.POSITIVE_INFINITY)
        : TimeLaw.gamma(0, average, Math.max(0, square / total - average * average));
  }

  /** Further time until written data is found: any part of the period between refreshes. */
  TimeLaw refresh(int station) {
    long period = graph.stations[station].behaviour() instanceof Behaviour.Store store ? store.refreshInterval() : 0;
    return period == 0 ? TimeLaw.ZERO : TimeLaw.of(new TimeDistribution.Uniform(0, period));
  }

  private boolean indexed(int station, int trafficClass) {
    for (Link link : graph.network.links()) {
      if (link.target() == station && link.role() == Link.Role.INDEX
          && link.accepts(trafficClass, graph.classes[trafficClass].operation())) {
        return true;
      }
    }
    return false;
  }
}
