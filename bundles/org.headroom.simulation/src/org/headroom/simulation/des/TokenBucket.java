package org.headroom.simulation.des;

/**
 * A token bucket in its equivalent form as a virtual schedule: the generic cell rate algorithm (ITU-T I.371), which
 * needs one number and no refill events.
 */
final class TokenBucket {

  private final double interval;
  private final double others;
  private double theoreticalArrival;

  /** A full bucket of {@code burst} tokens, refilled at {@code rate} per second. */
  TokenBucket(double rate, double burst, long now) {
    this.interval = 1e9 / rate;
    this.others = Math.max(1, burst) - 1;
    this.theoreticalArrival = now;
  }

  /** Takes a token if there is one; tokens come so many times more slowly than the bucket's rate. */
  boolean take(long now, double slowdown) {
    double between = interval * slowdown;
    double expected = Math.max(theoreticalArrival, now);
    if (expected - now > others * between + 1e-3) {
      return false;
    }
    theoreticalArrival = expected + between;
    return true;
  }
}
