package org.headroom.simulation.theory;

import java.util.function.DoubleUnaryOperator;

/**
 * The GI/M/1 queue: independent times between arrivals, exponential service, one server. Exact: an arrival finds a
 * geometric number with ratio σ, the root below 1 of σ = A*(μ(1−σ)), and its response is exponential with rate μ(1−σ).
 *
 * <p>Source: D. G. Kendall 1953; D. Gross et al., Fundamentals of Queueing Theory, 4th ed., section 5.3.
 */
public final class GiM1 {

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
    return new GiM1(serviceRate, Interarrival.root(sigma -> transform.applyAsDouble(serviceRate * (1 - sigma))));
  }

  /** Arrivals at equal distances. */
  public static GiM1 deterministic(double arrivalRate, double serviceRate) {
    return of(arrivalRate, Interarrival.deterministic(arrivalRate), serviceRate);
  }

  /** Arrivals at Erlang distances, such as every {@code stages}-th one of a Poisson stream. */
  public static GiM1 erlang(double arrivalRate, int stages, double serviceRate) {
    return of(arrivalRate, Interarrival.erlang(arrivalRate, stages), serviceRate);
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
