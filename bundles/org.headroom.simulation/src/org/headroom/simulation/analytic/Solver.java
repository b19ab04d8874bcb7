package org.headroom.simulation.analytic;

import java.util.Arrays;
import java.util.List;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Source;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.theory.ColdStart;
import org.headroom.simulation.theory.Erlang;
import org.headroom.simulation.theory.MG1;
import org.headroom.simulation.theory.Moments;
import org.headroom.simulation.theory.TokenBucket;

/**
 * Finds rates, waits, losses and times that agree with each other: rates forwards from the sources, times backwards
 * from the leaves, again until the calls' weights (hits, losses, retries) and the times that servers are held stay the
 * same.
 */
final class Solver {

  /** Records that wait at a sink without a limit of its own. */
  static final int SINK_QUEUE = 10_000;

  private static final int ROUNDS = 400;
  private static final int UNDAMPED_ROUNDS = 30;
  private static final double SETTLED = 1e-11;
  private static final int COLD_START_ROUNDS = 5;
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
  /** Share of messages refused by a function's concurrency limit, per station. */
  final double[] limited;
  final TimeLaw[] coldStart;
  /** Mean number of instances of functions. */
  final double[] instances;
  /** Wait for the volume of a store, and whether it is saturated. */
  final TimeLaw[] volumeWait;
  final boolean[] volumeSaturated;
  final double[] volumeUse;
  /** Messages per nanosecond on each link, repetitions included, and those alone. */
  final double[] linkRate;
  final double[] linkRetries;
  final List<CacheModel> caches;
  final Answers<Sum> moments;
  boolean settled;

  private final double[] sourceRates;
  private final TimeLaw[][] laws;
  private final double[] variabilityRate;
  private final double[] variabilityRateSquare;
  private final double[] variabilitySum;
  private final double[] batches;
  /** Of the messages of each flow, the writes that came as copies: they are not copied on. */
  private double[] copies;
  private final ArrivalLaw[] lawAt;
  private final Cycles cycles;
  private final HeldCallers callers;
  private final Pool[] pools;

  /**
   * A solver for constant loads.
   *
   * @param sourceRates requests per nanosecond of each source
   */
  Solver(FlowGraph graph, double[] sourceRates) {
    this.graph = graph;
    this.sourceRates = sourceRates;
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
    limited = new double[stations];
    coldStart = new TimeLaw[stations];
    instances = new double[stations];
    Arrays.fill(coldStart, TimeLaw.ZERO);
    volumeWait = new TimeLaw[stations];
    Arrays.fill(volumeWait, TimeLaw.ZERO);
    volumeSaturated = new boolean[stations];
    volumeUse = new double[stations];
    linkRate = new double[graph.network.links().size()];
    linkRetries = new double[linkRate.length];
    variabilityRate = new double[stations];
    variabilityRateSquare = new double[stations];
    variabilitySum = new double[stations];
    batches = new double[stations];
    copies = new double[flows];
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
    lawAt = new RegularArrivals(graph, primary).laws();
    caches = CacheModel.all(graph);
    moments = new Answers<>(this, Sum.ALGEBRA, true);
    callers = new HeldCallers(this);
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
    return (1 - throttled[s]) * (1 - pool(flow).loss) * (1 - limited[s]);
  }

  /** Whether an admitted message waits for ever. */
  boolean isStuck(int flow) {
    Pool pool = pool(flow);
    return pool.unstable && !pool.isConsumer() || volumeSaturated[graph.station(flow)];
  }

  /** Independent times that add up to a message's own time at its station. */
  TimeLaw[] ownLaws(int flow) {
    return laws[flow];
  }

  /** Whether a station gets more than it can do. */
  boolean isUnstable(int s) {
    return primary[s].unstable || volumeSaturated[s] || replicas[s] != null && replicas[s].unstable;
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
    return pool(flow).passing() * (volumeSaturated[s] ? 1 / volumeUse[s] : 1);
  }

  /** Share of the messages that are no repeats into a queue still full. */
  double fresh(int flow) {
    return rate[flow] > 0 ? Math.max(0, 1 - echoes[flow] / rate[flow]) : 1;
  }

  /** Share of the time that the line of a call's link is busy. */
  double lineUse(Call call) {
    return linkRate[call.linkIndex] * call.lineTime;
  }

  /** Whether parallel calls go each to an equal single exponential server that serves nothing else. */
  boolean isForkJoin(Call[] calls, int from, int to) {
    Pool first = pool(calls[from].target);
    for (int i = from; i < to; i++) {
      Call call = calls[i];
      Pool pool = pool(call.target);
      int f = call.target;
      boolean leaf = graph.calls[f].length == 0 && call.base == 1 && call.tries == 1 && call.lineWait == 0
          && call.link.timeout() == Long.MAX_VALUE && call.networkTime == calls[from].networkTime;
      boolean single = !pool.isDelay() && !pool.isShared() && pool.serversInAll() == 1 && pool.exact && pool.loss == 0
          && !pool.unstable && pool.holdIsExponential && pool.arrivals.rate() > 0;
      boolean equal = Math.abs(pool.arrivals.rate() - first.arrivals.rate()) <= 1e-9 * first.arrivals.rate()
          && Math.abs(pool.hold.mean() - first.hold.mean()) <= 1e-9 * first.hold.mean()
          && Math.abs(rate[f] - pool.arrivals.rate()) <= 1e-9 * rate[f]
          && graph.delayLaw[graph.station(f)] == graph.delayLaw[graph.station(calls[from].target)]
          && graph.delayLaw[graph.station(f)].mean == 0;
      boolean distinct = i == from || pool != first;
      if (!(leaf && single && equal && distinct)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a call goes to a single server with a queue that gets these calls alone, and does nothing further. */
  boolean isLoneQueue(Call call) {
    int f = call.target;
    Pool pool = pool(f);
    boolean leaf = graph.calls[f].length == 0 && call.base == 1 && call.tries == 1 && call.lineWait == 0
        && call.link.timeout() == Long.MAX_VALUE;
    return leaf && !pool.isDelay() && !pool.isShared() && pool.serversInAll() == 1 && pool.loss == 0 && !pool.unstable
        && !pool.responseIsExponential && pool.meanWait > 0
        && throttled[graph.station(f)] == 0 && Math.abs(rate[f] - pool.arrivals.rate()) <= 1e-9 * rate[f];
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
    double[] weights = weights();
    double[] held = heldTimes();
    for (int round = 1; round <= ROUNDS && !settled; round++) {
      if (control.isCancelled()) {
        throw new java.util.concurrent.CancellationException("cancelled");
      }
      control.progress(Math.min(0.9, round / (double) UNDAMPED_ROUNDS));
      forwards();
      for (CacheModel cache : caches) {
        cache.solve(rate, readTime, hit, reads);
      }
      backwards(moments, true);
      redeliver();
      double[] newWeights = weights();
      double[] newHeld = heldTimes();
      settled = round > 1 && close(weights, newWeights) && close(held, newHeld);
      if (round > UNDAMPED_ROUNDS) {
        damp(weights, newWeights);
        newWeights = weights();
      }
      weights = newWeights;
      held = newHeld;
    }
  }

  private double[] weights() {
    int n = 0;
    for (Call[] calls : graph.calls) {
      n += calls.length;
    }
    double[] result = new double[n];
    n = 0;
    for (Call[] calls : graph.calls) {
      for (Call call : calls) {
        result[n++] = call.weight;
      }
    }
    return result;
  }

  private void damp(double[] before, double[] after) {
    int n = 0;
    for (Call[] calls : graph.calls) {
      for (Call call : calls) {
        call.weight = (before[n] + after[n]) / 2;
        n++;
      }
    }
  }

  /** Mean times of calls where servers are held meanwhile, or where they decide over a partition. */
  private double[] heldTimes() {
    double[] result = new double[rate.length];
    for (int f = 0; f < result.length; f++) {
      if (graph.reached[f] && (holds(f) || primary[graph.station(f)].isConsumer())) {
        result[f] = moments.downstream(f).mean();
      }
    }
    return result;
  }

  private static boolean close(double[] before, double[] after) {
    for (int i = 0; i < before.length; i++) {
      if (Math.abs(after[i] - before[i]) > SETTLED * Math.max(1e-3, Math.abs(after[i]))) {
        return false;
      }
    }
    return true;
  }

  // ---- forwards ----

  private void forwards() {
    callers.holdUp();
    Arrays.fill(rate, 0);
    Arrays.fill(echoes, 0);
    Arrays.fill(linkRate, 0);
    Arrays.fill(linkRetries, 0);
    Arrays.fill(variabilityRate, 0);
    Arrays.fill(variabilityRateSquare, 0);
    Arrays.fill(variabilitySum, 0);
    Arrays.fill(batches, 0);
    Arrays.fill(copies, 0);
    List<Source> sources = graph.network.sources();
    for (int i = 0; i < sources.size(); i++) {
      Source source = sources.get(i);
      for (int k = 0; k < graph.classCount; k++) {
        rate[source.station() * graph.classCount + k] += sourceRates[i] * source.mix().get(k);
      }
      double scv = switch (source.arrivals()) {
        case POISSON -> 1;
        case DETERMINISTIC -> 0;
        case BURSTY -> Math.max(1, source.burstiness() * source.burstiness());
      };
      arrive(source.station(), sourceRates[i], scv);
    }
    for (int c = 0; c < graph.components.length; c++) {
      if (cycles.isCyclic(c)) {
        circulate(graph.components[c]);
      } else {
        int s = graph.components[c][0];
        serve(s);
        push(s, rate, copies);
      }
    }
  }

  private void arrive(int station, double messages, double scv) {
    variabilityRate[station] += messages;
    variabilityRateSquare[station] += messages * messages;
    variabilitySum[station] += messages * scv;
  }

  /** Stations that call each other: their rates are a fixed point of their own. */
  private void circulate(int[] group) {
    double[] outsideEchoes = echoes.clone();
    double[] outside = rate.clone();
    double[] rates = linkRate.clone();
    double[] repeats = linkRetries.clone();
    double[] outsideCopies = copies.clone();
    double change = Double.POSITIVE_INFINITY;
    for (int i = 0; i < CYCLE_ROUNDS && change > 1e-13; i++) {
      double[] next = outside.clone();
      System.arraycopy(rates, 0, linkRate, 0, rates.length);
      System.arraycopy(repeats, 0, linkRetries, 0, repeats.length);
      double[] nextCopies = outsideCopies.clone();
      for (int s : group) {
        serve(s);
      }
      System.arraycopy(outsideEchoes, 0, echoes, 0, echoes.length);
      for (int s : group) {
        push(s, next, nextCopies);
      }
      copies = nextCopies;
      change = 0;
      for (int s : group) {
        for (int k = 0; k < graph.classCount; k++) {
          int f = s * graph.classCount + k;
          change = Math.max(change, Math.abs(next[f] - rate[f]) / Math.max(next[f], Double.MIN_NORMAL));
        }
      }
      System.arraycopy(next, 0, rate, 0, next.length);
    }
  }

  private void serve(int s) {
    primary[s].callers = callers.most(s);
    double offered = 0;
    for (int k = 0; k < graph.classCount; k++) {
      offered += rate[s * graph.classCount + k];
    }
    Station station = graph.stations[s];
    double passed = 1;
    if (station.throttle().isPresent()) {
      var bucket = station.throttle().get();
      passed = 1 - TokenBucket.loss(offered * 1e9, bucket.ratePerSecond(), Math.max(1, bucket.burst()));
    }
    if (station.behaviour() instanceof Behaviour.Sink sink && sink.ingestLimit() < Double.POSITIVE_INFINITY) {
      double limit = sink.ingestLimit();
      passed *= 1 - TokenBucket.loss(offered * passed * 1e9, limit, Math.max(1, limit));
    }
    throttled[s] = 1 - passed;
    load(primary[s], s, passed, false);
    if (replicas[s] != null) {
      load(replicas[s], s, passed, true);
    }
    if (station.behaviour() instanceof Behaviour.Function function) {
      runFunction(s, function);
    }
    if (station.behaviour() instanceof Behaviour.Store store) {
      useVolume(s, store);
    }
    for (int k = 0; k < graph.classCount; k++) {
      int f = s * graph.classCount + k;
      if (rate[f] > 0) {
        laws[f] = laws(f);
      }
    }
  }

  private void load(Pool pool, int s, double passed, boolean ofReplicas) {
    double total = 0;
    double first = 0;
    double second = 0;
    double third = 0;
    double out = 0;
    double outSquare = 0;
    boolean exponential = true;
    double common = Double.NaN;
    for (int k = 0; k < graph.classCount; k++) {
      int f = s * graph.classCount + k;
      if (rate[f] == 0 || (pool(f) == replicas[s]) != ofReplicas) {
        continue;
      }
      Moments m = hold(f);
      double r = rate[f] * passed * fresh(f);
      total += r;
      first += r * m.mean();
      second += r * m.second();
      third += r * m.third();
      if (pool.isConsumer()) {
        double mean = outMean(f);
        out += r * mean;
        double calls = window(s) > 0 ? 0 : moments.downstream(f).variance();
        outSquare += r * (mean * mean + graph.service[f].variance() + calls);
      }
      common = Double.isNaN(common) ? m.mean() : common;
      exponential &= isExponential(f) && m.mean() == common;
    }
    pool.hold = total == 0 ? Moments.ZERO : new Moments(first / total, second / total, third / total);
    if (exponential && total > 0) {
      pool.hold = new Moments(common, 2 * common * common, 6 * common * common * common);
    }
    pool.holdIsExponential = exponential;
    pool.out = total == 0 ? 0 : out / total;
    pool.outScv = out == 0 ? 0 : Math.max(0, outSquare * total / (out * out) - 1);
    double scv = arrivalScv(s, total, pool);
    double together = batches[s] == 0 ? 1 : Math.max(1, batches[s] / variabilityRate[s]);
    pool.elsewhere = pool.callers == Long.MAX_VALUE || total == 0 ? 0 : callers.elsewhere(s, total);
    if (station(s).behaviour() instanceof Behaviour.Store store && store.connectionLimit() != Servers.UNLIMITED) {
      holdConnections(pool, s, store, passed, total);
    }
    pool.arrivals = new Arrivals(total, scv, scv == 1 ? ArrivalLaw.GENERAL : lawAt[s], together);
    pool.solve();
  }

  private Station station(int s) {
    return graph.stations[s];
  }

  /** What keeps a connection besides its server. */
  private void holdConnections(Pool pool, int s, Behaviour.Store store, double passed, double total) {
    double first = 0;
    double second = 0;
    double delay = 0;
    for (int k = 0; k < graph.classCount; k++) {
      int f = s * graph.classCount + k;
      if (rate[f] > 0 && pool(f) == pool) {
        double share = rate[f] * passed * fresh(f) / total;
        double time = Double.isInfinite(store.iops()) ? 0 : volumeTime(f, store);
        first += share * time;
        second += share * time * time;
        delay += share * (operations(f, store) * store.operationTime()
            + (store.synchronous() && graph.isWrite(f) ? graph.service[f].mean() : 0));
      }
    }
    pool.volumeTime = first;
    pool.volumeScv = first > 0 ? Math.max(0, second / (first * first) - 1) : 0;
    pool.heldDelay = delay + graph.delayLaw[s].mean;
  }

  /** Whether the server is held during the calls. */
  boolean holds(int flow) {
    Station station = graph.stations[graph.station(flow)];
    return station.behaviour() instanceof Behaviour.Function
        || station.servers().blocking() && station.servers().discipline() == Servers.Discipline.FCFS;
  }

  private Moments hold(int flow) {
    Moments service = graph.service[flow];
    Sum calls = moments.downstream(flow);
    if (!holds(flow) || calls.mean() == 0) {
      return service;
    }
    double mean = service.mean() + calls.mean();
    double variance = service.variance() + calls.variance();
    double scv = variance / (mean * mean);
    return new Moments(mean, variance + mean * mean, mean * mean * mean * (1 + scv) * (1 + 2 * scv));
  }

  private boolean isExponential(int flow) {
    int k = graph.trafficClass(flow);
    TimeDistribution time = graph.stations[graph.station(flow)].demand().time(k, graph.classes[k].operation());
    return time instanceof TimeDistribution.Exponential && (!holds(flow) || moments.downstream(flow).mean() == 0);
  }

  /** Length of the window of a consumer, after its acknowledgement and before its calls; 0 for none. */
  long window(int s) {
    return primary[s].isConsumer() && graph.stations[s].behaviour() instanceof Behaviour.Serve serve
        ? serve.window() : 0;
  }

  /** Mean time that a partition is with its consumer: from delivery until the acknowledgement is back. */
  private double outMean(int flow) {
    int s = graph.station(flow);
    return graph.deliveryRoundTrip[s] + graph.delayLaw[s].mean + graph.service[flow].mean()
        + (window(s) > 0 ? 0 : moments.downstream(flow).mean());
  }

  /** Superposition of arrival streams: W. Whitt, The queueing network analyzer, 1983, equations 29 and 33. */
  private double arrivalScv(int s, double total, Pool pool) {
    double rates = variabilityRate[s];
    if (rates == 0) {
      return 1;
    }
    double average = variabilitySum[s] / rates;
    if (Math.abs(average - 1) < 1e-12) {
      return 1;
    }
    double rho = pool.isDelay() ? 0 : Math.min(1, total * pool.hold.mean() / pool.serversInAll());
    double streams = rates * rates / variabilityRateSquare[s];
    double weight = 1 / (1 + 4 * (1 - rho) * (1 - rho) * (streams - 1));
    return weight * average + 1 - weight;
  }

  private void runFunction(int s, Behaviour.Function function) {
    Pool pool = primary[s];
    double load = pool.arrivals.rate() * pool.hold.mean();
    limited[s] =
        function.concurrencyLimit() == Servers.UNLIMITED
            ? 0 : Erlang.blocking(Math.max(0, function.concurrencyLimit()), load);
    double keepAlive = function.keepAlive() == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : function.keepAlive();
    Moments start = graph.moments(function.coldStart());
    double cold = 0;
    for (int i = 0; i < COLD_START_ROUNDS; i++) {
      // A cold start holds its instance too.
      double run = pool.hold.mean() + cold * start.mean();
      ColdStart instance =
          new ColdStart(pool.arrivals.rate() * (1 - limited[s]), run, keepAlive, function.provisioned());
      cold = instance.probability();
      instances[s] = instance.meanInstances();
    }
    coldStart[s] = TimeLaw.waiting(cold, cold * start.mean(), cold * start.second());
    pool.meanWait = cold * start.mean();
    pool.wait = coldStart[s];
    pool.queueLength = 0;
    pool.exact = false;
  }

  /** The volume serves one operation after the other at its rate. */
  private void useVolume(int s, Behaviour.Store store) {
    if (Double.isInfinite(store.iops())) {
      return;
    }
    double messages = 0;
    double first = 0;
    double second = 0;
    double third = 0;
    for (int k = 0; k < graph.classCount; k++) {
      int f = s * graph.classCount + k;
      double time = volumeTime(f, store);
      double r = rate[f] * fresh(f) * admitted(f) * pool(f).passing();
      if (time > 0 && r > 0) {
        messages += r;
        first += r * time;
        second += r * time * time;
        third += r * time * time * time;
      }
    }
    volumeUse[s] = first;
    volumeSaturated[s] = first >= 1;
    volumeWait[s] = TimeLaw.ZERO;
    if (first > 0 && first < 1) {
      MG1 queue = new MG1(messages, first / messages, second / messages, third / messages);
      double limited = primary[s].volumeWait;
      volumeWait[s] = limited >= 0
          ? TimeLaw.waiting(first, limited, 2 * limited * limited / first)
          : TimeLaw.waiting(first, queue.meanWait(), queue.secondMomentWait());
    }
  }

  private double volumeTime(int flow, Behaviour.Store store) {
    return operations(flow, store) * 1e9 / store.iops();
  }

  private double operations(int flow, Behaviour.Store store) {
    return graph.isWrite(flow) ? store.ioPerWrite() : store.ioPerRead();
  }

  private TimeLaw[] laws(int flow) {
    int s = graph.station(flow);
    Station station = graph.stations[s];
    Pool pool = pool(flow);
    TimeLaw service = graph.serviceLaw[flow];
    if (pool.isShared() && !pool.isDelay() && service.mean > 0 && !pool.unstable
        && (pool.slowdown > 1 || pool.sharingScv > 0)) {
      double scv = service.variance / (service.mean * service.mean);
      service = service.stretched(pool.slowdown, pool.sharingScv / (1 + scv));
    }
    TimeLaw wait = pool.isConsumer() ? TimeLaw.ZERO : pool.wait;
    if (station.behaviour() instanceof Behaviour.Store store) {
      TimeLaw volume = TimeLaw.constant(volumeTime(flow, store) + operations(flow, store) * store.operationTime());
      TimeLaw turn = volumeTime(flow, store) > 0 ? volumeWait[s] : TimeLaw.ZERO;
      TimeLaw copy = store.synchronous() && graph.isWrite(flow) ? graph.serviceLaw[flow] : TimeLaw.ZERO;
      return new TimeLaw[] {graph.delayLaw[s], wait, service, turn, volume, copy};
    }
    if (window(s) > 0) {
      return new TimeLaw[] {graph.delayLaw[s], wait, service, TimeLaw.constant(window(s))};
    }
    if (pool.responseIsExponential) {
      return new TimeLaw[] {graph.delayLaw[s], TimeLaw.exponential(wait.mean + service.mean)};
    }
    if (pool.response != null) {
      return new TimeLaw[] {graph.delayLaw[s], pool.response};
    }
    return new TimeLaw[] {graph.delayLaw[s], wait, service};
  }

  private void push(int s, double[] into, double[] copied) {
    for (int k = 0; k < graph.classCount; k++) {
      int f = s * graph.classCount + k;
      if (rate[f] == 0) {
        continue;
      }
      double out = rate[f] * served(f);
      Pool pool = pool(f);
      double departing = pool.arrivals.rate() * (1 - pool.loss);
      for (Call call : graph.calls[f]) {
        double messages = out * call.weight;
        if (call.link.role() == Link.Role.REPLICATION) {
          messages *= Math.max(0, 1 - copies[f] / rate[f]);
          copied[call.target] += messages;
        }
        batches[graph.station(call.target)] += messages * call.batch;
        into[call.target] += messages;
        echoes[call.target] += messages * call.echoes;
        linkRate[call.linkIndex] += messages;
        linkRetries[call.linkIndex] += messages * (1 - 1 / call.tries);
        double share = departing == 0 ? 1 : Math.min(1, messages / departing);
        arrive(graph.station(call.target), messages, share * pool.departureScv + 1 - share);
      }
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

  /** Messages whose consumer fails are delivered again. */
  private void redeliver() {
    for (int s = 0; s < graph.stations.length; s++) {
      if (!(graph.stations[s].behaviour() instanceof Behaviour.Broker broker)) {
        continue;
      }
      for (int k = 0; k < graph.classCount; k++) {
        for (Call call : graph.calls[s * graph.classCount + k]) {
          if (call.kind == Call.Kind.DELIVER) {
            // What fails after the acknowledgement is not delivered again.
            boolean acknowledged = window(graph.station(call.target)) > 0;
            double failure = acknowledged ? 1 - admitted(call.target) : 1 - moments.answer(call.target).success();
            int deliveries = Math.max(1, broker.maxDeliveries());
            call.tries = failure <= 0 ? 1 : (1 - Math.pow(failure, deliveries)) / (1 - failure);
            if (failure >= 1) {
              call.tries = deliveries;
            }
            call.success = 1 - Math.pow(failure, deliveries);
            call.weight = call.base * call.tries;
          }
        }
      }
    }
  }

}
