package org.headroom.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Node;

/** Puts nodes side by side in rows, in the order of the model, and connects them by straight lines: at once. */
final class RoughPlacement {
  private static final double GAP = 36;
  /** A screen is about so much wider than high. */
  private static final double ASPECT = 1.6;

  private final Blueprint blueprint;
  private final Placement placement = new Placement();

  private RoughPlacement(Blueprint blueprint) {
    this.blueprint = blueprint;
  }

  static Placement of(Blueprint blueprint) {
    RoughPlacement rough = new RoughPlacement(blueprint);
    rough.place(blueprint.architecture.getNodes(), 0, 0);
    for (Connection connection : blueprint.connections) {
      rough.placement.routes.put(connection, straight(rough.placement.boxes.get(connection.getSource()),
          rough.placement.boxes.get(connection.getTarget())));
    }
    return rough.placement;
  }

  /** Places nodes in rows; says what they cover. */
  private Bounds place(List<Node> nodes, double left, double top) {
    List<Bounds> placed = new ArrayList<>();
    double area = 0;
    for (Node node : nodes) {
      Bounds size = place(node, left, top);
      area += (size.width() + GAP) * (size.height() + GAP);
      placed.add(size);
    }
    double width = Math.sqrt(area * ASPECT);
    double x = left;
    double y = top;
    double rowHeight = 0;
    Bounds covered = new Bounds(left, top, 0, 0);
    for (int i = 0; i < placed.size(); i++) {
      Bounds size = placed.get(i);
      if (x > left && x + size.width() > left + width) {
        x = left;
        y += rowHeight + GAP;
        rowHeight = 0;
      }
      move(nodes.get(i), x - size.x(), y - size.y());
      covered = covered.union(placement.boxes.get(nodes.get(i)));
      x += size.width() + GAP;
      rowHeight = Math.max(rowHeight, size.height());
    }
    return covered;
  }

  private Bounds place(Node node, double x, double y) {
    double padding = LayeredPlacement.PADDING;
    Bounds bounds;
    if (node instanceof Boundary boundary) {
      Bounds inside = place(boundary.getNodes(), x + padding, y + padding + LayeredPlacement.TITLE_HEIGHT);
      double titled = TitlePlacement.width(boundary) + 2 * padding;
      bounds = new Bounds(x, y, Math.max(Math.max(LayeredPlacement.EMPTY_WIDTH, titled), inside.width() + 2 * padding),
          Math.max(LayeredPlacement.EMPTY_HEIGHT, inside.height() + 2 * padding + LayeredPlacement.TITLE_HEIGHT));
    } else {
      CardSketch sketch = blueprint.cards.get((Component) node);
      bounds = new Bounds(x, y, sketch.width(), sketch.height());
    }
    placement.boxes.put(node, bounds);
    return bounds;
  }

  private void move(Node node, double dx, double dy) {
    placement.boxes.computeIfPresent(node, (key, bounds) -> bounds.moved(dx, dy));
    if (node instanceof Boundary boundary) {
      boundary.getNodes().forEach(inner -> move(inner, dx, dy));
    }
  }

  /** From border to border along the line between the middles. */
  static List<Point> straight(Bounds from, Bounds to) {
    return List.of(border(from, to.centreX(), to.centreY()), border(to, from.centreX(), from.centreY()));
  }

  private static Point border(Bounds box, double x, double y) {
    double dx = x - box.centreX();
    double dy = y - box.centreY();
    double share = Math.max(Math.abs(dx) / (box.width() / 2), Math.abs(dy) / (box.height() / 2));
    return share == 0 ? new Point(box.right(), box.centreY())
        : new Point(box.centreX() + dx / share, box.centreY() + dy / share);
  }
}
