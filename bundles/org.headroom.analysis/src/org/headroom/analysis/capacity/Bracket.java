package org.headroom.analysis.capacity;

import java.util.function.DoublePredicate;

/**
 * Where a property of the load gets lost: it held at {@code good} and did not at {@code bad}.
 *
 * @param good 0 when it held nowhere
 * @param bad infinite when it held everywhere
 */
record Bracket(double good, double bad) {
  private static final double LEAST = 0x1p-20;
  private static final double MOST = 0x1p20;

  /** Doubles or halves from 1, then bisects on a logarithmic scale down to a relative width. */
  static Bracket find(DoublePredicate holds, double width) {
    double good = 1;
    double bad = 1;
    if (holds.test(1)) {
      do {
        good = bad;
        bad *= 2;
        if (bad > MOST) {
          return new Bracket(MOST, Double.POSITIVE_INFINITY);
        }
      } while (holds.test(bad));
    } else {
      do {
        bad = good;
        good /= 2;
        if (good < LEAST) {
          return new Bracket(0, bad);
        }
      } while (!holds.test(good));
    }
    while (bad / good - 1 > width) {
      double middle = Math.sqrt(good * bad);
      if (holds.test(middle)) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    return new Bracket(good, bad);
  }
}
