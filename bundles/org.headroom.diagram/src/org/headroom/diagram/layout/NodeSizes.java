package org.headroom.diagram.layout;

import java.util.Collection;
import java.util.Optional;
import org.headroom.diagram.scene.Bounds;
import org.headroom.model.Component;
import org.headroom.model.Node;

/** How much room nodes need, for editors that decide about places themselves. */
public final class NodeSizes {
  private NodeSizes() {
  }

  /** The smallest bounds of a node at a place: what its text needs, or an empty boundary. */
  public static Bounds smallest(Node node, double x, double y) {
    if (node instanceof Component component) {
      CardSketch sketch = new CardSketch(component, false);
      return new Bounds(x, y, sketch.width(), sketch.height());
    }
    return new Bounds(x, y, LayeredPlacement.EMPTY_WIDTH, LayeredPlacement.EMPTY_HEIGHT);
  }

  /** The smallest bounds of a boundary around what is inside, with its title; nothing around nothing. */
  public static Optional<Bounds> around(Collection<Bounds> inside) {
    double padding = LayeredPlacement.PADDING;
    return inside.stream().reduce(Bounds::union)
        .map(content -> new Bounds(content.x() - padding, content.y() - padding - LayeredPlacement.TITLE_HEIGHT,
            content.width() + 2 * padding, content.height() + 2 * padding + LayeredPlacement.TITLE_HEIGHT));
  }
}
