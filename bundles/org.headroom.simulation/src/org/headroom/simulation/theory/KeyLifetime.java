package org.headroom.simulation.theory;

/**
 * What ends the stay of one key in a cache, and how many hits it gets until then under Poisson lookups.
 *
 * <p>A fill at time 0 lives until the first of: a gap longer than {@code gap} without a lookup (LRU eviction in Che's
 * approximation, timers restarted by hits), the age {@code age} (FIFO eviction, fixed max-age), an independent event of
 * rate {@code kill} (random eviction, invalidation by writes). The hit ratio is H/(1 + H), H the expected hits per
 * fill.
 *
 * @param gap longest time between lookups, infinite for none
 * @param age longest life, infinite for none
 * @param kill rate of independent ends
 */
record KeyLifetime(double gap, double age, double kill) {

  /** More gaps in a life than this make the alternating sum lose digits. */
  private static final int LONGEST_SUM = 24;

  /** Probability that a lookup at this rate hits. */
  double hitRatio(double rate) {
    if (rate == 0) {
      return 0;
    }
    if (age == Double.POSITIVE_INFINITY) {
      // The key is there when the last lookup or kill within the gap was a lookup.
      double events = rate + kill;
      return gap == Double.POSITIVE_INFINITY ? rate / events : -rate / events * Math.expm1(-events * gap);
    }
    double hits = hitsPerFill(rate);
    return hits == Double.POSITIVE_INFINITY ? 1 : hits / (1 + hits);
  }

  /** H. */
  double hitsPerFill(double rate) {
    if (age == Double.POSITIVE_INFINITY) {
      double hit = hitRatio(rate);
      return hit >= 1 ? Double.POSITIVE_INFINITY : hit / (1 - hit);
    }
    if (gap >= age) {
      return rate * life(kill);
    }
    // An independent end shortens the age to its mean; exact without gaps.
    double shorter = life(kill);
    if (shorter <= LONGEST_SUM * gap) {
      return hitsBeforeGap(rate, shorter);
    }
    // Beyond, the end by a gap is taken as exponential with the mean number of hits before a gap, e^(λ·gap) − 1.
    return rate * life(kill + rate / Math.expm1(rate * gap));
  }

  private double life(double endRate) {
    return endRate * age < 1e-12 ? age : -Math.expm1(-endRate * age) / endRate;
  }

  /**
   * Expected lookups in [0, limit] before the first gap, ∫ λ P(no gap in [0, u]) du with P(no gap) = Σ (−1)^j e^(−jλg)
   * (x^j/j! + x^(j−1)/(j−1)!), x = λ(u − jg) (W. Feller, An Introduction to Probability Theory, vol. 2, section I.9, on
   * coverings).
   */
  private double hitsBeforeGap(double rate, double limit) {
    double sum = rate * limit;
    double sign = -1;
    for (int j = 1; j * gap < limit; j++) {
      double x = rate * (limit - j * gap);
      double power = 1;
      for (int i = 1; i <= j; i++) {
        power *= x / i * Math.exp(-rate * gap);
      }
      sum += sign * power * (1 + x / (j + 1));
      sign = -sign;
    }
    return Math.max(0, sum);
  }
}
