package org.headroom.diagram.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Node;

/**
 * Judges a placement as a reader would: crossings, bends, and long ways cost; so does a row that is not in the order
 * of the model.
 */
final class Tidiness {
  private static final double CROSSING = 300;
  private static final double BEND = 15;
  private static final double DISORDER = 120;

  private Tidiness() {
  }

  /** Cost in pixels of additional way; smaller is better. */
  static double cost(Placement placement) {
    List<List<Point>> routes = List.copyOf(placement.routes.values());
    double cost = 0;
    for (int i = 0; i < routes.size(); i++) {
      cost += BEND * (routes.get(i).size() - 2) + length(routes.get(i));
      for (int j = i + 1; j < routes.size(); j++) {
        cost += CROSSING * crossings(routes.get(i), routes.get(j));
      }
    }
    return cost + DISORDER * inversions(placement);
  }

  private static double length(List<Point> route) {
    double length = 0;
    for (int i = 1; i < route.size(); i++) {
      length += Math.abs(route.get(i).x() - route.get(i - 1).x()) + Math.abs(route.get(i).y() - route.get(i - 1).y());
    }
    return length;
  }

  private static int crossings(List<Point> one, List<Point> other) {
    int crossings = 0;
    for (int i = 1; i < one.size(); i++) {
      for (int j = 1; j < other.size(); j++) {
        if (cross(one.get(i - 1), one.get(i), other.get(j - 1), other.get(j))) {
          crossings++;
        }
      }
    }
    return crossings;
  }

  private static boolean cross(Point a, Point b, Point c, Point d) {
    if (a.x() == b.x() && c.y() == d.y()) {
      return between(a.x(), c.x(), d.x()) && between(c.y(), a.y(), b.y());
    }
    return a.y() == b.y() && c.x() == d.x() && between(a.y(), c.y(), d.y()) && between(c.x(), a.x(), b.x());
  }

  private static boolean between(double value, double one, double other) {
    return value > Math.min(one, other) && value < Math.max(one, other);
  }

  /** Pairs of components in one row of one boundary that stand in another order than in the model. */
  private static int inversions(Placement placement) {
    Map<Boundary, List<Bounds>> bySurrounding = new LinkedHashMap<>();
    int inversions = 0;
    for (Map.Entry<Node, Bounds> entry : placement.boxes.entrySet()) {
      if (entry.getKey() instanceof Component component) {
        Bounds place = entry.getValue();
        List<Bounds> earlier = bySurrounding.computeIfAbsent(component.getBoundary(), key -> new ArrayList<>());
        inversions += earlier.stream()
            .filter(other -> other.x() > place.x() && other.y() < place.bottom() && place.y() < other.bottom()).count();
        earlier.add(place);
      }
    }
    return inversions;
  }
}
