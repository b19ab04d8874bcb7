package org.headroom.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headroom.chart.drawing.Drawing;
import org.headroom.chart.drawing.Ink;
import org.headroom.chart.drawing.Ink.Role;
import org.headroom.chart.drawing.Shape;
import org.headroom.chart.drawing.Shape.Anchor;
import org.headroom.diagram.scene.TextStyle;

/**
 * Horizontal bars made of parts, one bar a row: where a total comes from.
 *
 * @param title what it shows
 * @param unit unit of the values
 * @param parts names of the parts, in the order of the rows' values
 * @param rows from top to bottom
 */
public record StackedBars(String title, String unit, List<String> parts, List<Row> rows) implements Chart {

  private static final double ROW = 24;
  private static final double BAR = 16;
  private static final double TOP = 28;
  private static final double GAP = 8;
  private static final double MOST_FOR_NAMES = 0.34;

  /** A bar; values are not negative. */
  public record Row(String name, List<Double> values) {
    public Row {
      values = List.copyOf(values);
    }

    double total() {
      return values.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  public StackedBars {
    parts = List.copyOf(parts);
    rows = List.copyOf(rows);
  }

  @Override
  public double naturalHeight(double width) {
    return TOP + rows.size() * ROW + legend(left(width), width).height() + GAP;
  }

  @Override
  public Drawing draw(double width, double height) {
    List<Shape> shapes = new ArrayList<>();
    shapes.add(new Shape.Words(Ink.of(Role.TITLE), 0, 13,
        ScreenText.shorten(title, Ink.of(Role.TITLE).text(), width), Anchor.START));
    double left = left(width);
    double totals = rows.stream().mapToDouble(row -> width(total(row))).max().orElse(0);
    double longest = rows.stream().mapToDouble(Row::total).max().orElse(0);
    double scale = longest > 0 ? Math.max(0, width - left - totals - 2 * GAP) / longest : 0;
    for (int i = 0; i < rows.size(); i++) {
      bar(shapes, rows.get(i), TOP + i * ROW, left, scale);
    }
    legend(left, width).draw(shapes, TOP + rows.size() * ROW + 12);
    return new Drawing("bars", title, width, naturalHeight(width), shapes, Optional.empty());
  }

  /** Where the bars begin: beside the longest name. */
  private double left(double width) {
    double names = rows.stream().mapToDouble(row -> width(row.name())).max().orElse(0);
    return Math.ceil(Math.min(names, MOST_FOR_NAMES * width)) + GAP;
  }

  private void bar(List<Shape> shapes, Row row, double top, double left, double scale) {
    shapes.add(new Shape.Words(Ink.of(Role.TEXT), left - GAP, top + 15,
        ScreenText.shorten(row.name(), TextStyle.BADGE, left - GAP), Anchor.END));
    double x = left;
    for (int i = 0; i < row.values().size(); i++) {
      double width = row.values().get(i) * scale;
      shapes.add(new Shape.Bar(Ink.series(i), x, top + 3, width, BAR,
          parts.get(i) + ": " + Digits.of(row.values().get(i)) + " " + unit));
      x += width;
    }
    shapes.add(new Shape.Words(Ink.of(Role.SOFT), x + GAP, top + 15, total(row), Anchor.START));
  }

  private Legend legend(double left, double width) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      entries.add(new Legend.Entry(Ink.series(i), Legend.Sample.SURFACE, parts.get(i)));
    }
    return new Legend(entries, left, width);
  }

  private String total(Row row) {
    return Digits.of(row.total()) + " " + unit;
  }

  private static double width(String text) {
    return ScreenText.width(text, TextStyle.BADGE);
  }
}
