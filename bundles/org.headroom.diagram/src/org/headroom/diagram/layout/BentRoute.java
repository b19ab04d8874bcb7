package org.headroom.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;

/** Routes of horizontal and vertical lines through corners that someone decided about. */
public final class BentRoute {
  private BentRoute() {
  }

  /**
   * The route from box to box.
   *
   * @param corners at least one; where two of them are not in line, another corner comes between
   */
  public static List<Point> through(Bounds source, List<Point> corners, Bounds target) {
    List<Point> route = new ArrayList<>();
    route.add(touch(source, corners.get(0)));
    for (Point corner : corners) {
      turn(route, corner);
    }
    turn(route, touch(target, corners.get(corners.size() - 1)));
    return OrthogonalRouter.withoutDetours(route);
  }

  /**
   * The inner corners that lead to a route again; the middle of a straight line.
   *
   * @param route at least two points
   */
  public static List<Point> corners(List<Point> route) {
    if (route.size() > 2) {
      return List.copyOf(route.subList(1, route.size() - 1));
    }
    Point from = route.get(0);
    Point to = route.get(1);
    return List.of(new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2));
  }

  private static void turn(List<Point> route, Point next) {
    Point last = route.get(route.size() - 1);
    if (last.x() != next.x() && last.y() != next.y()) {
      route.add(new Point(next.x(), last.y()));
    }
    route.add(next);
  }

  /**
   * Where a line from a point meets the outline: straight across when the point faces a side, else in the middle of
   * the nearer one.
   */
  private static Point touch(Bounds box, Point from) {
    if (from.x() > box.x() && from.x() < box.right()) {
      return new Point(from.x(), from.y() < box.centreY() ? box.y() : box.bottom());
    }
    double y = from.y() > box.y() && from.y() < box.bottom() ? from.y() : box.centreY();
    return new Point(from.x() < box.centreX() ? box.x() : box.right(), y);
  }
}
