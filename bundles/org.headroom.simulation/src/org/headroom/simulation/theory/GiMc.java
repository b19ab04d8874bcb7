package org.headroom.simulation.theory;

import java.util.function.DoubleUnaryOperator;

/**
 * The GI/M/c queue: independent times between arrivals, exponential service, {@code c} servers, first come first
 * served. Exact: those that wait do so exponentially with rate cμ(1 − σ), where σ is the root below 1 of σ = A*(cμ(1 −
 * σ)).
 *
 * <p>Source: L. Takács, Introduction to the Theory of Queues, 1962, chapter 2, theorem 1: the probability of a wait is
 * K/(1 − σ) with 1/K = 1/(1 − σ) + Σ_{j=1..c} C(c,j)/(C_j(1 − φ_j))·(c(1 − φ_j) − j)/(c(1 − σ) − j), φ_j = A*(jμ), C_j
 * = Π φ_i/(1 − φ_i).
 */
public final class GiMc {

  /** Beyond so many servers the terms of the sum cancel too far for double precision. */
  public static final int MOST_SERVERS = 64;

  private static final double STEP = 1e-3;

  private final double sigma;
  private final double drainRate;
  private final double waitProbability;

  /**
   * A queue in its steady state.
   *
   * @param arrivalRate arrivals per unit of time, below the capacity
   * @param transform Laplace–Stieltjes transform of the time between arrivals, on [0, ∞)
   * @param serviceRate services per unit of time of one server
   * @param servers 1 to {@link #MOST_SERVERS}
   */
  public GiMc(double arrivalRate, DoubleUnaryOperator transform, double serviceRate, int servers) {
    double capacity = servers * serviceRate;
    if (!(arrivalRate > 0) || arrivalRate >= capacity || servers < 1 || servers > MOST_SERVERS) {
      throw new IllegalArgumentException("a GI/M/c queue needs 0 < λ < cμ and 1 to " + MOST_SERVERS + " servers");
    }
    sigma = Interarrival.root(x -> transform.applyAsDouble(capacity * (1 - x)));
    drainRate = capacity * (1 - sigma);
    double sum = 1 / (1 - sigma);
    double product = 1;
    double binomial = 1;
    for (int j = 1; j <= servers; j++) {
      double phi = transform.applyAsDouble(j * serviceRate);
      product *= phi / (1 - phi);
      binomial *= (servers - j + 1.0) / j;
      sum += binomial / (product * (1 - phi)) * ratio(transform, serviceRate, servers, j);
    }
    waitProbability = 1 / (sum * (1 - sigma));
  }

  /**
   * (c(1 − A*(xμ)) − x)/(c(1 − σ) − x). Both vanish where x = c(1 − σ), the ratio does not: near there it comes from
   * four points around.
   */
  private double ratio(DoubleUnaryOperator transform, double serviceRate, int servers, double x) {
    if (Math.abs(servers * (1 - sigma) - x) > STEP) {
      return (servers * (1 - transform.applyAsDouble(x * serviceRate)) - x) / (servers * (1 - sigma) - x);
    }
    double near = 0;
    double far = 0;
    for (int side = -1; side <= 1; side += 2) {
      near += ratio(transform, serviceRate, servers, x + side * 3 * STEP);
      far += ratio(transform, serviceRate, servers, x + side * 6 * STEP);
    }
    return (4 * near - far) / 6;
  }

  /** Whether the sum kept its digits. */
  public boolean isAccurate() {
    return waitProbability >= 0 && waitProbability <= 1;
  }

  /** Probability that an arrival waits. */
  public double waitProbability() {
    return waitProbability;
  }

  /** Rate of the exponential wait of those that wait. */
  public double drainRate() {
    return drainRate;
  }

  /** Mean time waiting. */
  public double meanWait() {
    return waitProbability / drainRate;
  }
}
