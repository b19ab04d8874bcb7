package org.headroom.simulation.analytic;

import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Scaling;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Servers.Discipline;
import org.headroom.simulation.network.Servers.Dispatch;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.theory.AllenCunneen;
import org.headroom.simulation.theory.AutoscalerEquilibrium;
import org.headroom.simulation.theory.BulkService;
import org.headroom.simulation.theory.Erlang;
import org.headroom.simulation.theory.GiM1;
import org.headroom.simulation.theory.MG1;
import org.headroom.simulation.theory.MMc;
import org.headroom.simulation.theory.MMcK;
import org.headroom.simulation.theory.Moments;
import org.headroom.simulation.theory.PowerOfTwo;
import org.headroom.simulation.theory.ProcessorSharing;

/**
 * The servers of a station as a queue: from its arrivals and service times to waits, losses and use. A station has one,
 * and a second for the read replicas of a store.
 */
final class Pool {

  /** Relative size of what is taken for rounding. */
  private static final double ROUNDING = 1e-9;

  private static final long UNBOUNDED = Long.MAX_VALUE;

  final int station;
  private final Servers servers;
  private final Station component;
  private final int copies;
  private final int batch;
  private final long partitions;
  private final int connectionLimit;
  private final double availability;

  // What arrives; set by the solver before solve().
  double arrivalRate;
  double arrivalScv = 1;
  ArrivalLaw arrivalLaw = ArrivalLaw.GENERAL;
  /** Messages that arrive together with one, itself included. */
  double batchSeen = 1;
  /** Time that a message holds a server. */
  Moments hold = Moments.ZERO;
  boolean holdIsExponential;
  /** Mean time until a consumed message is acknowledged, which is how long a partition is held. */
  double acknowledgement;

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
  private double lastRate = Double.NaN;
  private double lastScv;
  private double lastMean;
  private double lastSecond;
  private double lastAcknowledgement;
  private double lastBatch;

  Pool(int station, Station component, int copies, long partitions) {
    this.station = station;
    this.component = component;
    this.servers = component.servers();
    this.copies = copies;
    this.partitions = partitions;
    this.batch = component.behaviour() instanceof Behaviour.Serve serve && partitions > 0
        ? Math.max(1, serve.batch()) : 1;
    this.connectionLimit =
        component.behaviour() instanceof Behaviour.Store store ? store.connectionLimit() : Servers.UNLIMITED;
    this.availability =
        component.failures()
            .map(f -> f.meanTimeBetween() / (f.meanTimeBetween() + f.meanTimeToRepair()))
            .orElse(1.0);
    this.replicas = servers.replicas();
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
    if (arrivalRate == lastRate && arrivalScv == lastScv && hold.mean() == lastMean && hold.second() == lastSecond
        && acknowledgement == lastAcknowledgement && batchSeen == lastBatch) {
      return;
    }
    lastRate = arrivalRate;
    lastScv = arrivalScv;
    lastMean = hold.mean();
    lastSecond = hold.second();
    lastAcknowledgement = acknowledgement;
    lastBatch = batchSeen;
    reset();
    if (isDelay()) {
      queueLength = 0;
      departureScv = arrivalScv;
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
    departureScv = arrivalScv;
    exact = true;
    responseIsExponential = false;
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
    if (arrivalRate == 0 || hold.mean() == 0) {
      return;
    }
    double serviceRate = 1 / hold.mean();
    long replicasHere = (long) count * copies;
    int all = clamped(replicasHere * servers.concurrency());
    if (isConsumer()) {
      consume(all);
      return;
    }
    boolean split = servers.dispatch() != Dispatch.POOLED && replicasHere > 1;
    boolean common = !split || servers.dispatch() == Dispatch.LEAST_OUTSTANDING
        || servers.dispatch() == Dispatch.POWER_OF_TWO && replicasHere == 2;
    int units = common ? 1 : (int) replicasHere;
    int perUnit = common ? all : servers.concurrency();
    double rate = arrivalRate / units;
    double scv = switch (split ? servers.dispatch() : Dispatch.POOLED) {
      case ROUND_ROBIN -> arrivalScv / units;
      case RANDOM -> 1 + (arrivalScv - 1) / units;
      default -> arrivalScv;
    };
    exact = !(split && servers.dispatch() != Dispatch.RANDOM);
    utilization = arrivalRate / (all * serviceRate);
    long room = room(split, common, replicasHere);
    MMc queue = new MMc(rate, serviceRate, perUnit);
    if (room < UNBOUNDED || connectionLimit != Servers.UNLIMITED) {
      finite(queue, room, scv);
    } else if (utilization >= 1) {
      unstable = true;
    } else if (isShared()) {
      share(queue, scv);
    } else {
      infinite(queue, scv, split, units);
    }
    if (unstable) {
      queueLength = Double.POSITIVE_INFINITY;
      meanWait = Double.POSITIVE_INFINITY;
    } else {
      queueLength *= units;
    }
    depart();
  }

  /** Messages that may wait in one unit. */
  private long room(boolean split, boolean common, long replicasHere) {
    int limit = servers.queueLimit();
    if (component.behaviour() instanceof Behaviour.Sink) {
      limit = Math.min(limit, Solver.SINK_QUEUE);
    }
    if (limit == Servers.UNLIMITED) {
      return UNBOUNDED;
    }
    return split && common ? limit * replicasHere : limit;
  }

  private void infinite(MMc queue, double scv, boolean split, int units) {
    if (batchSeen > 1 + ROUNDING && !split) {
      batches(queue, scv);
      return;
    }
    boolean single = queue.servers() == 1;
    boolean poisson = arrivalLaw == ArrivalLaw.GENERAL && Math.abs(scv - 1) < ROUNDING;
    if (split && servers.dispatch() == Dispatch.POWER_OF_TWO && units > 2) {
      double response = PowerOfTwo.meanResponse(queue.arrivalRate(), queue.serviceRate(), queue.servers());
      double variability = (scv + hold.scv()) / 2;
      waits(queue, (response - hold.mean()) * variability, queue.waitProbability() * queue.utilization(), Double.NaN);
      return;
    }
    if (poisson && holdIsExponential) {
      responseIsExponential = single;
      double mean = queue.meanWait();
      waits(queue, mean, queue.waitProbability(), exponentialSecond(mean, queue.waitProbability()));
      return;
    }
    if (single && holdIsExponential) {
      GiM1 renewal = renewal(queue, split, units);
      if (renewal != null) {
        exact = true;
        responseIsExponential = true;
        double mean = renewal.meanWait();
        waits(queue, mean, renewal.waitProbability(), exponentialSecond(mean, renewal.waitProbability()));
        return;
      }
    }
    if (single && poisson) {
      MG1 general = new MG1(queue.arrivalRate(), hold.mean(), hold.second(), hold.third());
      waits(queue, general.meanWait(), queue.utilization(), general.secondMomentWait());
      return;
    }
    exact = false;
    double mean = AllenCunneen.correctedMeanWait(queue, scv, hold.scv());
    waits(queue, mean, waitProbability(queue, scv), Double.NaN);
  }

  /**
   * Messages that arrive together also wait for each other: (b − 1)E[S]/(2(1 − ρ)) longer at one server, exactly (D.
   * Gross et al., Fundamentals of Queueing Theory, 4th ed., section 3.1). With c servers they do so as often as all but
   * those taken by the batch are busy, an approximation.
   */
  private void batches(MMc queue, double scv) {
    exact = queue.servers() == 1 && Math.abs(scv - 1) < ROUNDING && arrivalLaw == ArrivalLaw.GENERAL;
    int left = (int) Math.floor(queue.servers() - (batchSeen - 1) / 2);
    double busy = left < 1 ? 1 : Erlang.waiting(left, queue.arrivalRate() * hold.mean());
    double together = busy * (batchSeen - 1) / (2 * queue.drainRate());
    double mean = AllenCunneen.correctedMeanWait(queue, scv, hold.scv()) + together;
    double probability = Math.min(1,
        queue.waitProbability() + (1 - queue.waitProbability()) * busy * (1 - 1 / batchSeen));
    waits(queue, mean, probability, Double.NaN);
  }

  /** Every r-th message of a Poisson stream, or a source that sends straight here. */
  private GiM1 renewal(MMc queue, boolean split, int units) {
    if (split && servers.dispatch() == Dispatch.ROUND_ROBIN && arrivalLaw == ArrivalLaw.GENERAL
        && Math.abs(arrivalScv - 1) < ROUNDING) {
      return GiM1.erlang(queue.arrivalRate(), units, queue.serviceRate());
    }
    boolean undivided = !split;
    boolean deterministic = arrivalLaw == ArrivalLaw.DETERMINISTIC;
    if (deterministic && (undivided || servers.dispatch() == Dispatch.ROUND_ROBIN)) {
      return GiM1.deterministic(queue.arrivalRate(), queue.serviceRate());
    }
    if (arrivalLaw == ArrivalLaw.HYPER_EXPONENTIAL && undivided) {
      return GiM1.hyperExponential(queue.arrivalRate(), arrivalScv, queue.serviceRate());
    }
    return null;
  }

  private static double exponentialSecond(double mean, double probability) {
    return probability == 0 ? 0 : 2 * mean * mean / probability;
  }

  /**
   * Probability of a wait in G/G/c: that of M/M/c, corrected for the arrivals as Krämer and Langenbach-Belz (1976) do
   * for one server.
   */
  private double waitProbability(MMc queue, double scv) {
    double rho = queue.utilization();
    double service = hold.scv();
    double h =
        scv <= 1
            ? (1 + scv + rho * service) / (1 + rho * (service - 1) + rho * rho * (4 * scv + service))
            : 4 * rho / (scv + rho * rho * (4 * scv + service));
    double factor = 1 + (scv - 1) * (1 - rho) * h;
    return Math.min(1, Math.max(1e-12, queue.waitProbability() * factor));
  }

  /** Sets the wait; without a second moment, that of Whitt's queueing network analyzer (1983) for those that wait. */
  private void waits(MMc queue, double mean, double probability, double second) {
    meanWait = mean;
    queueLength = queue.arrivalRate() * mean;
    double square = second;
    if (!(square < Double.POSITIVE_INFINITY)) {
      double rho = queue.utilization();
      double scv = Math.min(hold.scv(), 1e6);
      double third = scv >= 1 ? 3 * scv * (1 + scv) : (2 * scv + 1) * (scv + 1);
      double conditional = 2 * rho - 1 + 4 * (1 - rho) * third / (3 * (scv + 1) * (scv + 1));
      square = (1 + Math.max(0, conditional)) * mean * mean / probability;
    }
    wait = TimeLaw.waiting(Math.max(probability, 1e-300), mean, square);
  }

  private void share(MMc queue, double scv) {
    ProcessorSharing sharing = new ProcessorSharing(queue.arrivalRate(), 1 / queue.serviceRate(), queue.servers());
    exact &= Math.abs(scv - 1) < ROUNDING && arrivalLaw == ArrivalLaw.GENERAL;
    slowdown = sharing.slowdown();
    sharingScv = sharing.responseScv(0);
  }

  /** Losses, with the variability scaled into the size of the waiting room when it is not that of M/M/c/K. */
  private void finite(MMc queue, long room, double scv) {
    long bounded = room;
    if (connectionLimit != Servers.UNLIMITED) {
      long connections = Math.max(0, (long) connectionLimit - queue.servers());
      lossByConnections = connections <= room;
      bounded = Math.min(room, connections);
    }
    int active = connectionLimit < queue.servers() ? Math.max(1, connectionLimit) : queue.servers();
    double variability = isShared() ? 1 : (scv + Math.min(hold.scv(), 1e6)) / 2;
    boolean insensitive = bounded == 0 || isShared();
    boolean poisson = arrivalLaw == ArrivalLaw.GENERAL && Math.abs(scv - 1) < ROUNDING;
    exact &= poisson && (insensitive || holdIsExponential);
    double effective = insensitive || variability <= 0 ? bounded : bounded / Math.max(variability, 1e-3);
    long below = (long) Math.floor(effective);
    MMcK low = new MMcK(queue.arrivalRate(), queue.serviceRate(), active, active + below);
    if (effective == below) {
      loss = low.loss();
      meanWait = low.meanWait() * (insensitive ? 1 : variability);
    } else {
      MMcK high = new MMcK(queue.arrivalRate(), queue.serviceRate(), active, active + below + 1);
      double share = effective - below;
      loss = low.loss() > 0 ? low.loss() * Math.pow(high.loss() / low.loss(), share) : 0;
      meanWait = ((1 - share) * low.meanWait() + share * high.meanWait()) * variability;
    }
    double accepted = queue.arrivalRate() * (1 - loss);
    queueLength = accepted * meanWait;
    utilization *= 1 - loss;
    if (isShared()) {
      slowdown = low.meanResponse() * queue.serviceRate();
      sharingScv = new ProcessorSharing(
          Math.min(accepted, 0.999 * queue.servers() * queue.serviceRate()), 1 / queue.serviceRate(), queue.servers())
          .responseScv(0);
      meanWait = 0;
      queueLength = 0;
      return;
    }
    double scaled = low.meanWait() > 0 ? meanWait / low.meanWait() : 0;
    // Of the variance of a wait for j services, the services' own part follows their variability.
    double stages = low.meanWait() / (active * queue.serviceRate());
    double regular = 1 - Math.min(hold.scv(), 1);
    double second = Math.max(low.meanWait() * low.meanWait(), low.secondMomentWait() - regular * stages);
    wait = TimeLaw.waiting(Math.max(1e-300, low.waitProbability()), meanWait, second * scaled * scaled);
  }

  /** Workers behind a queue: batches share a service, and a partition has one batch out at a time. */
  private void consume(int workers) {
    double byServers = hold.mean() / workers;
    double byPartitions = partitions >= Servers.UNLIMITED ? 0 : acknowledgement / partitions;
    utilization = arrivalRate * hold.mean() / ((double) workers * batch);
    double load = arrivalRate * Math.max(byServers, byPartitions) / batch;
    if (load >= 1) {
      unstable = true;
      utilization = Math.max(utilization, load);
      queueLength = Double.POSITIVE_INFINITY;
      meanWait = Double.POSITIVE_INFINITY;
      exact = false;
      depart();
      return;
    }
    boolean bound = byPartitions > byServers;
    int parallel = bound ? (int) partitions : workers;
    double time = bound ? acknowledgement : hold.mean();
    BulkService bulk = new BulkService(arrivalRate, 1 / time, parallel, batch);
    boolean memoryless = !bound && holdIsExponential && Math.abs(arrivalScv - 1) < ROUNDING;
    exact = memoryless && partitions >= workers && batch == 1;
    double variability = memoryless ? 1 : (arrivalScv + Math.min(hold.scv(), 1e6)) / 2;
    utilization = bound ? utilization : bulk.meanBusy() / workers;
    meanWait = bulk.meanWait() * variability;
    queueLength = arrivalRate * meanWait;
    double p = bulk.waitProbability();
    wait = TimeLaw.waiting(Math.max(1e-300, p), meanWait, exponentialSecond(meanWait, p));
    depart();
  }

  /** Variability of departures: W. Whitt, The queueing network analyzer, 1983, equation 39. */
  private void depart() {
    double rho = Math.min(1, utilization);
    double service = Math.min(isShared() || holdIsExponential ? 1 : hold.scv(), 1e6);
    departureScv =
        1 + (1 - rho * rho) * (arrivalScv - 1)
            + rho * rho / Math.sqrt(Math.max(1, serversInAll())) * (Math.max(service, 0.2) - 1);
  }
}
