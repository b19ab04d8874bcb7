package org.headroom.diagram.ui.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Box;
import org.headroom.diagram.scene.Container;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Scene;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Node;

/**
 * A scene, and which element of the model is drawn by which of its shapes.
 *
 * @param scene all shapes
 * @param boxes the box of each node
 * @param edges the edge of each connection that has both ends
 * @param outgoing connections that start at a component and are drawn
 * @param incoming connections that end at a component and are drawn
 */
record DrawnModel(Scene scene, Map<Node, Box> boxes, Map<Connection, Edge> edges,
    Map<Component, List<Connection>> outgoing, Map<Component, List<Connection>> incoming) {

  /** Finds the elements of a scene that was made from the architecture as it is. */
  static DrawnModel of(Architecture architecture, Scene scene) {
    Map<Node, Box> boxes = new LinkedHashMap<>();
    match(architecture.getNodes(), scene.boxes(), boxes);
    Map<Connection, Edge> edges = edges(architecture, scene);
    return new DrawnModel(scene, boxes, edges,
        edges.keySet().stream().collect(Collectors.groupingBy(Connection::getSource)),
        edges.keySet().stream().collect(Collectors.groupingBy(Connection::getTarget)));
  }

  /** The bounds of all nodes, in a map of the caller's own. */
  Map<Node, Bounds> places() {
    Map<Node, Bounds> places = new LinkedHashMap<>();
    boxes.forEach((node, box) -> places.put(node, box.bounds()));
    return places;
  }

  private static Map<Connection, Edge> edges(Architecture architecture, Scene scene) {
    Map<Connection, Edge> drawn = new LinkedHashMap<>();
    Set<Node> nodes = Contents.nodes(architecture).collect(Collectors.toSet());
    List<Connection> complete = architecture.getConnections().stream()
        .filter(c -> nodes.contains(c.getSource()) && nodes.contains(c.getTarget())).toList();
    for (int i = 0; i < complete.size(); i++) {
      drawn.put(complete.get(i), scene.edges().get(i));
    }
    return drawn;
  }

  private static void match(List<Node> nodes, List<Box> boxes, Map<Node, Box> found) {
    for (int i = 0; i < nodes.size(); i++) {
      found.put(nodes.get(i), boxes.get(i));
      if (nodes.get(i) instanceof Boundary boundary) {
        match(boundary.getNodes(), ((Container) boxes.get(i)).children(), found);
      }
    }
  }
}
