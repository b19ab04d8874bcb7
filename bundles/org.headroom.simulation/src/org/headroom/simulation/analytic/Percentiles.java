package org.headroom.simulation.analytic;

import org.apache.commons.numbers.gamma.InverseErfc;
import org.headroom.simulation.result.Estimate;
import org.headroom.simulation.result.Latency;

/** Makes summaries of distributions. */
final class Percentiles {

  // Quantiles of the standard normal distribution.
  private static final double MEDIAN = 0;
  private static final double P90 = normal(.9);
  private static final double P95 = normal(.95);
  private static final double P99 = normal(.99);
  private static final double P999 = normal(.999);

  private Percentiles() {}

  /** By the tail of the mixture. */
  static Latency of(LatencyMixture mixture) {
    if (!(mixture.success() > 0)) {
      return Latency.NONE;
    }
    return of(mixture.mean(), mixture::quantile);
  }

  /** The same about a mean that is known better than the mixture gives it. */
  static Latency of(LatencyMixture mixture, double mean) {
    return mixture.success() > 0 ? of(mean, mixture::quantile) : Latency.NONE;
  }

  /** By the Wilson–Hilferty approximation of a gamma distribution with these moments; for many stations at once. */
  static Latency ofMoments(double mean, double variance) {
    double scv = mean == 0 || Double.isInfinite(mean) ? 0 : variance / (mean * mean);
    return new Latency(
        Estimate.exact(mean),
        wilsonHilferty(mean, scv, MEDIAN),
        wilsonHilferty(mean, scv, P90),
        wilsonHilferty(mean, scv, P95),
        Estimate.exact(wilsonHilferty(mean, scv, P99)),
        wilsonHilferty(mean, scv, P999),
        Double.NaN,
        p -> wilsonHilferty(mean, scv, normal(p)));
  }

  private static double normal(double p) {
    return -Math.sqrt(2) * InverseErfc.value(2 * p);
  }

  private static double wilsonHilferty(double mean, double scv, double normal) {
    if (scv == 0) {
      return mean;
    }
    double root = 1 - scv / 9 + normal * Math.sqrt(scv) / 3;
    return Math.max(0, mean * root * root * root);
  }

  private static Latency of(double mean, Latency.Quantiles quantiles) {
    // At an atom the last digit of a quantile depends on where its search began.
    double p50 = quantiles.at(.5);
    double p90 = Math.max(p50, quantiles.at(.9));
    double p95 = Math.max(p90, quantiles.at(.95));
    double p99 = Math.max(p95, quantiles.at(.99));
    double p999 = Math.max(p99, quantiles.at(.999));
    return new Latency(Estimate.exact(mean), p50, p90, p95, Estimate.exact(p99), p999, Double.NaN, quantiles);
  }
}
