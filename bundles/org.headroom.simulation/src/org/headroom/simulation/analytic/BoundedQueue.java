package org.headroom.simulation.analytic;

import org.headroom.simulation.theory.MG1K;
import org.headroom.simulation.theory.MMc;
import org.headroom.simulation.theory.MMcK;
import org.headroom.simulation.theory.Moments;
import org.headroom.simulation.theory.ProcessorSharing;

/**
 * A queue with room for few: losses and waits of those let in. M/M/c/K, exact; processor sharing and no room at all do
 * not depend on the distribution of services. Other services at Poisson arrivals follow M/G/1/K; else the variability
 * is scaled into the size of the waiting room.
 *
 * @param servers servers
 * @param room messages that may wait
 * @param time how long a message holds a server
 * @param exponential whether that is exponential
 * @param shared processor sharing instead of a queue
 */
record BoundedQueue(int servers, long room, Moments time, boolean exponential, boolean shared) {

  private static final double LARGEST_SCV = 1e6;
  private static final double NEARLY_ALL = 0.999;
  /** A load beyond which nearly all is lost however services vary. */
  private static final double HEAVIEST = 50;
  /** Up to so many places each has its own part in the distribution of waits. */
  private static final int MOST_PLACES = 64;

  /**
   * What comes of it.
   *
   * @param loss share of messages refused
   * @param slowdown response over service time when shared, else 1
   * @param sharingScv what sharing adds to the variability of the response
   * @param response the time inside where it is known as a whole, or null where it is wait plus service
   */
  record Solution(double loss, QueueState state, double slowdown, double sharingScv, TimeLaw response) {}

  Solution solve(Arrivals arrivals) {
    MMc queue = new MMc(arrivals.rate(), 1 / time.mean(), servers);
    double variability = shared ? 1 : (arrivals.scv() + Math.min(time.scv(), LARGEST_SCV)) / 2;
    boolean insensitive = room == 0 || shared;
    boolean exact = arrivals.isPoisson() && (insensitive || exponential);
    double effective = insensitive || variability <= 0 ? room : room / Math.max(variability, 1e-3);
    long below = (long) Math.floor(effective);
    MMcK low = capacity(queue, below);
    double loss = low.loss();
    double mean = low.meanWait() * (insensitive ? 1 : variability);
    if (effective != below) {
      MMcK high = capacity(queue, below + 1);
      double share = effective - below;
      loss = low.loss() > 0 ? low.loss() * Math.pow(high.loss() / low.loss(), share) : 0;
      mean = ((1 - share) * low.meanWait() + share * high.meanWait()) * variability;
    }
    if (shared) {
      double accepted = Math.min(arrivals.rate() * (1 - loss), NEARLY_ALL * servers / time.mean());
      double scv = new ProcessorSharing(accepted, time.mean(), servers).responseScv(0);
      return new Solution(loss, new QueueState(0, TimeLaw.ZERO, exact, false), low.meanResponse() / time.mean(), scv,
          null);
    }
    if (!exponential && !insensitive && arrivals.isPoisson() && room < MG1K.MOST_CAPACITY
        && queue.utilization() < HEAVIEST) {
      return general(arrivals.rate());
    }
    if (exact && exponential && room > 0 && room <= MOST_PLACES) {
      return stages(low);
    }
    return new Solution(loss, spread(low, mean, low.waitProbability(), exact), 1, 0, null);
  }

  /**
   * Other services: with one server the exact queue with gamma services of the same moments. With several, loss and
   * wait of exponential services change as at one server with the same room q and load, to the power q/(q + (c − 1)(1 +
   * cs²)/2): right for one server, without any room, and for exponential services; between them fitted to simulations.
   */
  private Solution general(double rate) {
    double load = rate * time.mean() / servers;
    double scv = Math.min(time.scv(), LARGEST_SCV);
    int capacity = (int) room + 1;
    MG1K one = MG1K.of(load, 1, scv, capacity);
    MMcK many = capacity(new MMc(rate, 1 / time.mean(), servers), room);
    double loss = one.loss();
    double mean = one.meanWait() * time.mean();
    if (servers > 1) {
      MMcK memoryless = new MMcK(load, 1, 1, capacity);
      double power = room / (room + (servers - 1) * (1 + scv) / 2);
      loss = memoryless.loss() > 0
          ? Math.min(1, many.loss() * Math.pow(one.loss() / memoryless.loss(), power)) : 0;
      mean = memoryless.meanWait() > 0
          ? many.meanWait() * Math.pow(one.meanWait() / memoryless.meanWait(), power) : 0;
    }
    double likely = servers == 1 && one.loss() < 1
        ? Math.max(0, load - one.loss() / (1 - one.loss())) : many.waitProbability();
    return new Solution(loss, spread(many, mean, likely, servers == 1 && scv < 1e-9), 1, 0, null);
  }

  /** A wait with the spread of exponential services; of j of them, the services' own part follows their variability. */
  private QueueState spread(MMcK memoryless, double mean, double likely, boolean exact) {
    double before = memoryless.meanWait();
    double stages = before * time.mean() / servers;
    double second = Math.max(before * before, memoryless.secondMomentWait() - (1 - Math.min(time.scv(), 1)) * stages);
    double scaled = before > 0 ? mean / before : 0;
    return QueueState.of(mean, Math.max(likely, 1e-300), second * scaled * scaled, exact, false);
  }

  /** Exponential services: who finds all servers busy and j waiting waits for j + 1 of them. */
  private Solution stages(MMcK queue) {
    double[] waits = queue.waits();
    double stage = time.mean() / servers;
    QueueState state = new QueueState(queue.meanWait(), TimeLaw.stages(stage, waits), true, false);
    if (servers > 1) {
      return new Solution(queue.loss(), state, 1, 0, null);
    }
    double[] services = new double[waits.length + 1];
    services[0] = 1 - queue.waitProbability();
    System.arraycopy(waits, 0, services, 1, waits.length);
    return new Solution(queue.loss(), state, 1, 0, TimeLaw.stages(stage, services));
  }

  private MMcK capacity(MMc queue, long waiting) {
    return new MMcK(queue.arrivalRate(), queue.serviceRate(), servers, servers + waiting);
  }
}
