package org.headroom.diagram.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;
import org.headroom.model.Connection;
import org.headroom.model.Node;

/** Places found so far, in absolute coordinates. */
final class Placement {
  final Map<Node, Bounds> boxes = new LinkedHashMap<>();
  final Map<Connection, List<Point>> routes = new LinkedHashMap<>();
  /** Space reserved beside the line for the connection's label and measured rate. */
  final Map<Connection, Bounds> labels = new LinkedHashMap<>();
}
