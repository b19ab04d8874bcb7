package org.headroom.model.edit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.Command;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.model.io.DiagramLayout;
import org.headroom.model.io.DiagramLayout.Bounds;
import org.headroom.model.io.DiagramLayout.Point;

/**
 * Where the nodes of a model stand on its diagram while it is edited. Places belong to elements and not to ids, so that a
 * changed id keeps its place. Changed only by commands.
 */
public final class Places {
  private final Map<Node, Bounds> bounds = new LinkedHashMap<>();
  private final Map<String, List<Point>> bends;

  /** The places that a layout file gives to the elements of a model. */
  Places(Architecture architecture, DiagramLayout layout) {
    Map<String, Element> elements = Contents.byId(architecture);
    layout.nodes().forEach((id, place) -> {
      if (elements.get(id) instanceof Node node) {
        bounds.put(node, place);
      }
    });
    bends = layout.connections();
  }

  /** The places, in absolute coordinates; nodes without one are placed automatically. */
  public Map<Node, Bounds> all() {
    return Collections.unmodifiableMap(bounds);
  }

  /** What a layout file says about a model: the places of its nodes, and the bend points that were read. */
  public DiagramLayout layout(Architecture architecture, Map<Node, Bounds> shown) {
    Map<String, Bounds> byId = shown.entrySet().stream()
        .filter(entry -> entry.getKey().getId() != null && !entry.getKey().getId().isBlank())
        .collect(Collectors.toMap(entry -> entry.getKey().getId(), Map.Entry::getValue, (first, second) -> first));
    Map<String, List<Point>> kept = new LinkedHashMap<>(bends);
    kept.keySet().retainAll(Contents.byId(architecture).keySet());
    return new DiagramLayout(byId, kept);
  }

  /**
   * Gives nodes new places.
   *
   * @param places the new ones
   * @param shown where nodes are without a place of their own, so that undo puts them back there
   */
  public Command change(String label, Map<Node, Bounds> places, Map<Node, Bounds> shown) {
    return new PlaceChange(label, new LinkedHashMap<>(places), shown);
  }

  private final class PlaceChange extends AbstractCommand {
    private final Map<Node, Bounds> after;
    private final Map<Node, Bounds> shown;
    private final Map<Node, Bounds> before = new LinkedHashMap<>();

    PlaceChange(String label, Map<Node, Bounds> after, Map<Node, Bounds> shown) {
      super(label);
      this.after = after;
      this.shown = shown;
    }

    @Override
    protected boolean prepare() {
      return true;
    }

    @Override
    public void execute() {
      after.keySet().forEach(node -> before.put(node, bounds.containsKey(node) ? bounds.get(node) : shown.get(node)));
      put(after);
    }

    @Override
    public void undo() {
      put(before);
    }

    @Override
    public void redo() {
      put(after);
    }

    private void put(Map<Node, Bounds> places) {
      places.forEach((node, place) -> {
        if (place == null) {
          bounds.remove(node);
        } else {
          bounds.put(node, place);
        }
      });
    }
  }
}
