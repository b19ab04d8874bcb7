package org.headroom.simulation.analytic;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.apache.commons.numbers.gamma.LogGamma;
import org.headroom.simulation.network.TimeDistribution;

/** Quantile functions of distributions that are no gamma distributions. */
final class Quantiles {

  private Quantiles() {}

  /**
   * The time below which a share of all lies.
   *
   * @throws IllegalArgumentException for constants and mixtures of gamma distributions, which need none
   */
  static DoubleUnaryOperator of(TimeDistribution time) {
    if (time instanceof TimeDistribution.LogNormal logNormal) {
      double variance = Math.log1p(logNormal.scv());
      double location = Math.log(logNormal.mean()) - variance / 2;
      double width = Math.sqrt(2 * variance);
      return p -> p == 0 ? 0 : Math.exp(location - width * InverseErfc.value(2 * p));
    }
    if (time instanceof TimeDistribution.Weibull weibull) {
      double scale = weibull.mean() / Math.exp(LogGamma.value(1 + 1 / weibull.shape()));
      return p -> scale * Math.pow(-Math.log1p(-p), 1 / weibull.shape());
    }
    if (time instanceof TimeDistribution.Pareto pareto) {
      double scale = pareto.mean() * (pareto.shape() - 1) / pareto.shape();
      return p -> scale * Math.pow(1 - p, -1 / pareto.shape());
    }
    if (time instanceof TimeDistribution.Uniform uniform) {
      return p -> uniform.minimum() + p * (uniform.maximum() - uniform.minimum());
    }
    if (time instanceof TimeDistribution.Triangular t) {
      double width = t.maximum() - t.minimum();
      double left = (t.mode() - t.minimum()) / width;
      return p ->
          p < left
              ? t.minimum() + Math.sqrt(p * width * (t.mode() - t.minimum()))
              : t.maximum() - Math.sqrt((1 - p) * width * (t.maximum() - t.mode()));
    }
    if (time instanceof TimeDistribution.Empirical empirical) {
      double[] sorted = empirical.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return p -> sorted[(int) Math.min(sorted.length - 1, p * sorted.length)];
    }
    throw new IllegalArgumentException("no quantiles for " + time);
  }
}
