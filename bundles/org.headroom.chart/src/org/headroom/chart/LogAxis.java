package org.headroom.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis on which equal distances are equal factors.
 *
 * @param low smallest value shown, above 0
 * @param high largest value shown, above {@code low}
 */
public record LogAxis(double low, double high) implements Axis {

  private static final double FEW_DECADES = 2.5;
  private static final double[] DIGITS = {1, 2, 5};

  public LogAxis {
    if (!(low > 0 && high > low)) {
      throw new IllegalArgumentException("a logarithmic axis needs 0 < low < high, not " + low + " and " + high);
    }
  }

  /**
   * An axis between round numbers that shows all values; values that are not positive have no place. Values within a
   * few decades begin at 1, 2 or 5 times a power of ten, more of them at a power of ten.
   */
  public static LogAxis covering(double low, double high) {
    double first = low > 0 ? low : high > 0 ? high / 1000 : 1;
    double decade = Math.pow(10, Math.floor(Math.log10(first) + 1e-9));
    double bottom =
        Math.log10(Math.max(high, first) / first) > FEW_DECADES - 1 ? decade : decade * digit(first / decade);
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(high, bottom * 1.01))));
    for (double digit : DIGITS) {
      if (digit * power >= high && digit * power > bottom) {
        return new LogAxis(bottom, digit * power);
      }
    }
    return new LogAxis(bottom, 10 * power);
  }

  /** The largest of the round digits that is not above a number from 1 to 10. */
  private static double digit(double number) {
    double largest = DIGITS[0];
    for (double digit : DIGITS) {
      if (digit <= number * (1 + 1e-9)) {
        largest = digit;
      }
    }
    return largest;
  }

  @Override
  public double share(double value) {
    return value > 0 ? Math.log(value / low) / Math.log(high / low) : Double.NaN;
  }

  @Override
  public List<Double> ticks() {
    boolean fine = Math.log10(high / low) <= FEW_DECADES;
    List<Double> ticks = new ArrayList<>();
    for (int exponent = (int) Math.floor(Math.log10(low) + 1e-9); Math.pow(10, exponent) <= high * (1 + 1e-9);
        exponent++) {
      for (double digit : fine ? DIGITS : new double[] {1}) {
        double tick = digit * Math.pow(10, exponent);
        if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }

  @Override
  public String label(double tick) {
    double unit = tick >= 1e6 ? 1e6 : tick >= 2e4 ? 1e3 : 1;
    return LinearAxis.decimals(tick / unit, Math.pow(10, Math.floor(Math.log10(tick / unit) + 1e-9)))
        + (unit == 1e6 ? " M" : unit == 1e3 ? " k" : "");
  }
}
