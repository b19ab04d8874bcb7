package org.headroom.diagram.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Node;
import org.headroom.model.Role;

/**
 * Places everything that is on the request path in layers from top to bottom, with the layered algorithm of the
 * Eclipse Layout Kernel; boundaries keep free columns for the components that stand aside.
 */
final class LayeredPlacement {
  static final double PADDING = 28;
  static final double TITLE_HEIGHT = 30;
  static final double GUTTER = 72;
  static final double EMPTY_WIDTH = 220;
  static final double EMPTY_HEIGHT = 90;

  private static final double ROUNDING = 1e-6;
  private static final int MOST_ATTEMPTS = 6;
  private static final int SMALL = 40;
  private static final int LARGE = 150;

  private final Blueprint blueprint;
  private final int seed;
  private final Map<Node, ElkNode> nodes = new LinkedHashMap<>();
  private final Map<Connection, ElkEdge> edges = new LinkedHashMap<>();

  static {
    // Options cannot be copied before their types are known to the kernel.
    LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  private LayeredPlacement(Blueprint blueprint, int seed) {
    this.blueprint = blueprint;
    this.seed = seed;
  }

  /**
   * The tidiest of several attempts; large diagrams get one, for time.
   *
   * @throws CancellationException when the layout is no longer wanted
   */
  static Placement of(Blueprint blueprint, LayoutProgress progress) {
    int attempts = Math.max(1, Math.min(MOST_ATTEMPTS, MOST_ATTEMPTS * SMALL / Math.max(1, blueprint.cards.size())));
    Placement best = null;
    double bestCost = Double.POSITIVE_INFINITY;
    for (int seed = 1; seed <= attempts; seed++) {
      Placement attempt = new LayeredPlacement(blueprint, seed).place(progress);
      double cost = attempts == 1 ? 0 : Tidiness.cost(attempt);
      if (cost < bestCost) {
        best = attempt;
        bestCost = cost;
      }
    }
    return best;
  }

  private Placement place(LayoutProgress progress) {
    ElkNode root = ElkGraphUtil.createGraph();
    configure(root, null);
    addNodes(blueprint.architecture.getNodes(), root);
    blueprint.connections.stream().filter(connection -> !blueprint.isAside(connection)).forEach(this::addEdge);
    new LayeredLayoutProvider().layout(root, new KernelMonitor(progress));
    if (progress.isCancelled()) {
      throw new CancellationException();
    }
    return read();
  }

  private void configure(ElkNode container, Boundary boundary) {
    container.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
    container.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    container.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    container.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.LONGEST_PATH_SOURCE);
    container.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY,
        isLarge() ? NodePlacementStrategy.BRANDES_KOEPF : NodePlacementStrategy.NETWORK_SIMPLEX);
    container.setProperty(LayeredOptions.THOROUGHNESS, isLarge() ? 3 : 7);
    container.setProperty(LayeredOptions.CROSSING_MINIMIZATION_SEMI_INTERACTIVE, true);
    container.setProperty(LayeredOptions.RANDOM_SEED, seed);
    container.setProperty(LayeredOptions.SPACING_NODE_NODE, 36.0);
    container.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, blueprint.measures ? 30.0 : 56.0);
    container.setProperty(LayeredOptions.SPACING_EDGE_NODE, 18.0);
    container.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 18.0);
    container.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 14.0);
    container.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 14.0);
    container.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 5.0);
    container.setProperty(LayeredOptions.SPACING_LABEL_NODE, 6.0);
    List<Component> left = blueprint.aside(blueprint.leftAside, boundary);
    List<Component> right = blueprint.aside(blueprint.rightAside, boundary);
    container.setProperty(LayeredOptions.PADDING, new ElkPadding(boundary == null ? PADDING : PADDING + TITLE_HEIGHT,
        PADDING + columnWidth(right), PADDING, PADDING + columnWidth(left)));
  }

  /** Whether speed counts more than straight lines. */
  private boolean isLarge() {
    return isLarge(blueprint);
  }

  static boolean isLarge(Blueprint blueprint) {
    return blueprint.cards.size() > LARGE;
  }

  private double columnWidth(List<Component> column) {
    return column.isEmpty() ? 0
        : GUTTER + column.stream().mapToDouble(c -> blueprint.cards.get(c).width()).max().orElse(0);
  }

  private double columnHeight(List<Component> column) {
    return column.stream().mapToDouble(c -> blueprint.cards.get(c).height() + SideColumns.GAP).sum();
  }

  private void addNodes(List<Node> children, ElkNode parent) {
    for (Node child : children) {
      if (child instanceof Component component && !blueprint.isAside(component)) {
        ElkNode node = add(component, parent);
        CardSketch sketch = blueprint.cards.get(component);
        node.setDimensions(sketch.width(), sketch.height());
      } else if (child instanceof Boundary boundary) {
        addBoundary(boundary, parent);
      }
    }
  }

  private void addBoundary(Boundary boundary, ElkNode parent) {
    ElkNode node = add(boundary, parent);
    configure(node, boundary);
    List<Component> left = blueprint.aside(blueprint.leftAside, boundary);
    List<Component> right = blueprint.aside(blueprint.rightAside, boundary);
    double width = Math.max(EMPTY_WIDTH, TitlePlacement.width(boundary) + 2 * PADDING);
    double height =
        Math.max(EMPTY_HEIGHT, 2 * PADDING + TITLE_HEIGHT + Math.max(columnHeight(left), columnHeight(right)));
    width = Math.max(width, 2 * PADDING + columnWidth(left) + columnWidth(right));
    node.setDimensions(width, height);
    node.setProperty(LayeredOptions.NODE_SIZE_CONSTRAINTS, SizeConstraint.minimumSize());
    node.setProperty(LayeredOptions.NODE_SIZE_MINIMUM, new KVector(width, height));
    addNodes(boundary.getNodes(), node);
  }

  private ElkNode add(Node node, ElkNode parent) {
    ElkNode elk = ElkGraphUtil.createNode(parent);
    nodes.put(node, elk);
    PositionHint hint = PositionHint.of(node.getPositionHint());
    if (hint.mentionsColumn()) {
      elk.setProperty(LayeredOptions.POSITION, new KVector(hint.column() * 1000.0, 0));
    }
    return elk;
  }

  private void addEdge(Connection connection) {
    ElkNode source = nodes.get(connection.getSource());
    ElkNode target = nodes.get(connection.getTarget());
    ElkEdge edge = runsUpwards(connection) ? ElkGraphUtil.createSimpleEdge(target, source)
        : ElkGraphUtil.createSimpleEdge(source, target);
    edges.put(connection, edge);
    int weight = weight(connection);
    edge.setProperty(LayeredOptions.PRIORITY_DIRECTION, weight);
    edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, weight);
    double height = blueprint.labelHeight(connection);
    if (height > 0) {
      ElkLabel label = ElkGraphUtil.createLabel(edge);
      label.setText(connection.getId());
      label.setDimensions(blueprint.labelWidth(connection), height);
      label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
    }
  }

  /** How much a connection deserves to run straight down over a short way: synchronous calls most. */
  private static int weight(Connection connection) {
    return switch (Notation.of(connection).role()) {
      case REQUEST, ORIGIN -> 10;
      case READ, WRITE, CACHE -> 5;
      case PUBLISH, CONSUME, CDC, REPLICATION -> 3;
      case INDEX, LOG, TELEMETRY, SECRET, DEPLOY -> 1;
    };
  }

  /** An index is updated from below, so that it stays beside the services that are asked from above. */
  private boolean runsUpwards(Connection connection) {
    return connection.getRole() == Role.INDEX && connection.getTarget() != connection.getSource()
        && blueprint.connections.stream().anyMatch(other -> other.getTarget() == connection.getTarget()
            && other.getRole() != Role.INDEX && Blueprint.isOnRequestPath(other));
  }

  private Placement read() {
    Placement placement = new Placement();
    nodes.forEach((node, elk) -> {
      Point corner = origin(elk);
      placement.boxes.put(node,
          new Bounds(round(corner.x()), round(corner.y()), round(elk.getWidth()), round(elk.getHeight())));
    });
    edges.forEach((connection, edge) -> {
      Point origin = origin(edge.getContainingNode());
      List<Point> points = points(edge, origin);
      if (runsUpwards(connection)) {
        Collections.reverse(points);
      }
      placement.routes.put(connection, points);
      for (ElkLabel label : edge.getLabels()) {
        placement.labels.put(connection,
            new Bounds(round(origin.x() + label.getX()), round(origin.y() + label.getY()), label.getWidth(),
                label.getHeight()));
      }
    });
    return placement;
  }

  private static List<Point> points(ElkEdge edge, Point origin) {
    List<Point> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(point(origin, section.getStartX(), section.getStartY()));
      for (ElkBendPoint bend : section.getBendPoints()) {
        points.add(point(origin, bend.getX(), bend.getY()));
      }
      points.add(point(origin, section.getEndX(), section.getEndY()));
    }
    return points;
  }

  private static Point point(Point origin, double x, double y) {
    return new Point(round(origin.x() + x), round(origin.y() + y));
  }

  private static Point origin(ElkNode node) {
    double x = 0;
    double y = 0;
    for (ElkNode n = node; n != null; n = n.getParent()) {
      x += n.getX();
      y += n.getY();
    }
    return new Point(x, y);
  }

  /** Rounds to half pixels; what differs by a rounding error only comes out equal. */
  private static double round(double pixels) {
    return Math.round(pixels * 2 + ROUNDING) / 2.0;
  }
}
