package org.headroom.simulation.des;

/**
 * A token bucket in its equivalent form as a virtual schedule: the generic cell rate algorithm (ITU-T I.371), which
 * needs one number and no refill events.
 */
final class TokenBucket {

  private final double interval;
  private final double tolerance;
  private double theoreticalArrival;

  /** A full bucket of {@code burst} tokens, refilled at {@code rate} per second. */
  TokenBucket(double rate, double burst, long now) {
    this.interval = 1e9 / rate;
    this.tolerance = (Math.max(1, burst) - 1) * interval;
    this.theoreticalArrival = now;
  }

  /** Takes a token if there is one. */
  boolean take(long now) {
    double expected = Math.max(theoreticalArrival, now);
    if (expected - now > tolerance + 1e-3) {
      return false;
    }
    theoreticalArrival = expected + interval;
    return true;
  }
}
