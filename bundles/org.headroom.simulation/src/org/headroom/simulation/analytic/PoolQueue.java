package org.headroom.simulation.analytic;

import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Servers.Dispatch;
import org.headroom.simulation.theory.BlockedCallers;
import org.headroom.simulation.theory.LimitedPopulation;
import org.headroom.simulation.theory.Moments;
import org.headroom.simulation.theory.ProcessorSharing;

/** Chooses the queueing model for a pool, and tells the pool what comes of it. */
final class PoolQueue {

  /** Beyond so many callers who wait for answers, calls come as if there were no limit. */
  private static final int MOST_CALLERS = 256;
  /** A load that rounding cannot tell from the capacity. */
  private static final double SATURATED = 1 - 1e-12;

  private final Pool pool;
  /** Time that a message takes from a server, longer than its service where servers fail. */
  private final Moments hold;

  PoolQueue(Pool pool, Moments hold) {
    this.pool = pool;
    this.hold = hold;
  }

  /** Finds the steady state with a number of replicas. */
  void solve(int count) {
    if (pool.arrivals.rate() == 0 || hold.mean() == 0) {
      return;
    }
    long replicasHere = (long) count * pool.copies;
    int all = Pool.clamped(replicasHere * pool.servers.concurrency());
    pool.utilization = pool.arrivals.rate() * hold.mean() / all;
    if (pool.isConsumer()) {
      consume(all);
    } else {
      queue(all, replicasHere);
    }
    if (pool.unstable) {
      pool.queueLength = Double.POSITIVE_INFINITY;
      pool.meanWait = Double.POSITIVE_INFINITY;
    }
    depart();
  }

  private void queue(int all, long replicasHere) {
    Dispatch policy = pool.servers.dispatch();
    boolean split = policy != Dispatch.POOLED && replicasHere > 1;
    boolean looks = policy == Dispatch.LEAST_OUTSTANDING || policy == Dispatch.POWER_OF_TWO;
    int queues = split ? Pool.clamped(replicasHere) : 1;
    long room = room();
    if (room < Pool.UNBOUNDED || pool.connectionLimit != Servers.UNLIMITED) {
      refuse(all, split && looks ? 1 : queues, split && looks && room < Pool.UNBOUNDED ? room * queues : room);
    } else if (pool.callers <= MOST_CALLERS && queues == 1 && !pool.arrivals.isBatched()) {
      answer(all);
    } else if (pool.utilization >= SATURATED) {
      pool.unstable = true;
    } else if (pool.isShared()) {
      share(all, split && looks ? 1 : queues);
    } else {
      UnboundedQueue each = new UnboundedQueue(all / queues, hold, pool.holdIsExponential);
      took(!split ? each.common(pool.arrivals)
          : looks ? each.shortest(pool.arrivals, policy, queues)
          : each.dealt(pool.arrivals, policy, queues));
      pool.queueLength = pool.arrivals.rate() * pool.meanWait;
      if (!split && isHeldUp()) {
        waitForAnswers();
      }
    }
    pool.exact &= !(split && looks);
  }

  /** Whether servers that wait for answers decide how long its queue is. */
  private boolean isHeldUp() {
    double heldUp = pool.heldUp;
    return heldUp < Double.POSITIVE_INFINITY && (heldUp > pool.queueLength || heldUp > 0 && pool.heldUpAlone);
  }

  /** Servers are held the longer the more of them are: the queue before them is known from the one that they call. */
  private void waitForAnswers() {
    double mean = pool.heldUp / pool.arrivals.rate();
    double likely = Math.max(Math.min(1, pool.utilization), 1e-12);
    took(QueueState.of(mean, likely, 2 * mean * mean / likely, false, false));
    pool.queueLength = pool.heldUp;
  }

  /** Calls of callers who hold a server of their own meanwhile, so that only so many come at once. */
  private void answer(int all) {
    pool.exact = false;
    if (pool.callers <= all) {
      return;
    }
    BlockedCallers queue =
        BlockedCallers.of((int) pool.callers, pool.elsewhere, hold.mean(), all, pool.arrivals.rate());
    pool.waitingCallers = queue.waitingForToken();
    if (pool.isShared()) {
      pool.slowdown = 1 + queue.meanWait() / hold.mean();
      return;
    }
    double mean = queue.meanWait() * (1 + Math.min(hold.scv(), pool.callers)) / 2;
    double load = Math.min(1, pool.utilization);
    double likely = Math.min(1, Math.max(load, mean / (hold.mean() * pool.callers)));
    // The fewer callers, the nearer is a wait to a number of services; never more spread than exponential.
    double scv = 1 - all / (double) pool.callers * (1 - Math.min(1, hold.scv()));
    took(QueueState.of(mean, likely, (1 + scv) * mean * mean / likely, false, false));
    pool.queueLength = pool.arrivals.rate() * pool.meanWait;
  }

  /** Messages that may wait in one queue. */
  private long room() {
    int limit = pool.servers.queueLimit();
    if (pool.component.behaviour() instanceof Behaviour.Sink) {
      limit = Math.min(limit, Solver.SINK_QUEUE);
    }
    return limit == Servers.UNLIMITED ? Pool.UNBOUNDED : limit;
  }

  private void took(QueueState state) {
    pool.meanWait = state.meanWait();
    pool.wait = state.waiting();
    pool.exact = state.exact();
    pool.responseIsExponential = state.responseIsExponential();
  }

  private void share(int all, int queues) {
    Arrivals each = pool.arrivals.dealt(pool.servers.dispatch(), queues);
    ProcessorSharing sharing = new ProcessorSharing(each.rate(), hold.mean(), all / queues);
    pool.exact = each.isPoisson() && (queues == 1 || pool.servers.dispatch() == Dispatch.RANDOM);
    pool.slowdown = sharing.slowdown();
    pool.sharingScv = sharing.responseScv(0);
  }

  private void refuse(int all, int queues, long room) {
    int perQueue = all / queues;
    long bounded = room;
    if (pool.connectionLimit != Servers.UNLIMITED) {
      long connections = Math.max(0, (long) pool.connectionLimit - perQueue);
      pool.lossByConnections = connections <= room;
      bounded = Math.min(room, connections);
    }
    if (pool.lossByConnections && pool.volumeTime + pool.heldDelay > 0 && queues == 1 && pool.connectionLimit > 0) {
      connect(all);
      return;
    }
    int active = pool.connectionLimit < perQueue ? Math.max(1, pool.connectionLimit) : perQueue;
    Arrivals each = pool.arrivals.dealt(pool.servers.dispatch(), queues);
    BoundedQueue.Solution solution =
        new BoundedQueue(active, bounded, hold, pool.holdIsExponential, pool.isShared()).solve(each);
    pool.loss = solution.loss();
    pool.full = new FullQueue(pool.arrivals.rate(), hold.mean(), active, active + bounded, 1.0 / queues);
    took(solution.state());
    pool.exact &= queues == 1 || pool.servers.dispatch() == Dispatch.RANDOM;
    pool.slowdown = solution.slowdown();
    pool.sharingScv = solution.sharingScv();
    pool.response = solution.response();
    pool.queueLength = pool.arrivals.rate() * (1 - pool.loss) * pool.meanWait;
    pool.utilization *= 1 - pool.loss;
  }

  /** A store whose connections are held while a message waits for its servers and its volume. */
  private void connect(int all) {
    LimitedPopulation inside = LimitedPopulation.of(
        pool.arrivals.rate(), hold.mean(), all, pool.volumeTime, pool.volumeScv, pool.heldDelay, pool.connectionLimit);
    pool.loss = inside.loss();
    pool.volumeWait = inside.secondWait();
    double mean = inside.firstWait() * (pool.isShared() ? 1 : (1 + Math.min(hold.scv(), pool.connectionLimit)) / 2);
    pool.slowdown = pool.isShared() ? 1 + mean / hold.mean() : 1;
    pool.exact = false;
    if (!pool.isShared()) {
      double likely = Math.min(1, Math.max(pool.utilization, 1e-12));
      took(QueueState.of(mean, likely, 2 * mean * mean / likely, false, false));
    }
    pool.queueLength = pool.arrivals.rate() * (1 - pool.loss) * pool.meanWait;
    pool.utilization *= 1 - pool.loss;
  }

  /** Workers behind a queue: batches share a service, and a partition has one batch out at a time. */
  private void consume(int workers) {
    ConsumerQueue queue =
        new ConsumerQueue(workers, pool.partitions, pool.batch, hold, pool.holdIsExponential, pool.out, pool.outScv);
    pool.utilization = queue.load(pool.arrivals.rate());
    if (pool.utilization >= SATURATED) {
      pool.unstable = true;
      pool.exact = false;
      return;
    }
    ConsumerQueue.Solution solution = queue.solve(pool.arrivals);
    took(solution.state());
    pool.utilization = solution.utilization();
    pool.queueLength = pool.arrivals.rate() * pool.meanWait;
  }

  /** Variability of departures: W. Whitt, The queueing network analyzer, 1983, equation 39. */
  private void depart() {
    double rho = Math.min(1, pool.utilization);
    double service = Math.min(pool.isShared() || pool.holdIsExponential ? 1 : hold.scv(), 1e6);
    pool.departureScv =
        1 + (1 - rho * rho) * (pool.arrivals.scv() - 1)
            + rho * rho / Math.sqrt(Math.max(1, pool.serversInAll())) * (Math.max(service, 0.2) - 1);
  }
}
