package org.headroom.simulation.theory;

/**
 * Exact hit ratio of LRU under independent lookups, for small catalogues.
 *
 * <p>Seen backwards in time, the keys inside are the first {@code capacity} different ones; the probability that these
 * form a set A obeys P(A) = Σ_{j ∈ A} P(A∖j)·p_j/(1 − p(A∖j)). Source: W. F. King, Analysis of paging algorithms, 1971.
 * Time and memory grow with 2ⁿ.
 */
public final class ExactLru {

  /** Most keys that are computed. */
  public static final int MOST_KEYS = 20;

  private ExactLru() {}

  /**
   * Hits per lookup.
   *
   * @param popularity probability of each key, at most {@link #MOST_KEYS}
   * @param capacity keys that fit
   */
  public static double hitRatio(double[] popularity, int capacity) {
    int keys = popularity.length;
    if (keys > MOST_KEYS) {
      throw new IllegalArgumentException("exact LRU takes at most " + MOST_KEYS + " keys, not " + keys);
    }
    if (capacity >= keys) {
      return 1;
    }
    double[] probability = new double[1 << keys];
    double[] mass = new double[1 << keys];
    probability[0] = 1;
    double hits = 0;
    for (int set = 1; set < probability.length; set++) {
      int lowest = Integer.numberOfTrailingZeros(set);
      mass[set] = mass[set & (set - 1)] + popularity[lowest];
      int size = Integer.bitCount(set);
      if (size > capacity) {
        continue;
      }
      for (int rest = set; rest != 0; rest &= rest - 1) {
        int key = Integer.numberOfTrailingZeros(rest);
        int without = set & ~(1 << key);
        probability[set] += probability[without] * popularity[key] / (1 - mass[without]);
      }
      if (size == capacity) {
        hits += probability[set] * mass[set];
      }
    }
    return hits;
  }
}
