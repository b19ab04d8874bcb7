package org.headroom.diagram.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Node;

/**
 * Moves nodes to where the author put them. Other nodes stay where the automatic layout wants them, or go to the
 * nearest free place; boundaries grow to enclose what is inside. Routes that no longer fit are forgotten.
 */
final class ManualPlacement {
  private static final double APART = 24;
  private static final int RINGS = 200;

  private final Blueprint blueprint;
  private final Placement placement;
  private final Map<String, Bounds> positions;
  private final Map<Node, Bounds> automatic;

  private ManualPlacement(Blueprint blueprint, Placement placement, Map<String, Bounds> positions) {
    this.blueprint = blueprint;
    this.placement = placement;
    this.positions = positions;
    automatic = new LinkedHashMap<>(placement.boxes);
  }

  static void apply(Blueprint blueprint, Placement placement, Arrangement arrangement) {
    ManualPlacement manual = new ManualPlacement(blueprint, placement, arrangement.positions());
    manual.settle(blueprint.architecture.getNodes(), new Point(0, 0));
    manual.forgetBrokenRoutes();
    manual.bend(arrangement.bendPoints());
  }

  private void settle(List<Node> children, Point inherited) {
    List<Node> floating = new ArrayList<>();
    List<Node> settled = new ArrayList<>();
    for (Node child : children) {
      Bounds wish = positions.get(child.getId());
      if (wish != null) {
        anchor(child, wish);
        settled.add(child);
      } else if (child instanceof Boundary boundary && hasAnchoredContent(boundary)) {
        settle(boundary.getNodes(), inherited);
        placement.boxes.put(boundary, enclosing(boundary, Optional.empty()));
        settled.add(child);
      } else {
        floating.add(child);
      }
    }
    Point shift = settled.size() > floating.size() ? meanShift(settled) : inherited;
    for (Node child : floating) {
      Bounds wish = automatic.get(child).moved(shift.x(), shift.y());
      Bounds place = settled.isEmpty() ? wish : nearestFree(wish, settled);
      moveTree(child, place.x() - automatic.get(child).x(), place.y() - automatic.get(child).y());
      settled.add(child);
    }
  }

  private void anchor(Node node, Bounds wish) {
    Bounds old = automatic.get(node);
    if (node instanceof Boundary boundary) {
      settle(boundary.getNodes(), new Point(wish.x() - old.x(), wish.y() - old.y()));
      placement.boxes.put(boundary, enclosing(boundary, Optional.of(wish)));
    } else {
      placement.boxes.put(node,
          new Bounds(wish.x(), wish.y(), Math.max(old.width(), wish.width()), Math.max(old.height(), wish.height())));
    }
  }

  private boolean hasAnchoredContent(Boundary boundary) {
    return boundary.getNodes().stream().anyMatch(child -> positions.containsKey(child.getId())
        || child instanceof Boundary inner && hasAnchoredContent(inner));
  }

  private Bounds enclosing(Boundary boundary, Optional<Bounds> wish) {
    double padding = LayeredPlacement.PADDING;
    Optional<Bounds> content = boundary.getNodes().stream().map(placement.boxes::get).reduce(Bounds::union)
        .map(inside -> new Bounds(inside.x() - padding, inside.y() - padding - LayeredPlacement.TITLE_HEIGHT,
            inside.width() + 2 * padding,
            inside.height() + 2 * padding + LayeredPlacement.TITLE_HEIGHT));
    return wish.map(w -> content.map(w::union).orElse(w)).or(() -> content).orElse(automatic.get(boundary));
  }

  private Point meanShift(List<Node> settled) {
    return new Point(
        Math.round(settled.stream().mapToDouble(node -> placement.boxes.get(node).x() - automatic.get(node).x())
            .average().orElse(0)),
        Math.round(settled.stream().mapToDouble(node -> placement.boxes.get(node).y() - automatic.get(node).y())
            .average().orElse(0)));
  }

  private Bounds nearestFree(Bounds wish, List<Node> settled) {
    for (int ring = 0; ring < RINGS; ring++) {
      for (int i = -ring; i <= ring; i++) {
        for (int[] cell : new int[][] {{i, ring}, {ring, i}, {-ring, i}, {i, -ring}}) {
          Bounds place = wish.moved(cell[0] * APART, cell[1] * APART);
          if (settled.stream().noneMatch(other -> placement.boxes.get(other).grown(APART - 1).overlaps(place))) {
            return place;
          }
        }
      }
    }
    return wish;
  }

  private void moveTree(Node node, double dx, double dy) {
    placement.boxes.put(node, automatic.get(node).moved(dx, dy));
    if (node instanceof Boundary boundary) {
      boundary.getNodes().forEach(child -> moveTree(child, dx, dy));
    }
  }

  private void forgetBrokenRoutes() {
    Set<Connection> broken = new LinkedHashSet<>();
    placement.routes.forEach((connection, route) -> {
      if (isMoved(connection.getSource()) || isMoved(connection.getTarget()) || hitsBox(connection, route)) {
        broken.add(connection);
      }
    });
    broken.forEach(placement.routes::remove);
    broken.forEach(placement.labels::remove);
    placement.labels.values()
        .removeIf(label -> blueprint.cards.keySet().stream().anyMatch(c -> placement.boxes.get(c).overlaps(label)));
  }

  private boolean isMoved(Component component) {
    return !placement.boxes.get(component).equals(automatic.get(component));
  }

  private boolean hitsBox(Connection connection, List<Point> route) {
    return blueprint.cards.keySet().stream().anyMatch(component -> component != connection.getSource()
        && component != connection.getTarget() && EdgeLabels.crosses(route, placement.boxes.get(component)));
  }

  private void bend(Map<String, List<Point>> bendPoints) {
    for (Connection connection : blueprint.connections) {
      List<Point> bends = bendPoints.get(connection.getId());
      if (bends == null || bends.isEmpty()) {
        continue;
      }
      List<Point> route =
          BentRoute.through(placement.boxes.get(connection.getSource()), bends,
              placement.boxes.get(connection.getTarget()));
      if (!hitsBox(connection, route)) {
        placement.routes.put(connection, route);
        placement.labels.remove(connection);
      }
    }
  }
}
