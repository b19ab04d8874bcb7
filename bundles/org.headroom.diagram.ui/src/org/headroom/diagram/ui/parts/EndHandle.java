package org.headroom.diagram.ui.parts;

import org.eclipse.draw2d.ConnectionLocator;
import org.eclipse.draw2d.Graphics;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.handles.ConnectionHandle;
import org.eclipse.swt.SWT;

/** The end of a selected connection, to be dragged to another component; larger than a corner, which is beside it. */
final class EndHandle extends ConnectionHandle {
  private static final int SIZE = 11;

  private final ConnectionEditPart part;
  private final boolean isTarget;

  EndHandle(ConnectionEditPart part, boolean isTarget) {
    this.part = part;
    this.isTarget = isTarget;
    setOwner(part);
    setLocator(new ConnectionLocator(getConnection(), isTarget ? ConnectionLocator.TARGET : ConnectionLocator.SOURCE));
    setPreferredSize(SIZE, SIZE);
  }

  @Override
  protected DragTracker createDragTracker() {
    return new ReconnectTool(part,
        isTarget ? RequestConstants.REQ_RECONNECT_TARGET : RequestConstants.REQ_RECONNECT_SOURCE);
  }

  @Override
  public void paintFigure(Graphics graphics) {
    graphics.setAntialias(SWT.ON);
    graphics.setBackgroundColor(getFillColor());
    graphics.setForegroundColor(getBorderColor());
    graphics.fillOval(getBounds().getCopy().shrink(1, 1));
    graphics.drawOval(getBounds().getCopy().shrink(1, 1).resize(-1, -1));
  }
}
