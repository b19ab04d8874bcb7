package org.headroom.model.edit;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.headroom.model.Architecture;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.model.io.DiagramLayout;
import org.headroom.model.io.DiagramLayout.Bounds;
import org.headroom.model.io.DiagramLayout.Point;

/**
 * Where the nodes and the corners of the connections of a model stand on its diagram while it is edited. Places belong
 * to elements and not to ids, so that a changed id keeps its place. Changed only by commands.
 */
public final class Places {
  private final Map<Node, Bounds> bounds = new LinkedHashMap<>();
  private final Map<Connection, List<Point>> bends = new LinkedHashMap<>();
  private final Set<Element> decided = new HashSet<>();

  /** The places that a layout file gives to the elements of a model. */
  Places(Architecture architecture, DiagramLayout layout) {
    Map<String, Element> elements = Contents.byId(architecture);
    layout.nodes().forEach((id, place) -> {
      if (elements.get(id) instanceof Node node) {
        bounds.put(node, place);
      }
    });
    layout.connections().forEach((id, points) -> {
      if (elements.get(id) instanceof Connection connection) {
        bends.put(connection, points);
      }
    });
    layout.decided().ids().stream().filter(elements::containsKey).map(elements::get).forEach(decided::add);
  }

  /** The places, in absolute coordinates; nodes without one are placed automatically. */
  public Map<Node, Bounds> all() {
    return Collections.unmodifiableMap(bounds);
  }

  /** The inner corners of connections, source side first; connections without them are routed automatically. */
  public Map<Connection, List<Point>> bends() {
    return Collections.unmodifiableMap(bends);
  }

  /** Whether the author decided where an element stands or runs. */
  public boolean isDecided(Element element) {
    return decided.contains(element);
  }

  /** What a layout file says about a model as it is shown, the author's decisions told apart. */
  public DiagramLayout layout(Architecture architecture, Map<Node, Bounds> shown,
      Map<Connection, List<Point>> routes) {
    Map<String, Bounds> nodes = new TreeMap<>();
    Map<String, List<Point>> connections = new TreeMap<>();
    Set<String> automatic = new HashSet<>();
    shown.forEach((node, place) -> enter(node, place, nodes, automatic));
    routes.forEach((connection, points) -> enter(connection, points, connections, automatic));
    Set<String> ids = Contents.byId(architecture).keySet();
    nodes.keySet().retainAll(ids);
    connections.keySet().retainAll(ids);
    return new DiagramLayout(nodes, connections, automatic);
  }

  private <T> void enter(Element element, T value, Map<String, T> entries, Set<String> automatic) {
    String id = element.getId();
    if (id != null && !id.isBlank() && entries.putIfAbsent(id, value) == null && !decided.contains(element)) {
      automatic.add(id);
    }
  }

  /**
   * Gives nodes the places that the author wishes.
   *
   * @param places the new ones
   * @param shown where nodes are without a place of their own, so that undo puts them back there
   */
  public Command change(String label, Map<Node, Bounds> places, Map<Node, Bounds> shown) {
    return new PlaceChange(label, places, Map.of(), true, shown, Map.of());
  }

  /**
   * Gives nodes and connections the places and corners that a layout found. Decisions of the author about them end.
   *
   * @param shown where nodes are without a place of their own, so that undo puts them back there
   * @param routes corners of connections without corners of their own, for the same purpose
   */
  public Command arrange(String label, Map<Node, Bounds> places, Map<Connection, List<Point>> corners,
      Map<Node, Bounds> shown, Map<Connection, List<Point>> routes) {
    return new PlaceChange(label, places, corners, false, shown, routes);
  }

  /**
   * Gives elements what a layout file says about them, the decisions of the author included.
   *
   * @param elements a model with the ids of the layout, whose elements are or will be those of this one
   */
  public Command take(Architecture elements, DiagramLayout layout) {
    Places given = new Places(elements, layout);
    Predicate<Element> decidedThere = given::isDecided;
    CompoundCommand command = new CompoundCommand();
    command.append(given.part(this, decidedThere, true));
    command.append(given.part(this, decidedThere.negate(), false));
    return command;
  }

  /** The places of some of the elements, for others. */
  private Command part(Places target, Predicate<Element> which, boolean decides) {
    Map<Node, Bounds> nodes = new LinkedHashMap<>(bounds);
    nodes.keySet().removeIf(which.negate());
    Map<Connection, List<Point>> corners = new LinkedHashMap<>(bends);
    corners.keySet().removeIf(which.negate());
    return target.new PlaceChange("Place", nodes, corners, decides, Map.of(), Map.of());
  }

  /**
   * Leads a connection through corners.
   *
   * @param corners inner corners, source side first; none to leave the route to the layout
   */
  public Command bend(Connection connection, List<Point> corners) {
    return new PlaceChange(corners.isEmpty() ? "Straighten" : "Bend", Map.of(), Map.of(connection, corners),
        !corners.isEmpty(), Map.of(), Map.of());
  }

  private final class PlaceChange extends AbstractCommand {
    private final Map<Node, Bounds> after;
    private final Map<Connection, List<Point>> cornersAfter;
    private final boolean decides;
    private final Map<Node, Bounds> shown;
    private final Map<Connection, List<Point>> routes;
    private final Map<Node, Bounds> before = new LinkedHashMap<>();
    private final Map<Connection, List<Point>> cornersBefore = new LinkedHashMap<>();
    private final Set<Element> decidedBefore = new HashSet<>();

    PlaceChange(String label, Map<Node, Bounds> after, Map<Connection, List<Point>> cornersAfter, boolean decides,
        Map<Node, Bounds> shown, Map<Connection, List<Point>> routes) {
      super(label);
      this.after = new LinkedHashMap<>(after);
      this.cornersAfter = new LinkedHashMap<>(cornersAfter);
      this.decides = decides;
      this.shown = shown;
      this.routes = routes;
    }

    @Override
    protected boolean prepare() {
      return true;
    }

    @Override
    public void execute() {
      after.keySet().forEach(node -> before.put(node, bounds.containsKey(node) ? bounds.get(node) : shown.get(node)));
      cornersAfter.keySet().forEach(connection -> cornersBefore.put(connection,
          bends.containsKey(connection) ? bends.get(connection) : routes.get(connection)));
      decidedBefore.addAll(decided);
      redo();
    }

    @Override
    public void undo() {
      put(before, bounds);
      put(cornersBefore, bends);
      decided.clear();
      decided.addAll(decidedBefore);
    }

    @Override
    public void redo() {
      put(after, bounds);
      put(cornersAfter, bends);
      if (decides) {
        decided.addAll(after.keySet());
        decided.addAll(cornersAfter.keySet());
      } else {
        decided.removeAll(after.keySet());
        decided.removeAll(cornersAfter.keySet());
      }
    }

    private static <K, V> void put(Map<K, V> values, Map<K, V> into) {
      values.forEach((key, value) -> {
        if (value == null || value instanceof List<?> list && list.isEmpty()) {
          into.remove(key);
        } else {
          into.put(key, value);
        }
      });
    }
  }
}
