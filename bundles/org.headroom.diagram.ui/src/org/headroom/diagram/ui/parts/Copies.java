package org.headroom.diagram.ui.parts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.command.Command;
import org.headroom.diagram.scene.Bounds;
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
