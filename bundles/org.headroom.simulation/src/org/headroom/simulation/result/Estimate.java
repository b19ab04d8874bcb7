package org.headroom.simulation.result;

/**
 * A measured mean with its 95 % confidence interval; {@code low = high = mean} when the value is exact, NaN bounds when
 * there is too little to tell.
 */
public record Estimate(double mean, double low, double high) {

  /** A value without uncertainty. */
  public static Estimate exact(double value) {
    return new Estimate(value, value, value);
  }

  /** A value of unknown uncertainty. */
  public static Estimate pointOnly(double value) {
    return new Estimate(value, Double.NaN, Double.NaN);
  }
}
