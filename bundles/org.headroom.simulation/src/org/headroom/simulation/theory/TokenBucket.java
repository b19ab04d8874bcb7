package org.headroom.simulation.theory;

/**
 * Share of a Poisson stream that a token bucket refuses.
 *
 * <p>The missing tokens are the work in an M/D/1 queue of service time 1 that refuses whoever finds more than {@code
 * burst − 1}. Below that bound the distribution of the work is that of the unbounded queue up to a constant, G(x) with
 * transform 1/(s − ρ + ρe^−s), also for ρ ≥ 1; with the balance ρ(1 − loss) = 1 − P(no work) this gives loss = 1 − G/(1
 * + ρG). Source: A. K. Erlang 1909 for G; D. Perry, W. Stadje, S. Zacks, The M/G/1 queue with finite workload capacity,
 * 2001.
 */
public final class TokenBucket {

  /** Erlang's alternating sum keeps ten digits to here; beyond it one real pole is the whole answer. */
  private static final double SERIES_LIMIT = 8;

  private static final double CRITICAL = 1e-11;
  private static final double SMALL = 0.1;
  /** e^700 is still a number; loads under 10^−300 have no loss to speak of. */
  private static final double DEEPEST_POLE = -700;
  private static final int STEPS = 200;

  private TokenBucket() {}

  /**
   * The refused share, 0–1.
   *
   * @param arrivalRate arrivals per second
   * @param tokenRate tokens per second, not negative
   * @param burst size of the bucket; under one token nothing ever passes
   */
  public static double loss(double arrivalRate, double tokenRate, double burst) {
    if (arrivalRate <= 0) {
      return 0;
    }
    if (burst < 1 || tokenRate <= 0) {
      return 1;
    }
    double rho = arrivalRate / tokenRate;
    double work = unnormalizedWork(rho, burst - 1);
    if (Double.isInfinite(work)) {
      return 1 - 1 / rho;
    }
    return Math.max(0, 1 - work / (1 + rho * work));
  }

  /** G(x). */
  private static double unnormalizedWork(double rho, double x) {
    if (x < SERIES_LIMIT) {
      double sum = 0;
      double factorial = 1;
      for (int k = 0; k <= x; k++) {
        factorial *= Math.max(1, k);
        sum += Math.pow(rho * (k - x), k) / factorial * Math.exp(rho * (x - k));
      }
      return sum;
    }
    double distance = 1 - rho;
    if (Math.abs(distance) < CRITICAL) {
      return 2 * x + 2.0 / 3;
    }
    // 1/(1 − ρ) + e^(sx)/(1 − ρe^−s) with 1 − ρe^−s = 1 − ρ + s, arranged so that nothing cancels near ρ = 1.
    double pole = pole(rho);
    return (2 * distance + pole + distance * Math.expm1(pole * x)) / (distance * (distance + pole));
  }

  /** The real root of s = ρ(1 − e^−s) that is not 0, negative for ρ below 1: of 1 − ρ + ρ·u(s), which rises. */
  private static double pole(double rho) {
    double low = rho < 1 ? DEEPEST_POLE : 0;
    double high = rho < 1 ? 0 : rho;
    for (int i = 0; i < STEPS; i++) {
      double middle = low + (high - low) / 2;
      if (1 - rho + rho * u(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + (high - low) / 2;
  }

  /** 1 − (1 − e^−s)/s. */
  private static double u(double s) {
    if (Math.abs(s) > SMALL) {
      return 1 + Math.expm1(-s) / s;
    }
    double term = s / 2;
    double sum = 0;
    for (int n = 3; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
      sum += term;
      term *= -s / n;
    }
    return sum;
  }
}
