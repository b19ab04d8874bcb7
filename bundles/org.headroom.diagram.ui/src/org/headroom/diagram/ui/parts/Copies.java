package org.headroom.diagram.ui.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.common.command.Command;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;
import org.headroom.model.Boundary;
import org.headroom.model.Node;
import org.headroom.model.edit.Pasting;
import org.headroom.model.edit.Snippet;

/**
 * Copies of nodes about to be put on a diagram.
 *
 * @param command puts them there, with their connections, as one step
 * @param nodes the outermost ones
 */
public record Copies(Command command, List<Node> nodes) {
  private static final double GAP = 48;

  /**
   * How far copies have to be moved so that they do not cover what is there: not at all, or to below everything.
   *
   * @param parent the boundary around them; null for none
   */
  public static Point clear(LiveScene scene, Snippet snippet, Boundary parent) {
    Pasting pasting = scene.document().edits().paste(snippet, parent);
    Optional<Bounds> wanted = union(pasting.nodes().stream().map(pasting.places()::get).filter(Objects::nonNull)
        .map(b -> new Bounds(b.x(), b.y(), b.width(), b.height())).toList());
    List<Bounds> there = (parent == null ? scene.document().architecture().getNodes() : parent.getNodes()).stream()
        .map(node -> scene.box(node).bounds()).toList();
    return wanted.filter(area -> there.stream().anyMatch(area::overlaps)).map(area -> {
      Bounds taken = union(there).orElseThrow();
      return new Point(taken.x() - area.x(), taken.bottom() + GAP - area.y());
    }).orElse(new Point(0, 0));
  }

  private static Optional<Bounds> union(List<Bounds> all) {
    return all.stream().reduce(Bounds::union);
  }

  /**
   * Copies at the places of the originals, moved.
   *
   * @param label words for the step
   * @param parent the boundary around them; null for none
   * @param dx to the right
   * @param dy downwards
   */
  public static Copies of(LiveScene scene, String label, Snippet snippet, Boundary parent, double dx, double dy) {
    Pasting pasting = scene.document().edits().paste(snippet, parent);
    Map<Node, Bounds> wishes = new LinkedHashMap<>();
    pasting.places().forEach((node, b) -> wishes.put(node, new Bounds(b.x() + dx, b.y() + dy, b.width(), b.height())));
    return new Copies(Steps.of(label, pasting.command(), scene.place("Place", wishes)), pasting.nodes());
  }
}
