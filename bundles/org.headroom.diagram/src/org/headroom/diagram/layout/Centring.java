package org.headroom.diagram.layout;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;

/** Leads the middle line of a route with two corners about halfway between its ends, where nothing is in the way. */
final class Centring {
  /** Lines closer than this look like one. */
  private static final double NEAR = 9;
  private static final double[] SHARES = {0.5, 0.35, 0.65};

  private final Collection<Bounds> obstacles;
  private final Collection<List<Point>> others;

  /**
   * @param obstacles what no line may run through
   * @param others routes and outlines that no line may run along, nor cross more often than before
   */
  Centring(Collection<Bounds> obstacles, Collection<List<Point>> others) {
    this.obstacles = obstacles;
    this.others = others;
  }

  List<Point> apply(List<Point> route) {
    if (route.size() != 4) {
      return route;
    }
    Point from = route.get(0);
    Point to = route.get(3);
    boolean down = from.x() == route.get(1).x();
    boolean leadsOn = down ? between(from.y(), route.get(1).y(), to.y()) : between(from.x(), route.get(1).x(), to.x());
    long crossings = crossings(route);
    return !leadsOn ? route
        : Arrays.stream(SHARES).mapToObj(share -> turning(from, to, down, share))
            .filter(turned -> isClear(turned) && crossings(turned) <= crossings).findFirst().orElse(route);
  }

  private static List<Point> turning(Point from, Point to, boolean down, double share) {
    double x = Math.round(from.x() + share * (to.x() - from.x()));
    double y = Math.round(from.y() + share * (to.y() - from.y()));
    return down ? List.of(from, new Point(from.x(), y), new Point(to.x(), y), to)
        : List.of(from, new Point(x, from.y()), new Point(x, to.y()), to);
  }

  private boolean isClear(List<Point> route) {
    Point from = route.get(1);
    Point to = route.get(2);
    return obstacles.stream().noneMatch(box -> box.crossedBy(route.get(0), from) || box.crossedBy(from, to)
        || box.crossedBy(to, route.get(3))) && others.stream().noneMatch(other -> runsAlong(other, from, to));
  }

  private static boolean runsAlong(List<Point> other, Point from, Point to) {
    for (int i = 1; i < other.size(); i++) {
      Point a = other.get(i - 1);
      Point b = other.get(i);
      boolean across = from.y() == to.y() && a.y() == b.y() && Math.abs(a.y() - from.y()) < NEAR
          && overlap(a.x(), b.x(), from.x(), to.x());
      boolean down = from.x() == to.x() && a.x() == b.x() && Math.abs(a.x() - from.x()) < NEAR
          && overlap(a.y(), b.y(), from.y(), to.y());
      if (across || down) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlap(double a, double b, double c, double d) {
    return Math.max(Math.min(a, b), Math.min(c, d)) < Math.min(Math.max(a, b), Math.max(c, d));
  }

  private long crossings(List<Point> route) {
    long crossings = 0;
    for (List<Point> other : others) {
      for (int i = 1; i < other.size(); i++) {
        for (int j = 1; j < route.size(); j++) {
          crossings += cross(other.get(i - 1), other.get(i), route.get(j - 1), route.get(j)) ? 1 : 0;
        }
      }
    }
    return crossings;
  }

  private static boolean cross(Point a, Point b, Point c, Point d) {
    return a.y() == b.y() && c.x() == d.x() ? between(a.x(), c.x(), b.x()) && between(c.y(), a.y(), d.y())
        : a.x() == b.x() && c.y() == d.y() && between(c.x(), a.x(), d.x()) && between(a.y(), c.y(), b.y());
  }

  private static boolean between(double end, double value, double otherEnd) {
    return Math.min(end, otherEnd) < value && value < Math.max(end, otherEnd);
  }
}
