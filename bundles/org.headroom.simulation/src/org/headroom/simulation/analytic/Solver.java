package org.headroom.simulation.analytic;

import java.util.Arrays;
import java.util.List;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Station;

/**
 * Finds rates, waits, losses and times that agree with each other: rates forwards from the sources, times backwards
 * from the leaves, again until the calls' weights (hits, losses, retries) and the times that servers are held stay the
 * same.
 */
final class Solver {

  /** Records that wait at a sink without a limit of its own. */
  static final int SINK_QUEUE = 10_000;

  private static final int ROUNDS = 400;
  private static final int CYCLE_ROUNDS = 20_000;
  private static final int ROUGH_CYCLE_ROUNDS = 30;
  private static final TimeLaw[] NO_LAWS = {};

  final FlowGraph graph;
  /** Messages offered to each flow per nanosecond. */
  final double[] rate;
  /** Of those, repeats that find a queue still full, beyond those that would meet a full one anyway. */
  final double[] echoes;
  /** Per cache flow: hits per look-up, reads of the store per look-up, mean time of such a read. */
  final double[] hit;
  final double[] reads;
  final double[] readTime;
  final Pool[] primary;
  /** Read replicas, or null. */
  final Pool[] replicas;
  /** Share of messages refused before they reach the servers, per station. */
  final double[] throttled;
  /** Messages per nanosecond on each link, repetitions included, and those alone. */
  final double[] linkRate;
  final double[] linkRetries;
  final HoldingTimes holding;
  final Functions functions;
  final Volumes volumes;
  final List<CacheModel> caches;
  final Answers<Sum> moments;
  /** Independent times that add up to a message's own time, per flow. */
  final TimeLaw[][] laws;
  boolean settled;

  private final Cycles cycles;
  private final Rates rates;
  private final Redelivery redelivery;
  private final Pool[] pools;

  /**
   * A solver for constant loads.
   *
   * @param sourceRates requests per nanosecond of each source
   */
  Solver(FlowGraph graph, double[] sourceRates) {
    this.graph = graph;
    int flows = graph.calls.length;
    int stations = graph.stations.length;
    rate = new double[flows];
    echoes = new double[flows];
    hit = new double[flows];
    reads = new double[flows];
    Arrays.fill(reads, 1);
    readTime = new double[flows];
    laws = new TimeLaw[flows][];
    Arrays.fill(laws, NO_LAWS);
    primary = new Pool[stations];
    replicas = new Pool[stations];
    throttled = new double[stations];
    linkRate = new double[graph.network.links().size()];
    linkRetries = new double[linkRate.length];
    for (int s = 0; s < stations; s++) {
      Station station = graph.stations[s];
      primary[s] = new Pool(s, station, 1, graph.partitions[s]);
      if (station.behaviour() instanceof Behaviour.Store store && store.readReplicas() > 0) {
        replicas[s] = new Pool(s, station, store.readReplicas(), 0);
      }
    }
    pools = new Pool[flows];
    for (int f = 0; f < flows; f++) {
      var type = graph.classes[graph.trafficClass(f)];
      Pool copies = replicas[graph.station(f)];
      boolean eventual = type.operation() == Operation.READ && !type.strong();
      pools[f] = copies != null && eventual ? copies : primary[graph.station(f)];
    }
    cycles = new Cycles(graph);
    caches = CacheModel.all(graph);
    moments = new Answers<>(this, Sum.ALGEBRA, true);
    holding = new HoldingTimes(this);
    functions = new Functions(this);
    volumes = new Volumes(this);
    rates = new Rates(this, sourceRates, cycles);
    redelivery = new Redelivery(this);
  }

  // ---- what answers are made of ----

  /** Share of messages that the edge answers itself. */
  double edgeHit(int flow) {
    Behaviour.Edge edge = (Behaviour.Edge) graph.stations[graph.station(flow)].behaviour();
    if (!graph.isStaticRead(flow)) {
      return 0;
    }
    return edge.cache().isPresent() ? hit[flow] : edge.hitRatio();
  }

  /** The servers of a flow. */
  Pool pool(int flow) {
    return pools[flow];
  }

  /** Share of messages let in. */
  double admitted(int flow) {
    int s = graph.station(flow);
    return (1 - throttled[s]) * (1 - pool(flow).loss) * (1 - functions.limited[s]);
  }

  /** Whether an admitted message waits for ever. */
  boolean isStuck(int flow) {
    Pool pool = pool(flow);
    return pool.unstable && !pool.isConsumer() || volumes.saturated[graph.station(flow)];
  }

  /** Independent times that add up to a message's own time at its station. */
  TimeLaw[] ownLaws(int flow) {
    return laws[flow];
  }

  /** Whether a station gets more than it can do. */
  boolean isUnstable(int s) {
    return primary[s].unstable || volumes.saturated[s] || replicas[s] != null && replicas[s].unstable;
  }

  /** Mean time that a message of the flow waits for a server, or longer because it shares one. */
  double waiting(int flow) {
    Pool pool = pool(flow);
    double wait = pool.isConsumer() ? 0 : pool.wait.mean;
    return wait + (pool.isShared() ? graph.service[flow].mean() * (pool.slowdown - 1) : 0);
  }

  /** Mean of a message's own time. */
  double ownMean(int flow) {
    double sum = 0;
    for (TimeLaw law : laws[flow]) {
      sum += law.mean;
    }
    return sum;
  }

  /** Messages that are finished per message offered. */
  double served(int flow) {
    return fresh(flow) * admitted(flow) * passing(flow);
  }

  /** Messages that are finished per message let in. */
  double passing(int flow) {
    int s = graph.station(flow);
    return pool(flow).passing() * (volumes.saturated[s] ? 1 / volumes.use[s] : 1);
  }

  /** Share of the messages that are no repeats into a queue still full. */
  double fresh(int flow) {
    return rate[flow] > 0 ? Math.max(0, 1 - echoes[flow] / rate[flow]) : 1;
  }

  /** Share of the time that the line of a call's link is busy. */
  double lineUse(Call call) {
    return linkRate[call.linkIndex] * call.lineTime;
  }

  /** Whether any stations call each other. */
  boolean isCyclic() {
    for (int c = 0; c < graph.components.length; c++) {
      if (cycles.isCyclic(c)) {
        return true;
      }
    }
    return false;
  }

  // ---- iteration ----

  /** Iterates to the end. */
  void solve(RunControl control) {
    cycles.refuseEndless();
    Convergence convergence = new Convergence(this);
    for (int round = 1; round <= ROUNDS && !settled; round++) {
      if (control.isCancelled()) {
        throw new java.util.concurrent.CancellationException("cancelled");
      }
      control.progress(Math.min(0.9, Convergence.progress(round)));
      rates.forwards();
      for (CacheModel cache : caches) {
        cache.solve(rate, readTime, hit, reads);
      }
      backwards(moments, true);
      redelivery.redeliver();
      settled = convergence.settles(round);
    }
  }

  // ---- backwards ----

  /** Answers of all flows, the called before the callers; cycles until they agree. */
  <T> void backwards(Answers<T> answers, boolean precisely) {
    updateLines();
    for (int c = graph.components.length - 1; c >= 0; c--) {
      int[] group = graph.components[c];
      double change = Double.POSITIVE_INFINITY;
      int rounds = cycles.isCyclic(c) ? (precisely ? CYCLE_ROUNDS : ROUGH_CYCLE_ROUNDS) : 1;
      for (int i = 0; i < rounds && change > 1e-12; i++) {
        change = 0;
        for (int s : group) {
          for (int k = 0; k < graph.classCount; k++) {
            int f = s * graph.classCount + k;
            if (graph.reached[f]) {
              double before = cycles.isCyclic(c) ? spread(answers.answer(f)) : 0;
              answers.update(f);
              double after = cycles.isCyclic(c) ? spread(answers.answer(f)) : 0;
              change = Math.max(change, Math.abs(after - before) / Math.max(after, 1e-9));
            }
          }
        }
      }
    }
  }

  /** A number that changes as long as a time does. */
  private static double spread(Object time) {
    return time instanceof Sum sum ? sum.mean() + sum.variance() : ((LatencyMixture) time).mean();
  }

  private void updateLines() {
    for (Call[] calls : graph.calls) {
      for (Call call : calls) {
        if (call.lineTime > 0) {
          double rho = lineUse(call);
          call.lineWait = rho >= 1 ? Double.POSITIVE_INFINITY : rho * call.lineTime / (2 * (1 - rho));
        }
      }
    }
  }
}
