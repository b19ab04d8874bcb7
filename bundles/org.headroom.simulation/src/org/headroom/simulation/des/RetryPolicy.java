package org.headroom.simulation.des;

import org.apache.commons.rng.UniformRandomProvider;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.result.Cause;

/**
 * Decides whether and when a failed call is repeated. The budget bounds repetitions to a share of first calls over the
 * present and the previous period, so that quiet hours do not pay for a storm.
 */
final class RetryPolicy {

  private static final long PERIOD = 10_000_000_000L;

  private final Link.Retry policy;
  private final UniformRandomProvider random;
  private long periodEnd = Long.MIN_VALUE;
  private long calls;
  private long repetitions;
  private long previousCalls;
  private long previousRepetitions;

  RetryPolicy(Link.Retry policy, UniformRandomProvider random) {
    this.policy = policy;
    this.random = random;
  }

  /** Counts a first call. */
  void called(long now) {
    turn(now);
    calls++;
  }

  /** Whether a call that failed at this attempt may be repeated; counts the repetition if so. */
  boolean permits(int attempt, Cause cause, long now) {
    if (attempt >= policy.attempts() || cause == Cause.CIRCUIT_OPEN || cause == Cause.CALL_DEPTH) {
      return false;
    }
    turn(now);
    if (repetitions + previousRepetitions + 1 > policy.budget() * (calls + previousCalls)) {
      return false;
    }
    repetitions++;
    return true;
  }

  /** Wait before the attempt after this one: back-off, doubled each time if exponential, less the random share. */
  long backoff(int attempt) {
    double wait = policy.backoff();
    if (policy.exponential()) {
      wait = Math.scalb(wait, Math.min(attempt - 1, 62));
    }
    wait = Math.min(wait, policy.maximumBackoff());
    if (policy.jitter() > 0) {
      wait *= 1 - policy.jitter() * random.nextDouble();
    }
    return Math.round(wait);
  }

  private void turn(long now) {
    if (now >= periodEnd) {
      boolean adjacent = periodEnd != Long.MIN_VALUE && now - periodEnd < PERIOD;
      previousCalls = adjacent ? calls : 0;
      previousRepetitions = adjacent ? repetitions : 0;
      calls = 0;
      repetitions = 0;
      periodEnd = adjacent ? periodEnd + PERIOD : now + PERIOD;
    }
  }
}
