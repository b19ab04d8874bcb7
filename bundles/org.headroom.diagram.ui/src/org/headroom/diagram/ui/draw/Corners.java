package org.headroom.diagram.ui.draw;

import java.util.ArrayList;
import java.util.List;
import org.headroom.diagram.scene.Point;

/** Changes of the inner corners of a route of horizontal and vertical lines, as they follow from dragging a handle. */
public final class Corners {
  /** A line that leaves a box goes straight for so many pixels. */
  private static final double STUB = 16;

  private Corners() {
  }

  /**
   * The corners after a line was dragged: it moves across its direction, and takes its ends along.
   *
   * @param route the whole route, with its ends
   * @param line number of the line, 0 the one that leaves the source
   */
  public static List<Point> lineMoved(List<Point> route, int line, Point to) {
    Point a = route.get(line);
    Point b = route.get(line + 1);
    boolean vertical = a.x() == b.x() && a.y() != b.y();
    List<Point> corners = new ArrayList<>(route.subList(1, Math.max(1, line)));
    corners.add(moved(line == 0 ? towards(a, b) : a, vertical, to));
    corners.add(moved(line + 2 == route.size() ? towards(b, a) : b, vertical, to));
    if (line + 2 < route.size()) {
      corners.addAll(route.subList(line + 2, route.size() - 1));
    }
    return corners;
  }

  private static Point moved(Point point, boolean vertical, Point to) {
    return vertical ? new Point(to.x(), point.y()) : new Point(point.x(), to.y());
  }

  private static Point towards(Point from, Point to) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length = Math.max(Math.abs(dx), Math.abs(dy));
    double share = length == 0 ? 0 : Math.min(STUB, length / 3) / length;
    return new Point(from.x() + dx * share, from.y() + dy * share);
  }

  /** The corners after one was dragged; its neighbours follow, so that the lines between keep their directions. */
  public static List<Point> cornerMoved(List<Point> route, int corner, Point to) {
    List<Point> corners = new ArrayList<>(route.subList(1, route.size() - 1));
    Point old = corners.get(corner);
    corners.set(corner, to);
    if (corner > 0) {
      corners.set(corner - 1, following(corners.get(corner - 1), old, to));
    }
    if (corner + 1 < corners.size()) {
      corners.set(corner + 1, following(corners.get(corner + 1), old, to));
    }
    return corners;
  }

  private static Point following(Point neighbour, Point old, Point to) {
    return neighbour.x() == old.x() ? new Point(to.x(), neighbour.y()) : new Point(neighbour.x(), to.y());
  }

  /** The corners without one of them. */
  public static List<Point> without(List<Point> route, int corner) {
    List<Point> corners = new ArrayList<>(route.subList(1, route.size() - 1));
    corners.remove(corner);
    return corners;
  }
}
