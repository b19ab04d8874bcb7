package org.headroom.simulation.analytic;

import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Scaling;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Servers.Discipline;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.theory.AutoscalerEquilibrium;
import org.headroom.simulation.theory.Moments;

/**
 * The servers of a station as a queue: from its arrivals and service times to waits, losses and use. A station has one,
 * and a second for the read replicas of a store.
 */
final class Pool {

  static final long UNBOUNDED = Long.MAX_VALUE;

  final int station;
  final Servers servers;
  final Station component;
  final int copies;
  final int batch;
  final long partitions;
  final int connectionLimit;
  private final double availability;

  // What arrives; set by the solver before solve().
  Arrivals arrivals = Arrivals.NONE;
  /** Time that a message holds a server; where servers fail, it takes more than that from their capacity. */
  Moments hold = Moments.ZERO;
  boolean holdIsExponential;
  /** Mean time until a consumed message is acknowledged, which is how long its partition is out. */
  double out;
  /** Its squared coefficient of variation. */
  double outScv;

  /** Messages that may be here at once because their callers wait for the answers; without limit else. */
  long callers = UNBOUNDED;
  /** Messages that wait for a server of theirs because the queue that they call is long; 0 if it has other callers. */
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
  FullQueue full = FullQueue.NEVER;
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

  /** Mean number of servers that are held, of those that are up. */
  double serversHeld() {
    return Math.min(1, utilization) * availability * serversInAll();
  }

  /** Servers that are up on average, at least one. */
  int serversUp() {
    return availability == 1 ? serversInAll() : Math.max(1, (int) Math.round(serversInAll() * availability));
  }

  int serversInAll() {
    return isDelay() ? Servers.UNLIMITED : clamped((long) replicas * copies * servers.concurrency());
  }

  static int clamped(long value) {
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
    Moments taken = hold.scaled(1 / availability);
    component.scaling().ifPresent(policy ->
        replicas = AutoscalerEquilibrium.replicas(policy, servers.replicas(), n -> metric(policy, n, taken)));
    queue(replicas, taken);
  }

  private void queue(int count, Moments taken) {
    new PoolQueue(this, taken).solve(count);
    exact &= availability == 1 || utilization == 0;
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

  private double metric(Scaling policy, int count, Moments taken) {
    reset();
    queue(count, taken);
    double busy = Math.min(1, utilization) * count * servers.concurrency();
    return switch (policy.metric()) {
      case CPU -> Math.min(1, utilization);
      case CONCURRENCY -> unstable ? Double.MAX_VALUE : (queueLength + busy) / count;
      case QUEUE -> unstable ? Double.MAX_VALUE : queueLength / count;
    };
  }

  /**
   * How likely a message that was refused for a full queue is refused again after a time; {@link #loss} when it is
   * likely to meet another replica.
   */
  double refusedAgain(double time) {
    return full.refusedAgain(loss, time);
  }

  /** What a solution depends on and the network changes. */
  private record Input(
      Arrivals arrivals, Moments hold, double out, double elsewhere, double heldUp, double behind) {}
}
