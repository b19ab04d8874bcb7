package org.headroom.simulation.ui.views;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.headroom.chart.Sparkline;

/**
 * A column of a {@link SortableTable}.
 *
 * @param title its head
 * @param width in pixels, at most
 * @param numeric whether it is aligned to the right and sorted from the largest at first
 * @param text what a cell says
 * @param order how it is sorted
 * @param spark a small line beside or instead of the text
 */
record Column<T>(String title, int width, boolean numeric, Function<T, String> text, Comparator<T> order,
    Optional<Function<T, Sparkline>> spark) {

  /** A column of words; what is longer than the width is cut. */
  static <T> Column<T> text(String title, int width, Function<T, String> text) {
    return new Column<>(title, width, false, text, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER),
        Optional.empty());
  }

  /** A column of numbers; never cut. What is not a number counts as less than all others. */
  static <T> Column<T> number(String title, Function<T, String> text, ToDoubleFunction<T> value) {
    return new Column<>(title, Integer.MAX_VALUE, true, text, byNumber(value), Optional.empty());
  }

  /** A small line; sorted by its last value. */
  static <T> Column<T> spark(String title, int width, Function<T, Sparkline> spark) {
    return new Column<>(title, width, true, row -> "", byNumber(row -> last(spark.apply(row).values())),
        Optional.of(spark));
  }

  private static <T> Comparator<T> byNumber(ToDoubleFunction<T> value) {
    return Comparator.comparingDouble(row -> {
      double number = value.applyAsDouble(row);
      return Double.isNaN(number) ? Double.NEGATIVE_INFINITY : number;
    });
  }

  private static double last(double[] values) {
    return values.length == 0 ? Double.NaN : values[values.length - 1];
  }
}
