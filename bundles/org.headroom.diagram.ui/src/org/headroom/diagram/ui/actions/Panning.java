package org.headroom.diagram.ui.actions;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** Moves the diagram under the mouse while its middle button is down. */
public final class Panning {
  private static final int MIDDLE = 2;

  private final FigureCanvas canvas;
  private Point held;

  private Panning(FigureCanvas canvas) {
    this.canvas = canvas;
  }

  /** Lets a canvas be panned. */
  public static void install(FigureCanvas canvas) {
    Panning panning = new Panning(canvas);
    canvas.addListener(SWT.MouseDown, panning::begin);
    canvas.addListener(SWT.MouseMove, panning::move);
    canvas.addListener(SWT.MouseUp, panning::end);
  }

  private void begin(Event event) {
    if (event.button == MIDDLE) {
      held = canvas.getViewport().getViewLocation().getTranslated(event.x, event.y);
      canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZEALL));
    }
  }

  private void move(Event event) {
    if (held != null) {
      canvas.scrollTo(held.x - event.x, held.y - event.y);
    }
  }

  private void end(Event event) {
    if (event.button == MIDDLE) {
      held = null;
      canvas.setCursor(null);
    }
  }
}
