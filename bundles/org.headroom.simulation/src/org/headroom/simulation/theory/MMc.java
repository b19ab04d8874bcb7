package org.headroom.simulation.theory;

/**
 * The M/M/c queue: Poisson arrivals, exponential service, {@code c} servers, first come first served.
 *
 * <p>Source: D. Gross et al., Fundamentals of Queueing Theory, 4th ed., section 2.3.
 *
 * @param arrivalRate arrivals per unit of time, not negative
 * @param serviceRate services per unit of time of one busy server, positive
 * @param servers number of servers, at least 1
 */
public record MMc(double arrivalRate, double serviceRate, int servers) {

  /** Below this relative distance of the two rates of a response time its formula loses digits; see responseTail. */
  private static final double EQUAL_RATES = 1e-6;

  public MMc {
    if (!(arrivalRate >= 0) || !(serviceRate > 0) || servers < 1) {
      throw new IllegalArgumentException(
          "an M/M/c queue needs λ ≥ 0, μ > 0, c ≥ 1, not " + arrivalRate + ", " + serviceRate + ", " + servers);
    }
  }

  /** Offered load per server; 1 and more when unstable. */
  public double utilization() {
    return arrivalRate / (servers * serviceRate);
  }

  /** Whether the load is below the capacity. */
  public boolean isStable() {
    return arrivalRate < servers * serviceRate;
  }

  /** Probability that a message waits. */
  public double waitProbability() {
    return Erlang.waiting(servers, arrivalRate / serviceRate);
  }

  /** Rate of the exponential wait of those that wait, {@code cμ − λ}; 0 when unstable. */
  public double drainRate() {
    return Math.max(0, servers * serviceRate - arrivalRate);
  }

  /** Mean time waiting. */
  public double meanWait() {
    return waitProbability() / drainRate();
  }

  /** Mean time waiting and in service. */
  public double meanResponse() {
    return meanWait() + 1 / serviceRate;
  }

  /** Mean number waiting. */
  public double meanQueueLength() {
    return arrivalRate * meanWait();
  }

  /** Mean number waiting or in service. */
  public double meanInside() {
    return arrivalRate * meanResponse();
  }

  /** The time below which the share {@code p} of all waits lies; 0 while that many do not wait at all. */
  public double waitQuantile(double p) {
    double waiting = waitProbability();
    return p <= 1 - waiting ? 0 : (Math.log(waiting) - Math.log1p(-p)) / drainRate();
  }

  /**
   * P(response > t): {@code e^−μt + C·μ·(e^−θt − e^−μt)/(μ − θ)} with {@code θ = cμ − λ}, and its limit {@code e^−μt(1
   * + Cμt)} for equal rates.
   */
  public double responseTail(double time) {
    if (time <= 0) {
      return 1;
    }
    if (!isStable()) {
      return 1;
    }
    double drain = drainRate();
    double difference = serviceRate - drain;
    double served = Math.exp(-serviceRate * time);
    double delayed =
        Math.abs(difference) < EQUAL_RATES * serviceRate
            ? served * time * (1 + difference * time / 2)
            : served * Math.expm1(difference * time) / difference;
    if (Double.isInfinite(delayed) || Double.isNaN(delayed)) {
      delayed = Math.exp(-drain * time) / difference;
    }
    return served + waitProbability() * serviceRate * delayed;
  }

  /** The time below which the share {@code p} of all response times lies. */
  public double responseQuantile(double p) {
    if (!isStable()) {
      return Double.POSITIVE_INFINITY;
    }
    if (servers == 1) {
      return -Math.log1p(-p) / (serviceRate - arrivalRate);
    }
    return Quantile.ofTail(this::responseTail, p, meanResponse());
  }
}
