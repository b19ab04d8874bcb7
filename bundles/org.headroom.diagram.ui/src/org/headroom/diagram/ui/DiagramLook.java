package org.headroom.diagram.ui;

import org.eclipse.swt.widgets.Display;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.ui.draw.Inks;
import org.headroom.diagram.ui.draw.NodeIcons;

/** Colours, fonts and icons of a diagram, those of one theme at a time. */
final class DiagramLook {
  private NodeIcons icons = new NodeIcons(WorkbenchTheme.current());
  private Inks inks;

  /** Takes a theme; what was taken before can be disposed of when nothing shows it any more. */
  Runnable take(Display display, Theme theme) {
    Inks old = inks;
    inks = new Inks(display, theme);
    icons = new NodeIcons(WorkbenchTheme.current());
    return old == null ? () -> { } : old::dispose;
  }

  NodeIcons icons() {
    return icons;
  }

  Inks inks() {
    return inks;
  }

  void dispose() {
    if (inks != null) {
      inks.dispose();
    }
  }
}
