package org.headroom.diagram.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Node;

/** Places the components beside the request path in columns at the left and right edge of what encloses them. */
final class SideColumns {
  static final double GAP = 28;

  private final Blueprint blueprint;
  private final Placement placement;

  private SideColumns(Blueprint blueprint, Placement placement) {
    this.blueprint = blueprint;
    this.placement = placement;
  }

  static void place(Blueprint blueprint, Placement placement) {
    SideColumns columns = new SideColumns(blueprint, placement);
    List<Node> boxes = List.copyOf(placement.boxes.keySet());
    boxes.stream().filter(Boundary.class::isInstance)
        .forEach(node -> columns.placeIn((Boundary) node, inner(placement.boxes.get(node))));
    Trimming.apply(placement);
    columns.placeIn(null, columns.canvas());
    blueprint.aside(blueprint.rightAside, null).forEach(component -> columns.moveInwards(component, true));
    blueprint.aside(blueprint.leftAside, null).forEach(component -> columns.moveInwards(component, false));
  }

  private Bounds canvas() {
    Stream<Bounds> lines = placement.routes.values().stream().flatMap(SideColumns::lines);
    return Stream.of(placement.boxes.values().stream(), lines, placement.labels.values().stream()).flatMap(all -> all)
        .reduce(Bounds::union)
        .map(content -> new Bounds(content.x() - columnWidth(blueprint.leftAside, null), content.y(),
            content.width() + columnWidth(blueprint.leftAside, null) + columnWidth(blueprint.rightAside, null),
            content.height()))
        .orElse(new Bounds(0, 0, 0, 0));
  }

  private double columnWidth(Set<Component> side, Boundary boundary) {
    return blueprint.aside(side, boundary).stream()
        .mapToDouble(c -> blueprint.cards.get(c).width() + LayeredPlacement.GUTTER).max().orElse(0);
  }

  private static Bounds inner(Bounds boundary) {
    double padding = LayeredPlacement.PADDING;
    double title = LayeredPlacement.TITLE_HEIGHT;
    return new Bounds(boundary.x() + padding, boundary.y() + padding + title, boundary.width() - 2 * padding,
        boundary.height() - 2 * padding - title);
  }

  private void placeIn(Boundary boundary, Bounds space) {
    stack(blueprint.aside(blueprint.leftAside, boundary), space, false);
    stack(blueprint.aside(blueprint.rightAside, boundary), space, true);
  }

  private void stack(List<Component> column, Bounds space, boolean right) {
    List<Component> order = new ArrayList<>(column);
    order.sort(Comparator.comparingDouble(component -> wishedMiddle(component, space)));
    double[] tops = new double[order.size()];
    double free = space.y();
    for (int i = 0; i < tops.length; i++) {
      double height = blueprint.cards.get(order.get(i)).height();
      tops[i] = Math.max(free, wishedMiddle(order.get(i), space) - height / 2);
      free = tops[i] + height + GAP;
    }
    double limit = Math.max(space.bottom(),
        space.y() + order.stream().mapToDouble(c -> blueprint.cards.get(c).height() + GAP).sum() - GAP);
    for (int i = tops.length - 1; i >= 0; i--) {
      double height = blueprint.cards.get(order.get(i)).height();
      tops[i] = Math.min(tops[i], limit - height);
      limit = tops[i] - GAP;
    }
    for (int i = 0; i < tops.length; i++) {
      CardSketch sketch = blueprint.cards.get(order.get(i));
      double x = right ? space.right() - sketch.width() : space.x();
      placement.boxes.put(order.get(i), new Bounds(x, Math.round(tops[i]), sketch.width(), sketch.height()));
    }
  }

  /** At the top level a component moves as near to what is beside it as the gutter allows. */
  private void moveInwards(Component component, boolean right) {
    Bounds place = placement.boxes.get(component);
    Stream<Bounds> boxes =
        placement.boxes.entrySet().stream().filter(entry -> entry.getKey() != component).map(Map.Entry::getValue)
            .filter(box -> isBeside(box, place, GAP));
    Stream<Bounds> lines = Stream
        .concat(placement.routes.values().stream().flatMap(SideColumns::lines), placement.labels.values().stream())
        .filter(line -> isBeside(line, place, GAP / 3));
    List<Bounds> beside = Stream.concat(boxes, lines).toList();
    double x = right
        ? beside.stream().mapToDouble(other -> other.right() + LayeredPlacement.GUTTER)
            .filter(edge -> edge <= place.x()).max().orElse(place.x())
        : beside.stream().mapToDouble(other -> other.x() - LayeredPlacement.GUTTER - place.width())
            .filter(edge -> edge >= place.x()).min()
            .orElse(place.x());
    placement.boxes.put(component, new Bounds(x, place.y(), place.width(), place.height()));
  }

  private static boolean isBeside(Bounds other, Bounds place, double margin) {
    return other.y() < place.bottom() + margin && other.bottom() > place.y() - margin;
  }

  private static Stream<Bounds> lines(List<Point> route) {
    return IntStream.range(1, route.size()).mapToObj(i -> {
      Point a = route.get(i - 1);
      Point b = route.get(i);
      return new Bounds(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()),
          Math.abs(a.y() - b.y()));
    });
  }

  private double wishedMiddle(Component component, Bounds space) {
    return switch (PositionHint.of(component.getPositionHint()).row()) {
      case -1 -> neighbours(component).stream().mapToDouble(Bounds::centreY).min().orElse(space.y());
      case 1 -> neighbours(component).stream().mapToDouble(Bounds::centreY).max().orElse(space.bottom());
      default -> neighbours(component).stream().mapToDouble(Bounds::centreY).average().orElse(space.centreY());
    };
  }

  private List<Bounds> neighbours(Component component) {
    List<Bounds> neighbours = new ArrayList<>();
    for (Connection connection : blueprint.connections) {
      Component other = connection.getSource() == component ? connection.getTarget()
          : connection.getTarget() == component ? connection.getSource() : null;
      if (other != null && !blueprint.isAside(other)) {
        neighbours.add(placement.boxes.get(other));
      }
    }
    return neighbours;
  }
}
