package org.headroom.diagram.ui.parts;

import org.eclipse.draw2d.AnchorListener;
import org.eclipse.draw2d.ChopboxAnchor;
import org.eclipse.draw2d.IFigure;

/**
 * Where lines touch a component while the user connects. It does not tell connections when the component moves: their
 * routes come from the scene, and thousands of them would else be led anew whenever the canvas changes its size.
 */
final class StillAnchor extends ChopboxAnchor {
  StillAnchor(IFigure owner) {
    super(owner);
  }

  @Override
  public void addAnchorListener(AnchorListener listener) {
    // see above
  }

  @Override
  public void removeAnchorListener(AnchorListener listener) {
    // none was added
  }
}
