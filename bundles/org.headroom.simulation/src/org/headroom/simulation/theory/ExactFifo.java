package org.headroom.simulation.theory;

/**
 * Exact hit ratio of FIFO and of RANDOM replacement under independent lookups: the keys inside are a set A with a
 * probability in proportion to Π_{i ∈ A} p_i, so both hit alike. That is the law of independent keys, inside with odds
 * p_i·T, given that as many are inside as fit, for every T; T only keeps the numbers of a size.
 *
 * <p>Source: E. Gelenbe, A unified approach to the evaluation of a class of replacement algorithms, 1973.
 */
public final class ExactFifo {

  private ExactFifo() {}

  /**
   * Hits per lookup, in a time of keys × capacity.
   *
   * @param popularity probability of each key
   * @param capacity keys that fit, at least 1
   */
  public static double hitRatio(double[] popularity, int capacity) {
    if (capacity >= popularity.length) {
      return 1;
    }
    double time = time(popularity, capacity);
    // Per number of keys inside: its probability, and that times their mean popularity.
    double[] likely = new double[capacity + 1];
    double[] mass = new double[capacity + 1];
    likely[0] = 1;
    for (double p : popularity) {
      double in = p * time / (1 + p * time);
      for (int n = capacity; n >= 1; n--) {
        mass[n] = (1 - in) * mass[n] + in * (mass[n - 1] + p * likely[n - 1]);
        likely[n] = (1 - in) * likely[n] + in * likely[n - 1];
      }
      likely[0] *= 1 - in;
    }
    return mass[capacity] / likely[capacity];
  }

  /** About the time at which as many keys as fit are inside on average. */
  private static double time(double[] popularity, int capacity) {
    double low = capacity;
    double high = capacity;
    while (inside(popularity, high) < capacity) {
      low = high;
      high *= 2;
    }
    for (int i = 0; i < 30; i++) {
      double middle = (low + high) / 2;
      if (inside(popularity, middle) < capacity) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double inside(double[] popularity, double time) {
    double sum = 0;
    for (double p : popularity) {
      sum += p * time / (1 + p * time);
    }
    return sum;
  }
}
