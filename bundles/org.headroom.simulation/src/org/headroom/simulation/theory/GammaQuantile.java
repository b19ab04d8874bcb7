package org.headroom.simulation.theory;

import org.apache.commons.numbers.gamma.InverseErfc;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Quantiles of the gamma distribution with scale 1: Newton's method on the logarithm of the tail, from the
 * approximation of E. Wilson and M. Hilferty (1931). Two or three evaluations instead of a search.
 */
public final class GammaQuantile {

  private static final int STEPS = 30;
  private static final double PRECISION = 1e-10;

  private GammaQuantile() {}

  /**
   * The time beyond which a share lies.
   *
   * @param shape positive
   * @param tail the share, above 0 and below 1
   */
  public static double ofTail(double shape, double tail) {
    double normal = Math.sqrt(2) * InverseErfc.value(2 * tail);
    double root = 1 - 1 / (9 * shape) + normal / (3 * Math.sqrt(shape));
    double rough = shape * root * root * root;
    // Near 0 the distribution function is x^k/Γ(k + 1).
    double small = Math.exp((Math.log1p(-tail) + LogGamma.value(shape + 1)) / shape);
    double time = root > .3 ? rough : Math.max(small, Double.MIN_NORMAL);
    double logGamma = LogGamma.value(shape);
    double target = Math.log(tail);
    for (int i = 0; i < STEPS; i++) {
      double q = RegularizedGamma.Q.value(shape, time);
      double hazard = Math.exp((shape - 1) * Math.log(time) - time - logGamma) / q;
      double step = (Math.log(q) - target) / hazard;
      double next = Math.max(time / 8, Math.min(time * 8, time + step));
      // The error of the next time is about the square of this one.
      if (Math.abs(next - time) <= Math.sqrt(PRECISION) * time) {
        return next;
      }
      time = next;
    }
    return Quantile.ofTail(t -> RegularizedGamma.Q.value(shape, t), 1 - tail, shape);
  }
}
