package org.headroom.simulation.analytic;

import org.apache.commons.numbers.gamma.InverseErfc;
import org.headroom.simulation.result.Estimate;
import org.headroom.simulation.result.Latency;

/** Makes summaries of distributions. */
final class Percentiles {

  private Percentiles() {}

  /** By the tail of the mixture. */
  static Latency of(LatencyMixture mixture) {
    if (!(mixture.success() > 0)) {
      return Latency.NONE;
    }
    return of(mixture.mean(), mixture::quantile);
  }

  /** By the Wilson–Hilferty approximation of a gamma distribution with these moments; for many stations at once. */
  static Latency ofMoments(double mean, double variance) {
    if (Double.isInfinite(mean)) {
      return of(mean, p -> mean);
    }
    double scv = mean == 0 ? 0 : variance / (mean * mean);
    return of(mean, p -> wilsonHilferty(mean, scv, p));
  }

  private static double wilsonHilferty(double mean, double scv, double p) {
    double normal = -Math.sqrt(2) * InverseErfc.value(2 * p);
    double root = 1 - scv / 9 + normal * Math.sqrt(scv) / 3;
    return Math.max(0, mean * root * root * root);
  }

  private static Latency of(double mean, Latency.Quantiles quantiles) {
    return new Latency(
        Estimate.exact(mean),
        quantiles.at(.5),
        quantiles.at(.9),
        quantiles.at(.95),
        Estimate.exact(quantiles.at(.99)),
        quantiles.at(.999),
        Double.NaN,
        quantiles);
  }
}
