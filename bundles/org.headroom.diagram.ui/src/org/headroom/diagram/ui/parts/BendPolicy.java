package org.headroom.diagram.ui.parts;

import java.util.List;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.BendpointEditPolicy;
import org.eclipse.gef.requests.BendpointRequest;
import org.headroom.diagram.scene.Point;
import org.headroom.diagram.ui.draw.Corners;
import org.headroom.diagram.ui.draw.EdgeFigure;
import org.headroom.model.Connection;

/** Creates, moves and deletes corners of a connection with the mouse; lines stay horizontal and vertical. */
final class BendPolicy extends BendpointEditPolicy {
  private final DiagramContext context;

  BendPolicy(DiagramContext context) {
    this.context = context;
  }

  private List<Point> route() {
    return ((EdgeFigure) getHostFigure()).edge().points();
  }

  private Point at(BendpointRequest request) {
    org.eclipse.draw2d.geometry.Point at = request.getLocation().getCopy();
    getHostFigure().translateToRelative(at);
    return new Point(at.x, at.y);
  }

  private Command to(List<Point> corners) {
    return new EmfCommand(context.scene().bend((Connection) getHost().getModel(), corners));
  }

  @Override
  protected Command getCreateBendpointCommand(BendpointRequest request) {
    return to(Corners.lineMoved(route(), request.getIndex(), at(request)));
  }

  @Override
  protected Command getMoveBendpointCommand(BendpointRequest request) {
    return to(Corners.cornerMoved(route(), request.getIndex(), at(request)));
  }

  @Override
  protected Command getDeleteBendpointCommand(BendpointRequest request) {
    return to(Corners.without(route(), request.getIndex()));
  }
}
