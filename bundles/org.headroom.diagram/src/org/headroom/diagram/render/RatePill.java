package org.headroom.diagram.render;

import java.util.List;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Point;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.TextMetrics;

/** Where the rate of a connection stands that was laid out without room for it. */
public final class RatePill {
  private static final double HEIGHT = 16;
  private static final double PADDING = 4;

  private RatePill() {
  }

  /** Below the label, or in the middle of the longest line of the route. */
  public static Bounds of(Edge edge, String text) {
    double width = Math.ceil(TextMetrics.width(text, TextStyle.MEASURE)) + 2 * PADDING;
    if (edge.label().isPresent()) {
      Bounds label = edge.label().get().bounds();
      return new Bounds(label.x() - PADDING, label.bottom() - 2, width, HEIGHT);
    }
    List<Point> points = edge.points();
    int longest = 1;
    for (int i = 2; i < points.size(); i++) {
      if (length(points, i) > length(points, longest)) {
        longest = i;
      }
    }
    Point a = points.get(longest - 1);
    Point b = points.get(longest);
    return new Bounds((a.x() + b.x()) / 2 - width / 2, (a.y() + b.y()) / 2 - HEIGHT / 2, width, HEIGHT);
  }

  private static double length(List<Point> points, int i) {
    return Math.abs(points.get(i).x() - points.get(i - 1).x()) + Math.abs(points.get(i).y() - points.get(i - 1).y());
  }
}
