package org.headroom.chart;

import java.util.ArrayList;
import java.util.List;
import org.headroom.chart.drawing.Drawing.Key;
import org.headroom.chart.drawing.Ink;
import org.headroom.chart.drawing.Ink.Role;
import org.headroom.chart.drawing.Shape;
import org.headroom.chart.drawing.Shape.Anchor;

/** Names of series in as many rows as they need; long names are shortened. */
final class Legend {
  static final double ROW = 17;

  private static final double SAMPLE = 16;
  private static final double GAP = 5;
  private static final double BETWEEN = 14;
  private static final double ASCENT = 12;

  private final List<Entry> entries;
  private final List<double[]> places = new ArrayList<>();
  private final double rows;

  /** What is drawn before a name. */
  enum Sample {
    STROKE,
    SURFACE
  }

  /** A name and its sample. */
  record Entry(Ink ink, Sample sample, String text) {
    Entry within(double width) {
      return new Entry(ink, sample, ScreenText.shorten(text, ink.text(), width));
    }
  }

  Legend(List<Entry> wanted, double left, double right) {
    entries = wanted.stream().map(entry -> entry.within(right - left - SAMPLE - GAP)).toList();
    double x = left;
    int row = 0;
    for (Entry entry : entries) {
      double width = SAMPLE + GAP + ScreenText.width(entry.text(), entry.ink().text());
      if (x > left && x + width > right) {
        x = left;
        row++;
      }
      places.add(new double[] {x, row * ROW});
      x += width + BETWEEN;
    }
    rows = entries.isEmpty() ? 0 : row + 1;
  }

  double height() {
    return rows * ROW;
  }

  /** Where the first {@code series} names are when the first row's base line is at {@code y}. */
  List<Key> keys(int series, double y) {
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < series; i++) {
      double left = places.get(i)[0];
      double base = y + places.get(i)[1];
      double width = SAMPLE + GAP + ScreenText.width(entries.get(i).text(), entries.get(i).ink().text());
      keys.add(new Key(i, left, base - ASCENT, left + width, base + ROW - ASCENT));
    }
    return keys;
  }

  /** The shapes, the first row's base line at {@code y}. */
  void draw(List<Shape> shapes, double y) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      double x = places.get(i)[0];
      double base = y + places.get(i)[1];
      if (entry.sample() == Sample.SURFACE) {
        shapes.add(new Shape.Bar(entry.ink(), x, base - 9, SAMPLE - 4, 10, ""));
      } else {
        shapes.add(new Shape.Polyline(entry.ink(), new double[] {x, x + SAMPLE}, new double[] {base - 4, base - 4}));
      }
      shapes.add(new Shape.Words(Ink.of(Role.TEXT), x + SAMPLE + GAP, base, entry.text(), Anchor.START));
    }
  }
}
