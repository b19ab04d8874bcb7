package org.headroom.simulation.analytic;

import java.util.ArrayList;
import java.util.List;
import org.headroom.simulation.network.Source;
import org.headroom.simulation.result.ClassResult.Hop;

/** Where the mean latency of each class goes: visits on the path that decides, from the origins down. */
final class Breakdown {

  private static final int CYCLE_ROUNDS = 1_000;

  private final Solver solver;
  private final FlowGraph graph;
  private final double[] visits;
  private final double[] network;

  /**
   * A breakdown of a solved network.
   *
   * @param sourceRates weight of each source
   */
  Breakdown(Solver solver, double[] sourceRates) {
    this.solver = solver;
    this.graph = solver.graph;
    this.visits = new double[graph.calls.length];
    this.network = new double[graph.calls.length];
    start(sourceRates);
    for (int[] group : graph.components) {
      spread(group);
    }
  }

  private void start(double[] sourceRates) {
    double[] total = new double[graph.classCount];
    List<Source> sources = graph.network.sources();
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < sources.size(); i++) {
        for (int k = 0; k < graph.classCount; k++) {
          int f = sources.get(i).station() * graph.classCount + k;
          double weight = sourceRates[i] * sources.get(i).mix().get(k) * solver.moments.answer(f).success();
          if (pass == 0) {
            total[k] += weight;
          } else if (total[k] > 0) {
            visits[f] += weight / total[k];
          }
        }
      }
    }
  }

  private void spread(int[] group) {
    if (group.length == 1) {
      push(group[0], visits, true);
      return;
    }
    double[] outside = visits.clone();
    double change = 1;
    for (int i = 0; i < CYCLE_ROUNDS && change > 1e-12; i++) {
      double[] next = outside.clone();
      for (int s : group) {
        push(s, next, false);
      }
      change = 0;
      for (int s : group) {
        for (int k = 0; k < graph.classCount; k++) {
          int f = s * graph.classCount + k;
          change = Math.max(change, Math.abs(next[f] - visits[f]));
        }
      }
      System.arraycopy(next, 0, visits, 0, next.length);
    }
    for (int s : group) {
      addNetwork(s);
    }
  }

  private void push(int s, double[] into, boolean last) {
    for (int k = 0; k < graph.classCount; k++) {
      int f = s * graph.classCount + k;
      if (visits[f] > 0) {
        for (Call call : graph.calls[f]) {
          if (call.isWaitedFor()) {
            into[call.target] += visits[f] * call.critical * call.kept;
          }
        }
      }
    }
    if (last) {
      addNetwork(s);
    }
  }

  private void addNetwork(int s) {
    for (int k = 0; k < graph.classCount; k++) {
      int f = s * graph.classCount + k;
      if (visits[f] > 0) {
        for (Call call : graph.calls[f]) {
          if (call.isWaitedFor() && call.critical > 0) {
            network[call.target] += visits[f] * call.critical * (call.networkTime + call.lineWait + call.repetition);
          }
        }
      }
    }
  }

  /** The hops of a class, in proportion to add up to the mean; empty when there is no finite mean. */
  List<Hop> hops(int trafficClass, double mean) {
    List<Hop> hops = new ArrayList<>();
    if (!(mean < Double.POSITIVE_INFINITY)) {
      return hops;
    }
    double sum = 0;
    for (int s = 0; s < graph.stations.length; s++) {
      int f = s * graph.classCount + trafficClass;
      if (visits[f] > 0) {
        double waiting = visits[f] * solver.waiting(f);
        double service = visits[f] * solver.ownMean(f) - waiting;
        sum += waiting + service + network[f];
        hops.add(new Hop(s, waiting, service, network[f]));
      }
    }
    if (sum > 0 && sum != mean) {
      double scale = mean / sum;
      hops.replaceAll(h -> new Hop(h.station(), h.waiting() * scale, h.service() * scale, h.network() * scale));
    }
    return hops;
  }
}
