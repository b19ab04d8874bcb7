package org.headroom.diagram.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.EdgeNotation;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Point;
import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.TextMetrics;

/** Explains below the diagram what is used in it: roles of edges, and the marks of measured values. */
final class Legend {
  private static final double ROW = 26;
  private static final double SAMPLE = 46;
  private static final double GAP = 26;
  private static final double PADDING = 14;

  private final List<Entry> entries = new ArrayList<>();
  private final List<List<Entry>> rows = new ArrayList<>();
  private final double width;

  private interface Sample {
    void draw(SvgWriter svg, double x, double middle);
  }

  private record Entry(String words, Sample sample) {
    double width() {
      return SAMPLE + 8 + Math.ceil(TextMetrics.width(words, TextStyle.LEGEND));
    }
  }

  Legend(Scene scene, Optional<Overlay> overlay, double width) {
    this.width = width;
    List<EdgeNotation> used = scene.edges().stream().map(Edge::notation).distinct().toList();
    Notation.edges().stream().filter(used::contains).forEach(notation -> entries.add(new Entry(notation.name(),
        (svg, x, middle) -> EdgeDrawing.line(svg, notation,
            List.of(new Point(x, middle), new Point(x + SAMPLE, middle)), notation.width()))));
    overlay.ifPresent(this::explainMeasures);
    breakIntoRows();
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  double height() {
    return rows.size() * ROW + PADDING;
  }

  void draw(SvgWriter svg, double left, double top) {
    svg.start("g").cssClass("legend");
    svg.titled("Legend");
    svg.path("M" + Numbers.pixels(left) + " " + Numbers.pixels(top) + "H" + Numbers.pixels(left + width))
        .raw("fill", "none")
        .stroke(ColourRole.LOAD_TRACK, 1).end();
    double y = top + PADDING + ROW / 2;
    for (List<Entry> row : rows) {
      double x = left;
      for (Entry entry : row) {
        entry.sample.draw(svg, x, y);
        svg.text(entry.words, x + SAMPLE + 8, y + 4.5, TextStyle.LEGEND, ColourRole.TEXT_MUTED, "start");
        x += entry.width() + GAP;
      }
      y += ROW;
    }
    svg.end();
  }

  private void explainMeasures(Overlay overlay) {
    if (overlay.highestRate() > 0) {
      entries.add(new Entry("width grows with √rate, thickest " + Numbers.rate(overlay.highestRate()), Legend::widths));
      entries.add(new Entry("way of most messages", (svg, x, middle) -> svg
          .path("M" + Numbers.pixels(x + 4) + " " + Numbers.pixels(middle) + "h" + Numbers.pixels(SAMPLE - 8))
          .raw("fill", "none")
          .stroke(ColourRole.HOT_LINE, 10).raw("stroke-opacity", "0.3").raw("stroke-linecap", "round").end()));
    }
    if (!overlay.utilisation().isEmpty()) {
      entries.add(new Entry("utilisation: 50 %, 75 %, 90 % and above", Legend::utilisations));
    }
    if (!overlay.queueLength().isEmpty()) {
      entries.add(new Entry("waiting, logarithmic", (svg, x, middle) -> {
        svg.rect(new Bounds(x, middle - 3, SAMPLE, 6), 3).fill(ColourRole.LOAD_TRACK).end();
        svg.rect(new Bounds(x, middle - 3, SAMPLE * 0.6, 6), 3).fill(ColourRole.QUEUE_BAR).end();
      }));
    }
    if (!overlay.replicas().isEmpty()) {
      entries.add(new Entry("replicas", Legend::replicas));
    }
    if (!overlay.failed().isEmpty()) {
      entries.add(new Entry("failed",
          (svg, x, middle) -> svg
              .path("M" + Numbers.pixels(x + 12) + " " + Numbers.pixels(middle - 7) + "l22 14m0 -14l-22 14")
              .raw("fill", "none").stroke(ColourRole.FAILED, 3).raw("stroke-linecap", "round").end()));
    }
  }

  private static void widths(SvgWriter svg, double x, double middle) {
    svg.path("M" + Numbers.pixels(x) + " " + Numbers.pixels(middle - 0.5) + "L" + Numbers.pixels(x + SAMPLE) + " "
        + Numbers.pixels(middle - 4.5) + "v9L"
        + Numbers.pixels(x) + " " + Numbers.pixels(middle + 0.5) + "Z").fill(ColourRole.REQUEST_LINE).end();
  }

  private static void utilisations(SvgWriter svg, double x, double middle) {
    double[] levels = {0.5, 0.75, 0.9};
    for (int i = 0; i < levels.length; i++) {
      svg.rect(new Bounds(x + i * 16, middle - 6, 14, 12), 3).loadBar(levels[i]).end();
    }
  }

  private static void replicas(SvgWriter svg, double x, double middle) {
    svg.rect(new Bounds(x + 4, middle - 9, 38, 18), 9).fill(ColourRole.CARD).stroke(ColourRole.BOUNDARY, 1.3).end();
    svg.text("5→8", x + 23, middle + 4.2, TextStyle.MEASURE, ColourRole.TEXT, "middle");
  }

  private void breakIntoRows() {
    double used = Double.POSITIVE_INFINITY;
    for (Entry entry : entries) {
      if (used + entry.width() > width) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.get(rows.size() - 1).add(entry);
      used += entry.width() + GAP;
    }
  }
}
