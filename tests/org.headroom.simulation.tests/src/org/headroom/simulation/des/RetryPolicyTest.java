package org.headroom.simulation.des;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.headroom.simulation.kernel.RandomStreams;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.result.Cause;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  private static RetryPolicy policy(boolean exponential, double jitter) {
    Link.Retry retry = new Link.Retry(10, 100, exponential, 1000, jitter, Double.POSITIVE_INFINITY);
    return new RetryPolicy(retry, new RandomStreams(1, 0).stream("link", "retry"));
  }

  @Test
  void theWaitDoublesUpToItsMaximum() {
    RetryPolicy policy = policy(true, 0);
    assertEquals(100, policy.backoff(1));
    assertEquals(200, policy.backoff(2));
    assertEquals(800, policy.backoff(4));
    assertEquals(1000, policy.backoff(5));
    assertEquals(1000, policy.backoff(100));
  }

  @Test
  void theWaitStaysTheSameUnlessExponential() {
    assertEquals(100, policy(false, 0).backoff(7));
  }

  @Test
  void jitterShortensByAtMostItsShare() {
    RetryPolicy policy = policy(false, .5);
    for (int i = 0; i < 1000; i++) {
      long wait = policy.backoff(1);
      assertTrue(wait >= 50 && wait <= 100);
    }
  }

  @Test
  void attemptsAreCounted() {
    RetryPolicy policy = policy(false, 0);
    policy.called(0);
    assertTrue(policy.permits(9, Cause.TIMEOUT, 0));
    assertFalse(policy.permits(10, Cause.TIMEOUT, 0));
  }

  @Test
  void whatCannotSucceedIsNotRepeated() {
    RetryPolicy policy = policy(false, 0);
    policy.called(0);
    assertFalse(policy.permits(1, Cause.CIRCUIT_OPEN, 0));
    assertFalse(policy.permits(1, Cause.CALL_DEPTH, 0));
  }
}
