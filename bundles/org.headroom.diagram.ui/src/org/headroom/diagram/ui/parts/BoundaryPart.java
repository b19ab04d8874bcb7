package org.headroom.diagram.ui.parts;

import java.util.List;
import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.SnapToHelper;
import org.eclipse.gef.editpolicies.SnapFeedbackPolicy;
import org.headroom.diagram.scene.Container;
import org.headroom.diagram.scene.Label;
import org.headroom.diagram.ui.draw.BoundaryFigure;
import org.headroom.model.Boundary;

/** A boundary with what is inside. */
public final class BoundaryPart extends NodePart {

  BoundaryPart(DiagramContext context) {
    super(context);
  }

  @Override
  protected IFigure createFigure() {
    BoundaryFigure figure = new BoundaryFigure(context().inks());
    figure.show(container());
    figure.setHover(() -> context().hover(node()));
    figure.setLayoutManager(new ArchitecturePart.FixedLayout());
    return figure;
  }

  private Container container() {
    return (Container) context().scene().box(node());
  }

  @Override
  Label label() {
    return container().title();
  }

  @Override
  protected void createEditPolicies() {
    super.createEditPolicies();
    installEditPolicy(EditPolicy.LAYOUT_ROLE, new NestingPolicy(context()));
    installEditPolicy(Snapping.GUIDES, new SnapFeedbackPolicy());
  }

  @Override
  protected List<?> getModelChildren() {
    return ((Boundary) getModel()).getNodes();
  }

  @Override
  protected void refreshVisuals() {
    ((BoundaryFigure) getFigure()).show(container());
  }

  @Override
  public Object getAdapter(Class key) {
    return key == SnapToHelper.class ? Snapping.of(this) : super.getAdapter(key);
  }
}
