package org.headroom.simulation.analytic;

/** Laplace transforms of times: those of sums are products. */
final class LawTransform {

  /** Largest whole number of stages whose power is made of products. */
  private static final int LARGEST_POWER = 1 << 20;

  private LawTransform() {}

  /** Transform of the part beyond the shift at a real point where it exists. */
  static double beyondShift(TimeLaw law, double s) {
    double value = law.atom;
    for (int i = 0; i < law.weight.length; i++) {
      value += law.weight[i] / (1 + law.scale[i] * s);
    }
    return value;
  }

  /** Multiplies a complex value by the transform of the part beyond the shift. */
  static void multiply(TimeLaw law, double re, double im, double[] value) {
    double sumRe = law.atom;
    double sumIm = 0;
    for (int i = 0; i < law.weight.length; i++) {
      double a = 1 + law.scale[i] * re;
      double b = law.scale[i] * im;
      double square = a * a + b * b;
      double inverseRe = a / square;
      double inverseIm = -b / square;
      if (law.shape[i] == 1) {
        sumRe += law.weight[i] * inverseRe;
        sumIm += law.weight[i] * inverseIm;
      } else if (law.shape[i] <= LARGEST_POWER && law.shape[i] == Math.rint(law.shape[i])) {
        double powerRe = law.weight[i];
        double powerIm = 0;
        for (int n = (int) law.shape[i]; n > 0; n >>= 1) {
          if ((n & 1) == 1) {
            double old = powerRe;
            powerRe = old * inverseRe - powerIm * inverseIm;
            powerIm = old * inverseIm + powerIm * inverseRe;
          }
          double old = inverseRe;
          inverseRe = old * old - inverseIm * inverseIm;
          inverseIm = 2 * old * inverseIm;
        }
        sumRe += powerRe;
        sumIm += powerIm;
      } else {
        double modulus = law.weight[i] * Math.exp(-law.shape[i] / 2 * Math.log(square));
        double angle = -law.shape[i] * Math.atan2(b, a);
        sumRe += modulus * Math.cos(angle);
        sumIm += modulus * Math.sin(angle);
      }
    }
    double oldRe = value[0];
    value[0] = oldRe * sumRe - value[1] * sumIm;
    value[1] = oldRe * sumIm + value[1] * sumRe;
  }
}
