package org.headroom.simulation.theory;

/**
 * Approximate waits of G/G/c from the first two moments. Exact for M/M/c and the mean of M/G/1.
 *
 * <p>Sources: A. O. Allen, Probability, Statistics and Queueing Theory, 2nd ed. 1990, section 5.2 (with J. Cunneen);
 * correction for arrivals more regular than Poisson: W. Krämer, M. Langenbach-Belz, Approximate formulae for the delay
 * in the queueing system GI/G/1, 1976.
 */
public final class AllenCunneen {

  private AllenCunneen() {}

  /**
   * Mean wait C/(cμ − λ)·(ca² + cs²)/2; infinite when unstable.
   *
   * @param queue the M/M/c queue of the same rates
   * @param arrivalScv squared coefficient of variation of the times between arrivals
   * @param serviceScv that of the service times
   */
  public static double meanWait(MMc queue, double arrivalScv, double serviceScv) {
    if (!queue.isStable()) {
      return Double.POSITIVE_INFINITY;
    }
    double wait = queue.meanWait();
    return wait == 0 ? 0 : wait * (arrivalScv + serviceScv) / 2;
  }

  /** The same, reduced by Krämer and Langenbach-Belz's factor when arrivals are more regular than Poisson. */
  public static double correctedMeanWait(MMc queue, double arrivalScv, double serviceScv) {
    double wait = meanWait(queue, arrivalScv, serviceScv);
    if (arrivalScv >= 1 || wait == 0 || Double.isInfinite(wait)) {
      return wait;
    }
    double rho = queue.utilization();
    double regular = 1 - arrivalScv;
    return wait * Math.exp(-2 * (1 - rho) * regular * regular / (3 * rho * (arrivalScv + serviceScv)));
  }

  /**
   * Mean wait of M/G/c for services more regular than exponential: between M/D/c and M/M/c, both of which it keeps (T.
   * Kimura, A two-moment approximation for the mean waiting time in the GI/G/s queue, 1986; M/D/c by G. Cosmetatos,
   * Some approximate equilibrium results for the multi-server queue M/G/r, 1976). For one server it is exact.
   *
   * @param queue the M/M/c queue of the same rates
   * @param serviceScv squared coefficient of variation of the services, at most 1
   */
  public static double regularService(MMc queue, double serviceScv) {
    double wait = queue.meanWait();
    if (wait == 0 || Double.isInfinite(wait)) {
      return wait;
    }
    int c = queue.servers();
    double rho = queue.utilization();
    double growth = (1 - rho) * (c - 1) * (Math.sqrt(4 + 5.0 * c) - 2) / (16 * rho * c);
    // Far below saturation the correction outgrows its derivation; a constant service never makes a wait longer.
    double constant = wait / 2 * Math.min(2, 1 + growth);
    return (1 + serviceScv) / (2 * serviceScv / wait + (1 - serviceScv) / constant);
  }
}
