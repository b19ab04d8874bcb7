package org.headroom.simulation.theory;

import org.apache.commons.numbers.gamma.LogGamma;
import org.headroom.simulation.network.TimeDistribution;

/**
 * Raw moments of a service time; infinite where the distribution has none. Formulas: N. Johnson, S. Kotz, N.
 * Balakrishnan, Continuous Univariate Distributions, 2nd ed.
 *
 * @param mean E[S]
 * @param second E[S²]
 * @param third E[S³]
 */
public record Moments(double mean, double second, double third) {

  /** No time at all. */
  public static final Moments ZERO = new Moments(0, 0, 0);

  /** The moments of a distribution. */
  public static Moments of(TimeDistribution time) {
    double mean = time.mean();
    if (mean == 0) {
      return ZERO;
    }
    double second = mean * mean * (1 + time.scv());
    return new Moments(mean, second, third(time, mean));
  }

  private static double third(TimeDistribution time, double mean) {
    double cube = mean * mean * mean;
    double scv = time.scv();
    if (time instanceof TimeDistribution.Constant) {
      return cube;
    }
    if (time instanceof TimeDistribution.HyperExponential) {
      // p_i = 1/2 ± …, m_i = mean/(2 p_i): E[S³] = Σ 6 p_i m_i³.
      double p = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
      return 6 * cube / 8 * (1 / (p * p) + 1 / ((1 - p) * (1 - p)));
    }
    if (time instanceof TimeDistribution.LogNormal) {
      return cube * Math.pow(1 + scv, 3);
    }
    if (time instanceof TimeDistribution.Weibull weibull) {
      double first = LogGamma.value(1 + 1 / weibull.shape());
      return cube * Math.exp(LogGamma.value(1 + 3 / weibull.shape()) - 3 * first);
    }
    if (time instanceof TimeDistribution.Pareto pareto) {
      double a = pareto.shape();
      double scale = mean * (a - 1) / a;
      return a > 3 ? a * scale * scale * scale / (a - 3) : Double.POSITIVE_INFINITY;
    }
    if (time instanceof TimeDistribution.Uniform uniform) {
      double low = uniform.minimum();
      double high = uniform.maximum();
      return (low + high) * (low * low + high * high) / 4;
    }
    if (time instanceof TimeDistribution.Triangular t) {
      double central =
          (t.minimum() + t.maximum() - 2 * t.mode())
              * (2 * t.minimum() - t.maximum() - t.mode())
              * (t.minimum() - 2 * t.maximum() + t.mode())
              / 270;
      return central + 3 * mean * (scv * mean * mean) + cube;
    }
    if (time instanceof TimeDistribution.Empirical empirical) {
      return empirical.values().stream().mapToDouble(v -> v * v * v).average().orElseThrow();
    }
    // Exponential, Erlang and gamma: shape 1/scv.
    return cube * (1 + scv) * (1 + 2 * scv);
  }

  /** The moments of a multiple of the time. */
  public Moments scaled(double factor) {
    return factor == 1 ? this
        : new Moments(mean * factor, second * factor * factor, third * factor * factor * factor);
  }

  /** Variance, never negative. */
  public double variance() {
    return Math.max(0, second - mean * mean);
  }

  /** Squared coefficient of variation, 0 for a mean of 0. */
  public double scv() {
    return mean == 0 ? 0 : variance() / (mean * mean);
  }
}
