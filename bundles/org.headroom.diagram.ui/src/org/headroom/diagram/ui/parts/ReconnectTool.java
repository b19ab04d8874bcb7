package org.headroom.diagram.ui.parts;

import java.util.List;
import java.util.Optional;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.requests.ReconnectRequest;
import org.eclipse.gef.tools.ConnectionEndpointTracker;
import org.headroom.model.Component;
import org.headroom.model.edit.ConnectionAdvice;
import org.headroom.model.edit.ModelEdits;

/**
 * Moves an end of a connection to another component. Meanwhile legal ones light up and all others dim; where the end
 * may not be, a balloon says why.
 */
final class ReconnectTool extends ConnectionEndpointTracker {
  ReconnectTool(ConnectionEditPart part, String request) {
    super(part);
    setCommandName(request);
  }

  private Optional<ArchitecturePart> diagram() {
    return getCurrentViewer() != null && getCurrentViewer().getContents() instanceof ArchitecturePart part
        ? Optional.of(part) : Optional.empty();
  }

  private Reconnecting wish() {
    return Reconnecting.of((ReconnectRequest) getTargetRequest());
  }

  private static ModelEdits edits(ArchitecturePart diagram) {
    return diagram.context().scene().document().edits();
  }

  @Override
  protected boolean handleDragStarted() {
    boolean handled = super.handleDragStarted();
    diagram().ifPresent(diagram -> diagram.light(wish().fixed(),
        end -> wish().advice(edits(diagram), end).map(ConnectionAdvice::allowed).orElse(true)));
    return handled;
  }

  @Override
  protected boolean handleButtonUp(int button) {
    boolean dropped = isInState(STATE_DRAG_IN_PROGRESS | STATE_ACCESSIBLE_DRAG_IN_PROGRESS);
    Optional<ArchitecturePart> diagram = diagram();
    Reconnecting wish = wish();
    EditPart target = getTargetEditPart();
    Point at = getLocation().getCopy();
    boolean handled = super.handleButtonUp(button);
    if (dropped && target != null && target.getModel() instanceof Component end && diagram.isPresent()) {
      object(diagram.get(), wish, end, at);
    }
    return handled;
  }

  private static void object(ArchitecturePart diagram, Reconnecting wish, Component end, Point at) {
    wish.advice(edits(diagram), end).filter(advice -> !advice.allowed())
        .ifPresent(advice -> new ConnectBalloon(diagram.context()).open(diagram.getViewer().getControl(), at, advice,
            List.of()));
  }

  @Override
  public void deactivate() {
    diagram().ifPresent(ArchitecturePart::unlight);
    super.deactivate();
  }
}
