package org.headroom.diagram.ui.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.headroom.diagram.layout.NodeSizes;
import org.headroom.diagram.scene.Bounds;
import org.headroom.model.Boundary;
import org.headroom.model.Node;
import org.headroom.model.edit.ModelDocument;
import org.headroom.model.io.DiagramLayout;

/**
 * Finds places for the nodes of a document after a change: what has a place keeps it, what is new goes below everything
 * else inside the same boundary, and boundaries grow around what is inside.
 */
final class Settling {
  private static final double GRID = 24;

  private final ModelDocument document;
  private final Map<Node, Bounds> lastPlaces = new WeakHashMap<>();

  Settling(ModelDocument document) {
    this.document = document;
  }

  /** Remembers where nodes are, also for the case that they go and come back. */
  void remember(Map<Node, Bounds> places) {
    lastPlaces.putAll(places);
  }

  /** Where a node is or was; null when it never had a place. */
  Bounds lastPlace(Node node) {
    return lastPlaces.get(node);
  }

  /** Places for all nodes; {@code canvas} is what the diagram covers so far. */
  Map<Node, Bounds> settle(Bounds canvas) {
    Map<Node, Bounds> places = new LinkedHashMap<>();
    settle(document.architecture().getNodes(), places, null, canvas);
    return places;
  }

  private void settle(List<Node> nodes, Map<Node, Bounds> places, Boundary parent, Bounds canvas) {
    for (Node node : nodes) {
      Bounds wish = wish(node, parent, places, canvas);
      if (node instanceof Boundary boundary) {
        settle(boundary.getNodes(), places, boundary, canvas);
        List<Bounds> inside = boundary.getNodes().stream().map(places::get).toList();
        places.put(node, NodeSizes.around(inside).map(wish::union).orElse(wish));
      } else {
        Bounds least = NodeSizes.smallest(node, wish.x(), wish.y());
        places.put(node, new Bounds(wish.x(), wish.y(), Math.max(wish.width(), least.width()),
            Math.max(wish.height(), least.height())));
      }
    }
  }

  private Bounds wish(Node node, Boundary parent, Map<Node, Bounds> places, Bounds canvas) {
    DiagramLayout.Bounds given = document.places().all().get(node);
    if (given != null) {
      return new Bounds(given.x(), given.y(), given.width(), given.height());
    }
    Bounds last = lastPlaces.get(node);
    return last != null ? last : freePlace(node, parent, places, canvas);
  }

  /** Below everything else inside the same boundary. */
  private Bounds freePlace(Node node, Boundary parent, Map<Node, Bounds> places, Bounds canvas) {
    Bounds around = parent == null || lastPlaces.get(parent) == null
        ? canvas : lastPlaces.get(parent);
    double below = places.entrySet().stream().filter(entry -> entry.getKey().getBoundary() == parent)
        .mapToDouble(entry -> entry.getValue().bottom()).max().orElse(around.y() + 2 * GRID);
    return NodeSizes.smallest(node, around.x() + GRID, below + GRID);
  }
}
