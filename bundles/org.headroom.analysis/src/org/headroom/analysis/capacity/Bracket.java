package org.headroom.analysis.capacity;

import java.util.Collection;
import java.util.List;
import java.util.function.DoublePredicate;

/**
 * Where a property of the load gets lost: it held at {@code good} and did not at {@code bad}.
 *
 * @param good 0 when it held nowhere
 * @param bad infinite when it held everywhere
 */
record Bracket(double good, double bad) {
  private static final double LEAST = 0x1p-10;
  private static final double MOST = 0x1p10;

  /**
   * Begins with the loads that were looked at before, then doubles or halves, then bisects on a logarithmic scale down
   * to a relative width. The property is taken to be lost once and for all.
   *
   * @param known multiples of the load for which {@code holds} answers at once
   */
  static Bracket find(DoublePredicate holds, double width, Collection<Double> known) {
    double good = 0;
    double bad = Double.POSITIVE_INFINITY;
    for (double factor : List.copyOf(known).stream().sorted().toList()) {
      if (!holds.test(factor)) {
        bad = factor;
        break;
      }
      good = factor;
    }
    if (good == 0 && Double.isInfinite(bad)) {
      if (holds.test(1)) {
        good = 1;
      } else {
        bad = 1;
      }
    }
    while (Double.isInfinite(bad)) {
      if (good >= MOST) {
        return new Bracket(good, bad);
      }
      if (holds.test(good * 2)) {
        good *= 2;
      } else {
        bad = good * 2;
      }
    }
    while (good == 0) {
      if (bad <= LEAST) {
        return new Bracket(0, bad);
      }
      if (holds.test(bad / 2)) {
        good = bad / 2;
      } else {
        bad /= 2;
      }
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
