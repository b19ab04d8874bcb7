package org.headroom.simulation.analytic;

import java.util.Optional;

/**
 * The tail of a sum of exponential times and mixtures of them: a sum of exponential functions, one for each pole of the
 * transform, which are simple when all rates differ.
 */
final class PartialFractions {

  /** Larger coefficients cancel so far that inversion is the better way. */
  private static final double LARGEST_COEFFICIENT = 1e5;

  private final double[] rates;
  private final double[] coefficients;

  private PartialFractions(double[] rates, double[] coefficients) {
    this.rates = rates;
    this.coefficients = coefficients;
  }

  /** Those of a sum; empty when a part is no such time, rates are too near to each other, or digits would be lost. */
  static Optional<PartialFractions> of(TimeLaw[] parts) {
    int terms = 0;
    for (TimeLaw part : parts) {
      if (!part.isExponentialMixture()) {
        return Optional.empty();
      }
      terms += part.terms();
    }
    double[] poles = new double[terms];
    double[] factors = new double[terms];
    int n = 0;
    for (int j = 0; j < parts.length; j++) {
      TimeLaw part = parts[j];
      for (int i = 0; i < part.terms(); i++) {
        double product = part.weight(i);
        for (int k = 0; k < parts.length; k++) {
          if (k != j) {
            if (!parts[k].isApartFrom(part.rate(i))) {
              return Optional.empty();
            }
            product *= LawTransform.beyondShift(parts[k], -part.rate(i));
          }
        }
        if (!(Math.abs(product) < LARGEST_COEFFICIENT)) {
          return Optional.empty();
        }
        poles[n] = part.rate(i);
        factors[n++] = product;
      }
    }
    return Optional.of(new PartialFractions(poles, factors));
  }

  /** P(sum beyond the shift &gt; t). */
  double tail(double time) {
    double sum = 0;
    for (int i = 0; i < rates.length; i++) {
      sum += coefficients[i] * Math.exp(-rates[i] * time);
    }
    return Math.min(1, Math.max(0, sum));
  }
}
