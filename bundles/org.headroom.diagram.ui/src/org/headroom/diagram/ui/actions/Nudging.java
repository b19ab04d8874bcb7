package org.headroom.diagram.ui.actions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.command.Command;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.ui.DiagramPage;
import org.headroom.diagram.ui.parts.LiveScene;
import org.headroom.model.Node;
import org.headroom.model.edit.ModelDocument;
import org.headroom.model.edit.Snippet;

/** Moves the selected nodes by small distances; several moves of the same nodes in a row are one step. */
final class Nudging {
  private final DiagramPage page;
  private Map<Node, Bounds> begin = Map.of();
  private int right;
  private int down;
  private Command step;

  Nudging(DiagramPage page) {
    this.page = page;
  }

  boolean isPossible() {
    return !Snippet.outermost(page.selected()).isEmpty();
  }

  void move(int dx, int dy) {
    List<Node> nodes = Snippet.outermost(page.selected());
    ModelDocument document = page.editor().document();
    if (step != null && document.stack().getUndoCommand() == step && begin.keySet().equals(Set.copyOf(nodes))) {
      document.stack().undo();
    } else {
      begin(nodes);
    }
    right += dx;
    down += dy;
    Map<Node, Bounds> places = new LinkedHashMap<>();
    begin.forEach((node, place) -> places.put(node, place.moved(right, down)));
    step = page.editor().scene().place("Move", places);
    document.execute(step);
  }

  private void begin(List<Node> nodes) {
    LiveScene scene = page.editor().scene();
    begin = new LinkedHashMap<>();
    nodes.forEach(node -> begin.put(node, scene.box(node).bounds()));
    right = 0;
    down = 0;
  }
}
