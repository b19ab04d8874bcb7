package org.headroom.diagram.ui.parts;

import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.editparts.AbstractConnectionEditPart;
import org.headroom.diagram.ui.draw.EdgeFigure;
import org.headroom.model.Connection;

/** A connection. */
public final class ConnectionPart extends AbstractConnectionEditPart {
  private final DiagramContext context;

  ConnectionPart(DiagramContext context) {
    this.context = context;
  }

  /** The connection. */
  public Connection connection() {
    return (Connection) getModel();
  }

  @Override
  protected IFigure createFigure() {
    EdgeFigure figure = new EdgeFigure(context.inks());
    figure.setHover(() -> context.hover(connection()));
    return figure;
  }

  @Override
  protected void createEditPolicies() {
    installEditPolicy(EditPolicy.CONNECTION_ENDPOINTS_ROLE, new ReconnectPolicy());
    installEditPolicy(EditPolicy.CONNECTION_BENDPOINTS_ROLE, new BendPolicy(context));
  }

  @Override
  protected void refreshVisuals() {
    context.scene().edge(connection())
        .ifPresent(edge -> ((EdgeFigure) getFigure()).show(edge, context.scene().measure(edge)));
  }

  @Override
  public void setSelected(int value) {
    super.setSelected(value);
    ((EdgeFigure) getFigure()).setSelected(value != EditPart.SELECTED_NONE);
  }
}
