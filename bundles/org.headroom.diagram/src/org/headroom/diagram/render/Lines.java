package org.headroom.diagram.render;

import java.util.List;
import org.headroom.diagram.notation.EndMark;
import org.headroom.diagram.scene.Point;

/** SVG path data of routes and of the marks at their ends, for every renderer. */
public final class Lines {
  private static final double CORNER = 7;

  private Lines() {
  }

  /** Straight lines with rounded corners. */
  public static CharSequence rounded(List<Point> points) {
    StringBuilder path = new StringBuilder();
    path.append('M').append(at(points.get(0)));
    for (int i = 1; i < points.size() - 1; i++) {
      Point before = points.get(i - 1);
      Point corner = points.get(i);
      Point after = points.get(i + 1);
      double radius = Math.min(CORNER, Math.min(length(before, corner), length(corner, after)) / 2);
      path.append('L').append(at(towards(corner, before, radius)));
      path.append('Q').append(at(corner)).append(' ').append(at(towards(corner, after, radius)));
    }
    return path.append('L').append(at(points.get(points.size() - 1)));
  }

  /** The route with its ends drawn back, to leave room for marks. */
  public static List<Point> shortened(List<Point> points, double atStart, double atEnd) {
    Point[] shorter = points.toArray(Point[]::new);
    int last = shorter.length - 1;
    shorter[0] = towards(points.get(0), points.get(1), Math.min(atStart, length(points.get(0), points.get(1)) / 2));
    shorter[last] = towards(points.get(last), points.get(last - 1),
        Math.min(atEnd, length(points.get(last), points.get(last - 1)) / 2));
    return List.of(shorter);
  }

  /** How much of the line a mark of the given size covers. */
  public static double covered(EndMark mark, double size) {
    return switch (mark) {
      case ARROW -> size * 0.8;
      case DIAMOND -> size * 1.5;
      case CIRCLE, DOT -> size * 0.8;
      case NONE, OPEN_ARROW, BAR -> 0;
    };
  }

  /** Outline of a mark whose tip is at {@code tip}, for a line that comes from {@code from}. */
  public static CharSequence mark(EndMark mark, Point tip, Point from, double size) {
    double length = Math.max(length(tip, from), 1e-9);
    double dx = (from.x() - tip.x()) / length;
    double dy = (from.y() - tip.y()) / length;
    StringBuilder path = new StringBuilder();
    switch (mark) {
      case ARROW -> path.append('M').append(at(tip)).append('L').append(off(tip, dx, dy, size, size * 0.45))
          .append('L').append(off(tip, dx, dy, size, -size * 0.45)).append('Z');
      case OPEN_ARROW -> path.append('M').append(off(tip, dx, dy, size * 0.9, size * 0.5)).append('L').append(at(tip))
          .append('L').append(off(tip, dx, dy, size * 0.9, -size * 0.5));
      case DIAMOND -> path.append('M').append(at(tip)).append('L').append(off(tip, dx, dy, size * 0.75, size * 0.5))
          .append('L').append(off(tip, dx, dy, size * 1.5, 0)).append('L')
          .append(off(tip, dx, dy, size * 0.75, -size * 0.5)).append('Z');
      case CIRCLE, DOT -> {
        String radius = Numbers.pixels(size * 0.4);
        path.append('M').append(at(tip)).append('A').append(radius).append(' ').append(radius).append(" 0 1 1 ")
            .append(off(tip, dx, dy, size * 0.8, 0)).append('A').append(radius).append(' ').append(radius)
            .append(" 0 1 1 ").append(at(tip));
      }
      case BAR -> path.append('M').append(off(tip, dx, dy, size * 0.6, size * 0.55)).append('L')
          .append(off(tip, dx, dy, size * 0.6, -size * 0.55));
      case NONE -> throw new IllegalArgumentException("There is nothing to draw for " + mark);
    }
    return path;
  }

  private static String off(Point tip, double dx, double dy, double along, double aside) {
    return at(new Point(tip.x() + dx * along - dy * aside, tip.y() + dy * along + dx * aside));
  }

  private static Point towards(Point from, Point to, double distance) {
    double length = length(from, to);
    return length == 0 ? from
        : new Point(from.x() + (to.x() - from.x()) * distance / length,
            from.y() + (to.y() - from.y()) * distance / length);
  }

  private static double length(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }

  private static String at(Point point) {
    return Numbers.pixels(point.x()) + " " + Numbers.pixels(point.y());
  }
}
