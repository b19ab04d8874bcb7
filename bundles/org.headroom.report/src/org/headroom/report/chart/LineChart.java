package org.headroom.report.chart;

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
  private static final int HEIGHT = 240;
  private static final int LEFT = 56;
  private static final int RIGHT = 12;
  private static final int TOP = 30;
  private static final int BOTTOM = 58;
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
    Markup svg = new Markup();
    svg.add(
        "<svg class=\"chart line\" viewBox=\"0 0 %s %s\" role=\"img\" data-left=\"%s\" data-right=\"%s\" data-low=\"%s\""
            + " data-high=\"%s\"><title>%s</title>",
        WIDTH, HEIGHT, LEFT, WIDTH - RIGHT, across.low(), across.high(), Markup.text(title));
    svg.add("<text class=\"title\" x=\"0\" y=\"14\">%s</text>", Markup.text(title));
    grid(svg, across, up);
    for (int i = 0; i < lines.size(); i++) {
      svg.add("<path class=\"series s%s\" d=\"%s\"/>", i % 8, path(lines.get(i).values(), across, up));
    }
    limit.ifPresent(value -> svg.add(
        "<line class=\"limit\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>",
        LEFT, WIDTH - RIGHT, y(value, up), y(value, up)));
    legend(svg);
    return svg.add("</svg>").toString();
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
          at(tick, across), HEIGHT - BOTTOM + 16, across.label(tick));
    }
    svg.add(
        "<text class=\"tick\" x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>",
        WIDTH - RIGHT, HEIGHT - BOTTOM + 30, Markup.text(horizontal));
    svg.add("<text class=\"tick\" x=\"%s\" y=\"%s\">%s</text>", LEFT, TOP - 5, Markup.text(vertical));
  }

  private void legend(Markup svg) {
    double x = LEFT;
    double y = HEIGHT - 8;
    for (int i = 0; i < lines.size(); i++) {
      String name = lines.get(i).name();
      svg.add("<line class=\"series s%s\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>", i % 8, x, x + 16, y - 4, y - 4);
      svg.add("<text class=\"key\" x=\"%s\" y=\"%s\">%s</text>", x + 21, y, Markup.text(name));
      x += 21 + name.length() * LEGEND_CHARACTER + 14;
    }
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
    return HEIGHT - BOTTOM - up.share(value) * (HEIGHT - TOP - BOTTOM);
  }
}
