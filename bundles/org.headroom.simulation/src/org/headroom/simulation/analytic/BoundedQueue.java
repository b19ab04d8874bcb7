package org.headroom.simulation.analytic;

import org.headroom.simulation.theory.MMc;
import org.headroom.simulation.theory.MMcK;
import org.headroom.simulation.theory.Moments;
import org.headroom.simulation.theory.ProcessorSharing;

/**
 * A queue with room for few: losses and waits of those let in. M/M/c/K, exact; processor sharing and no room at all do
 * not depend on the distribution of services. Else the variability is scaled into the size of the waiting room.
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
    if (exact && exponential && room > 0 && room <= MOST_PLACES) {
      return stages(low);
    }
    double scaled = low.meanWait() > 0 ? mean / low.meanWait() : 0;
    // Of the variance of a wait for j services, the services' own part follows their variability.
    double stages = low.meanWait() * time.mean() / servers;
    double regular = 1 - Math.min(time.scv(), 1);
    double second = Math.max(low.meanWait() * low.meanWait(), low.secondMomentWait() - regular * stages);
    return new Solution(
        loss, QueueState.of(mean, low.waitProbability(), second * scaled * scaled, exact, false), 1, 0, null);
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
