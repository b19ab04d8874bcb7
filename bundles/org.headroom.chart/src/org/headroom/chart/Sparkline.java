package org.headroom.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.headroom.chart.drawing.Drawing;
import org.headroom.chart.drawing.Ink;
import org.headroom.chart.drawing.Ink.Role;
import org.headroom.chart.drawing.Shape;

/**
 * The course of a value as a small line without axes, its last value marked.
 *
 * @param title what it shows
 * @param values in equal distances; NaN values are gaps
 * @param top the value at the upper edge; the largest value when that is larger
 */
public record Sparkline(String title, double[] values, double top) implements Chart {

  private static final double MARGIN = 2.5;
  private static final double DOT = 2;
  private static final double HEIGHT = 18;

  /** Least, greatest and last value in words; that there are none when there are none. */
  public String words() {
    double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
    return known.length == 0 ? title + ": no values"
        : title + ": " + Digits.of(Arrays.stream(known).min().getAsDouble()) + " … "
            + Digits.of(Arrays.stream(known).max().getAsDouble()) + ", last " + Digits.of(known[known.length - 1]);
  }

  @Override
  public double naturalHeight(double width) {
    return HEIGHT;
  }

  @Override
  public Drawing draw(double width, double height) {
    double highest = top;
    for (double value : values) {
      highest = Double.isFinite(value) ? Math.max(highest, value) : highest;
    }
    int n = values.length;
    double[] x = new double[n];
    double[] y = new double[n];
    double[] floor = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = MARGIN + (n == 1 ? 1 : (double) i / (n - 1)) * (width - 2 * MARGIN);
      y[i] = height - MARGIN - (highest > 0 ? Math.max(0, values[i]) / highest : 0) * (height - 2 * MARGIN);
      floor[i] = Double.isNaN(values[i]) ? Double.NaN : height - MARGIN;
    }
    List<Shape> shapes = new ArrayList<>();
    List<Run> runs = Run.split(x, y, floor);
    for (Run run : runs) {
      Run thin = run.thinned();
      shapes.add(run.surface(new Ink(Role.FILL, 0)));
      if (thin.x().length > 1) {
        shapes.add(new Shape.Polyline(Ink.series(0), thin.x(), thin.y()));
      }
    }
    if (!runs.isEmpty()) {
      Run last = runs.get(runs.size() - 1);
      int end = last.x().length - 1;
      shapes.add(new Shape.Dot(Ink.series(0), last.x()[end], last.y()[end], DOT));
    }
    return new Drawing("spark", title, width, height, shapes, Optional.empty());
  }
}
