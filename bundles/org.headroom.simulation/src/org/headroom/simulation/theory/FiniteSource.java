package org.headroom.simulation.theory;

/**
 * Machine repair: {@code n} customers think for a time, then ask one of {@code c} servers for an exponential one, first
 * come first served. Exact for every distribution of the thinking time (D. Gross et al., Fundamentals of Queueing
 * Theory, 4th ed., section 2.8).
 *
 * @param throughput services per unit of time
 * @param meanWait mean time that a customer waits for a server
 * @param busy mean number of busy servers
 */
public record FiniteSource(double throughput, double meanWait, double busy) {

  /**
   * The steady state.
   *
   * @param customers at least 1
   * @param thinking mean thinking time, not negative
   * @param service mean service time, positive
   */
  public static FiniteSource of(int customers, double thinking, double service, int servers) {
    if (customers <= servers) {
      double busy = customers * service / (thinking + service);
      return new FiniteSource(busy / service, 0, busy);
    }
    // Weights from n = customers down, so that they stay finite when thinking is nothing.
    double weight = 1;
    double sum = 1;
    double busy = servers;
    for (int n = customers; n > 0; n--) {
      // p(n−1)·(customers − n + 1)/thinking = p(n)·min(n, c)/service
      weight *= Math.min(n, servers) * thinking / (service * (customers - n + 1));
      sum += weight;
      busy += weight * Math.min(n - 1, servers);
      if (sum > 1e200) {
        weight /= sum;
        busy /= sum;
        sum = 1;
      }
    }
    double mean = busy / sum;
    double throughput = mean / service;
    return new FiniteSource(throughput, Math.max(0, customers / throughput - thinking - service), mean);
  }
}
