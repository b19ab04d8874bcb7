package org.headroom.diagram.ui.parts;

import java.util.Optional;
import org.eclipse.draw2d.ColorConstants;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.RectangleFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.GraphicalNodeEditPolicy;
import org.eclipse.gef.requests.CreateConnectionRequest;
import org.eclipse.gef.requests.ReconnectRequest;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.model.Component;
import org.headroom.model.Role;
import org.headroom.model.edit.ConnectionAdvice;
import org.headroom.model.edit.ModelEdits;

/** Connects components as far as the connection matrix allows, and says why or why not while the user points at one. */
final class ConnectPolicy extends GraphicalNodeEditPolicy {
  private final DiagramContext context;
  private IFigure halo;

  ConnectPolicy(DiagramContext context) {
    this.context = context;
  }

  private Component component() {
    return (Component) getHost().getModel();
  }

  private ModelEdits edits() {
    return context.scene().document().edits();
  }

  @Override
  protected Command getConnectionCreateCommand(CreateConnectionRequest request) {
    Command start = new Command("Connect") {};
    request.setStartCommand(start);
    return start;
  }

  @Override
  protected Command getConnectionCompleteCommand(CreateConnectionRequest request) {
    Component source = (Component) request.getSourceEditPart().getModel();
    return new EmfCommand(request.getNewObjectType() instanceof Role role ? edits().connect(source, component(), role)
        : edits().connect(source, component()));
  }

  @Override
  protected Command getReconnectTargetCommand(ReconnectRequest request) {
    return reconnect(request);
  }

  @Override
  protected Command getReconnectSourceCommand(ReconnectRequest request) {
    return reconnect(request);
  }

  private Command reconnect(ReconnectRequest request) {
    Reconnecting wish = Reconnecting.of(request);
    return new EmfCommand(
        edits().reconnect(wish.connection(), wish.source(component()), wish.target(component())));
  }

  @Override
  public void showTargetFeedback(Request request) {
    super.showTargetFeedback(request);
    ConnectionAdvice advice = advice(request);
    if (advice != null && halo == null) {
      context.status().say(advice.reason(), !advice.allowed());
      halo = halo(advice.allowed());
      addFeedback(halo);
    }
  }

  @Override
  public void eraseTargetFeedback(Request request) {
    super.eraseTargetFeedback(request);
    if (halo != null) {
      removeFeedback(halo);
      halo = null;
      context.status().say("", false);
    }
  }

  /** Whether two components may be connected with a role, or with any. */
  static ConnectionAdvice advice(ModelEdits edits, Component source, Component target, Optional<Role> role) {
    return role.map(wish -> edits.adviceOn(source, target, wish)).orElseGet(() -> edits.adviceOn(source, target));
  }

  private ConnectionAdvice advice(Request request) {
    if (RequestConstants.REQ_CONNECTION_END.equals(request.getType())
        && request instanceof CreateConnectionRequest create) {
      EditPart source = create.getSourceEditPart();
      return source == null || source == getHost() ? null : advice(edits(), (Component) source.getModel(), component(),
          create.getNewObjectType() instanceof Role role ? Optional.of(role) : Optional.empty());
    }
    if (request instanceof ReconnectRequest reconnect) {
      return Reconnecting.of(reconnect).advice(edits(), component()).orElse(null);
    }
    return null;
  }

  private IFigure halo(boolean allowed) {
    RectangleFigure figure = new RectangleFigure();
    figure.setFill(false);
    figure.setLineWidth(3);
    figure.setForegroundColor(allowed ? context.inks().colour(ColourRole.PUBLIC_LINE)
        : context.inks().colour(ColourRole.FAILED));
    figure.setBackgroundColor(ColorConstants.white);
    Rectangle area = getHostFigure().getBounds().getCopy().expand(3, 3);
    getHostFigure().translateToAbsolute(area);
    getFeedbackLayer().translateToRelative(area);
    figure.setBounds(area);
    return figure;
  }
}
