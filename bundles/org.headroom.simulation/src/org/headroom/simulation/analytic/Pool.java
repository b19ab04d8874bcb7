package org.headroom.simulation.analytic;

import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Scaling;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Servers.Discipline;
import org.headroom.simulation.network.Servers.Dispatch;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.theory.AutoscalerEquilibrium;
import org.headroom.simulation.theory.Moments;
import org.headroom.simulation.theory.ProcessorSharing;

/**
 * The servers of a station as a queue: from its arrivals and service times to waits, losses and use. A station has one,
 * and a second for the read replicas of a store.
 */
final class Pool {

  private static final long UNBOUNDED = Long.MAX_VALUE;
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
  private Arrivals lastArrivals;
  private Moments lastHold = Moments.ZERO;
  private double lastOut;

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
    if (arrivals.equals(lastArrivals) && hold.equals(lastHold) && out == lastOut) {
      return;
    }
    lastArrivals = arrivals;
    lastHold = hold;
    lastOut = out;
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
    }
    exact &= !(split && looks);
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
    int active = connectionLimit < perQueue ? Math.max(1, connectionLimit) : perQueue;
    Arrivals each = arrivals.dealt(servers.dispatch(), queues);
    BoundedQueue.Solution solution =
        new BoundedQueue(active, bounded, hold, holdIsExponential, isShared()).solve(each);
    loss = solution.loss();
    took(solution.state());
    exact &= queues == 1 || servers.dispatch() == Dispatch.RANDOM;
    slowdown = solution.slowdown();
    sharingScv = solution.sharingScv();
    response = solution.response();
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
}
