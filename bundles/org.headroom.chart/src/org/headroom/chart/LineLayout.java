package org.headroom.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headroom.chart.drawing.Drawing;
import org.headroom.chart.drawing.Ink;
import org.headroom.chart.drawing.Ink.Role;
import org.headroom.chart.drawing.Plot;
import org.headroom.chart.drawing.Shape;
import org.headroom.chart.drawing.Shape.Anchor;
import org.headroom.chart.drawing.Shape.Polyline;
import org.headroom.chart.drawing.Shape.Words;
import org.headroom.diagram.scene.TextStyle;

/** Places the parts of a {@link LineChart}. */
final class LineLayout {
  private static final double TITLE_BASE = 13;
  private static final double UNIT_BASE = 30;
  private static final double TOP = 38;
  private static final double TICK_ROW = 18;
  private static final double NAME_ROW = 14;
  private static final double RIGHT = 12;
  private static final double LEAST_LEFT = 34;
  private static final double LEAST_PLOT = 30;
  private static final double BREAK_ROW = 14;
  private static final double DOT = 2.6;
  private static final double BETWEEN_LABELS = 10;
  private static final double LABEL_HEIGHT = 13;

  private final LineChart chart;
  private final double width;
  private final Axis across;
  private final Axis up;
  private final double left;
  private final double right;
  private final double top;
  private final double bottom;
  private final Legend legend;
  private final List<Shape> shapes = new ArrayList<>();

  LineLayout(LineChart chart, double width, double height) {
    this.chart = chart;
    this.width = width;
    this.across = horizontal();
    this.up = vertical();
    double labels = up.ticks().stream().mapToDouble(tick -> width(up.label(tick))).max().orElse(0);
    this.left = Math.max(LEAST_LEFT, Math.ceil(labels) + 8);
    this.right = width - RIGHT;
    this.legend = new Legend(entries(), left, width);
    this.top = TOP + (chart.breaks().isEmpty() ? 0 : BREAK_ROW);
    this.bottom = Math.max(top + LEAST_PLOT, height - below());
  }

  private double below() {
    return TICK_ROW + (chart.horizontal().name().isEmpty() ? 0 : NAME_ROW) + 4 + legend.height();
  }

  double heightAround(double plot) {
    return top + plot + below();
  }

  Drawing drawing() {
    shapes.add(new Words(Ink.of(Role.TITLE), 0, TITLE_BASE,
        ScreenText.shorten(chart.title(), Ink.of(Role.TITLE).text(), width), Anchor.START));
    grid();
    boolean empty = true;
    for (int i = 0; i < chart.series().size(); i++) {
      int before = shapes.size();
      draw(chart.series().get(i), i);
      empty &= shapes.size() == before;
    }
    if (empty) {
      shapes.add(new Words(Ink.of(Role.SOFT), (left + right) / 2, (top + bottom) / 2, "no values", Anchor.MIDDLE));
    }
    chart.limit().ifPresent(value -> horizontalLine(Ink.of(Role.LIMIT), y(value)));
    breaks();
    chart.cursor().ifPresent(value -> verticalLine(Ink.of(Role.CURSOR), x(value), top));
    double base = bottom + TICK_ROW + (chart.horizontal().name().isEmpty() ? 0 : NAME_ROW) + 14;
    legend.draw(shapes, base);
    Plot plot = new Plot(left, top, right, bottom, across.low(), across.high());
    return new Drawing("line", chart.title(), width, bottom + below(), shapes, Optional.of(plot),
        legend.keys(chart.series().size(), base));
  }

  private Axis horizontal() {
    double[] x = chart.x();
    double last = x.length == 0 ? 1 : x[x.length - 1];
    double first = x.length == 0 ? 0 : Math.min(chart.horizontal().time() ? x[0] : 0, x[0]);
    return chart.horizontal().time() ? TimeAxis.exactly(first, last) : LinearAxis.exactly(first, last);
  }

  private Axis vertical() {
    double highest = Math.max(chart.vertical().least(), chart.limit().orElse(0));
    double lowest = 0;
    double smallest = Double.POSITIVE_INFINITY;
    for (Series series : chart.series()) {
      for (int i = 0; i < series.size(); i++) {
        double high = series.valueAt(i);
        double low = series instanceof Series.Band band ? band.low()[i] : high;
        if (Double.isFinite(high) && Double.isFinite(low)) {
          highest = Math.max(highest, high);
          lowest = Math.min(lowest, low);
          smallest = low > 0 ? Math.min(smallest, low) : smallest;
        }
      }
    }
    return chart.vertical().logarithmic()
        ? LogAxis.covering(Double.isFinite(smallest) ? smallest : 0, highest)
        : LinearAxis.covering(lowest, highest);
  }

  private List<Legend.Entry> entries() {
    List<Legend.Entry> entries = new ArrayList<>();
    int at = chart.cursor().isPresent() ? chart.nearest(chart.cursor().getAsDouble()) : -1;
    for (int i = 0; i < chart.series().size(); i++) {
      Series series = chart.series().get(i);
      String value = at < 0 ? "" : ": " + value(series, at);
      boolean band = series instanceof Series.Band;
      entries.add(new Legend.Entry(
          band ? new Ink(Role.FILL, i) : Ink.series(i), band ? Legend.Sample.SURFACE : Legend.Sample.STROKE,
          series.name() + value));
    }
    for (int i = 0; i < chart.breaks().size(); i++) {
      entries.add(new Legend.Entry(
          Ink.of(Role.BREAK), Legend.Sample.STROKE, number(i) + " " + chart.breaks().get(i).what()));
    }
    return entries;
  }

  private static String value(Series series, int at) {
    return series instanceof Series.Band band
        ? Digits.of(band.low()[at]) + " – " + Digits.of(band.high()[at])
        : Digits.of(series.valueAt(at));
  }

  private void grid() {
    double below = Double.POSITIVE_INFINITY;
    for (double tick : up.ticks()) {
      double y = y(tick);
      if (below - y < LABEL_HEIGHT) {
        continue;
      }
      below = y;
      horizontalLine(Ink.of(Role.GRID), y);
      shapes.add(new Words(Ink.of(Role.SOFT), left - 6, y + 4, up.label(tick), Anchor.END));
    }
    double free = Double.NEGATIVE_INFINITY;
    for (double tick : across.ticks()) {
      String label = across.label(tick);
      double half = width(label) / 2;
      double x = Math.min(x(tick), width - half);
      if (x - half >= free) {
        shapes.add(new Words(Ink.of(Role.SOFT), x, bottom + 15, label, Anchor.MIDDLE));
        free = x + half + BETWEEN_LABELS;
      }
    }
    if (!chart.horizontal().name().isEmpty()) {
      shapes.add(new Words(Ink.of(Role.SOFT), right, bottom + 29, chart.horizontal().name(), Anchor.END));
    }
    shapes.add(new Words(Ink.of(Role.SOFT), 0, UNIT_BASE, chart.vertical().unit(), Anchor.START));
  }

  private void draw(Series series, int index) {
    double[] x = new double[series.size()];
    double[] y = new double[series.size()];
    double[] floor = new double[series.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = x(chart.x()[i]);
      y[i] = y(series.valueAt(i));
      floor[i] = series instanceof Series.Band band ? y(band.low()[i]) : bottom;
    }
    boolean filled = series instanceof Series.Band || form(series) == Series.Form.AREA;
    for (Run run : Run.split(x, y, floor)) {
      if (filled) {
        shapes.add(run.surface(new Ink(Role.FILL, index)));
      }
      if (!(series instanceof Series.Band)) {
        line(run.thinned(), index, form(series));
      }
    }
  }

  private void line(Run run, int index, Series.Form form) {
    if (run.x().length > 1) {
      shapes.add(new Polyline(Ink.series(index), run.x(), run.y()));
    }
    if (form == Series.Form.POINTS || run.x().length == 1) {
      for (int i = 0; i < run.x().length; i++) {
        shapes.add(new Shape.Dot(Ink.series(index), run.x()[i], run.y()[i], DOT));
      }
    }
  }

  private static Series.Form form(Series series) {
    return series instanceof Series.Line line ? line.form() : Series.Form.LINE;
  }

  /** Numbers above the lines, which the legend explains; numbers that would meet are written as one. */
  private void breaks() {
    double free = Double.NEGATIVE_INFINITY;
    String text = "";
    for (int i = 0; i < chart.breaks().size(); i++) {
      double x = Math.max(left, Math.min(right, x(chart.breaks().get(i).position())));
      verticalLine(Ink.of(Role.BREAK), x, top);
      boolean meets = x - width(number(i)) < free;
      if (meets) {
        shapes.remove(lastNumber());
      }
      text = meets ? text + ", " + number(i) : number(i);
      double middle = Math.min(x, width - width(text) / 2);
      shapes.add(new Words(Ink.of(Role.BREAK), middle, top - 4, text, Anchor.MIDDLE));
      free = middle + width(text) / 2;
    }
  }

  private int lastNumber() {
    int last = shapes.size() - 1;
    while (!(shapes.get(last) instanceof Words)) {
      last--;
    }
    return last;
  }

  private static String number(int position) {
    return Integer.toString(position + 1);
  }

  private void horizontalLine(Ink ink, double y) {
    shapes.add(new Polyline(ink, new double[] {left, right}, new double[] {y, y}));
  }

  private void verticalLine(Ink ink, double x, double from) {
    shapes.add(new Polyline(ink, new double[] {x, x}, new double[] {from, bottom}));
  }

  private double x(double value) {
    return left + across.share(value) * (right - left);
  }

  private double y(double value) {
    return bottom - up.share(value) * (bottom - top);
  }

  private static double width(String label) {
    return ScreenText.width(label, TextStyle.BADGE);
  }
}
