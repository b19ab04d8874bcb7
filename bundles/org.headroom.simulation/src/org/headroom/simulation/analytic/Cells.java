package org.headroom.simulation.analytic;

import java.util.function.DoubleUnaryOperator;
import org.headroom.simulation.theory.Moments;

/** Cuts any distribution into cells of its quantile function, each a narrow gamma distribution. */
final class Cells {

  /** Probabilities at which other distributions are cut; finer towards the tail, where percentiles are asked for. */
  private static final double[] CUTS = {
    0, .125, .25, .375, .5, .625, .75, .875, .9375, .96875, .985, .9925, .996, .998, .999, .9995, 1
  };

  /** Nodes and weights of the Gauss-Legendre quadrature of four points over the unit interval. */
  private static final double[] GAUSS =
      {0.0694318442029737, 0.3300094782075719, 0.6699905217924281, 0.9305681557970263};
  private static final double[] GAUSS_WEIGHTS = {
    0.1739274225687269, 0.3260725774312731, 0.3260725774312731, 0.1739274225687269
  };

  private Cells() {}

  /** Cells of a quantile function, with the mean and, down to the narrowest cells, the second moment given. */
  static TimeLaw of(Moments moments, DoubleUnaryOperator quantile) {
    double least = quantile.applyAsDouble(0);
    int cells = CUTS.length - 1;
    double[] weight = new double[cells];
    double[] center = new double[cells];
    double rest = moments.mean() - least;
    for (int i = 0; i < cells; i++) {
      weight[i] = CUTS[i + 1] - CUTS[i];
      for (int j = 0; j < GAUSS.length && i < cells - 1; j++) {
        center[i] += GAUSS_WEIGHTS[j] * (quantile.applyAsDouble(CUTS[i] + weight[i] * GAUSS[j]) - least);
      }
      rest -= weight[i] * center[i];
    }
    // The last cell takes what the mean has left, however heavy the tail.
    center[cells - 1] = Math.max(center[cells - 2], rest / weight[cells - 1]);
    double squares = 0;
    for (int i = 0; i < cells; i++) {
      squares += weight[i] * center[i] * center[i];
    }
    double beyond = moments.mean() - least;
    double second = moments.variance() + beyond * beyond;
    double width = Double.isInfinite(second) ? 1 : Math.max(TimeLaw.NARROWEST, second / squares - 1);
    double[] shape = new double[cells];
    double[] scale = new double[cells];
    // Whole shapes have transforms without logarithms.
    double whole = Math.max(1, Math.rint(1 / width));
    for (int i = 0; i < cells; i++) {
      shape[i] = whole;
      scale[i] = center[i] / whole;
    }
    return new TimeLaw(least, moments.mean(), moments.variance(), weight, shape, scale);
  }
}
