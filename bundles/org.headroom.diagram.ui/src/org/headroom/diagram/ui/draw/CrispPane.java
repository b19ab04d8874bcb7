package org.headroom.diagram.ui.draw;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.ScalableFreeformLayeredPane;

/** Zooms by a transformation of the canvas, so that lines and text are drawn anew at every zoom. */
public final class CrispPane extends ScalableFreeformLayeredPane {
  @Override
  protected void paintClientArea(Graphics graphics) {
    if (getChildren().isEmpty()) {
      return;
    }
    graphics.pushState();
    graphics.scale(getScale());
    // each layer is painted from the state that is saved last
    graphics.pushState();
    paintChildren(graphics);
    graphics.popState();
    graphics.popState();
  }
}
