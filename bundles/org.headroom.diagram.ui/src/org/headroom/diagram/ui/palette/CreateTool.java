package org.headroom.diagram.ui.palette;

import org.eclipse.gef.tools.CreationTool;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.headroom.diagram.ui.parts.ArchitecturePart;
import org.headroom.model.Node;

/**
 * Creates a node: with a click, by dragging, or with Enter, which puts it into the selected boundary or beside the
 * selected component.
 */
public final class CreateTool extends CreationTool {

  @Override
  protected boolean handleKeyDown(KeyEvent event) {
    if ((event.character == SWT.CR || event.keyCode == SWT.KEYPAD_CR)
        && getCurrentViewer().getContents() instanceof ArchitecturePart diagram
        && getFactory().getNewObject() instanceof Node node) {
      diagram.create(node);
      handleFinished();
      return true;
    }
    return super.handleKeyDown(event);
  }
}
