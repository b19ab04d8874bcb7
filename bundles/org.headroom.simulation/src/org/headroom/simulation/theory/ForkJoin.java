package org.headroom.simulation.theory;

/**
 * Response of a request that forks into {@code k} parts, one for each of {@code k} equal single exponential servers,
 * and waits for all of them. Poisson arrivals.
 *
 * <p>Sources: L. Flatto, S. Hahn, Two parallel queues created by arrivals with two demands, 1984 (k = 2, exact);
 * R. Nelson, A. Tantawi, Approximate analysis of fork/join synchronization in parallel queues, 1988 (k &gt; 2, within a
 * few per cent).
 */
public final class ForkJoin {

  private ForkJoin() {}

  /** Mean response; infinite when unstable. */
  public static double meanResponse(int parts, double arrivalRate, double serviceRate) {
    if (parts < 1) {
      throw new IllegalArgumentException("a fork needs at least one part, not " + parts);
    }
    if (arrivalRate >= serviceRate) {
      return Double.POSITIVE_INFINITY;
    }
    double single = 1 / (serviceRate - arrivalRate);
    if (parts == 1) {
      return single;
    }
    double rho = arrivalRate / serviceRate;
    double two = (12 - rho) / 8 * single;
    double growth = harmonic(parts) / harmonic(2);
    return parts == 2 ? two : (growth + 4.0 / 11 * (1 - growth) * rho) * two;
  }

  private static double harmonic(int n) {
    double sum = 0;
    for (int i = n; i >= 1; i--) {
      sum += 1.0 / i;
    }
    return sum;
  }
}
