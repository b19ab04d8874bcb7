package org.headroom.diagram.ui.actions;

import java.util.List;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.swt.widgets.Event;

/** Changes of the scale of a diagram. */
public record Zooming(GraphicalViewer viewer) {
  private static final double[] LEVELS = {0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 3, 4};
  /** Share of the window that a selection fills. */
  private static final double FILLED = 0.85;
  private static final double LARGEST_FIT = 2;

  /** Offers the usual scales. */
  public static void configure(ZoomManager manager) {
    manager.setZoomLevels(LEVELS);
    manager.setZoomLevelContributions(List.of(ZoomManager.FIT_ALL, ZoomManager.FIT_WIDTH, ZoomManager.FIT_HEIGHT));
  }

  private ZoomManager manager() {
    return ((ScalableFreeformRootEditPart) viewer.getRootEditPart()).getZoomManager();
  }

  /** The scale; 1 is full size. */
  public double scale() {
    return manager().getZoom();
  }

  /** One step larger. */
  public void in() {
    manager().zoomIn();
  }

  /** One step smaller. */
  public void out() {
    manager().zoomOut();
  }

  /** One step larger or smaller, while the point under the mouse stays where it is. */
  public void wheel(Event event) {
    Viewport viewport = ((FigureCanvas) viewer.getControl()).getViewport();
    double before = scale();
    Point under = viewport.getViewLocation().getTranslated(event.x, event.y);
    if (event.count > 0) {
      in();
    } else {
      out();
    }
    event.doit = false;
    double factor = scale() / before;
    viewport.validate();
    ((FigureCanvas) viewer.getControl()).scrollTo((int) Math.round(under.x * factor) - event.x,
        (int) Math.round(under.y * factor) - event.y);
  }

  /** Full size. */
  public void full() {
    manager().setZoom(1);
  }

  /** Makes the whole diagram visible. */
  public void fit() {
    manager().setZoomAsText(ZoomManager.FIT_ALL);
  }

  /** Makes the whole diagram visible, but small diagrams not larger than full size. */
  public void fitAtMostFullSize() {
    fit();
    if (scale() > 1) {
      full();
    }
  }

  /** Makes the selection as large as the window allows, and puts it in the middle. */
  public void fitSelection() {
    Rectangle area = null;
    for (Object part : viewer.getSelectedEditParts()) {
      IFigure figure = ((GraphicalEditPart) part).getFigure();
      if (part != viewer.getContents()) {
        area = area == null ? figure.getBounds().getCopy() : area.union(figure.getBounds());
      }
    }
    if (area == null) {
      fit();
      return;
    }
    FigureCanvas canvas = (FigureCanvas) viewer.getControl();
    Dimension window = canvas.getViewport().getClientArea().getSize();
    double scale = Math.min(window.width * FILLED / area.width, window.height * FILLED / area.height);
    manager().setZoom(Math.max(manager().getMinZoom(), Math.min(LARGEST_FIT, scale)));
    double now = scale();
    canvas.getViewport().validate();
    canvas.scrollTo((int) Math.round((area.x + area.width / 2.0) * now - window.width / 2.0),
        (int) Math.round((area.y + area.height / 2.0) * now - window.height / 2.0));
  }
}
