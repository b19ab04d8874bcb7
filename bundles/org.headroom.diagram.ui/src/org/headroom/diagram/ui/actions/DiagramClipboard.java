package org.headroom.diagram.ui.actions;

import java.io.IOException;
import java.util.List;
import org.headroom.diagram.scene.Point;
import org.headroom.diagram.ui.DiagramPage;
import org.headroom.diagram.ui.parts.Copies;
import org.headroom.diagram.ui.parts.LiveScene;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.model.edit.Snippet;

/** Cuts, copies, pastes and duplicates nodes, within a diagram and from one editor to another. */
final class DiagramClipboard {
  private static final double BESIDE = 24;

  private final DiagramPage page;
  private String lastPasted = "";
  private int pasted;
  private Point moved = new Point(0, 0);

  DiagramClipboard(DiagramPage page) {
    this.page = page;
  }

  private SharedClipboard shared() {
    return new SharedClipboard(page.getSite().getShell().getDisplay());
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

  void copy() {
    lastPasted = shared().copy(architecture(), page.selected(), scene().places()).token();
    pasted = 0;
    moved = new Point(0, 0);
  }

  void cut() {
    copy();
    // what was cut comes back where it was
    pasted = -1;
    List<Node> nodes = Snippet.outermost(page.selected());
    page.editor().document().execute(page.editor().document().edits().delete(nodes));
  }

  void paste() {
    try {
      shared().read().ifPresentOrElse(this::paste,
          () -> page.say("There is nothing to paste: copy components or boundaries of a diagram first.", true));
    } catch (IOException e) {
      page.say("What was copied elsewhere cannot be pasted: " + e.getMessage(), true);
    }
  }

  private void paste(SharedClipboard.Copied copied) {
    if (copied.token().equals(lastPasted)) {
      pasted++;
    } else {
      // it comes from elsewhere, where other things were in its way
      pasted = 0;
      moved = Copies.clear(scene(), copied.snippet(), place());
      lastPasted = copied.token();
    }
    put(copied.snippet(), place(), moved.x() + BESIDE * pasted, moved.y() + BESIDE * pasted, "Paste");
  }

  void duplicate() {
    List<Element> selection = page.selected();
    Boundary parent = Snippet.outermost(selection).get(0).getBoundary();
    put(Snippet.of(architecture(), selection, scene().places()), parent, BESIDE, BESIDE, "Duplicate");
  }

  /** The one boundary that is selected, else the one around the selection. */
  private Boundary place() {
    List<Node> selection = Snippet.outermost(page.selected());
    if (selection.size() == 1 && selection.get(0) instanceof Boundary boundary) {
      return boundary;
    }
    return selection.isEmpty() ? null : selection.get(0).getBoundary();
  }

  private void put(Snippet snippet, Boundary parent, double dx, double dy, String label) {
    Copies copies = Copies.of(scene(), label, snippet, parent, dx, dy);
    page.editor().document().execute(copies.command());
    page.select(copies.nodes());
    page.revealSelection();
  }
}
