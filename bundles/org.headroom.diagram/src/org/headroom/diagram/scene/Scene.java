package org.headroom.diagram.scene;

import java.util.List;
import java.util.stream.Stream;

/**
 * A diagram with every place decided: what any renderer draws.
 *
 * @param name title of the diagram
 * @param description what the system is for; may be empty
 * @param bounds the space that boxes, edges and labels take
 * @param boxes the outermost boxes, in drawing order
 * @param edges the edges, in drawing order
 */
public record Scene(String name, String description, Bounds bounds, List<Box> boxes, List<Edge> edges) {
  public Scene {
    boxes = List.copyOf(boxes);
    edges = List.copyOf(edges);
  }

  /** All boxes, each container before what is inside. */
  public Stream<Box> allBoxes() {
    return boxes.stream().flatMap(Scene::withChildren);
  }

  /** All components. */
  public Stream<Card> cards() {
    return allBoxes().filter(Card.class::isInstance).map(Card.class::cast);
  }

  /** All boundaries, each before what is inside. */
  public Stream<Container> containers() {
    return allBoxes().filter(Container.class::isInstance).map(Container.class::cast);
  }

  private static Stream<Box> withChildren(Box box) {
    return box instanceof Container container
        ? Stream.concat(Stream.of(box), container.children().stream().flatMap(Scene::withChildren))
        : Stream.of(box);
  }
}
