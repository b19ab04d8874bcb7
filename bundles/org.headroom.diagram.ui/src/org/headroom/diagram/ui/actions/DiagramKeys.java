package org.headroom.diagram.ui.actions;

import java.util.List;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.ui.parts.GraphicalViewerKeyHandler;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.ui.actions.ActionFactory;
import org.headroom.diagram.ui.DiagramPage;
import org.headroom.diagram.ui.parts.NodePart;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;

/**
 * Keys on the diagram that are not bound to commands: arrows move what is selected (8 pixels, with Shift 1), with Alt
 * they go to the neighbour; Tab goes through all elements; Enter renames, typing a name does as well; {@code /}
 * searches the palette.
 */
public final class DiagramKeys extends GraphicalViewerKeyHandler {
  private static final int STEP = 8;

  private final DiagramPage page;

  /** Keys of a page. */
  public DiagramKeys(DiagramPage page) {
    super(page.viewer());
    this.page = page;
  }

  @Override
  public boolean keyPressed(KeyEvent event) {
    boolean plain = (event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) == 0;
    if (plain && isArrow(event.keyCode) && page.actions().nudging().isPossible()) {
      int step = (event.stateMask & SWT.SHIFT) == 0 ? STEP : 1;
      page.actions().nudging().move(step * direction(event.keyCode, SWT.ARROW_LEFT, SWT.ARROW_RIGHT),
          step * direction(event.keyCode, SWT.ARROW_UP, SWT.ARROW_DOWN));
      return true;
    }
    if (plain && event.character == SWT.TAB) {
      traverse((event.stateMask & SWT.SHIFT) == 0 ? 1 : -1);
      return true;
    }
    if (plain && event.character == SWT.CR) {
      return run(page.registry().getAction(ActionFactory.RENAME.getId()));
    }
    if (plain && event.character == SWT.DEL) {
      return run(page.registry().getAction(ActionFactory.DELETE.getId()));
    }
    if (plain && Character.isLetterOrDigit(event.character) && oneNode() instanceof NodePart part) {
      part.rename(String.valueOf(event.character));
      return true;
    }
    if (plain && event.character == '/') {
      page.actions().run(DiagramActions.SEARCH_PALETTE);
      return true;
    }
    if (isArrow(event.keyCode) && (event.stateMask & SWT.ALT) != 0) {
      // what the handler of GEF does with plain arrows
      event.stateMask &= ~SWT.ALT;
    }
    return super.keyPressed(event);
  }

  /** The part of the only selected element. */
  private Object oneNode() {
    List<Element> selected = page.selected();
    return selected.size() == 1 ? page.viewer().getEditPartRegistry().get(selected.get(0)) : null;
  }

  private static boolean run(IAction action) {
    if (action.isEnabled()) {
      action.run();
    }
    return true;
  }

  private static boolean isArrow(int key) {
    return key == SWT.ARROW_LEFT || key == SWT.ARROW_RIGHT || key == SWT.ARROW_UP || key == SWT.ARROW_DOWN;
  }

  private static int direction(int key, int back, int forth) {
    return key == back ? -1 : key == forth ? 1 : 0;
  }

  /** Nodes from the outside to the inside, then connections. */
  private void traverse(int step) {
    List<Element> all = new java.util.ArrayList<>(Contents.nodes(page.editor().document().architecture()).toList());
    for (Connection connection : page.editor().document().architecture().getConnections()) {
      all.add(connection);
    }
    all.removeIf(element -> !(page.viewer().getEditPartRegistry().get(element) instanceof GraphicalEditPart));
    if (all.isEmpty()) {
      return;
    }
    List<Element> selected = page.selected();
    int now = selected.isEmpty() ? (step > 0 ? -1 : 0) : all.indexOf(selected.get(selected.size() - 1));
    EditPart next = (EditPart) page.viewer().getEditPartRegistry().get(all.get(Math.floorMod(now + step, all.size())));
    page.viewer().select(next);
    page.viewer().reveal(next);
  }
}
