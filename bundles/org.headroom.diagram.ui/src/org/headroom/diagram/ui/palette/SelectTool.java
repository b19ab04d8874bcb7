package org.headroom.diagram.ui.palette;

import org.eclipse.gef.tools.PanningSelectionTool;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;

/** Selects and moves; Escape ends what one drags, and takes back the selection when nothing is dragged. */
public final class SelectTool extends PanningSelectionTool {

  @Override
  protected boolean handleKeyDown(KeyEvent event) {
    boolean isIdle = isInState(STATE_INITIAL) && getDragTracker() == null;
    boolean handled = super.handleKeyDown(event);
    if (event.character == SWT.ESC && isIdle && getCurrentViewer() != null) {
      getCurrentViewer().deselectAll();
    }
    return handled;
  }
}
