package org.headroom.diagram.ui.parts;

import java.util.Optional;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.requests.CreateConnectionRequest;
import org.eclipse.gef.tools.ConnectionCreationTool;
import org.headroom.model.Component;
import org.headroom.model.Role;
import org.headroom.model.edit.ConnectionAdvice;

/**
 * Connects two components: by two clicks, or by dragging from one to the other. Meanwhile legal targets light up and
 * all others dim; where a connection is not allowed, a balloon says why and offers what is.
 */
public final class ConnectTool extends ConnectionCreationTool {
  /** A mouse that moved less than this between press and release was clicked, not dragged. */
  private static final int CLICK = 6;

  private Point pressed;

  /** The tool; the palette sets its factory. */
  public ConnectTool() {
    setUnloadWhenFinished(true);
  }

  @Override
  protected void setState(int state) {
    super.setState(state);
    ArchitecturePart diagram = diagram();
    if (diagram != null && state == STATE_CONNECTION_STARTED && source() != null) {
      Component source = source();
      diagram.light(source,
          target -> ConnectPolicy.advice(diagram.context().scene().document().edits(), source, target, role())
              .allowed());
    } else if (diagram != null && (state == STATE_INITIAL || state == STATE_TERMINAL)) {
      diagram.unlight();
    }
  }

  private ArchitecturePart diagram() {
    EditPartViewer viewer = getCurrentViewer();
    return viewer != null && viewer.getContents() instanceof ArchitecturePart part ? part : null;
  }

  private Component source() {
    return component(((CreateConnectionRequest) getTargetRequest()).getSourceEditPart());
  }

  private static Component component(EditPart part) {
    return part != null && part.getModel() instanceof Component component ? component : null;
  }

  private Optional<Role> role() {
    return ((CreateConnectionRequest) getTargetRequest()).getNewObjectType() instanceof Role role ? Optional.of(role)
        : Optional.empty();
  }

  @Override
  protected boolean handleButtonDown(int button) {
    pressed = getLocation().getCopy();
    return super.handleButtonDown(button);
  }

  @Override
  protected boolean handleButtonUp(int button) {
    boolean dragged = pressed != null && pressed.getDistance(getLocation()) > CLICK;
    Component target = component(getTargetEditPart());
    if (dragged && isInState(STATE_CONNECTION_STARTED) && target != null && target != source()
        && stateTransition(STATE_CONNECTION_STARTED, STATE_TERMINAL)) {
      handleCreateConnection();
    }
    return super.handleButtonUp(button);
  }

  @Override
  protected boolean handleCreateConnection() {
    Component source = source();
    Component target = component(getTargetEditPart());
    ArchitecturePart diagram = diagram();
    Point at = getLocation().getCopy();
    boolean created = getCommand() != null && getCommand().canExecute();
    boolean handled = super.handleCreateConnection();
    if (!created && source != null && target != null && diagram != null) {
      LiveScene scene = diagram.context().scene();
      ConnectionAdvice advice = ConnectPolicy.advice(scene.document().edits(), source, target, role());
      if (source == target) {
        // nothing else is on offer
        diagram.context().status().say(advice.reason(), true);
        return handled;
      }
      new ConnectBalloon(diagram.context()).open(diagram.getViewer().getControl(), at, advice,
          scene.document().edits().alternatives(source, target));
    }
    return handled;
  }

  @Override
  public void deactivate() {
    ArchitecturePart diagram = diagram();
    if (diagram != null) {
      diagram.unlight();
    }
    super.deactivate();
  }
}
