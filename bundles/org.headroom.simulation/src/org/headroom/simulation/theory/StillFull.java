package org.headroom.simulation.theory;

/**
 * How likely a full M/M/c/K queue is full again (or still) a time later: 1 at once, the loss of Poisson arrivals after
 * long, and in between as its birth-death chain relaxes. The transform of the probability is a continued fraction over
 * the states, and is inverted.
 *
 * <p>Source: W. Ledermann, G. Reuter, Spectral theory for the differential equations of simple birth and death
 * processes, 1954; continued fractions as in J. Abate, W. Whitt, Computing Laplace transforms for numerical inversion
 * via continued fractions, 1999.
 */
public final class StillFull {

  /** States further below the full one matter no more. */
  private static final long DEEPEST = 300;

  private StillFull() {}

  /**
   * The probability.
   *
   * @param arrivalRate arrivals per unit of time, not negative
   * @param serviceRate services per unit of time of one busy server, positive
   * @param capacity most messages in the system, at least {@code servers}
   * @param time since it was full, not negative
   */
  public static double probability(double arrivalRate, double serviceRate, int servers, long capacity, double time) {
    if (time * serviceRate * servers < 1e-9) {
      return 1;
    }
    double value = LaplaceInversion.invert(
        (re, im, result) -> transform(arrivalRate, serviceRate, servers, capacity, re, im, result), time);
    return Math.max(0, Math.min(1, value));
  }

  private static void transform(
      double arrivalRate, double serviceRate, int servers, long capacity, double re, double im, double[] result) {
    long lowest = Math.max(0, capacity - DEEPEST);
    double a = re + arrivalRate + Math.min(lowest, servers) * serviceRate;
    double b = im;
    for (long n = lowest + 1; n <= capacity; n++) {
      double down = Math.min(n, servers) * serviceRate;
      double factor = arrivalRate * down / (a * a + b * b);
      double newA = re + (n == capacity ? 0 : arrivalRate) + down - factor * a;
      b = im + factor * b;
      a = newA;
    }
    double square = a * a + b * b;
    result[0] = a / square;
    result[1] = -b / square;
  }
}
