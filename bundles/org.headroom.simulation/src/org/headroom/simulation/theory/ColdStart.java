package org.headroom.simulation.theory;

/**
 * Share of calls of a function that must start a new instance.
 *
 * <p>Approximation: instances are ordered and each call takes the first idle one, so instance k sees the overflow of the k −
 * 1 before it, λ·B(k−1, a) by Erlang B (A. Cooper, Introduction to Queueing Theory, 1981, section 4.7: ordered hunt). It is
 * cold when that overflow, taken as Poisson, did not ask for it during the keep-alive time.
 */
public final class ColdStart {

  private static final int INSTANCES = 1_000_000;
  private static final double NEGLIGIBLE = 1e-15;

  private ColdStart() {}

  /**
   * Probability of a cold start.
   *
   * @param arrivalRate calls per unit of time
   * @param meanService mean run time
   * @param keepAlive time that an idle instance stays warm
   * @param provisioned instances that are always warm
   */
  public static double probability(double arrivalRate, double meanService, double keepAlive, int provisioned) {
    double load = arrivalRate * meanService;
    if (load == 0) {
      return 0;
    }
    double cold = 0;
    double overflow = 1;
    for (int k = 1; k <= INSTANCES && overflow > NEGLIGIBLE; k++) {
      double next = load * overflow / (k + load * overflow);
      if (k > provisioned) {
        cold += (overflow - next) * Math.exp(-arrivalRate * overflow * keepAlive);
      }
      overflow = next;
    }
    return cold;
  }
}
