package org.headroom.diagram.render;

import java.util.List;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.render.Differences.Mark;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Container;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Point;
import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.scene.TextStyle;

/** Marks what differs: a frame or a wide line in colour and dashes, and a sign on it. */
final class DifferenceDrawing {
  /** Radius of a sign. */
  static final double RADIUS = 12;
  private static final double APART = 5;

  private final SvgWriter svg;
  private final Differences differences;

  DifferenceDrawing(SvgWriter svg, Differences differences) {
    this.svg = svg;
    this.differences = differences;
  }

  /** Wide lines behind the connections. */
  void behind(Scene scene) {
    for (Edge edge : scene.edges()) {
      Mark mark = differences.marks().get(edge.id());
      if (mark != null) {
        svg.path(Lines.rounded(edge.points())).raw("fill", "none").stroke(colour(mark), 9).raw("stroke-opacity", "0.35")
            .raw("stroke-linecap", "round").end();
      }
    }
  }

  /** Frames and signs before everything else. */
  void before(Scene scene) {
    svg.start("g").cssClass("differences");
    scene.allBoxes().forEach(box -> {
      Mark mark = differences.marks().get(box.id());
      if (mark != null) {
        Bounds frame = box.bounds().grown(APART);
        svg.start("g").cssClass("difference-" + mark.word()).with("data-id", box.id());
        svg.titled(box.name() + " — " + mark.word());
        svg.rect(frame, 14).raw("fill", "none").stroke(colour(mark), 3.5);
        if (!dashes(mark).isEmpty()) {
          svg.raw("stroke-dasharray", dashes(mark));
        }
        svg.end();
        double x = box instanceof Container ? frame.right() - 2 * RADIUS : frame.right() - 4;
        sign(svg, mark, x, frame.y() + 2);
        svg.end();
      }
    });
    for (Edge edge : scene.edges()) {
      Mark mark = differences.marks().get(edge.id());
      if (mark != null) {
        Point middle = middle(edge.points());
        svg.start("g").cssClass("difference-" + mark.word()).with("data-id", edge.id());
        svg.titled(edge.name() + " — " + mark.word());
        sign(svg, mark, middle.x(), middle.y());
        svg.end();
      }
    }
    svg.end();
  }

  /** The sign of a mark in a disc, also for a legend. */
  static void sign(SvgWriter svg, Mark mark, double x, double y) {
    svg.start("circle").with("cx", x).with("cy", y).with("r", RADIUS).fill(colour(mark))
        .stroke(ColourRole.CANVAS, 2).end();
    svg.text(mark.sign(), x, y + 5.6, TextStyle.LABEL, ColourRole.CANVAS, "middle");
  }

  private static ColourRole colour(Mark mark) {
    return switch (mark) {
      case ADDED -> ColourRole.ADDED_MARK;
      case REMOVED -> ColourRole.REMOVED_MARK;
      case CHANGED -> ColourRole.CHANGED_MARK;
      case MOVED -> ColourRole.MOVED_MARK;
    };
  }

  private static String dashes(Mark mark) {
    return switch (mark) {
      case ADDED -> "";
      case REMOVED -> "12 6";
      case CHANGED -> "3 5";
      case MOVED -> "14 5 3 5";
    };
  }

  /** The middle of the longest part of a line. */
  private static Point middle(List<Point> points) {
    Point best = points.get(0);
    double longest = -1;
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      double length = Math.hypot(b.x() - a.x(), b.y() - a.y());
      if (length > longest) {
        longest = length;
        best = new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
      }
    }
    return best;
  }
}
