package org.headroom.diagram.ui.draw;

import org.eclipse.draw2d.AbstractRouter;
import org.eclipse.draw2d.Connection;

/** Leaves routes to the scene. */
public final class SceneRouter extends AbstractRouter {
  @Override
  public void route(Connection connection) {
    if (connection instanceof EdgeFigure figure) {
      figure.follow();
    }
  }
}
