package org.headroom.diagram.ui.parts;

import java.util.Optional;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.headroom.diagram.scene.Label;
import org.headroom.diagram.ui.draw.Geometry;
import org.headroom.model.Node;

/** A node: what boundaries and components have in common. */
public abstract class NodePart extends AbstractGraphicalEditPart {
  private final DiagramContext context;

  NodePart(DiagramContext context) {
    this.context = context;
  }

  /** The node. */
  public Node node() {
    return (Node) getModel();
  }

  final DiagramContext context() {
    return context;
  }

  /** The name on the diagram, where it is edited in place. */
  abstract Label label();

  /** Where the name is edited, relative to the diagram. */
  final Rectangle labelArea() {
    return Geometry.outer(label().bounds());
  }

  /** Takes up and drops the parts inside. */
  void refreshStructure() {
    refreshChildren();
    for (Object child : getChildren()) {
      ((NodePart) child).refreshStructure();
    }
  }

  /** Takes up and drops connections. */
  void refreshConnections() {
    refreshSourceConnections();
    refreshTargetConnections();
    for (Object connection : getSourceConnections()) {
      ((ConnectionPart) connection).refresh();
    }
    for (Object child : getChildren()) {
      ((NodePart) child).refreshConnections();
    }
  }

  /** Shows the boxes as they are now. */
  void refreshLooks() {
    refreshVisuals();
    for (Object child : getChildren()) {
      ((NodePart) child).refreshLooks();
    }
  }

  @Override
  protected void createEditPolicies() {
    installEditPolicy(EditPolicy.DIRECT_EDIT_ROLE, new RenamePolicy(context));
  }

  /** Edits the name in place, starting with the text instead of the name as it is. */
  public void rename(String beginning) {
    new RenameManager(this, Optional.of(beginning)).show();
  }

  @Override
  public void performRequest(Request request) {
    if (request.getType() == RequestConstants.REQ_DIRECT_EDIT || request.getType() == RequestConstants.REQ_OPEN) {
      new RenameManager(this, Optional.empty()).show();
    } else {
      super.performRequest(request);
    }
  }
}
