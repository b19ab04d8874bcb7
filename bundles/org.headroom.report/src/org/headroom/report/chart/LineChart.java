package org.headroom.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Lines over a common horizontal axis.
 *
 * @param title what it shows
 * @param horizontal name and unit of the horizontal axis
 * @param vertical name and unit of the vertical axis
 * @param x ascending positions of the points
 * @param lines at least one; NaN values are gaps
 * @param limit a value drawn as a dashed line across, such as an objective's threshold
 */
public record LineChart(
    String title, String horizontal, String vertical, double[] x, List<Line> lines, OptionalDouble limit) {

  private static final int WIDTH = 640;
  private static final int PLOT = 150;
  private static final int LEFT = 56;
  private static final int RIGHT = 12;
  private static final int TOP = 42;
  private static final int AXIS = 36;
  private static final int LEGEND_ROW = 18;
  private static final int LEGEND_CHARACTER = 7;

  /** A named line with as many values as the chart has positions. */
  public record Line(String name, double[] values) {}

  public LineChart {
    lines = List.copyOf(lines);
    for (Line line : lines) {
      if (line.values().length != x.length) {
        throw new IllegalArgumentException("line " + line.name() + " must have a value for each position");
      }
    }
  }

  /** The drawing, an {@code <svg>} element. */
  public String svg() {
    double last = x.length == 0 ? 1 : x[x.length - 1];
    Axis across = Axis.exactly(x.length == 0 ? 0 : Math.min(0, x[0]), last);
    Axis up = Axis.covering(0, highest());
    List<Key> keys = keys();
    double height = keys.isEmpty() ? TOP + PLOT + AXIS : keys.get(keys.size() - 1).y() + 8;
    Markup svg = new Markup();
    svg.add(
        "<svg class=\"chart line\" viewBox=\"0 0 %s %s\" role=\"img\" data-left=\"%s\" data-right=\"%s\" data-low=\"%s\""
            + " data-high=\"%s\"><title>%s</title>",
        WIDTH, height, LEFT, WIDTH - RIGHT, across.low(), across.high(), Markup.text(title));
    svg.add("<text class=\"title\" x=\"0\" y=\"14\">%s</text>", Markup.text(title));
    grid(svg, across, up);
    for (int i = 0; i < lines.size(); i++) {
      svg.add("<path class=\"series s%s\" d=\"%s\"/>", i % 8, path(lines.get(i).values(), across, up));
    }
    limit.ifPresent(value -> svg.add(
        "<line class=\"limit\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>",
        LEFT, WIDTH - RIGHT, y(value, up), y(value, up)));
    for (int i = 0; i < keys.size(); i++) {
      Key key = keys.get(i);
      svg.add(
          "<line class=\"series s%s\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>",
          i % 8, key.x(), key.x() + 16, key.y() - 4, key.y() - 4);
      svg.add("<text class=\"key\" x=\"%s\" y=\"%s\">%s</text>", key.x() + 21, key.y(), Markup.text(lines.get(i).name()));
    }
    return svg.add("</svg>").toString();
  }

  /** Place of a line's name in the legend. */
  private record Key(double x, double y) {}

  /** The legend, in as many rows as the names need. */
  private List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    double x = LEFT;
    double y = TOP + PLOT + AXIS + LEGEND_ROW;
    for (Line line : lines) {
      double width = 21 + line.name().length() * LEGEND_CHARACTER + 14;
      if (x > LEFT && x + width > WIDTH) {
        x = LEFT;
        y += LEGEND_ROW;
      }
      keys.add(new Key(x, y));
      x += width;
    }
    return keys;
  }

  private double highest() {
    double highest = limit.orElse(0);
    for (Line line : lines) {
      for (double value : line.values()) {
        if (Double.isFinite(value)) {
          highest = Math.max(highest, value);
        }
      }
    }
    return highest;
  }

  private void grid(Markup svg, Axis across, Axis up) {
    for (double tick : up.ticks()) {
      double y = y(tick, up);
      svg.add("<line class=\"grid\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>", LEFT, WIDTH - RIGHT, y, y);
      svg.add("<text class=\"tick\" x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>", LEFT - 6, y + 4, up.label(tick));
    }
    for (double tick : across.ticks()) {
      svg.add(
          "<text class=\"tick\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>",
          at(tick, across), TOP + PLOT + 16, across.label(tick));
    }
    svg.add(
        "<text class=\"tick\" x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>",
        WIDTH - RIGHT, TOP + PLOT + 30, Markup.text(horizontal));
    svg.add("<text class=\"tick\" x=\"%s\" y=\"%s\">%s</text>", LEFT, TOP - 10, Markup.text(vertical));
  }

  private String path(double[] values, Axis across, Axis up) {
    StringBuilder path = new StringBuilder();
    boolean pen = false;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        pen = false;
        continue;
      }
      path.append(String.format(
          Locale.ROOT, "%s%s %s", pen ? "L" : "M", Markup.number(at(x[i], across)), Markup.number(y(values[i], up))));
      pen = true;
    }
    return path.toString();
  }

  private static double at(double value, Axis across) {
    return LEFT + across.share(value) * (WIDTH - LEFT - RIGHT);
  }

  private static double y(double value, Axis up) {
    return TOP + PLOT - up.share(value) * PLOT;
  }
}
