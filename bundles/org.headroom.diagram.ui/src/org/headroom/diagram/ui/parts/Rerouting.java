package org.headroom.diagram.ui.parts;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import org.headroom.diagram.layout.Boxes;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Point;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Node;
import org.headroom.model.edit.ModelDocument;
import org.headroom.model.io.DiagramLayout;

/**
 * Decides after a change which connections stay as they are drawn, which are led through corners that are known, and
 * which get a new route. To find one takes milliseconds in a large diagram: when a change needs many, they are straight
 * lines until their routes are found elsewhere.
 */
final class Rerouting {
  /** As many routes are found at once as this contains the number of nodes. */
  private static final int WORK = 3000;

  private final ModelDocument document;
  private final Settling settling;
  private final Map<Connection, List<DiagramLayout.Point>> lastBends = new WeakHashMap<>();
  private final Set<Connection> waiting = new HashSet<>();

  /**
   * What happens to the connections that have both ends; those in none of these get a new route.
   *
   * @param kept edges that stay
   * @param bent inner corners of connections that are led through them if the line stays clear
   * @param straight connections whose route is found later
   */
  record Plan(Map<Connection, Edge> kept, Map<Connection, List<Point>> bent, Set<Connection> straight) {
  }

  Rerouting(ModelDocument document, Settling settling) {
    this.document = document;
    this.settling = settling;
    lastBends.putAll(document.places().bends());
  }

  /** Whether some lines are straight until their routes are found. */
  boolean isUnfinished() {
    return !waiting.isEmpty();
  }

  /** What was shown is replaced as a whole. */
  void forget() {
    waiting.clear();
    follow(document.places().bends());
  }

  private void follow(Map<Connection, List<DiagramLayout.Point>> bends) {
    lastBends.clear();
    lastBends.putAll(bends);
  }

  /** The edges that are not provisional. */
  Map<Connection, Edge> known(DrawnModel shown) {
    Map<Connection, Edge> known = new LinkedHashMap<>(shown.edges());
    known.keySet().removeAll(waiting);
    return known;
  }

  /**
   * Plans what follows a change.
   *
   * @param places where all nodes are going to be
   * @param all whether no route is left for later
   */
  Plan plan(DrawnModel shown, Map<Node, Bounds> places, boolean all) {
    Map<Connection, List<DiagramLayout.Point>> bends = document.places().bends();
    Boxes moved = new Boxes(moved(shown, places));
    Map<Connection, Edge> kept = new LinkedHashMap<>();
    shown.edges().forEach((connection, edge) -> {
      if (!waiting.contains(connection) && Objects.equals(bends.get(connection), lastBends.get(connection))
          && isSame(connection, edge) && stays(connection, places)
          && isClear(edge, moved)) {
        kept.put(connection, edge);
      }
    });
    Map<Connection, List<Point>> bent = new LinkedHashMap<>();
    Set<Connection> unknown = new HashSet<>();
    for (Connection connection : document.architecture().getConnections()) {
      if (!kept.containsKey(connection) && places.containsKey(connection.getSource())
          && places.containsKey(connection.getTarget())) {
        List<Point> corners = corners(connection, bends.get(connection));
        if (corners.isEmpty()) {
          unknown.add(connection);
        } else {
          bent.put(connection, corners);
        }
      }
    }
    if (all || unknown.size() <= WORK / Math.max(1, places.size())) {
      unknown.clear();
    }
    waiting.clear();
    waiting.addAll(unknown);
    follow(bends);
    return new Plan(kept, bent, unknown);
  }

  /** What leads a connection that is not kept: what the author or a layout says. */
  private List<Point> corners(Connection connection, List<DiagramLayout.Point> bends) {
    return bends != null && (!bends.equals(lastBends.get(connection)) || document.places().isDecided(connection))
        ? bends.stream().map(p -> new Point(p.x(), p.y())).toList() : List.of();
  }

  /** Where components are now that were elsewhere, or not there. */
  private static Set<Bounds> moved(DrawnModel shown, Map<Node, Bounds> places) {
    Set<Bounds> moved = new HashSet<>();
    places.forEach((node, bounds) -> {
      if (node instanceof Component
          && (shown.boxes().get(node) == null || !shown.boxes().get(node).bounds().equals(bounds))) {
        moved.add(bounds);
      }
    });
    return moved;
  }

  private static boolean isSame(Connection connection, Edge edge) {
    return isEnd(connection.getSource(), edge.source()) && isEnd(connection.getTarget(), edge.target())
        && edge.notation().role() == connection.getRole();
  }

  private static boolean isEnd(Component component, String id) {
    return component != null && id.equals(component.getId() == null ? "" : component.getId());
  }

  private boolean stays(Connection connection, Map<Node, Bounds> places) {
    return stays(connection.getSource(), places) && stays(connection.getTarget(), places);
  }

  private boolean stays(Component component, Map<Node, Bounds> places) {
    return component != null && places.containsKey(component)
        && places.get(component).equals(settling.lastPlace(component));
  }

  private static boolean isClear(Edge edge, Boxes boxes) {
    return boxes.hit(edge.points()).findAny().isEmpty()
        && edge.label().map(label -> boxes.overlapping(label.bounds()).findAny().isEmpty()).orElse(true);
  }
}
