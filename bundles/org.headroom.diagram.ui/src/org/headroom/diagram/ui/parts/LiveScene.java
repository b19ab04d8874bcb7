package org.headroom.diagram.ui.parts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.eclipse.emf.common.command.Command;
import org.headroom.diagram.layout.Arrangement;
import org.headroom.diagram.layout.NodeSizes;
import org.headroom.diagram.layout.SceneLayout;
import org.headroom.diagram.render.Overlay;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Box;
import org.headroom.diagram.scene.Card;
import org.headroom.diagram.scene.Container;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Point;
import org.headroom.diagram.scene.Scene;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Node;
import org.headroom.model.edit.ModelDocument;
import org.headroom.model.io.DiagramLayout;

/**
 * The scene of a document while it is edited. At first it is laid out as a whole; after a change only what the change
 * touches gets new places and routes, everything else stays.
 */
public final class LiveScene {
  private static final double GRID = 24;

  private final ModelDocument document;
  private final Map<Node, Bounds> lastPlaces = new WeakHashMap<>();
  private Map<Node, Box> boxes = new HashMap<>();
  private Map<Connection, Edge> edges = new LinkedHashMap<>();
  private Scene scene;
  private Scene arranged;
  private Optional<Overlay> overlay = Optional.empty();

  /** Lays out a document. */
  public LiveScene(ModelDocument document) {
    this.document = document;
    Arrangement given = Arrangement.of(document.places().layout(architecture(), document.places().all()), false);
    take(SceneLayout.of(architecture(), given));
  }

  /** The document. */
  public ModelDocument document() {
    return document;
  }

  /** The scene as it is now. */
  public Scene scene() {
    return scene;
  }

  /** The box of a node. */
  public Box box(Node node) {
    return boxes.get(node);
  }

  /** The edge of a connection; none while an end is missing. */
  public Optional<Edge> edge(Connection connection) {
    return Optional.ofNullable(edges.get(connection));
  }

  /** Connections that start at the component and are shown. */
  public List<Connection> outgoing(Component component) {
    return edges.keySet().stream().filter(connection -> connection.getSource() == component).toList();
  }

  /** Connections that end at the component and are shown. */
  public List<Connection> incoming(Component component) {
    return edges.keySet().stream().filter(connection -> connection.getTarget() == component).toList();
  }

  /** Measured values to show. */
  public Optional<Overlay> overlay() {
    return overlay;
  }

  /** Shows measured values, or none. */
  public void setOverlay(Optional<Overlay> measured) {
    overlay = measured;
  }

  /** The bounds of all nodes in the form of layout files. */
  public Map<Node, DiagramLayout.Bounds> places() {
    Map<Node, DiagramLayout.Bounds> places = new LinkedHashMap<>();
    Contents.nodes(architecture()).forEach(node -> places.put(node, stored(boxes.get(node).bounds())));
    return places;
  }

  /** Gives nodes new bounds; what is inside of a boundary moves with its upper left corner. */
  public Command place(String label, Map<Node, Bounds> wishes) {
    Map<Node, DiagramLayout.Bounds> places = new LinkedHashMap<>();
    wishes.forEach((node, bounds) -> {
      Bounds old = boxes.containsKey(node) ? boxes.get(node).bounds() : bounds;
      if (node instanceof Boundary boundary) {
        Contents.nodes(boundary).filter(inner -> !wishes.containsKey(inner) && boxes.containsKey(inner))
            .forEach(inner -> places.put(inner,
                stored(boxes.get(inner).bounds().moved(bounds.x() - old.x(), bounds.y() - old.y()))));
      }
      places.put(node, stored(bounds));
    });
    return document.places().change(label, places, places());
  }

  /** Resizes a boundary; what is inside stays where it is. */
  public Command resize(Node node, Bounds bounds) {
    return document.places().change("Resize", Map.of(node, stored(bounds)), places());
  }

  /** Lays out everything anew. */
  public Command arrange() {
    arranged = SceneLayout.of(architecture(), Arrangement.AUTOMATIC);
    Map<Node, Bounds> places = new LinkedHashMap<>();
    match(architecture().getNodes(), arranged.boxes(), (node, box) -> places.put(node, box.bounds()));
    return document.places().change("Arrange", stored(places), places());
  }

  /** Follows a change of the document. */
  public void update() {
    Map<Node, Bounds> places = new LinkedHashMap<>();
    settle(architecture().getNodes(), places, null);
    if (arranged != null && isArranged(places)) {
      take(arranged);
      return;
    }
    Set<Bounds> moved = new HashSet<>();
    places.forEach((node, bounds) -> {
      if (node instanceof Component && (boxes.get(node) == null || !boxes.get(node).bounds().equals(bounds))) {
        moved.add(bounds);
      }
    });
    Map<Connection, Edge> kept = new LinkedHashMap<>();
    edges.forEach((connection, edge) -> {
      if (stays(connection.getSource(), places) && stays(connection.getTarget(), places)
          && Objects.equals(edge.source(), connection.getSource().getId())
          && Objects.equals(edge.target(), connection.getTarget().getId())
          && moved.stream().noneMatch(box -> crosses(edge, box))) {
        kept.put(connection, edge);
      }
    });
    take(SceneLayout.at(architecture(), places, kept));
  }

  private Architecture architecture() {
    return document.architecture();
  }

  private boolean stays(Component component, Map<Node, Bounds> places) {
    return component != null && boxes.containsKey(component)
        && boxes.get(component).bounds().equals(places.get(component));
  }

  private static boolean crosses(Edge edge, Bounds box) {
    for (int i = 1; i < edge.points().size(); i++) {
      Point from = edge.points().get(i - 1);
      Point to = edge.points().get(i);
      if (box.crossedBy(from, to)) {
        return true;
      }
    }
    return edge.label().map(label -> label.bounds().overlaps(box)).orElse(false);
  }

  private void settle(List<Node> nodes, Map<Node, Bounds> places, Boundary parent) {
    for (Node node : nodes) {
      Bounds wish = wish(node, parent, places);
      if (node instanceof Boundary boundary) {
        settle(boundary.getNodes(), places, boundary);
        List<Bounds> inside = boundary.getNodes().stream().map(places::get).toList();
        places.put(node, NodeSizes.around(inside).map(wish::union).orElse(wish));
      } else {
        Bounds least = NodeSizes.smallest(node, wish.x(), wish.y());
        places.put(node, new Bounds(wish.x(), wish.y(), Math.max(wish.width(), least.width()),
            Math.max(wish.height(), least.height())));
      }
    }
  }

  private Bounds wish(Node node, Boundary parent, Map<Node, Bounds> places) {
    DiagramLayout.Bounds given = document.places().all().get(node);
    if (given != null) {
      return new Bounds(given.x(), given.y(), given.width(), given.height());
    }
    Bounds last = lastPlaces.get(node);
    return last != null ? last : freePlace(node, parent, places);
  }

  /** Below everything else inside the same boundary. */
  private Bounds freePlace(Node node, Boundary parent, Map<Node, Bounds> places) {
    Bounds around = parent == null || lastPlaces.get(parent) == null
        ? scene.bounds() : lastPlaces.get(parent);
    double below = places.entrySet().stream().filter(entry -> entry.getKey().getBoundary() == parent)
        .mapToDouble(entry -> entry.getValue().bottom()).max().orElse(around.y() + 2 * GRID);
    return NodeSizes.smallest(node, around.x() + GRID, below + GRID);
  }

  private boolean isArranged(Map<Node, Bounds> places) {
    Map<Node, Bounds> wanted = new LinkedHashMap<>();
    long shown = architecture().getConnections().stream().filter(c -> places.containsKey(c.getSource())
        && places.containsKey(c.getTarget())).count();
    return countBoxes(arranged.boxes()) == places.size() && arranged.edges().size() == shown
        && matches(architecture().getNodes(), arranged.boxes(), wanted) && wanted.equals(places);
  }

  private static long countBoxes(List<Box> boxes) {
    return boxes.stream().mapToLong(box -> 1 + (box instanceof Container c ? countBoxes(c.children()) : 0)).sum();
  }

  private static boolean matches(List<Node> nodes, List<Box> boxes, Map<Node, Bounds> wanted) {
    if (nodes.size() != boxes.size()) {
      return false;
    }
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Box box = boxes.get(i);
      boolean same = Objects.equals(node.getId(), box.id())
          && (box instanceof Card ? node instanceof Component : node instanceof Boundary boundary
              && matches(boundary.getNodes(), ((Container) box).children(), wanted));
      if (!same) {
        return false;
      }
      wanted.put(node, box.bounds());
    }
    return true;
  }

  private void take(Scene taken) {
    scene = taken;
    Map<Node, Box> found = new HashMap<>();
    match(architecture().getNodes(), taken.boxes(), found::put);
    boxes = found;
    boxes.forEach((node, box) -> lastPlaces.put(node, box.bounds()));
    Map<Connection, Edge> shown = new LinkedHashMap<>();
    List<Connection> complete = architecture().getConnections().stream()
        .filter(c -> boxes.containsKey(c.getSource()) && boxes.containsKey(c.getTarget())).collect(Collectors.toList());
    for (int i = 0; i < complete.size(); i++) {
      shown.put(complete.get(i), taken.edges().get(i));
    }
    edges = shown;
  }

  private interface Pairing {
    void pair(Node node, Box box);
  }

  private static void match(List<Node> nodes, List<Box> boxes, Pairing pairing) {
    for (int i = 0; i < nodes.size(); i++) {
      pairing.pair(nodes.get(i), boxes.get(i));
      if (nodes.get(i) instanceof Boundary boundary) {
        match(boundary.getNodes(), ((Container) boxes.get(i)).children(), pairing);
      }
    }
  }

  private static Map<Node, DiagramLayout.Bounds> stored(Map<Node, Bounds> places) {
    Map<Node, DiagramLayout.Bounds> result = new LinkedHashMap<>();
    places.forEach((node, bounds) -> result.put(node, stored(bounds)));
    return result;
  }

  private static DiagramLayout.Bounds stored(Bounds b) {
    return new DiagramLayout.Bounds(b.x(), b.y(), b.width(), b.height());
  }
}
