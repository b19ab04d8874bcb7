package org.headroom.diagram.render;

import java.util.List;
import java.util.Optional;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.EdgeNotation;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;
import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.scene.TextStyle;

/** Explains below the diagram what is used in it: roles of edges, and the marks of measured values. */
final class Legend {
  private final List<LegendEntry.Placed> entries;
  private final double width;

  Legend(Scene scene, Optional<Overlay> overlay, double width) {
    this.width = width;
    entries = LegendEntry.of(scene, overlay, width);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  double height() {
    return LegendEntry.height(entries);
  }

  void draw(SvgWriter svg, double left, double top) {
    svg.start("g").cssClass("legend");
    svg.titled("Legend");
    svg.path("M" + Numbers.pixels(left) + " " + Numbers.pixels(top) + "H" + Numbers.pixels(left + width))
        .raw("fill", "none")
        .stroke(ColourRole.LOAD_TRACK, 1).end();
    for (LegendEntry.Placed placed : entries) {
      double x = left + placed.x();
      double y = top + placed.middle();
      sample(svg, placed.entry(), x, y);
      svg.text(placed.entry().words(), x + LegendEntry.SAMPLE + LegendEntry.BESIDE, y + 4.5, TextStyle.LEGEND,
          ColourRole.TEXT_MUTED, "start");
    }
    svg.end();
  }

  private static void sample(SvgWriter svg, LegendEntry entry, double x, double middle) {
    switch (entry.kind()) {
      case LINE -> {
        EdgeNotation notation = entry.line().orElseThrow();
        EdgeDrawing.line(svg, notation, List.of(new Point(x, middle), new Point(x + LegendEntry.SAMPLE, middle)),
            notation.width());
      }
      case WIDTHS -> widths(svg, x, middle);
      case HOTTEST -> svg
          .path("M" + Numbers.pixels(x + 4) + " " + Numbers.pixels(middle) + "h"
              + Numbers.pixels(LegendEntry.SAMPLE - 8))
          .raw("fill", "none")
          .stroke(ColourRole.HOT_LINE, 10).raw("stroke-opacity", "0.3").raw("stroke-linecap", "round").end();
      case UTILISATION -> utilisations(svg, x, middle);
      case QUEUE -> {
        svg.rect(new Bounds(x, middle - 3, LegendEntry.SAMPLE, 6), 3).fill(ColourRole.LOAD_TRACK).end();
        svg.rect(new Bounds(x, middle - 3, LegendEntry.SAMPLE * 0.6, 6), 3).fill(ColourRole.QUEUE_BAR).end();
      }
      case REPLICAS -> replicas(svg, x, middle);
      case FAILED -> svg
          .path("M" + Numbers.pixels(x + 12) + " " + Numbers.pixels(middle - 7) + "l22 14m0 -14l-22 14")
          .raw("fill", "none").stroke(ColourRole.FAILED, 3).raw("stroke-linecap", "round").end();
    }
  }

  private static void widths(SvgWriter svg, double x, double middle) {
    svg.path("M" + Numbers.pixels(x) + " " + Numbers.pixels(middle - 0.5) + "L"
        + Numbers.pixels(x + LegendEntry.SAMPLE) + " " + Numbers.pixels(middle - 4.5) + "v9L"
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
}
