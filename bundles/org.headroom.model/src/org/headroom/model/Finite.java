package org.headroom.model;

import java.time.Duration;

/** What the facets of the metamodel cannot say about numbers. */
final class Finite {

  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private Finite() {
  }

  /** Whether a number is neither infinite nor NaN, and a duration is neither negative nor too long to be written. */
  static boolean is(Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number);
    }
    return !(value instanceof Duration duration) || !duration.isNegative() && duration.compareTo(LONGEST) <= 0;
  }
}
