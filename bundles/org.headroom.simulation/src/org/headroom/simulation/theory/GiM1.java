package org.headroom.simulation.theory;

import java.util.function.DoubleUnaryOperator;

/**
 * The GI/M/1 queue: independent times between arrivals, exponential service, one server. Exact: an arrival finds a
 * geometric number with ratio σ, the root below 1 of σ = A*(μ(1−σ)), and its response is exponential with rate μ(1−σ).
 *
 * <p>Source: D. G. Kendall 1953; D. Gross et al., Fundamentals of Queueing Theory, 4th ed., section 5.3.
 */
public final class GiM1 {

  private static final int STEPS = 200;

  private final double serviceRate;
  private final double sigma;

  private GiM1(double serviceRate, double sigma) {
    this.serviceRate = serviceRate;
    this.sigma = sigma;
  }

  /**
   * A queue in its steady state.
   *
   * @param arrivalRate arrivals per unit of time
   * @param transform Laplace–Stieltjes transform of the time between arrivals, on [0, ∞)
   * @param serviceRate services per unit of time
   */
  public static GiM1 of(double arrivalRate, DoubleUnaryOperator transform, double serviceRate) {
    if (arrivalRate >= serviceRate) {
      return new GiM1(serviceRate, 1);
    }
    // A*(μ(1−σ)) − σ is convex in σ, positive at 0, zero at 1 and negative between its two roots.
    double low = 0;
    double high = 1;
    for (int i = 0; i < STEPS && high - low > Math.ulp(high); i++) {
      double middle = low + (high - low) / 2;
      if (transform.applyAsDouble(serviceRate * (1 - middle)) > middle) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new GiM1(serviceRate, low + (high - low) / 2);
  }

  /** Arrivals at equal distances. */
  public static GiM1 deterministic(double arrivalRate, double serviceRate) {
    return of(arrivalRate, s -> Math.exp(-s / arrivalRate), serviceRate);
  }

  /** Arrivals at Erlang distances, such as every {@code stages}-th one of a Poisson stream. */
  public static GiM1 erlang(double arrivalRate, int stages, double serviceRate) {
    return of(arrivalRate, s -> Math.exp(-stages * Math.log1p(s / (stages * arrivalRate))), serviceRate);
  }

  /** Arrivals at hyper-exponential distances with balanced means and this squared coefficient of variation, above 1. */
  public static GiM1 hyperExponential(double arrivalRate, double scv, double serviceRate) {
    double p = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
    double first = 2 * p * arrivalRate;
    double second = 2 * (1 - p) * arrivalRate;
    return of(arrivalRate, s -> p * first / (first + s) + (1 - p) * second / (second + s), serviceRate);
  }

  /** Probability that an arrival waits; 1 when unstable. */
  public double waitProbability() {
    return sigma;
  }

  /** Rate of the exponential wait of those that wait, and of the response. */
  public double drainRate() {
    return serviceRate * (1 - sigma);
  }

  /** Mean time waiting. */
  public double meanWait() {
    return sigma / drainRate();
  }

  /** Mean time waiting and in service. */
  public double meanResponse() {
    return 1 / drainRate();
  }
}
