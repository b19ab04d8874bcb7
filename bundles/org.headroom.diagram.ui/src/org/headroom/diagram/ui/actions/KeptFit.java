package org.headroom.diagram.ui.actions;

import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.swt.SWT;

/** Keeps the whole diagram visible when its window or its frame changes, until somebody chooses another scale. */
public final class KeptFit {
  private static final Runnable NOTHING = () -> { };

  private final GraphicalViewer viewer;
  private Runnable fit = NOTHING;
  private boolean fitting;

  /** Keeps nothing until it is asked to. */
  public KeptFit(GraphicalViewer viewer, FittingZoomManager manager) {
    this.viewer = viewer;
    manager.offer(this);
    manager.addZoomListener(scale -> {
      if (!fitting) {
        keep(NOTHING);
      }
    });
    viewer.getControl().addListener(SWT.Resize, event -> again());
  }

  private Zooming zoom() {
    return new Zooming(viewer);
  }

  /** Makes the whole diagram visible. */
  public void all() {
    keep(() -> zoom().fit());
  }

  /** Makes the whole diagram visible, but small diagrams not larger than full size. */
  public void atMostFullSize() {
    keep(() -> zoom().fitAtMostFullSize());
  }

  /** Makes the diagram as wide as the window is now. */
  public void width() {
    keep(NOTHING);
    zoom().fitWidth();
  }

  /** Makes the diagram as high as the window is now. */
  public void height() {
    keep(NOTHING);
    zoom().fitHeight();
  }

  private void keep(Runnable wanted) {
    fit = wanted;
    // nothing is hidden while everything is visible
    ((FigureCanvas) viewer.getControl())
        .setScrollBarVisibility(wanted == NOTHING ? FigureCanvas.AUTOMATIC : FigureCanvas.NEVER);
    again();
  }

  /** Fits again what is kept in the window. */
  public void again() {
    if (fitting) {
      // on Windows the scroll bars come and go while values are given to them, which resizes the window
      return;
    }
    fitting = true;
    try {
      fit.run();
    } finally {
      fitting = false;
    }
  }
}
