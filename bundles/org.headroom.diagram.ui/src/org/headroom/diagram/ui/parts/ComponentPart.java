package org.headroom.diagram.ui.parts;

import java.util.List;
import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.headroom.diagram.scene.Card;
import org.headroom.diagram.scene.Label;
import org.headroom.diagram.ui.draw.CardFigure;
import org.headroom.diagram.ui.draw.Emphasis;
import org.headroom.model.Component;

/** A component. */
public final class ComponentPart extends NodePart implements NodeEditPart {
  private ConnectionAnchor anchor;

  ComponentPart(DiagramContext context) {
    super(context);
  }

  @Override
  protected IFigure createFigure() {
    CardFigure figure = new CardFigure(context().inks());
    figure.show(card(), context().scene().measure(card()));
    figure.setHover(() -> context().hover(node()));
    anchor = new StillAnchor(figure);
    return figure;
  }

  private Card card() {
    return (Card) context().scene().box(node());
  }

  @Override
  Label label() {
    return card().label();
  }

  @Override
  protected void createEditPolicies() {
    super.createEditPolicies();
    installEditPolicy(EditPolicy.GRAPHICAL_NODE_ROLE, new ConnectPolicy(context()));
  }

  void emphasise(Emphasis emphasis) {
    ((CardFigure) getFigure()).setEmphasis(emphasis);
  }

  @Override
  protected void refreshVisuals() {
    ((CardFigure) getFigure()).show(card(), context().scene().measure(card()));
  }

  @Override
  protected List<?> getModelSourceConnections() {
    return context().scene().outgoing((Component) getModel());
  }

  @Override
  protected List<?> getModelTargetConnections() {
    return context().scene().incoming((Component) getModel());
  }

  @Override
  public ConnectionAnchor getSourceConnectionAnchor(ConnectionEditPart connection) {
    return anchor;
  }

  @Override
  public ConnectionAnchor getTargetConnectionAnchor(ConnectionEditPart connection) {
    return anchor;
  }

  @Override
  public ConnectionAnchor getSourceConnectionAnchor(Request request) {
    return anchor;
  }

  @Override
  public ConnectionAnchor getTargetConnectionAnchor(Request request) {
    return anchor;
  }
}
