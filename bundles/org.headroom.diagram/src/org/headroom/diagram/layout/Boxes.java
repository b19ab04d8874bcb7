package org.headroom.diagram.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;

/**
 * Rectangles that are found by where they are: each is entered in every square of a grid that it touches, so that a
 * search looks only at its surroundings.
 */
public final class Boxes {
  /** About the size of a component with the room around it. */
  private static final double SIDE = 256;

  private record Cell(long column, long row) {
  }

  private final Map<Cell, List<Bounds>> cells = new HashMap<>();

  /** Some rectangles. */
  public Boxes(Collection<Bounds> boxes) {
    boxes.forEach(this::add);
  }

  void add(Bounds box) {
    for (long column = cell(box.x()); column <= cell(box.right()); column++) {
      for (long row = cell(box.y()); row <= cell(box.bottom()); row++) {
        cells.computeIfAbsent(new Cell(column, row), key -> new ArrayList<>()).add(box);
      }
    }
  }

  private static long cell(double coordinate) {
    return (long) Math.floor(coordinate / SIDE);
  }

  /** Those that may have a point in common with an area; all that have are among them. */
  private Stream<Bounds> near(double left, double top, double right, double bottom) {
    Set<Bounds> found = new LinkedHashSet<>();
    for (long column = cell(left); column <= cell(right); column++) {
      for (long row = cell(top); row <= cell(bottom); row++) {
        found.addAll(cells.getOrDefault(new Cell(column, row), List.of()));
      }
    }
    return found.stream();
  }

  /** Those that overlap an area. */
  public Stream<Bounds> overlapping(Bounds area) {
    return near(area.x(), area.y(), area.right(), area.bottom()).filter(area::overlaps);
  }

  /** Those whose inside a route of horizontal and vertical lines passes. */
  public Stream<Bounds> hit(List<Point> route) {
    Stream<Bounds> all = Stream.empty();
    for (int i = 1; i < route.size(); i++) {
      Point a = route.get(i - 1);
      Point b = route.get(i);
      all = Stream.concat(all, near(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.max(a.x(), b.x()),
          Math.max(a.y(), b.y())).filter(box -> box.crossedBy(a, b)));
    }
    return all;
  }
}
