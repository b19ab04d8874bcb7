package org.headroom.diagram.ui.outline;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.Viewport;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Container;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Point;
import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.diagram.ui.draw.Inks;

/** The whole diagram in small, with a frame around what the editor shows; dragging the frame scrolls. */
final class Overview {
  private static final int MARGIN = 4;
  private static final int FRAME = 2;

  private final ArchitectureEditor editor;
  private final Canvas canvas;
  private final Runnable follower = this::redraw;

  Overview(Composite parent, ArchitectureEditor editor) {
    this.editor = editor;
    canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
    canvas.setToolTipText("Drag to scroll the diagram");
    canvas.addListener(SWT.Paint, event -> paint(event.gc));
    canvas.addListener(SWT.MouseDown, this::scroll);
    canvas.addListener(SWT.MouseMove, event -> {
      if ((event.stateMask & SWT.BUTTON1) != 0) {
        scroll(event);
      }
    });
    java.beans.PropertyChangeListener scrolled = event -> redraw();
    Viewport watched = viewport();
    watched.addPropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, scrolled);
    canvas.addListener(SWT.Dispose,
        event -> watched.removePropertyChangeListener(Viewport.PROPERTY_VIEW_LOCATION, scrolled));
  }

  private Viewport viewport() {
    return ((FigureCanvas) editor.viewer().getControl()).getViewport();
  }

  private double zoom() {
    return editor.getAdapter(ZoomManager.class).getZoom();
  }

  /** Draws the diagram as it is now, soon. */
  void update() {
    canvas.getDisplay().asyncExec(follower);
  }

  private void redraw() {
    if (!canvas.isDisposed()) {
      canvas.redraw();
    }
  }

  /** How a place on the diagram becomes a place on the overview. */
  private record View(Bounds scene, double scale) {
    int x(double x) {
      return MARGIN + (int) Math.round((x - scene.x()) * scale);
    }

    int y(double y) {
      return MARGIN + (int) Math.round((y - scene.y()) * scale);
    }

    Rectangle of(Bounds b) {
      return new Rectangle(x(b.x()), y(b.y()), Math.max(1, x(b.right()) - x(b.x())),
          Math.max(1, y(b.bottom()) - y(b.y())));
    }
  }

  private View view() {
    Bounds bounds = editor.scene().scene().bounds();
    Rectangle area = canvas.getClientArea();
    double scale = Math.min((area.width - 2.0 * MARGIN) / Math.max(1, bounds.width()),
        (area.height - 2.0 * MARGIN) / Math.max(1, bounds.height()));
    return new View(bounds, Math.max(scale, 1e-4));
  }

  private void paint(GC gc) {
    Inks inks = editor.diagram().inks();
    Scene scene = editor.scene().scene();
    View view = view();
    gc.setBackground(inks.colour(ColourRole.CANVAS));
    gc.fillRectangle(canvas.getClientArea());
    scene.allBoxes().forEach(box -> {
      Rectangle place = view.of(box.bounds());
      gc.setForeground(inks.colour(box.notation().accent()));
      gc.setBackground(inks.colour(box instanceof Container ? ColourRole.REGION_FILL : box.notation().tint()));
      gc.fillRectangle(place);
      gc.drawRectangle(place);
    });
    for (Edge edge : scene.edges()) {
      gc.setForeground(inks.colour(edge.notation().colour()));
      int[] line = new int[edge.points().size() * 2];
      for (int i = 0; i < edge.points().size(); i++) {
        Point point = edge.points().get(i);
        line[2 * i] = view.x(point.x());
        line[2 * i + 1] = view.y(point.y());
      }
      gc.drawPolyline(line);
    }
    gc.setForeground(inks.colour(ColourRole.HOT_LINE));
    gc.setLineWidth(FRAME);
    gc.drawRectangle(view.of(shown()));
  }

  /** The part of the diagram that the editor shows. */
  private Bounds shown() {
    org.eclipse.draw2d.geometry.Rectangle area = viewport().getClientArea();
    org.eclipse.draw2d.geometry.Point corner = viewport().getViewLocation();
    double zoom = zoom();
    return new Bounds(corner.x / zoom, corner.y / zoom, area.width / zoom, area.height / zoom);
  }

  /** The middle of what the editor shows goes where the mouse is. */
  private void scroll(Event event) {
    View view = view();
    Bounds now = shown();
    double x = view.scene().x() + (event.x - MARGIN) / view.scale() - now.width() / 2;
    double y = view.scene().y() + (event.y - MARGIN) / view.scale() - now.height() / 2;
    double zoom = zoom();
    ((FigureCanvas) editor.viewer().getControl()).scrollTo((int) Math.round(x * zoom), (int) Math.round(y * zoom));
  }
}
