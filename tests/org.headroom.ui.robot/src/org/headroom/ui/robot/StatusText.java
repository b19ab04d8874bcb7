package org.headroom.ui.robot;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.StatusLineManager;
import org.eclipse.jface.action.SubStatusLineManager;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Reads the status line of the window. */
record StatusText(IStatusLineManager line) {
  String text() {
    IStatusLineManager manager = line;
    while (manager instanceof SubStatusLineManager sub) {
      manager = (IStatusLineManager) sub.getParent();
    }
    return manager instanceof StatusLineManager real && real.getControl() instanceof Composite bar ? first(bar) : "";
  }

  private static String first(Composite bar) {
    for (Control child : bar.getChildren()) {
      if (child instanceof CLabel label && label.getText() != null && !label.getText().isEmpty()) {
        return label.getText();
      }
    }
    return "";
  }
}
