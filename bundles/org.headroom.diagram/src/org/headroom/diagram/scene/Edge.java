package org.headroom.diagram.scene;

import java.util.List;
import java.util.Optional;
import org.headroom.diagram.notation.EdgeNotation;

/**
 * A connection along its route.
 *
 * @param id id of the connection
 * @param source id of the component where it starts
 * @param target id of the component where it ends
 * @param name text for a tool tip: the names of both ends and the role
 * @param notation how it looks
 * @param points the corners of its route, source first, at least two
 * @param label its own label
 * @param measure space beside the line for a measured rate, when the scene was laid out for it and there is room
 */
public record Edge(String id, String source, String target, String name, EdgeNotation notation, List<Point> points,
    Optional<Label> label,
    Optional<Bounds> measure) {
  public Edge {
    points = List.copyOf(points);
    if (points.size() < 2) {
      throw new IllegalArgumentException("The edge " + id + " needs at least two points");
    }
  }
}
