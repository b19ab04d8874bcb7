package org.headroom.report.chart;

import java.util.List;

/**
 * Horizontal bars made of parts, one bar a row: where a total comes from.
 *
 * @param title what it shows
 * @param unit unit of the values
 * @param parts names of the parts, in the order of the rows' values
 * @param rows from top to bottom
 */
public record StackedBars(String title, String unit, List<String> parts, List<Row> rows) {

  private static final int WIDTH = 640;
  private static final int LABEL = 170;
  private static final int RIGHT = 70;
  private static final int ROW = 24;
  private static final int TOP = 28;
  private static final int LEGEND_CHARACTER = 7;

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

  /** The drawing, an {@code <svg>} element. */
  public String svg() {
    double longest = rows.stream().mapToDouble(Row::total).max().orElse(1);
    Axis across = Axis.exactly(0, longest > 0 ? longest : 1);
    int height = TOP + rows.size() * ROW + 30;
    Markup svg = new Markup();
    svg.add(
        "<svg class=\"chart bars\" viewBox=\"0 0 %s %s\" role=\"img\"><title>%s</title>",
        WIDTH, height, Markup.text(title));
    svg.add("<text class=\"title\" x=\"0\" y=\"14\">%s</text>", Markup.text(title));
    for (int i = 0; i < rows.size(); i++) {
      bar(svg, rows.get(i), TOP + i * ROW, across);
    }
    legend(svg, height - 8);
    return svg.add("</svg>").toString();
  }

  private void bar(Markup svg, Row row, int top, Axis across) {
    svg.add("<text class=\"key\" x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>", LABEL - 8, top + 15, Markup.text(row.name()));
    double x = LABEL;
    for (int i = 0; i < row.values().size(); i++) {
      double width = across.share(row.values().get(i)) * (WIDTH - LABEL - RIGHT);
      svg.add(
          "<rect class=\"part s%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s: %s %s</title></rect>",
          i % 8, x, top + 3, width, ROW - 8, Markup.text(parts.get(i)), row.values().get(i), Markup.text(unit));
      x += width;
    }
    svg.add("<text class=\"tick\" x=\"%s\" y=\"%s\">%s %s</text>", x + 6, top + 15, row.total(), Markup.text(unit));
  }

  private void legend(Markup svg, int y) {
    double x = LABEL;
    for (int i = 0; i < parts.size(); i++) {
      svg.add("<rect class=\"part s%s\" x=\"%s\" y=\"%s\" width=\"11\" height=\"11\"/>", i % 8, x, y - 10);
      svg.add("<text class=\"key\" x=\"%s\" y=\"%s\">%s</text>", x + 16, y, Markup.text(parts.get(i)));
      x += 16 + parts.get(i).length() * LEGEND_CHARACTER + 16;
    }
  }
}
