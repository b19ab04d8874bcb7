package org.headroom.simulation.analytic;

import org.headroom.simulation.theory.StillFull;

/** A bounded queue as a message meets it that was refused there before. */
final class FullQueue {

  /** A queue that refuses nobody, or every time anew. */
  static final FullQueue NEVER = new FullQueue(0, 1, 0, 0, 0);

  private final double rate;
  private final double hold;
  private final int servers;
  private final long places;
  private final double share;
  private long knownAt = -1;
  private double known;

  /**
   * One of equal queues.
   *
   * @param rate messages per nanosecond at all of them
   * @param hold mean time that a server is held
   * @param places messages that one of them takes, those at its servers included
   * @param share probability that a repeat meets the same queue
   */
  FullQueue(double rate, double hold, int servers, long places, double share) {
    this.rate = rate;
    this.hold = hold;
    this.servers = servers;
    this.places = places;
    this.share = share;
  }

  /**
   * Probability that a message refused before is refused again after a time, where others are with probability loss.
   */
  double refusedAgain(double loss, double time) {
    if (share == 0 || loss == 0) {
      return loss;
    }
    long at = Math.round(time);
    if (at != knownAt) {
      double same = StillFull.probability(rate * share, 1 / hold, servers, places, time);
      known = Math.max(loss, share * same + (1 - share) * loss);
      knownAt = at;
    }
    return known;
  }
}
