package org.headroom.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A linear axis with ticks at round numbers (1, 2 or 5 times a power of ten).
 *
 * @param low smallest value shown
 * @param high largest value shown, above {@code low}
 * @param step distance of ticks
 */
public record LinearAxis(double low, double high, double step) implements Axis {

  static final int TICKS = 5;

  /** An axis that shows all values from {@code low} to {@code high} and ends at a tick. */
  public static LinearAxis covering(double low, double high) {
    double span = high > low ? high - low : Math.max(Math.abs(high), 1);
    double step = roundStep(span / TICKS);
    double first = Math.floor(low / step) * step;
    double last = Math.ceil((low + span) / step - 1e-9) * step;
    return new LinearAxis(first, Math.max(last, first + step), step);
  }

  /** An axis that ends exactly at the given values, ticks in between. */
  public static LinearAxis exactly(double low, double high) {
    double end = high > low ? high : low + 1;
    return new LinearAxis(low, end, roundStep((end - low) / TICKS));
  }

  static double roundStep(double raw) {
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double digit = raw / power;
    double round = digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10;
    return round * power;
  }

  @Override
  public double share(double value) {
    return (value - low) / (high - low);
  }

  @Override
  public List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    double first = Math.ceil(low / step - 1e-9) * step;
    for (int i = 0; first + i * step <= high + step * 1e-6; i++) {
      ticks.add(first + i * step);
    }
    return ticks;
  }

  /** As few digits as the step needs, thousands as k, millions as M. */
  @Override
  public String label(double tick) {
    if (Math.abs(tick) < step * 1e-6) {
      return "0";
    }
    double magnitude = Math.max(Math.abs(low), Math.abs(high));
    if (magnitude >= 2e6) {
      return decimals(tick / 1e6, step / 1e6) + " M";
    }
    if (magnitude >= 2e4) {
      return decimals(tick / 1e3, step / 1e3) + " k";
    }
    return decimals(tick, step);
  }

  static String decimals(double value, double step) {
    int digits = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
