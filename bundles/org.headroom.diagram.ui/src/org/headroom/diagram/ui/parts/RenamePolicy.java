package org.headroom.diagram.ui.parts;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.DirectEditPolicy;
import org.eclipse.gef.requests.DirectEditRequest;
import org.headroom.model.Node;

/** Renames a node in place. */
final class RenamePolicy extends DirectEditPolicy {
  private final DiagramContext context;

  RenamePolicy(DiagramContext context) {
    this.context = context;
  }

  @Override
  protected Command getDirectEditCommand(DirectEditRequest request) {
    String label = String.valueOf(request.getCellEditor().getValue()).strip();
    return label.isEmpty() ? null
        : new EmfCommand(context.scene().document().edits().rename((Node) getHost().getModel(), label));
  }

  @Override
  protected void showCurrentEditValue(DirectEditRequest request) {
    // the text field covers the label
  }
}
