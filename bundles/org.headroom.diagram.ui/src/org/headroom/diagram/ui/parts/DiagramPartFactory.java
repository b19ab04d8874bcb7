package org.headroom.diagram.ui.parts;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;

/** Makes the edit parts of a diagram. */
public final class DiagramPartFactory implements EditPartFactory {
  private final DiagramContext context;

  /** Parts that share a context. */
  public DiagramPartFactory(DiagramContext context) {
    this.context = context;
  }

  @Override
  public EditPart createEditPart(EditPart parent, Object model) {
    EditPart part;
    if (model instanceof Architecture) {
      part = new ArchitecturePart(context);
    } else if (model instanceof Boundary) {
      part = new BoundaryPart(context);
    } else if (model instanceof Component) {
      part = new ComponentPart(context);
    } else if (model instanceof Connection) {
      part = new ConnectionPart(context);
    } else {
      throw new IllegalArgumentException("There is no edit part for " + model);
    }
    part.setModel(model);
    return part;
  }
}
