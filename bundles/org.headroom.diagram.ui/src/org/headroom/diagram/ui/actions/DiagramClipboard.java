package org.headroom.diagram.ui.actions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.command.Command;
import org.eclipse.gef.ui.actions.Clipboard;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.ui.DiagramPage;
import org.headroom.diagram.ui.parts.LiveScene;
import org.headroom.diagram.ui.parts.Steps;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.model.edit.Pasting;
import org.headroom.model.edit.Snippet;

/** Cuts, copies, pastes and duplicates nodes, within a diagram and from one editor to another. */
final class DiagramClipboard {
  private static final double BESIDE = 24;

  private final DiagramPage page;
  private Object lastPasted;
  private int pasted;

  DiagramClipboard(DiagramPage page) {
    this.page = page;
  }

  private LiveScene scene() {
    return page.editor().scene();
  }

  private Architecture architecture() {
    return page.editor().document().architecture();
  }

  boolean canCopy() {
    return !Snippet.outermost(page.selected()).isEmpty();
  }

  boolean canPaste() {
    return Clipboard.getDefault().getContents() instanceof Snippet;
  }

  void copy() {
    Snippet snippet = Snippet.of(architecture(), page.selected(), scene().places());
    Clipboard.getDefault().setContents(snippet);
    lastPasted = snippet;
    pasted = 0;
  }

  void cut() {
    copy();
    // what was cut comes back where it was
    pasted = -1;
    List<Node> nodes = Snippet.outermost(page.selected());
    page.editor().document().execute(page.editor().document().edits().delete(nodes));
  }

  void paste() {
    if (Clipboard.getDefault().getContents() instanceof Snippet snippet) {
      pasted = snippet == lastPasted ? pasted + 1 : 1;
      lastPasted = snippet;
      put(snippet, place(), BESIDE * pasted, "Paste");
    }
  }

  void duplicate() {
    List<Element> selection = page.selected();
    Boundary parent = Snippet.outermost(selection).get(0).getBoundary();
    put(Snippet.of(architecture(), selection, scene().places()), parent, BESIDE, "Duplicate");
  }

  /** The one boundary that is selected, else the one around the selection. */
  private Boundary place() {
    List<Node> selection = Snippet.outermost(page.selected());
    if (selection.size() == 1 && selection.get(0) instanceof Boundary boundary) {
      return boundary;
    }
    return selection.isEmpty() ? null : selection.get(0).getBoundary();
  }

  private void put(Snippet snippet, Boundary parent, double offset, String label) {
    Pasting pasting = page.editor().document().edits().paste(snippet, parent);
    Map<Node, Bounds> wishes = new LinkedHashMap<>();
    pasting.places().forEach((node, b) -> wishes.put(node,
        new Bounds(b.x() + offset, b.y() + offset, b.width(), b.height())));
    Command command = Steps.of(label, pasting.command(), scene().place("Place", wishes));
    page.editor().document().execute(command);
    page.select(pasting.nodes());
  }
}
