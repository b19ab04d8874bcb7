package org.headroom.simulation.theory;

import java.util.function.DoubleUnaryOperator;

/**
 * One partition of a broker: independent times between arrivals, and a consumer that takes up to {@code b} waiting
 * messages at once for one exponential time; when it comes back it takes what is there, or the next that arrives.
 * GI/M[1,b]/1, exact.
 *
 * <p>An arrival that finds the consumer busy sees a geometric number waiting with ratio r, the root below 1 of r =
 * A*(μ(1 − r^b)); it waits for ⌊j/b⌋ + 1 services, so exponentially with rate μ(1 − r^b). The probability that it finds
 * the consumer idle follows from the balance of that state. Method: M. Neuts, A general class of bulk queues with
 * Poisson input, 1967; J. Medhi, Stochastic Models in Queueing Theory, 2nd ed., chapter 4. For b = 1 it is GI/M/1.
 */
public final class PartitionQueue {

  private static final double SMALLEST_STEP = 1e-6;

  private final double arrivalRate;
  private final double serviceRate;
  private final double full;
  private final double idleSeen;
  private final double busyShare;

  /**
   * A partition in its steady state.
   *
   * @param arrivalRate messages per unit of time, positive
   * @param transform Laplace–Stieltjes transform of the time between them
   * @param serviceRate batches per unit of time
   * @param batch most messages taken at once
   */
  public PartitionQueue(double arrivalRate, DoubleUnaryOperator transform, double serviceRate, int batch) {
    if (!(arrivalRate > 0) || !(serviceRate > 0) || batch < 1) {
      throw new IllegalArgumentException("a partition needs λ > 0, μ > 0 and a batch of at least one");
    }
    this.arrivalRate = arrivalRate;
    this.serviceRate = serviceRate;
    if (arrivalRate >= serviceRate * batch) {
      full = 1;
      idleSeen = 0;
      busyShare = 1;
      return;
    }
    double r = Interarrival.root(x -> transform.applyAsDouble(serviceRate * (1 - Math.pow(x, batch))));
    full = Math.pow(r, batch);
    double none = transform.applyAsDouble(serviceRate);
    // An idle consumer found by an arrival, over an idle queue behind a busy one.
    double ratio = idleOverEmpty(transform, serviceRate, r, none, full);
    double empty = 1 / (ratio + 1 / (1 - r));
    idleSeen = ratio * empty;
    busyShare = Math.min(1, arrivalRate / serviceRate * (idleSeen + empty / (1 - full)));
  }

  /**
   * (1 − (1 − s)(1 − a₀)/(1 − r))/(s·a₀) for s = r^b, a₀ = A*(μ), written with the slope (r − a₀)/s of the transform,
   * which is taken over a longer step when s is too small for it.
   */
  private static double idleOverEmpty(DoubleUnaryOperator transform, double rate, double r, double none, double full) {
    double step = Math.max(full, SMALLEST_STEP);
    double slope = (transform.applyAsDouble(rate * (1 - step)) - none) / step;
    return Math.max(0, 1 - none - slope) / ((1 - r) * none);
  }

  /** Share of the time that the consumer is busy with the partition. */
  public double busyShare() {
    return busyShare;
  }

  /** Probability that a message finds the consumer idle. */
  public double idleSeen() {
    return idleSeen;
  }

  /** Mean number of messages of a batch. */
  public double meanBatch() {
    return arrivalRate / (serviceRate * busyShare);
  }

  /** Rate of the exponential wait of those that wait; 0 when unstable. */
  public double drainRate() {
    return serviceRate * (1 - full);
  }

  /** Mean time waiting; infinite when unstable. */
  public double meanWait() {
    return (1 - idleSeen) / drainRate();
  }
}
