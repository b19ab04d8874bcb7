package org.headroom.diagram.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.EdgeNotation;
import org.headroom.diagram.notation.EndMark;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Label;
import org.headroom.diagram.scene.Point;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.TextMetrics;

/** Draws edges: line, marks at its ends, label, measured rate. */
final class EdgeDrawing {
  private static final double NEAR = 12;

  private final SvgWriter svg;
  private final Optional<Overlay> overlay;
  private final HottestPath hottest;

  EdgeDrawing(SvgWriter svg, Optional<Overlay> overlay, HottestPath hottest) {
    this.svg = svg;
    this.overlay = overlay;
    this.hottest = hottest;
  }

  void line(Edge edge) {
    EdgeNotation notation = edge.notation();
    svg.start("g").cssClass("edge").cssClass("role-" + notation.role().getLiteral().toLowerCase(Locale.ROOT));
    if (hottest.edges().contains(edge.id())) {
      svg.cssClass("hottest");
    }
    svg.with("data-id", edge.id()).with("data-source", edge.source()).with("data-target", edge.target())
        .with("data-role", notation.role().getLiteral());
    svg.titled(edge.name() + rate(edge).map(rate -> ", " + Numbers.rate(rate)).orElse(""));
    if (hottest.edges().contains(edge.id())) {
      svg.path(Lines.rounded(edge.points())).raw("fill", "none").stroke(ColourRole.HOT_LINE, width(edge) + 7)
          .raw("stroke-opacity", "0.3")
          .raw("stroke-linecap", "round").end();
    }
    line(svg, notation, edge.points(), width(edge));
    svg.end();
  }

  /** A line with its marks, also for a legend. */
  static void line(SvgWriter svg, EdgeNotation notation, List<Point> points, double width) {
    double size = 7.5 + 1.2 * width;
    List<Point> visible =
        Lines.shortened(points, Lines.covered(notation.start(), size), Lines.covered(notation.end(), size));
    svg.path(Lines.rounded(visible)).raw("fill", "none").stroke(notation.colour(), width);
    if (!notation.dashes().isEmpty()) {
      svg.raw("stroke-dasharray", notation.dashes().stream().map(Numbers::pixels).collect(Collectors.joining(" ")));
    }
    svg.end();
    mark(svg, notation, notation.start(), points.get(0), points.get(1), size, width);
    int last = points.size() - 1;
    mark(svg, notation, notation.end(), points.get(last), points.get(last - 1), size, width);
  }

  void words(Edge edge) {
    edge.label().ifPresent(this::label);
    rate(edge).ifPresent(rate -> rateLabel(edge, rate));
  }

  private static void mark(SvgWriter svg, EdgeNotation notation, EndMark mark, Point tip, Point from, double size,
      double width) {
    if (mark == EndMark.NONE) {
      return;
    }
    svg.path(Lines.mark(mark, tip, from, size));
    if (mark == EndMark.ARROW || mark == EndMark.DIAMOND || mark == EndMark.DOT) {
      svg.fill(notation.colour());
    } else {
      svg.raw("fill", "none").stroke(notation.colour(), Math.max(1.3, Math.min(width, 2.2)));
    }
    svg.end();
  }

  private Optional<Double> rate(Edge edge) {
    return overlay.map(measured -> measured.messagesPerSecond().get(edge.id()));
  }

  private double width(Edge edge) {
    if (overlay.isEmpty()) {
      return edge.notation().width();
    }
    return Overlay.lineWidth(rate(edge).orElse(0.0), overlay.get().highestRate());
  }

  private void label(Label label) {
    svg.text(label.lines().get(0), label.bounds().x(), label.bounds().y() + 12, TextStyle.EDGE, ColourRole.TEXT_MUTED,
        "start");
  }

  private static boolean isLeftOfLine(Edge edge, Bounds place) {
    for (int i = 1; i < edge.points().size(); i++) {
      Point a = edge.points().get(i - 1);
      Point b = edge.points().get(i);
      boolean beside = a.x() == b.x() && Math.min(a.y(), b.y()) < place.bottom() && Math.max(a.y(), b.y()) > place.y();
      if (beside && a.x() >= place.right() && a.x() - place.right() < NEAR) {
        return true;
      }
    }
    return false;
  }

  private void rateLabel(Edge edge, double rate) {
    String text = Numbers.rate(rate);
    Bounds pill = edge.measure().map(place -> {
      double width = Math.min(place.width(), Math.ceil(TextMetrics.width(text, TextStyle.MEASURE)) + 8);
      return new Bounds(isLeftOfLine(edge, place) ? place.right() - width : place.x(), place.y(), width,
          place.height());
    }).orElseGet(() -> RatePill.of(edge, text));
    svg.start("g").cssClass("rate").with("data-edge", edge.id());
    svg.rect(pill, 4).fill(ColourRole.HALO).raw("fill-opacity", "0.85").end();
    svg.text(text, pill.centreX(), pill.y() + 12, TextStyle.MEASURE,
        edge.notation().onRequestPath() ? ColourRole.TEXT : ColourRole.TEXT_MUTED,
        "middle");
    svg.end();
  }
}
