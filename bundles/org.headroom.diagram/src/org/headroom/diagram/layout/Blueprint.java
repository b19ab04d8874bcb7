package org.headroom.diagram.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headroom.diagram.notation.Captions;
import org.headroom.diagram.notation.Category;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.PlainText;
import org.headroom.diagram.text.TextMetrics;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Node;

/**
 * What is to be laid out: sizes of all boxes, and which components stand beside the request path.
 *
 * <p>An observability or platform component stands aside when it has connections and none of them is on the request
 * path but telemetry, logs, secrets, deployment. It goes to a column at the left or right edge of the boundary that
 * encloses it, so that requests read from top to bottom.
 */
final class Blueprint {
  /** Height of a line with an edge's label or rate. */
  static final double EDGE_LINE = 16;
  /** Room for a rate such as "47.5 k/s". */
  static final double RATE_WIDTH = 62;

  final Architecture architecture;
  final boolean measures;
  final Map<Component, CardSketch> cards = new LinkedHashMap<>();
  final Set<Component> leftAside = new LinkedHashSet<>();
  final Set<Component> rightAside = new LinkedHashSet<>();
  final List<Connection> connections = new ArrayList<>();

  Blueprint(Architecture architecture, boolean measures) {
    this.architecture = architecture;
    this.measures = measures;
    collect(architecture.getNodes());
    for (Connection connection : architecture.getConnections()) {
      if (cards.containsKey(connection.getSource()) && cards.containsKey(connection.getTarget())) {
        connections.add(connection);
      }
    }
    cards.keySet().forEach(this::considerAside);
  }

  boolean isAside(Component component) {
    return leftAside.contains(component) || rightAside.contains(component);
  }

  /** Whether the connection runs beside the request path to or from a component that stands aside. */
  boolean isAside(Connection connection) {
    return isAside(connection.getSource()) || isAside(connection.getTarget());
  }

  List<Component> aside(Set<Component> side, Boundary boundary) {
    return side.stream().filter(component -> component.getBoundary() == boundary).toList();
  }

  /** The words beside a connection; empty when it has none. */
  static String label(Connection connection) {
    return connection.getLabel() == null ? ""
        : TextMetrics.shorten(PlainText.of(connection.getLabel()), TextStyle.EDGE, 160);
  }

  double labelWidth(Connection connection) {
    String label = label(connection);
    double text = label.isEmpty() ? 0 : Math.ceil(TextMetrics.width(label, TextStyle.EDGE)) + 4;
    return Math.max(text, measures ? RATE_WIDTH : 0);
  }

  double labelHeight(Connection connection) {
    return (label(connection).isEmpty() ? 0 : EDGE_LINE) + (measures ? EDGE_LINE : 0);
  }

  static boolean isOnRequestPath(Connection connection) {
    return Notation.of(connection).onRequestPath();
  }

  static String title(Boundary boundary) {
    return PlainText.of(Captions.label(boundary));
  }

  private void collect(List<Node> nodes) {
    for (Node node : nodes) {
      if (node instanceof Component component) {
        cards.put(component, new CardSketch(component, measures));
      } else if (node instanceof Boundary boundary) {
        collect(boundary.getNodes());
      }
    }
  }

  private void considerAside(Component component) {
    Category category = Notation.of(component.eClass()).category();
    if (category != Category.OBSERVABILITY && category != Category.PLATFORM) {
      return;
    }
    List<Connection> touching =
        connections.stream().filter(c -> c.getSource() == component || c.getTarget() == component).toList();
    if (!touching.isEmpty() && touching.stream().noneMatch(Blueprint::isOnRequestPath)) {
      boolean left = PositionHint.of(component.getPositionHint()).column() < 0;
      (left ? leftAside : rightAside).add(component);
    }
  }
}
