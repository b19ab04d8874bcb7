package org.headroom.diagram.ui.parts;

import java.util.List;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.ComponentEditPolicy;
import org.eclipse.gef.requests.GroupRequest;
import org.headroom.model.Node;

/** Deletes a node with its connections. */
final class DeletePolicy extends ComponentEditPolicy {
  private final DiagramContext context;

  DeletePolicy(DiagramContext context) {
    this.context = context;
  }

  @Override
  protected Command createDeleteCommand(GroupRequest request) {
    return new EmfCommand(context.scene().document().edits().delete(List.of((Node) getHost().getModel())));
  }
}
