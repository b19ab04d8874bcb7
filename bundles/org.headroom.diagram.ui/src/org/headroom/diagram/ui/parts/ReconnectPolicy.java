package org.headroom.diagram.ui.parts;

import java.util.List;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.editpolicies.ConnectionEndpointEditPolicy;
import org.eclipse.gef.requests.ReconnectRequest;
import org.headroom.diagram.ui.draw.EdgeFigure;

/** Shows handles at the ends of a selected connection, and a line to the mouse while one of them is dragged. */
final class ReconnectPolicy extends ConnectionEndpointEditPolicy {
  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  protected List createSelectionHandles() {
    ConnectionEditPart part = (ConnectionEditPart) getHost();
    return List.of(new EndHandle(part, false), new EndHandle(part, true));
  }

  private EdgeFigure figure() {
    return (EdgeFigure) getHostFigure();
  }

  @Override
  protected void showConnectionMoveFeedback(ReconnectRequest request) {
    figure().setLoose(true);
    super.showConnectionMoveFeedback(request);
  }

  @Override
  protected void eraseConnectionMoveFeedback(ReconnectRequest request) {
    super.eraseConnectionMoveFeedback(request);
    figure().setLoose(false);
  }
}
