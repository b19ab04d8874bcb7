package org.headroom.simulation.theory;

/**
 * Workers that take up to {@code b} waiting messages at once and serve the batch in one exponential time; a free worker
 * starts at once with what is there. Poisson arrivals.
 *
 * <p>With all workers busy the number waiting is geometric; its ratio r is the root below 1 of cμ r^(b+1) − (λ + cμ) r
 * + λ = 0 (N. Bailey 1954; D. Gross et al., Fundamentals of Queueing Theory, 4th ed., section 3.2). Below, the states
 * are those of M/M/c. For b = 1 it is M/M/c.
 */
public final class BulkService {

  private static final int STEPS = 200;

  private final double arrivalRate;
  private final double waitProbability;
  private final double ratio;
  private final double meanBusy;

  /** Workers in their steady state; the service rate is that of one worker, in batches per unit of time. */
  public BulkService(double arrivalRate, double serviceRate, int workers, int batch) {
    if (!(arrivalRate >= 0) || !(serviceRate > 0) || workers < 1 || batch < 1) {
      throw new IllegalArgumentException("bulk service needs λ ≥ 0, μ > 0, at least one worker and a batch of one");
    }
    this.arrivalRate = arrivalRate;
    double capacity = workers * serviceRate;
    if (arrivalRate >= capacity * batch) {
      ratio = 1;
      waitProbability = 1;
      meanBusy = workers;
      return;
    }
    ratio = root(arrivalRate / capacity, batch);
    // Erlang B gives the weight of all states up to c busy, none waiting, relative to the last of them.
    double blocking = Erlang.blocking(workers, arrivalRate / serviceRate);
    double busy = 1 / (1 - ratio);
    waitProbability = blocking == 0 ? 0 : busy / (1 / blocking - 1 + busy);
    // Σ n·p_n over the states without waiting is a times the weight of all but the last.
    double load = arrivalRate / serviceRate;
    meanBusy =
        blocking == 0 ? load : (load * (1 / blocking - 1) + workers * (busy - 1)) / (1 / blocking - 1 + busy);
  }

  /** Root in (0, 1) of r^(b+1) − (a + 1) r + a = 0, divided by (r − 1): r + r² + … + r^b = a. */
  private static double root(double load, int batch) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < STEPS && high - low > Math.ulp(high); i++) {
      double middle = low + (high - low) / 2;
      double sum = middle * (1 - Math.pow(middle, batch)) / (1 - middle);
      if (sum < load) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + (high - low) / 2;
  }

  /** Probability that a message waits. */
  public double waitProbability() {
    return waitProbability;
  }

  /** Mean number of busy workers. */
  public double meanBusy() {
    return meanBusy;
  }

  /** Mean number waiting. */
  public double meanQueueLength() {
    return arrivalRate == 0 ? 0 : waitProbability * ratio / (1 - ratio);
  }

  /** Mean time waiting; infinite when unstable. */
  public double meanWait() {
    return arrivalRate == 0 ? 0 : meanQueueLength() / arrivalRate;
  }
}
