package org.headroom.diagram.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.headroom.diagram.notation.Captions;
import org.headroom.diagram.notation.EdgeNotation;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Box;
import org.headroom.diagram.scene.Container;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Label;
import org.headroom.diagram.scene.Point;
import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.Descriptions;
import org.headroom.diagram.text.PlainText;
import org.headroom.diagram.text.TextMetrics;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.Node;

/**
 * Turns an architecture into a scene: requests flow from top to bottom in layers, boundaries enclose what is inside,
 * and telemetry, logs and the like stand aside. The same architecture and arrangement give the same scene on every
 * machine.
 */
public final class SceneLayout {
  private final Architecture architecture;
  private final Arrangement arrangement;
  private final Blueprint blueprint;
  private Placement placement;

  private SceneLayout(Architecture architecture, Arrangement arrangement) {
    this.architecture = architecture;
    this.arrangement = arrangement;
    blueprint = new Blueprint(architecture, arrangement.measures());
  }

  /** The scene of an architecture. Connections without both ends are left out. */
  public static Scene of(Architecture architecture, Arrangement arrangement) {
    return of(architecture, arrangement, LayoutProgress.UNWATCHED);
  }

  /**
   * The scene of an architecture, for which somebody waits.
   *
   * @throws java.util.concurrent.CancellationException when the layout is no longer wanted
   */
  public static Scene of(Architecture architecture, Arrangement arrangement, LayoutProgress progress) {
    SceneLayout layout = new SceneLayout(architecture, arrangement);
    return layout.isComplete() ? layout.restore() : layout.lay(progress);
  }

  /** Whether the scene of an architecture is found at once: when it is not large, or everything has its place. */
  public static boolean isQuick(Architecture architecture, Arrangement arrangement) {
    SceneLayout layout = new SceneLayout(architecture, arrangement);
    return !LayeredPlacement.isLarge(layout.blueprint) || layout.isComplete();
  }

  /** A scene to look at until the layout of a large architecture is found: nodes in rows, straight lines, no labels. */
  public static Scene rough(Architecture architecture) {
    SceneLayout layout = new SceneLayout(architecture, Arrangement.AUTOMATIC);
    layout.placement = RoughPlacement.of(layout.blueprint);
    return layout.scene();
  }

  /**
   * The scene with every node at a given place, for editors.
   *
   * @param places bounds of all nodes, in absolute coordinates
   * @param kept edges that stay as they are
   * @param bent corners of further connections, used where the line stays clear of boxes; what is not kept gets a new
   *   label
   * @param straight connections that are straight lines without a label for now; all others get a new route
   */
  public static Scene at(Architecture architecture, Map<Node, Bounds> places, Map<Connection, Edge> kept,
      Map<Connection, List<Point>> bent, Set<Connection> straight) {
    SceneLayout layout = new SceneLayout(architecture, Arrangement.AUTOMATIC);
    layout.placement = new Placement();
    layout.placement.boxes.putAll(places);
    layout.bend(bent);
    for (Connection connection : layout.blueprint.connections) {
      Edge edge = kept.get(connection);
      if (edge != null) {
        layout.placement.routes.put(connection, edge.points());
        edge.label().ifPresent(label -> layout.placement.labels.put(connection, label.bounds()));
      }
    }
    return layout.complete(straight);
  }

  /** Whether the arrangement says everything, as the layout file of a diagram does that was saved. */
  private boolean isComplete() {
    return !blueprint.connections.isEmpty()
        && blueprint.connections.stream().allMatch(c -> arrangement.bendPoints().containsKey(c.getId()))
        && Contents.nodes(architecture).allMatch(this::isPlaced);
  }

  private boolean isPlaced(Node node) {
    Bounds place = arrangement.positions().get(node.getId());
    if (node instanceof Boundary boundary) {
      return place != null && boundary.getNodes().stream().allMatch(inner -> isPlaced(inner)
          && place.contains(arrangement.positions().get(inner.getId()), 0));
    }
    CardSketch sketch = blueprint.cards.get(node);
    return place != null && place.width() >= sketch.width() && place.height() >= sketch.height();
  }

  /** Draws what is known, and routes anew what would now run through boxes. */
  private Scene restore() {
    placement = new Placement();
    Contents.nodes(architecture).forEach(n -> placement.boxes.put(n, arrangement.positions().get(n.getId())));
    Map<Connection, List<Point>> bent = new LinkedHashMap<>();
    blueprint.connections.forEach(c -> bent.put(c, arrangement.bendPoints().get(c.getId())));
    bend(bent);
    return complete();
  }

  private void bend(Map<Connection, List<Point>> bent) {
    Boxes cards = new Boxes(cardBounds());
    bent.forEach((connection, corners) -> {
      Bounds source = placement.boxes.get(connection.getSource());
      Bounds target = placement.boxes.get(connection.getTarget());
      if (source == null || target == null || corners.isEmpty()) {
        return;
      }
      List<Point> route = BentRoute.through(source, corners, target);
      if (cards.hit(route).allMatch(box -> box.equals(source) || box.equals(target))) {
        placement.routes.put(connection, route);
      }
    });
  }

  private Scene lay(LayoutProgress progress) {
    placement = LayeredPlacement.of(blueprint, progress);
    SideColumns.place(blueprint, placement);
    if (!arrangement.positions().isEmpty() || !arrangement.bendPoints().isEmpty()) {
      ManualPlacement.apply(blueprint, placement, arrangement);
    }
    return complete();
  }

  private Scene complete() {
    return complete(Set.of());
  }

  private Scene complete(Set<Connection> straight) {
    List<Connection> known = blueprint.connections.stream().filter(each -> !straight.contains(each)).toList();
    route(known);
    label(known);
    blueprint.connections.stream().filter(straight::contains).forEach(each -> placement.routes.put(each,
        RoughPlacement.straight(placement.boxes.get(each.getSource()), placement.boxes.get(each.getTarget()))));
    return scene();
  }

  private Scene scene() {
    List<Box> boxes = architecture.getNodes().stream().map(this::box).toList();
    List<Edge> edges = blueprint.connections.stream().map(this::edge).toList();
    String description = architecture.getDescription() == null ? "" : PlainText.of(architecture.getDescription());
    String name = architecture.getName() == null ? "" : PlainText.of(architecture.getName());
    return new Scene(name, description, extent(), boxes, edges);
  }

  private void route(List<Connection> connections) {
    List<Connection> missing = connections.stream()
        .filter(connection -> !placement.routes.containsKey(connection))
        .sorted(
            Comparator.comparing((Connection c) -> !Blueprint.isOnRequestPath(c)).thenComparingDouble(this::distance))
        .toList();
    if (missing.isEmpty()) {
      return;
    }
    OrthogonalRouter router = new OrthogonalRouter(cardBounds(), placement.labels.values(), containerBounds());
    placement.routes.values().forEach(router::occupy);
    Map<List<Object>, List<List<Point>>> bundles = new LinkedHashMap<>();
    for (Connection connection : missing) {
      boolean onPath = Blueprint.isOnRequestPath(connection);
      List<List<Point>> bundle = onPath ? new ArrayList<>()
          : bundles.computeIfAbsent(List.of(connection.getTarget(), Notation.of(connection).role()),
              key -> new ArrayList<>());
      List<Point> route =
          router.route(placement.boxes.get(connection.getSource()), placement.boxes.get(connection.getTarget()),
              onPath ? OrthogonalRouter.Preference.VERTICAL : OrthogonalRouter.Preference.HORIZONTAL, bundle);
      placement.routes.put(connection, route);
      bundle.add(route);
    }
  }

  private double distance(Connection connection) {
    Bounds source = placement.boxes.get(connection.getSource());
    Bounds target = placement.boxes.get(connection.getTarget());
    return Math.abs(source.centreX() - target.centreX()) + Math.abs(source.centreY() - target.centreY());
  }

  private void label(List<Connection> connections) {
    List<Connection> missing = connections.stream()
        .filter(connection -> blueprint.labelHeight(connection) > 0 && !placement.labels.containsKey(connection))
        .toList();
    if (missing.isEmpty()) {
      return;
    }
    EdgeLabels free =
        new EdgeLabels(cardBounds(), containerBounds(), placement.labels.values(), placement.routes.values());
    for (Connection connection : missing) {
      free.place(placement.routes.get(connection), blueprint.labelWidth(connection), blueprint.labelHeight(connection))
          .ifPresent(bounds -> placement.labels.put(connection, bounds));
    }
  }

  private Box box(Node node) {
    Bounds bounds = placement.boxes.get(node);
    if (node instanceof Component component) {
      return blueprint.cards.get(component).at(bounds);
    }
    Boundary boundary = (Boundary) node;
    TitlePlacement title = TitlePlacement.of(boundary, bounds, placement.routes.values(), placement.labels.values());
    return new Container(id(boundary), Notation.of(boundary.eClass()), Blueprint.title(boundary),
        Descriptions.of(boundary), Captions.isPrivate(boundary), bounds, title.icon(), title.title(), title.facts(),
        boundary.getNodes().stream().map(this::box).toList());
  }

  private Edge edge(Connection connection) {
    EdgeNotation notation = Notation.of(connection);
    Optional<Bounds> space = Optional.ofNullable(placement.labels.get(connection));
    String text = Blueprint.label(connection);
    Optional<Label> label = text.isEmpty() ? Optional.empty()
        : space.map(s -> new Label(TextStyle.EDGE,
            new Bounds(s.x(), s.y(), Math.ceil(TextMetrics.width(text, TextStyle.EDGE)), Blueprint.EDGE_LINE),
            List.of(text)));
    Optional<Bounds> measure = blueprint.measures
        ? space.map(s -> new Bounds(s.x(), s.bottom() - Blueprint.EDGE_LINE, Blueprint.RATE_WIDTH, Blueprint.EDGE_LINE))
        : Optional.empty();
    return new Edge(id(connection), id(connection.getSource()), id(connection.getTarget()), Descriptions.of(connection),
        notation,
        placement.routes.get(connection), label, measure);
  }

  private static String id(Element element) {
    return element.getId() == null ? "" : element.getId();
  }

  private List<Bounds> cardBounds() {
    return blueprint.cards.keySet().stream().map(placement.boxes::get).toList();
  }

  private List<Bounds> containerBounds() {
    return placement.boxes.entrySet().stream().filter(entry -> entry.getKey() instanceof Boundary)
        .map(Map.Entry::getValue).toList();
  }

  private Bounds extent() {
    Stream<Bounds> corners =
        placement.routes.values().stream().flatMap(List::stream).map(point -> new Bounds(point.x(), point.y(), 0, 0));
    return Stream.of(placement.boxes.values().stream(), placement.labels.values().stream(), corners)
        .flatMap(bounds -> bounds)
        .reduce(Bounds::union).orElse(new Bounds(0, 0, 0, 0));
  }
}
