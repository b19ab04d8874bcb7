package org.headroom.simulation.theory;

import java.util.function.DoubleUnaryOperator;

/**
 * Load that retries create. With a failure probability p per try and at most n tries a call is tried (1 − pⁿ)/(1 − p)
 * times and fails with pⁿ.
 *
 * <p>When p grows with the load, the amplified load is a fixed point, of which there may be several (a retry storm
 * keeps itself alive: N. Bronson et al., Metastable failures in distributed systems, 2021). The search from below finds
 * the one that a system reaches from rest, the search from above the one that it stays in after an overload.
 */
public final class RetryAmplification {

  private static final int STEPS = 10_000;
  private static final double PRECISION = 1e-13;

  private RetryAmplification() {}

  /**
   * Mean number of tries per call.
   *
   * @param failure probability that a try fails
   * @param attempts most tries, the first included
   * @param budget most repetitions as a share of first tries, infinite for no limit
   */
  public static double tries(double failure, int attempts, double budget) {
    double unlimited = failure >= 1 ? attempts : (1 - Math.pow(failure, attempts)) / (1 - failure);
    return Math.min(unlimited, 1 + Math.max(0, budget));
  }

  /** Probability that a call fails after its last try; a budget that runs out leaves the rest unrepeated. */
  public static double finalFailure(double failure, int attempts, double budget) {
    return 1 - (1 - failure) * tries(failure, attempts, budget);
  }

  /** The load reached from rest. */
  public static double fromRest(double rate, int attempts, double budget, DoubleUnaryOperator failureAtLoad) {
    return fixedPoint(rate, rate, attempts, budget, failureAtLoad);
  }

  /** The load kept after every try had failed for a while. */
  public static double fromOverload(double rate, int attempts, double budget, DoubleUnaryOperator failureAtLoad) {
    return fixedPoint(rate, rate * tries(1, attempts, budget), attempts, budget, failureAtLoad);
  }

  /** Monotone iteration: tries grow with the load, so it climbs (or falls) to the nearest fixed point. */
  private static double fixedPoint(
      double rate, double start, int attempts, double budget, DoubleUnaryOperator failureAtLoad) {
    double load = start;
    for (int i = 0; i < STEPS; i++) {
      double next = rate * tries(failureAtLoad.applyAsDouble(load), attempts, budget);
      if (Math.abs(next - load) <= PRECISION * load) {
        return next;
      }
      load = next;
    }
    return load;
  }
}
