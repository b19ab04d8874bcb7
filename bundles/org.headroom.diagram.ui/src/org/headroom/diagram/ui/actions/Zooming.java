package org.headroom.diagram.ui.actions;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.FreeformFigure;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.editparts.LayerManager;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.swt.widgets.Event;
import org.headroom.diagram.ui.draw.FrameFigures;

/** Changes of the scale of a diagram. */
public record Zooming(GraphicalViewer viewer) {
  /** Share of the window that a selection fills. */
  private static final double FILLED = 0.85;
  private static final double LARGEST_FIT = 2;

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

  /** Makes the whole diagram visible, in the middle of the window. */
  public void fit() {
    show(content(), 1, Double.MAX_VALUE);
  }

  /** Makes the whole diagram visible, but small diagrams not larger than full size. */
  public void fitAtMostFullSize() {
    show(content(), 1, 1);
  }

  /** Makes the diagram as wide as the window, and shows its upper end. */
  public void fitWidth() {
    Rectangle area = content();
    org.eclipse.swt.graphics.Rectangle window = window();
    area.height = Math.min(area.height, area.width * window.height / Math.max(1, window.width));
    show(area, 1, Double.MAX_VALUE);
  }

  /** Makes the diagram as high as the window, and shows its left end. */
  public void fitHeight() {
    Rectangle area = content();
    org.eclipse.swt.graphics.Rectangle window = window();
    area.width = Math.min(area.width, area.height * window.width / Math.max(1, window.height));
    show(area, 1, Double.MAX_VALUE);
  }

  private org.eclipse.swt.graphics.Rectangle window() {
    return ((FigureCanvas) viewer.getControl()).getClientArea();
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
    } else {
      show(area, FILLED, LARGEST_FIT);
    }
  }

  private LayerManager layers() {
    return (LayerManager) viewer.getRootEditPart();
  }

  private FrameFigures frame() {
    return (FrameFigures) layers().getLayer(FrameFigures.LAYER);
  }

  /** What is drawn, with a margin; layers say that their origin belongs to them even when nothing is there. */
  private Rectangle content() {
    frame().setRoom(new Rectangle());
    List<Rectangle> parts = new ArrayList<>();
    if (viewer.getContents() instanceof GraphicalEditPart root) {
      parts.add(((FreeformFigure) root.getFigure()).getFreeformExtent());
    }
    for (Object line : layers().getLayer(LayerConstants.CONNECTION_LAYER).getChildren()) {
      parts.add(((IFigure) line).getBounds());
    }
    parts.add(frame().getFreeformExtent());
    return parts.stream().filter(part -> !part.isEmpty()).map(Rectangle::getCopy)
        .reduce((one, other) -> one.union(other)).orElse(new Rectangle(0, 0, 1, 1));
  }

  private void show(Rectangle area, double share, double largest) {
    FigureCanvas canvas = (FigureCanvas) viewer.getControl();
    org.eclipse.swt.graphics.Rectangle window = window();
    if (window.width <= 0 || window.height <= 0) {
      return;
    }
    double scale = Math.min(window.width * share / area.width, window.height * share / area.height);
    manager().setZoom(Math.max(manager().getMinZoom(), Math.min(largest, scale)));
    double now = scale();
    Rectangle seen = new Rectangle((int) Math.round(area.x + area.width / 2.0 - window.width / 2.0 / now),
        (int) Math.round(area.y + area.height / 2.0 - window.height / 2.0 / now), (int) (window.width / now),
        (int) (window.height / now));
    frame().setRoom(seen);
    canvas.getViewport().validate();
    canvas.getViewport().setViewLocation((int) Math.round(seen.x * now), (int) Math.round(seen.y * now));
  }
}
