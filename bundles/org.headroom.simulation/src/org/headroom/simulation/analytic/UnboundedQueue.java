package org.headroom.simulation.analytic;

import java.util.function.DoubleUnaryOperator;
import org.headroom.simulation.network.Servers.Dispatch;
import org.headroom.simulation.theory.AllenCunneen;
import org.headroom.simulation.theory.Erlang;
import org.headroom.simulation.theory.GiMc;
import org.headroom.simulation.theory.MG1;
import org.headroom.simulation.theory.MMc;
import org.headroom.simulation.theory.Moments;
import org.headroom.simulation.theory.PowerOfTwo;
import org.headroom.simulation.theory.ShortestQueue;

/**
 * Waits in queues without a limit, first come first served, below saturation: the exact formula where there is one,
 * else two moments.
 *
 * @param servers servers behind each queue
 * @param time how long a message holds a server
 * @param exponential whether that is exponential
 */
record UnboundedQueue(int servers, Moments time, boolean exponential) {

  private static final double LARGEST_SCV = 1e6;
  private static final double ROUNDING = 1e-9;

  /** One queue. */
  QueueState common(Arrivals arrivals) {
    if (arrivals.isBatched()) {
      return batches(arrivals);
    }
    return alone(arrivals, arrivals.renewal(1));
  }

  /** One of several queues among which messages are dealt without a look at them. */
  QueueState dealt(Arrivals all, Dispatch policy, int queues) {
    if (inTurn(all, policy)) {
      return new UnboundedQueue(queues * servers, time, exponential).common(all);
    }
    return alone(all.dealt(policy, queues), policy == Dispatch.ROUND_ROBIN ? all.renewal(queues) : null);
  }

  /** With equal services, taking turns and joining the shortest both serve as one common queue would. */
  private boolean inTurn(Arrivals all, Dispatch policy) {
    boolean inOrder = policy == Dispatch.ROUND_ROBIN || policy == Dispatch.LEAST_OUTSTANDING;
    return inOrder && time.scv() < ROUNDING && !all.isBatched();
  }

  /** Several queues of which each message joins the shortest, or the shorter of two. */
  QueueState shortest(Arrivals all, Dispatch policy, int queues) {
    if (inTurn(all, policy)) {
      return new UnboundedQueue(queues * servers, time, exponential).common(all);
    }
    MMc common = new MMc(all.rate(), 1 / time.mean(), queues * servers);
    MMc each = new MMc(all.rate() / queues, 1 / time.mean(), servers);
    boolean both = policy == Dispatch.LEAST_OUTSTANDING || queues == 2;
    double variability = (all.scv() + Math.min(time.scv(), LARGEST_SCV)) / 2;
    double mean =
        both
            ? ShortestQueue.meanWait(queues, common)
            : PowerOfTwo.meanWait(queues, each.arrivalRate(), each.serviceRate(), servers);
    double probability =
        both
            ? ShortestQueue.waitProbability(queues, common)
            : Math.max(each.waitProbability() * each.utilization(), ShortestQueue.waitProbability(queues, common));
    double likely = Math.max(Math.min(1, probability), 1e-300);
    // Short queues are much alike: a wait of several services is more regular than an exponential one.
    double services = mean * servers / (likely * time.mean());
    double regular = Math.min(1, Math.max(.5 + 1.0 / queues, 1 / services));
    double second = both
        ? second(each, mean * variability, likely)
        : (1 + regular * variability) * mean * mean * variability * variability / likely;
    return QueueState.of(mean * variability, likely, second, false, false);
  }

  private QueueState alone(Arrivals arrivals, DoubleUnaryOperator renewal) {
    MMc queue = new MMc(arrivals.rate(), 1 / time.mean(), servers);
    if (exponential && arrivals.isPoisson()) {
      return QueueState.exponential(queue.meanWait(), queue.waitProbability(), servers == 1);
    }
    if (exponential && renewal != null && servers <= GiMc.MOST_SERVERS) {
      GiMc exact = new GiMc(arrivals.rate(), renewal, queue.serviceRate(), servers);
      if (exact.isAccurate()) {
        return QueueState.exponential(exact.meanWait(), exact.waitProbability(), servers == 1);
      }
    }
    if (servers == 1 && arrivals.isPoisson()) {
      MG1 general = new MG1(queue.arrivalRate(), time.mean(), time.second(), time.third());
      double second = general.secondMomentWait();
      return second < Double.POSITIVE_INFINITY
          ? QueueState.of(general.meanWait(), queue.utilization(), second, true, false)
          : QueueState.of(general.meanWait(), queue.utilization(),
              second(queue, general.meanWait(), queue.utilization()), true, false);
    }
    double mean = arrivals.isPoisson() && time.scv() <= 1
        ? AllenCunneen.regularService(queue, time.scv())
        : AllenCunneen.correctedMeanWait(queue, arrivals.scv(), time.scv());
    double likely = Math.max(waitProbability(queue, arrivals.scv()), 1e-300);
    return QueueState.of(mean, likely, second(queue, mean, likely), false, false);
  }

  /**
   * Messages that arrive together also wait for each other: (b − 1)E[S]/(2(1 − ρ)) longer at one server, exactly (D.
   * Gross et al., Fundamentals of Queueing Theory, 4th ed., section 3.1). With c servers they do so as often as all but
   * those taken by the batch are busy, an approximation.
   */
  private QueueState batches(Arrivals arrivals) {
    MMc queue = new MMc(arrivals.rate(), 1 / time.mean(), servers);
    double seen = arrivals.batchSeen();
    int left = (int) Math.floor(servers - (seen - 1) / 2);
    double busy = left < 1 ? 1 : Erlang.waiting(left, arrivals.rate() * time.mean());
    double together = busy * (seen - 1) / (2 * queue.drainRate());
    double mean = AllenCunneen.correctedMeanWait(queue, arrivals.scv(), time.scv()) + together;
    double probability =
        Math.min(1, queue.waitProbability() + (1 - queue.waitProbability()) * busy * (1 - 1 / seen));
    boolean exact = servers == 1 && arrivals.isPoisson();
    return QueueState.of(mean, Math.max(probability, 1e-300), second(queue, mean, probability), exact, false);
  }

  /**
   * Probability of a wait in G/G/c: that of M/M/c, corrected for the arrivals as Krämer and Langenbach-Belz (1976) do
   * for one server.
   */
  private double waitProbability(MMc queue, double scv) {
    double rho = queue.utilization();
    double service = time.scv();
    double h =
        scv <= 1
            ? (1 + scv + rho * service) / (1 + rho * (service - 1) + rho * rho * (4 * scv + service))
            : 4 * rho / (scv + rho * rho * (4 * scv + service));
    double factor = 1 + (scv - 1) * (1 - rho) * h;
    return Math.min(1, Math.max(1e-12, queue.waitProbability() * factor));
  }

  /** Second moment of the wait, by that of Whitt's queueing network analyzer (1983) for those that wait. */
  private double second(MMc queue, double mean, double probability) {
    double rho = queue.utilization();
    double scv = Math.min(time.scv(), LARGEST_SCV);
    double third = scv >= 1 ? 3 * scv * (1 + scv) : (2 * scv + 1) * (scv + 1);
    double conditional = 2 * rho - 1 + 4 * (1 - rho) * third / (3 * (scv + 1) * (scv + 1));
    return (1 + Math.max(0, conditional)) * mean * mean / probability;
  }
}
