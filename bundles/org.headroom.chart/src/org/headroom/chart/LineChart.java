package org.headroom.chart;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.headroom.chart.drawing.Drawing;

/**
 * Lines and bands over a common horizontal axis.
 *
 * @param title what it shows
 * @param horizontal the axis of the positions
 * @param vertical the axis of the values
 * @param x ascending positions of the values
 * @param series what is drawn; the first is at the back
 * @param limit a value drawn as a dashed line across, such as an objective's threshold
 * @param breaks positions at which something gives way, ascending
 * @param cursor the position that is looked at; the legend then tells the values there
 */
public record LineChart(
    String title,
    Horizontal horizontal,
    Vertical vertical,
    double[] x,
    List<Series> series,
    OptionalDouble limit,
    List<Break> breaks,
    OptionalDouble cursor)
    implements Chart {

  private static final double PAGE_PLOT = 150;

  /**
   * The axis of the positions.
   *
   * @param name name and unit; empty for none
   * @param time whether the positions are seconds
   */
  public record Horizontal(String name, boolean time) {}

  /**
   * The axis of the values.
   *
   * @param unit shown above the axis
   * @param logarithmic whether equal distances are equal factors
   * @param least the axis reaches at least this value, so that small values look small; 0 for none
   */
  public record Vertical(String unit, boolean logarithmic, double least) {}

  /** Where something gives way, and what. */
  public record Break(double position, String what) {}

  public LineChart {
    series = List.copyOf(series);
    breaks = List.copyOf(breaks);
    for (Series one : series) {
      if (one.size() != x.length) {
        throw new IllegalArgumentException("series " + one.name() + " must have a value for each position");
      }
    }
  }

  /** Values over time. */
  public static LineChart overTime(String title, String unit, double[] seconds, List<? extends Series> series) {
    return new LineChart(title, new Horizontal("", true), new Vertical(unit, false, 0), seconds, List.copyOf(series),
        OptionalDouble.empty(), List.of(), OptionalDouble.empty());
  }

  /** Values over something that is not time. */
  public static LineChart over(
      String horizontal, String title, String unit, double[] x, List<? extends Series> series) {
    return new LineChart(title, new Horizontal(horizontal, false), new Vertical(unit, false, 0), x,
        List.copyOf(series), OptionalDouble.empty(), List.of(), OptionalDouble.empty());
  }

  /** With a limit. */
  public LineChart withLimit(double value) {
    return new LineChart(title, horizontal, vertical, x, series, OptionalDouble.of(value), breaks, cursor);
  }

  /** With marks where something gives way. */
  public LineChart withBreaks(List<Break> marks) {
    return new LineChart(title, horizontal, vertical, x, series, limit, marks, cursor);
  }

  /** With a position that is looked at. */
  public LineChart withCursor(double position) {
    return new LineChart(title, horizontal, vertical, x, series, limit, breaks, OptionalDouble.of(position));
  }

  /** With a logarithmic vertical axis. */
  public LineChart withLogarithmicScale() {
    return new LineChart(title, horizontal, new Vertical(vertical.unit(), true, vertical.least()), x, series, limit,
        breaks, cursor);
  }

  /** With a vertical axis that reaches at least a value. */
  public LineChart reaching(double value) {
    return new LineChart(title, horizontal, new Vertical(vertical.unit(), vertical.logarithmic(), value), x, series,
        limit, breaks, cursor);
  }

  /** With the positions from one value to another, and a neighbour on either side so that lines reach the edges. */
  public LineChart between(double low, double high) {
    int from = 0;
    while (from + 2 < x.length && x[from + 1] <= low) {
      from++;
    }
    int to = x.length;
    while (to - 2 > from && x[to - 2] >= high) {
      to--;
    }
    int first = from;
    int end = to;
    List<Series> part = series.stream().map(one -> one.map(values -> Arrays.copyOfRange(values, first, end))).toList();
    return new LineChart(title, horizontal, vertical, Arrays.copyOfRange(x, first, end), part, limit, breaks,
        cursor.isPresent() && (cursor.getAsDouble() < x[first] || cursor.getAsDouble() > x[end - 1])
            ? OptionalDouble.empty() : cursor);
  }

  /** With some series left out; the legend still names them. */
  public LineChart without(Predicate<String> names) {
    List<Series> shown = series.stream().map(one -> names.test(one.name())
        ? one.map(values -> nothing(values.length)).named(one.name() + " (off)") : one).toList();
    return new LineChart(title, horizontal, vertical, x, shown, limit, breaks, cursor);
  }

  private static double[] nothing(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  /** What the series say at the position nearest to a value, a line for each; empty without positions. */
  public String wordsAt(double value) {
    int at = nearest(value);
    if (at < 0) {
      return "";
    }
    StringBuilder words =
        new StringBuilder(Digits.exactly(x[at]) + " " + (horizontal.time() ? "s" : horizontal.name()));
    for (Series one : series) {
      if (Double.isFinite(one.valueAt(at))) {
        words.append("\n").append(one.name()).append(": ").append(one instanceof Series.Band band
            ? Digits.exactly(band.low()[at]) + " – " + Digits.exactly(band.high()[at])
            : Digits.exactly(one.valueAt(at))).append(" ").append(vertical.unit());
      }
    }
    return words.toString();
  }

  @Override
  public double naturalHeight(double width) {
    return new LineLayout(this, width, 0).heightAround(PAGE_PLOT);
  }

  @Override
  public Drawing draw(double width, double height) {
    return new LineLayout(this, width, height).drawing();
  }

  /** The position of {@link #x} nearest to a value; -1 without positions. */
  public int nearest(double value) {
    int best = -1;
    for (int i = 0; i < x.length; i++) {
      if (best < 0 || Math.abs(x[i] - value) < Math.abs(x[best] - value)) {
        best = i;
      }
    }
    return best;
  }
}
