package org.headroom.diagram.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;

/** Finds room beside a route for its label, clear of boxes, borders, other labels, and all routes. */
final class EdgeLabels {
  private static final double DISTANCE = 4;
  private static final double STEP = 4;

  private final Collection<Bounds> boxes;
  private final Collection<Bounds> containers;
  private final List<Bounds> labels;
  private final Collection<List<Point>> routes;

  EdgeLabels(Collection<Bounds> boxes, Collection<Bounds> containers, Collection<Bounds> labels,
      Collection<List<Point>> routes) {
    this.boxes = boxes;
    this.containers = containers;
    this.labels = new ArrayList<>(labels);
    this.routes = routes;
  }

  /** A free place of the given size, nearest to the source first; it is then taken. */
  Optional<Bounds> place(List<Point> route, double width, double height) {
    for (int i : segmentsByLength(route)) {
      Point from = route.get(i - 1);
      Point to = route.get(i);
      double length = Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
      for (double at = length / 2; at >= 0; at -= STEP) {
        for (double distance : new double[] {at, length - at}) {
          double x = from.x() + Math.signum(to.x() - from.x()) * distance;
          double y = from.y() + Math.signum(to.y() - from.y()) * distance;
          Optional<Bounds> free =
              besides(from.y() == to.y(), x, y, width, height).stream().filter(this::isFree).findFirst();
          if (free.isPresent()) {
            labels.add(free.get());
            return free;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static List<Integer> segmentsByLength(List<Point> route) {
    List<Integer> segments = new ArrayList<>();
    for (int i = 1; i < route.size(); i++) {
      segments.add(i);
    }
    segments.sort(Comparator.comparingDouble(i -> -Math.abs(route.get(i).x() - route.get(i - 1).x())
        - Math.abs(route.get(i).y() - route.get(i - 1).y())));
    return segments;
  }

  private static List<Bounds> besides(boolean horizontal, double x, double y, double width, double height) {
    return horizontal
        ? List.of(new Bounds(x - width / 2, y - DISTANCE - height, width, height),
            new Bounds(x - width / 2, y + DISTANCE, width, height))
        : List.of(new Bounds(x + DISTANCE, y - height / 2, width, height),
            new Bounds(x - DISTANCE - width, y - height / 2, width, height));
  }

  private boolean isFree(Bounds place) {
    return boxes.stream().noneMatch(place::overlaps) && labels.stream().noneMatch(place::overlaps)
        && containers.stream()
            .allMatch(container -> container.contains(place, 2) || !container.grown(2).overlaps(place))
        && routes.stream().noneMatch(route -> crosses(route, place));
  }

  static boolean crosses(List<Point> route, Bounds place) {
    for (int i = 1; i < route.size(); i++) {
      if (place.crossedBy(route.get(i - 1), route.get(i))) {
        return true;
      }
    }
    return false;
  }
}
