package org.headroom.simulation.theory;

/**
 * Value of a function on [0, ∞) from its Laplace transform.
 *
 * <p>Source: J. Abate, W. Whitt, Numerical inversion of Laplace transforms of probability distributions, 1995
 * (algorithm EULER). For a smooth function bounded by 1 the error is about 10⁻¹⁰.
 */
public final class LaplaceInversion {

  /** Discretisation error e^−A. */
  private static final double A = 21;

  private static final int TERMS = 20;

  /** Binomial(12, k)/2¹², for Euler summation of the alternating tail. */
  private static final double[] BINOMIAL = {
    1, 12, 66, 220, 495, 792, 924, 792, 495, 220, 66, 12, 1
  };

  private LaplaceInversion() {}

  /** A transform at a complex point; writes its real and imaginary parts into a pair. */
  @FunctionalInterface
  public interface Transform {
    /** Sets {@code value[0] + i·value[1]} to the transform at {@code re + i·im}. */
    void at(double re, double im, double[] value);
  }

  /** The function at a positive time. */
  public static double invert(Transform transform, double time) {
    double[] value = new double[2];
    double re = A / (2 * time);
    double step = Math.PI / time;
    transform.at(re, 0, value);
    double sum = value[0] / 2;
    double averaged = 0;
    for (int k = 1; k < TERMS + BINOMIAL.length; k++) {
      transform.at(re, k * step, value);
      sum += (k & 1) == 0 ? value[0] : -value[0];
      if (k >= TERMS) {
        averaged += BINOMIAL[k - TERMS] * sum;
      }
    }
    return Math.exp(A / 2) / time * averaged / (1 << (BINOMIAL.length - 1));
  }
}
