package org.headroom.simulation.theory;

/**
 * Instances of a function that are started on demand, when the one used last is used first.
 *
 * <p>Then the k-th instance runs whenever k calls run, and k − 1 calls grow to k at the rate λp_{k−1}, with p the
 * Poisson probabilities of M/G/∞. It is cold when fewer than k ran for longer than the keep-alive time; that time is
 * taken as exponential, with mean P(fewer than k)/(λp_{k−1}) by level crossing (P. Brill, M. Posner 1977). An
 * approximation.
 */
public final class ColdStart {

  private static final double NEGLIGIBLE = 1e-15;
  private static final double LARGEST_LOAD = 1e6;

  private final double probability;
  private final double meanInstances;

  /**
   * Instances in their steady state.
   *
   * @param arrivalRate calls per unit of time
   * @param meanRun mean time that a call holds its instance
   * @param keepAlive time that an idle instance stays warm
   * @param provisioned instances that are always warm
   */
  public ColdStart(double arrivalRate, double meanRun, double keepAlive, int provisioned) {
    double load = arrivalRate * meanRun;
    if (load == 0) {
      probability = 0;
      meanInstances = provisioned;
      return;
    }
    double cold = 0;
    double instances = 0;
    // Poisson probabilities by logarithms: e^−load alone may be no number.
    double fewer = 0;
    double logP = -load;
    double start = Math.max(0, load - 40 * Math.sqrt(load));
    for (int k = 1; load <= LARGEST_LOAD; k++) {
      double p = Math.exp(logP);
      fewer = Math.min(1, fewer + p);
      double stays = fewer == 0 ? 0 : Math.exp(-keepAlive * arrivalRate * p / fewer);
      if (k > provisioned) {
        cold += p * stays;
        instances += 1 - fewer * stays;
      } else {
        instances++;
      }
      logP += Math.log(load / k);
      if (k > Math.max(start, load) && k > provisioned && p < NEGLIGIBLE && 1 - fewer * stays < NEGLIGIBLE * k) {
        break;
      }
      if (k > load + 60 * Math.sqrt(load) + 200 && k > provisioned) {
        break;
      }
    }
    probability = Math.min(1, cold);
    meanInstances = Math.max(instances, load);
  }

  /** Probability that a call starts a new instance. */
  public double probability() {
    return probability;
  }

  /** Mean number of instances, running and idle. */
  public double meanInstances() {
    return meanInstances;
  }
}
