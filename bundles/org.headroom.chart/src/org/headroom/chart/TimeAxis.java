package org.headroom.chart;

import java.util.List;
import java.util.Locale;

/**
 * Time in seconds, with ticks where people look for them: whole minutes, quarters of an hour.
 *
 * @param low first second shown
 * @param high last second shown, above {@code low}
 */
public record TimeAxis(double low, double high) implements Axis {

  private static final double[] STEPS =
      {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400};
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final int TICKS = 6;

  /** An axis that ends exactly at the given times. */
  public static TimeAxis exactly(double low, double high) {
    return new TimeAxis(low, high > low ? high : low + 1);
  }

  private double step() {
    double raw = (high - low) / TICKS;
    if (raw < STEPS[0] || raw > STEPS[STEPS.length - 1]) {
      return LinearAxis.roundStep(raw);
    }
    for (double step : STEPS) {
      if (step >= raw) {
        return step;
      }
    }
    return STEPS[STEPS.length - 1];
  }

  @Override
  public double share(double value) {
    return (value - low) / (high - low);
  }

  @Override
  public List<Double> ticks() {
    return new LinearAxis(low, high, step()).ticks();
  }

  /** Seconds, or minutes and seconds, or hours and minutes: {@code 30 s}, {@code 2:30}, {@code 1:30 h}. */
  @Override
  public String label(double tick) {
    if (high <= 2 * MINUTE) {
      return LinearAxis.decimals(tick, step()) + " s";
    }
    long seconds = Math.round(tick);
    return high <= 2 * HOUR
        ? String.format(Locale.ROOT, "%d:%02d", seconds / MINUTE, seconds % MINUTE)
        : String.format(Locale.ROOT, "%d:%02d h", seconds / HOUR, seconds % HOUR / MINUTE);
  }
}
