package org.headroom.simulation.analytic;

import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Scaling;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Servers.Discipline;
import org.headroom.simulation.network.Servers.Dispatch;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.theory.AutoscalerEquilibrium;
import org.headroom.simulation.theory.BlockedCallers;
import org.headroom.simulation.theory.LimitedPopulation;
import org.headroom.simulation.theory.Moments;
import org.headroom.simulation.theory.ProcessorSharing;

/**
 * The servers of a station as a queue: from its arrivals and service times to waits, losses and use. A station has one,
 * and a second for the read replicas of a store.
 */
final class Pool {

  private static final long UNBOUNDED = Long.MAX_VALUE;
  /** Beyond so many callers who wait for answers, calls come as if there were no limit. */
  private static final int MOST_CALLERS = 256;
  /** A load that rounding cannot tell from the capacity. */
  private static final double SATURATED = 1 - 1e-12;

  final int station;
  private final Servers servers;
  private final Station component;
  private final int copies;
  private final int batch;
  private final long partitions;
  private final int connectionLimit;
  private final double availability;

  // What arrives; set by the solver before solve().
  Arrivals arrivals = Arrivals.NONE;
  /** Time that a message holds a server. */
  Moments hold = Moments.ZERO;
  boolean holdIsExponential;
  /** Mean time until a consumed message is acknowledged, which is how long its partition is out. */
  double out;
  /** Its squared coefficient of variation. */
  double outScv;

  /** Messages that may be here at once because their callers wait for the answers; without limit else. */
  long callers = UNBOUNDED;
  /** Messages that wait for a server of theirs because the queue that they call is long; 0 when it has other callers. */
  double waitingCallers;
  /** Those of its own that wait for that reason, from the queue that it calls. */
  double heldUp;
  /** Whether its messages call nothing else, so that this is the whole queue. */
  boolean heldUpAlone;
  /** Mean time that such a caller spends elsewhere per call. */
  double elsewhere;
  /** Behind the servers, while the connection is held: mean time of the volume, its variability, and delays. */
  double volumeTime;
  double volumeScv;
  double heldDelay;

  // What follows.
  int replicas;
  double loss;
  boolean lossByConnections;
  boolean unstable;
  double utilization;
  double queueLength;
  double meanWait;
  TimeLaw wait = TimeLaw.ZERO;
  /** Processor sharing: response over service time, and what it adds to the variability of the response. */
  double slowdown = 1;
  double sharingScv;
  double departureScv = 1;
  boolean exact = true;
  /** Wait and service together are exponential: one exponential server. */
  boolean responseIsExponential;
  /** Time inside where it is known as a whole, or null where it is wait plus service. */
  TimeLaw response;
  /** Mean wait for the volume where connections limit who waits for it; NaN else. */
  double volumeWait = Double.NaN;
  private FullQueue full = FullQueue.NEVER;
  private Input last;

  Pool(int station, Station component, int copies, long partitions) {
    this.station = station;
    this.component = component;
    this.servers = component.servers();
    this.copies = copies;
    this.partitions = partitions;
    this.batch = component.behaviour() instanceof Behaviour.Serve serve && partitions > 0
        ? Math.max(1, serve.batch()) : 1;
    this.connectionLimit =
        component.behaviour() instanceof Behaviour.Store store
            ? (int) Math.min((long) store.connectionLimit() * copies, Servers.UNLIMITED) : Servers.UNLIMITED;
    this.availability =
        component.failures().map(f -> f.meanTimeBetween() / (f.meanTimeBetween() + outage(f))).orElse(1.0);
    this.replicas = servers.replicas();
  }

  /** Mean length of a failure: min(X, f) for an exponential repair X, when a standby takes over after a time f. */
  private double outage(Station.Failures failures) {
    double repair = failures.meanTimeToRepair();
    double standby = component.behaviour() instanceof Behaviour.Store store ? store.failoverTime() : 0;
    return standby > 0 ? -repair * Math.expm1(-standby / repair) : repair;
  }

  boolean isDelay() {
    return servers.replicas() == Servers.UNLIMITED
        || servers.concurrency() == Servers.UNLIMITED
        || component.behaviour() instanceof Behaviour.Function;
  }

  boolean isShared() {
    return servers.discipline() == Discipline.PS;
  }

  boolean isConsumer() {
    return partitions > 0;
  }

  /** Messages finished per message admitted, below 1 for an unstable pool. */
  double passing() {
    return unstable ? 1 / utilization : 1;
  }

  int serversInAll() {
    return isDelay() ? Servers.UNLIMITED : clamped((long) replicas * copies * servers.concurrency());
  }

  private static int clamped(long value) {
    return (int) Math.min(Servers.UNLIMITED, value);
  }

  /** Finds the steady state; returns at once when nothing has changed since the last time. */
  void solve() {
    Input input = new Input(arrivals, hold, out, elsewhere, heldUp, volumeTime + heldDelay);
    if (input.equals(last)) {
      return;
    }
    last = input;
    reset();
    if (isDelay()) {
      queueLength = 0;
      departureScv = arrivals.scv();
      return;
    }
    if (availability < 1 && hold.mean() > 0) {
      exact = false;
      double slower = 1 / availability;
      hold = new Moments(hold.mean() * slower, hold.second() * slower * slower,
          hold.third() * slower * slower * slower);
    }
    component.scaling().ifPresent(policy ->
        replicas = AutoscalerEquilibrium.replicas(policy, servers.replicas(), n -> metric(policy, n)));
    solveFor(replicas);
  }

  private void reset() {
    loss = 0;
    lossByConnections = false;
    unstable = false;
    utilization = 0;
    queueLength = 0;
    meanWait = 0;
    wait = TimeLaw.ZERO;
    slowdown = 1;
    sharingScv = 0;
    departureScv = arrivals.scv();
    exact = true;
    responseIsExponential = false;
    response = null;
    volumeWait = Double.NaN;
    waitingCallers = 0;
    full = FullQueue.NEVER;
  }

  private double metric(Scaling policy, int count) {
    reset();
    solveFor(count);
    double busy = Math.min(1, utilization) * count * servers.concurrency();
    return switch (policy.metric()) {
      case CPU -> Math.min(1, utilization);
      case CONCURRENCY -> unstable ? Double.MAX_VALUE : (queueLength + busy) / count;
      case QUEUE -> unstable ? Double.MAX_VALUE : queueLength / count;
    };
  }

  private void solveFor(int count) {
    if (arrivals.rate() == 0 || hold.mean() == 0) {
      return;
    }
    long replicasHere = (long) count * copies;
    int all = clamped(replicasHere * servers.concurrency());
    utilization = arrivals.rate() * hold.mean() / all;
    if (isConsumer()) {
      consume(all);
    } else {
      queue(all, replicasHere);
    }
    if (unstable) {
      queueLength = Double.POSITIVE_INFINITY;
      meanWait = Double.POSITIVE_INFINITY;
    }
    depart();
  }

  private void queue(int all, long replicasHere) {
    Dispatch policy = servers.dispatch();
    boolean split = policy != Dispatch.POOLED && replicasHere > 1;
    boolean looks = policy == Dispatch.LEAST_OUTSTANDING || policy == Dispatch.POWER_OF_TWO;
    int queues = split ? clamped(replicasHere) : 1;
    long room = room();
    if (room < UNBOUNDED || connectionLimit != Servers.UNLIMITED) {
      refuse(all, split && looks ? 1 : queues, split && looks && room < UNBOUNDED ? room * queues : room);
    } else if (callers <= MOST_CALLERS && queues == 1 && !arrivals.isBatched()) {
      answer(all);
    } else if (utilization >= SATURATED) {
      unstable = true;
    } else if (isShared()) {
      share(all, split && looks ? 1 : queues);
    } else {
      UnboundedQueue each = new UnboundedQueue(all / queues, hold, holdIsExponential);
      took(!split ? each.common(arrivals)
          : looks ? each.shortest(arrivals, policy, queues)
          : each.dealt(arrivals, policy, queues));
      queueLength = arrivals.rate() * meanWait;
      if (!split && heldUp < Double.POSITIVE_INFINITY && (heldUp > queueLength || heldUp > 0 && heldUpAlone)) {
        waitForAnswers();
      }
    }
    exact &= !(split && looks);
  }

  /** Servers are held the longer the more of them are: the queue before them is known from the one that they call. */
  private void waitForAnswers() {
    double mean = heldUp / arrivals.rate();
    double likely = Math.max(Math.min(1, utilization), 1e-12);
    took(QueueState.of(mean, likely, 2 * mean * mean / likely, false, false));
    queueLength = heldUp;
  }

  /** Calls of callers who hold a server of their own meanwhile, so that only so many come at once. */
  private void answer(int all) {
    exact = false;
    if (callers <= all) {
      return;
    }
    BlockedCallers queue = BlockedCallers.of((int) callers, elsewhere, hold.mean(), all, arrivals.rate());
    waitingCallers = queue.waitingForToken();
    if (isShared()) {
      slowdown = 1 + queue.meanWait() / hold.mean();
      return;
    }
    double mean = queue.meanWait() * (1 + Math.min(hold.scv(), callers)) / 2;
    double load = Math.min(1, utilization);
    double likely = Math.min(1, Math.max(load, mean / (hold.mean() * callers)));
    // The fewer callers, the nearer is a wait to a number of services; never more spread than exponential.
    double scv = 1 - all / (double) callers * (1 - Math.min(1, hold.scv()));
    took(QueueState.of(mean, likely, (1 + scv) * mean * mean / likely, false, false));
    queueLength = arrivals.rate() * meanWait;
  }

  /**
   * How likely a message that was refused for a full queue is refused again after a time; {@link #loss} when it is
   * likely to meet another replica.
   */
  double refusedAgain(double time) {
    return full.refusedAgain(loss, time);
  }

  /** Messages that may wait in one queue. */
  private long room() {
    int limit = servers.queueLimit();
    if (component.behaviour() instanceof Behaviour.Sink) {
      limit = Math.min(limit, Solver.SINK_QUEUE);
    }
    return limit == Servers.UNLIMITED ? UNBOUNDED : limit;
  }

  private void took(QueueState state) {
    meanWait = state.meanWait();
    wait = state.waiting();
    exact = state.exact();
    responseIsExponential = state.responseIsExponential();
  }

  private void share(int all, int queues) {
    Arrivals each = arrivals.dealt(servers.dispatch(), queues);
    ProcessorSharing sharing = new ProcessorSharing(each.rate(), hold.mean(), all / queues);
    exact = each.isPoisson() && (queues == 1 || servers.dispatch() == Dispatch.RANDOM);
    slowdown = sharing.slowdown();
    sharingScv = sharing.responseScv(0);
  }

  private void refuse(int all, int queues, long room) {
    int perQueue = all / queues;
    long bounded = room;
    if (connectionLimit != Servers.UNLIMITED) {
      long connections = Math.max(0, (long) connectionLimit - perQueue);
      lossByConnections = connections <= room;
      bounded = Math.min(room, connections);
    }
    if (lossByConnections && volumeTime + heldDelay > 0 && queues == 1 && connectionLimit > 0) {
      connect(all);
      return;
    }
    int active = connectionLimit < perQueue ? Math.max(1, connectionLimit) : perQueue;
    Arrivals each = arrivals.dealt(servers.dispatch(), queues);
    BoundedQueue.Solution solution =
        new BoundedQueue(active, bounded, hold, holdIsExponential, isShared()).solve(each);
    loss = solution.loss();
    full = new FullQueue(arrivals.rate(), hold.mean(), active, active + bounded, 1.0 / queues);
    took(solution.state());
    exact &= queues == 1 || servers.dispatch() == Dispatch.RANDOM;
    slowdown = solution.slowdown();
    sharingScv = solution.sharingScv();
    response = solution.response();
    queueLength = arrivals.rate() * (1 - loss) * meanWait;
    utilization *= 1 - loss;
  }

  /** A store whose connections are held while a message waits for its servers and its volume. */
  private void connect(int all) {
    LimitedPopulation inside = LimitedPopulation.of(
        arrivals.rate(), hold.mean(), all, volumeTime, volumeScv, heldDelay, connectionLimit);
    loss = inside.loss();
    volumeWait = inside.secondWait();
    double mean = inside.firstWait() * (isShared() ? 1 : (1 + Math.min(hold.scv(), connectionLimit)) / 2);
    slowdown = isShared() ? 1 + mean / hold.mean() : 1;
    exact = false;
    if (!isShared()) {
      double likely = Math.min(1, Math.max(utilization, 1e-12));
      took(QueueState.of(mean, likely, 2 * mean * mean / likely, false, false));
    }
    queueLength = arrivals.rate() * (1 - loss) * meanWait;
    utilization *= 1 - loss;
  }

  /** Workers behind a queue: batches share a service, and a partition has one batch out at a time. */
  private void consume(int workers) {
    ConsumerQueue queue =
        new ConsumerQueue(workers, partitions, batch, hold, holdIsExponential, out, outScv);
    utilization = queue.load(arrivals.rate());
    if (utilization >= SATURATED) {
      unstable = true;
      exact = false;
      return;
    }
    ConsumerQueue.Solution solution = queue.solve(arrivals);
    took(solution.state());
    utilization = solution.utilization();
    queueLength = arrivals.rate() * meanWait;
  }

  /** Variability of departures: W. Whitt, The queueing network analyzer, 1983, equation 39. */
  private void depart() {
    double rho = Math.min(1, utilization);
    double service = Math.min(isShared() || holdIsExponential ? 1 : hold.scv(), 1e6);
    departureScv =
        1 + (1 - rho * rho) * (arrivals.scv() - 1)
            + rho * rho / Math.sqrt(Math.max(1, serversInAll())) * (Math.max(service, 0.2) - 1);
  }

  /** What a solution depends on and the network changes. */
  private record Input(
      Arrivals arrivals, Moments hold, double out, double elsewhere, double heldUp, double behind) {}
}
