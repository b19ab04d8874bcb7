package org.headroom.simulation.analytic;

import java.util.Arrays;
import org.headroom.simulation.theory.LaplaceInversion;

/**
 * One way that a request may take: a constant time plus independent random times. The tail of the sum is exact for one time
 * and for exponential ones of different rates (partial fractions); else it comes from numerical inversion of the transform.
 */
final class Branch {

  private static final TimeLaw[] NOTHING = {};
  /** Larger coefficients cancel so far that inversion is the better way. */
  private static final double LARGEST_COEFFICIENT = 1e5;

  final double probability;
  final double shift;
  final double mean;
  final double variance;
  private final TimeLaw[] parts;
  private double[] rates;
  private double[] coefficients;
  private boolean prepared;

  private Branch(double probability, double shift, TimeLaw[] parts) {
    this.probability = probability;
    this.shift = shift;
    this.parts = parts;
    double sum = shift;
    double squares = 0;
    for (TimeLaw part : parts) {
      sum += part.mean - part.shift;
      squares += part.variance;
    }
    this.mean = sum;
    this.variance = squares;
  }

  static Branch of(TimeLaw law) {
    return new Branch(1, law.shift, law.isConstant() ? NOTHING : new TimeLaw[] {law});
  }

  Branch withProbability(double p) {
    Branch copy = new Branch(p, shift, parts);
    return copy;
  }

  /** The sum of both times; beyond {@code limit} random parts the least variable ones are joined into one gamma time. */
  Branch plus(Branch other, int limit) {
    TimeLaw[] all = Arrays.copyOf(parts, parts.length + other.parts.length);
    System.arraycopy(other.parts, 0, all, parts.length, other.parts.length);
    double constant = shift + other.shift;
    if (all.length > limit) {
      Arrays.sort(all, (a, b) -> Double.compare(b.variance, a.variance));
      double sum = 0;
      double squares = 0;
      for (int i = limit - 1; i < all.length; i++) {
        sum += all[i].mean - all[i].shift;
        squares += all[i].variance;
      }
      TimeLaw joined = TimeLaw.gamma(0, sum, squares);
      all = Arrays.copyOf(all, limit);
      if (joined.isConstant()) {
        constant += joined.mean;
        all = Arrays.copyOf(all, limit - 1);
      } else {
        all[limit - 1] = joined;
      }
    }
    return new Branch(probability * other.probability, constant, all);
  }

  /** One gamma time in the place of two branches, with the moments of their mixture. */
  Branch merged(Branch other) {
    double p = probability + other.probability;
    double share = probability / p;
    double average = share * mean + (1 - share) * other.mean;
    double distance = mean - other.mean;
    double spread = share * variance + (1 - share) * other.variance + share * (1 - share) * distance * distance;
    return of(TimeLaw.gamma(Math.min(shift, other.shift), average, spread)).withProbability(p);
  }

  /** Whether it is a constant and one exponential time. */
  boolean isShiftedExponential() {
    return parts.length == 1 && parts[0].isExponential();
  }

  /** P(time &gt; t), given this branch. */
  double tail(double time) {
    double beyond = time - shift;
    if (beyond < 0) {
      return 1;
    }
    if (parts.length == 0) {
      return 0;
    }
    if (parts.length == 1) {
      return parts[0].tailBeyondShift(beyond);
    }
    prepare();
    if (rates != null) {
      double sum = 0;
      for (int i = 0; i < rates.length; i++) {
        sum += coefficients[i] * Math.exp(-rates[i] * beyond);
      }
      return Math.min(1, Math.max(0, sum));
    }
    if (beyond == 0) {
      double atom = 1;
      for (TimeLaw part : parts) {
        atom *= part.atom;
      }
      return 1 - atom;
    }
    return Math.min(1, Math.max(0, LaplaceInversion.invert(this::tailTransform, beyond)));
  }

  /** (1 − φ(s))/s. */
  private void tailTransform(double re, double im, double[] value) {
    value[0] = 1;
    value[1] = 0;
    for (TimeLaw part : parts) {
      part.multiplyTransform(re, im, value);
    }
    double a = 1 - value[0];
    double b = -value[1];
    double square = re * re + im * im;
    value[0] = (a * re + b * im) / square;
    value[1] = (b * re - a * im) / square;
  }

  /** Partial fractions of the transform: a pole for each exponential term, simple when all rates differ. */
  private void prepare() {
    if (prepared) {
      return;
    }
    prepared = true;
    int terms = 0;
    for (TimeLaw part : parts) {
      if (!part.isExponentialMixture()) {
        return;
      }
      terms += part.terms();
    }
    double[] poles = new double[terms];
    double[] factors = new double[terms];
    int n = 0;
    for (TimeLaw part : parts) {
      for (int i = 0; i < part.terms(); i++) {
        double product = part.weight(i);
        for (TimeLaw other : parts) {
          if (other != part) {
            if (!other.isApartFrom(part.rate(i))) {
              return;
            }
            product *= other.transformBeyondShift(-part.rate(i));
          }
        }
        if (!(Math.abs(product) < LARGEST_COEFFICIENT)) {
          return;
        }
        poles[n] = part.rate(i);
        factors[n++] = product;
      }
    }
    rates = poles;
    coefficients = factors;
  }
}
