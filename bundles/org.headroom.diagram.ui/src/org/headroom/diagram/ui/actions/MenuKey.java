package org.headroom.diagram.ui.actions;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** Opens the context menu beside what is selected when it was asked for with the keyboard. */
public final class MenuKey {
  private final GraphicalViewer viewer;

  private MenuKey(GraphicalViewer viewer) {
    this.viewer = viewer;
  }

  /** Watches the canvas of a viewer. */
  public static void install(GraphicalViewer viewer) {
    viewer.getControl().addListener(SWT.MenuDetect, new MenuKey(viewer)::place);
  }

  private void place(Event event) {
    if (event.detail != SWT.MENU_KEYBOARD) {
      return;
    }
    Rectangle window = ((FigureCanvas) viewer.getControl()).getViewport().getClientArea().setLocation(0, 0);
    Point at = window.getCenter();
    if (viewer.getFocusEditPart() instanceof GraphicalEditPart part && part != viewer.getContents()) {
      Rectangle figure = part.getFigure().getBounds().getCopy();
      part.getFigure().translateToAbsolute(figure);
      Rectangle visible = figure.getIntersection(window);
      at = visible.isEmpty() ? at : visible.getCenter();
    }
    org.eclipse.swt.graphics.Point place = viewer.getControl().toDisplay(at.x, at.y);
    event.x = place.x;
    event.y = place.y;
  }
}
