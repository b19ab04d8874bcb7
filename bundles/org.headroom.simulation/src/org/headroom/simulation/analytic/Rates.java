package org.headroom.simulation.analytic;

import java.util.Arrays;
import java.util.List;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Source;

/** Rates of messages at all flows and links for given weights of calls: the traffic equations. */
final class Rates {

  private static final int ROUNDS = 20_000;
  private static final double SETTLED = 1e-13;

  private final Solver solver;
  private final FlowGraph graph;
  private final double[] sourceRates;
  private final Cycles cycles;
  private final Superposition streams;
  private final HeldCallers callers;
  private final StationLoad stations;
  /** Of the messages of each flow, the writes that came as copies: they are not copied on. */
  private double[] copies;

  Rates(Solver solver, double[] sourceRates, Cycles cycles) {
    this.solver = solver;
    this.graph = solver.graph;
    this.sourceRates = sourceRates;
    this.cycles = cycles;
    this.streams = new Superposition(graph.stations.length);
    this.callers = new HeldCallers(solver);
    this.stations = new StationLoad(solver, streams, callers);
    this.copies = new double[graph.calls.length];
  }

  /** From the sources to the last station, each after those that call it. */
  void forwards() {
    callers.holdUp();
    Arrays.fill(solver.rate, 0);
    Arrays.fill(solver.echoes, 0);
    Arrays.fill(solver.linkRate, 0);
    Arrays.fill(solver.linkRetries, 0);
    streams.clear();
    Arrays.fill(copies, 0);
    List<Source> sources = graph.network.sources();
    for (int i = 0; i < sources.size(); i++) {
      Source source = sources.get(i);
      for (int k = 0; k < graph.classCount; k++) {
        solver.rate[source.station() * graph.classCount + k] += sourceRates[i] * source.mix().get(k);
      }
      double scv = switch (source.arrivals()) {
        case POISSON -> 1;
        case DETERMINISTIC -> 0;
        case BURSTY -> Math.max(1, source.burstiness() * source.burstiness());
      };
      streams.arrive(source.station(), sourceRates[i], scv);
    }
    for (int c = 0; c < graph.components.length; c++) {
      if (cycles.isCyclic(c)) {
        circulate(graph.components[c]);
      } else {
        int s = graph.components[c][0];
        stations.serve(s);
        push(s, solver.rate, copies);
      }
    }
  }

  /** Stations that call each other: their rates are a fixed point of their own. */
  private void circulate(int[] group) {
    double[] outsideEchoes = solver.echoes.clone();
    double[] outside = solver.rate.clone();
    double[] rates = solver.linkRate.clone();
    double[] repeats = solver.linkRetries.clone();
    double[] outsideCopies = copies.clone();
    double change = Double.POSITIVE_INFINITY;
    for (int i = 0; i < ROUNDS && change > SETTLED; i++) {
      double[] next = outside.clone();
      System.arraycopy(rates, 0, solver.linkRate, 0, rates.length);
      System.arraycopy(repeats, 0, solver.linkRetries, 0, repeats.length);
      double[] nextCopies = outsideCopies.clone();
      for (int s : group) {
        stations.serve(s);
      }
      System.arraycopy(outsideEchoes, 0, solver.echoes, 0, outsideEchoes.length);
      for (int s : group) {
        push(s, next, nextCopies);
      }
      copies = nextCopies;
      change = 0;
      for (int s : group) {
        for (int k = 0; k < graph.classCount; k++) {
          int f = s * graph.classCount + k;
          change = Math.max(change, Math.abs(next[f] - solver.rate[f]) / Math.max(next[f], Double.MIN_NORMAL));
        }
      }
      System.arraycopy(next, 0, solver.rate, 0, next.length);
    }
  }

  /** Sends on what a station has served. */
  private void push(int s, double[] into, double[] copied) {
    for (int k = 0; k < graph.classCount; k++) {
      int f = s * graph.classCount + k;
      if (solver.rate[f] == 0) {
        continue;
      }
      double out = solver.rate[f] * solver.served(f);
      Pool pool = solver.pool(f);
      double departing = pool.arrivals.rate() * (1 - pool.loss);
      for (Call call : graph.calls[f]) {
        double messages = out * call.weight;
        if (call.link.role() == Link.Role.REPLICATION) {
          messages *= Math.max(0, 1 - copies[f] / solver.rate[f]);
          copied[call.target] += messages;
        }
        streams.arriveTogether(graph.station(call.target), messages, call.batch);
        into[call.target] += messages;
        solver.echoes[call.target] += messages * call.echoes;
        solver.linkRate[call.linkIndex] += messages;
        solver.linkRetries[call.linkIndex] += messages * (1 - 1 / call.tries);
        double share = departing == 0 ? 1 : Math.min(1, messages / departing);
        streams.arrive(graph.station(call.target), messages, share * pool.departureScv + 1 - share);
      }
    }
  }
}
