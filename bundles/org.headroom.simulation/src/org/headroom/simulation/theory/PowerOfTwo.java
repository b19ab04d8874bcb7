package org.headroom.simulation.theory;

/**
 * Mean response when each message joins the shorter of two random queues, in the limit of many queues of {@code c}
 * exponential servers each.
 *
 * <p>The share {@code s_i} of queues with at least i messages solves λ(s_{i−1}² − s_i²) = min(i, c)(s_i − s_{i+1}); for c
 * = 1 that is ρ^(2^i − 1). Source: M. Mitzenmacher, The power of two choices in randomized load balancing, 2001.
 */
public final class PowerOfTwo {

  private static final int SWEEPS = 10_000;
  private static final double PRECISION = 1e-14;

  private PowerOfTwo() {}

  /**
   * Mean response; infinite when unstable.
   *
   * @param arrivalRate arrivals per queue and unit of time
   * @param serviceRate services of one server per unit of time
   * @param servers servers of each queue
   */
  public static double meanResponse(double arrivalRate, double serviceRate, int servers) {
    double load = arrivalRate / serviceRate;
    if (load >= servers) {
      return Double.POSITIVE_INFINITY;
    }
    if (load == 0) {
      return 1 / serviceRate;
    }
    double inside = 0;
    for (double share : shares(load, servers)) {
      inside += share;
    }
    double last = shares(load, servers)[servers - 1];
    for (double share = load * last * last / servers; share > PRECISION * inside; share *= load * share / servers) {
      inside += share;
    }
    return inside / arrivalRate;
  }

  /** s_1 … s_c: the busy servers, Σ s_i = load, and λ s_{i−1}² = i·s_i + s_{i+1} + … + s_c for each i. */
  private static double[] shares(double load, int servers) {
    double[] shares = new double[servers];
    if (servers == 1) {
      shares[0] = load;
      return shares;
    }
    java.util.Arrays.fill(shares, load / servers);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double change = 0;
      double above = 0;
      double[] next = shares.clone();
      for (int i = servers; i >= 1; i--) {
        double below = i == 1 ? 1 : shares[i - 2];
        double share = Math.min(1, Math.max(0, (load * below * below - above) / i));
        next[i - 1] = (shares[i - 1] + share) / 2;
        above += next[i - 1];
      }
      for (int i = 0; i < servers; i++) {
        change = Math.max(change, Math.abs(next[i] - shares[i]));
      }
      shares = next;
      if (change < PRECISION) {
        break;
      }
    }
    return shares;
  }
}
