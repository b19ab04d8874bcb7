package org.headroom.simulation.des;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.headroom.simulation.network.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A circuit breaker that opens at half of four calls in ten seconds, for one second. */
class BreakerTest {

  private static final long SECOND = 1_000_000_000L;

  private static Breaker opened() {
    Breaker breaker = new Breaker(new Link.CircuitBreaker(.5, 4, 10 * SECOND, SECOND));
    for (int call = 0; call < 4; call++) {
      assertTrue(breaker.permits(0));
      breaker.ended(call % 2 == 1, false, 0);
    }
    assertFalse(breaker.permits(SECOND - 1));
    return breaker;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void onlyTheTrialDecides(boolean fails) {
    Breaker breaker = opened();
    assertTrue(breaker.permits(SECOND));
    assertFalse(breaker.permits(SECOND), "one trial at a time");
    // A call from before it opened comes back while the trial is under way.
    breaker.ended(!fails, false, SECOND + 1);
    assertTrue(breaker.isOpen());
    assertFalse(breaker.permits(SECOND + 1));
    breaker.ended(fails, true, SECOND + 2);
    assertEquals(fails, breaker.isOpen());
    assertEquals(!fails, breaker.permits(SECOND + 3));
  }

  @Test
  void oldFailuresAreForgotten() {
    Breaker breaker = new Breaker(new Link.CircuitBreaker(.5, 4, 10 * SECOND, SECOND));
    breaker.ended(true, false, 0);
    breaker.ended(true, false, 0);
    breaker.ended(false, false, 10 * SECOND);
    breaker.ended(false, false, 10 * SECOND);
    breaker.ended(false, false, 10 * SECOND);
    breaker.ended(true, false, 10 * SECOND);
    assertFalse(breaker.isOpen());
  }
}
