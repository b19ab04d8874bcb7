package org.headroom.diagram.ui.parts;

import java.util.List;
import org.eclipse.draw2d.ConnectionLayer;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.MarginBorder;
import org.eclipse.draw2d.XYLayout;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToHelper;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.gef.editpolicies.RootComponentEditPolicy;
import org.headroom.diagram.ui.draw.SceneRouter;
import org.headroom.model.Architecture;

/** The whole diagram. */
public final class ArchitecturePart extends AbstractGraphicalEditPart {
  private static final int MARGIN = 40;

  private final DiagramContext context;

  ArchitecturePart(DiagramContext context) {
    this.context = context;
  }

  @Override
  protected IFigure createFigure() {
    FreeformLayer layer = new FreeformLayer();
    layer.setLayoutManager(new FixedLayout());
    layer.setBorder(new MarginBorder(MARGIN));
    return layer;
  }

  @Override
  protected void createEditPolicies() {
    installEditPolicy(EditPolicy.COMPONENT_ROLE, new RootComponentEditPolicy());
    installEditPolicy(EditPolicy.LAYOUT_ROLE, new NestingPolicy(context));
  }

  @Override
  protected List<?> getModelChildren() {
    return ((Architecture) getModel()).getNodes();
  }

  @Override
  protected void refreshVisuals() {
    ((ConnectionLayer) getLayer(LayerConstants.CONNECTION_LAYER)).setConnectionRouter(new SceneRouter());
  }

  /** Shows the scene as it is now. */
  public void refreshAll() {
    refreshChildren();
    for (Object child : getChildren()) {
      ((NodePart) child).refreshStructure();
    }
    for (Object child : getChildren()) {
      ((NodePart) child).refreshConnections();
    }
    for (Object child : getChildren()) {
      ((NodePart) child).refreshLooks();
    }
    getFigure().revalidate();
  }

  @Override
  public Object getAdapter(Class key) {
    boolean snaps = Boolean.TRUE.equals(getViewer().getProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED));
    return key == SnapToHelper.class ? snaps ? new SnapToGeometry(this) : null : super.getAdapter(key);
  }

  /** Leaves every figure where the scene put it. */
  static final class FixedLayout extends XYLayout {
    @Override
    public void layout(IFigure parent) {
      // figures know their bounds
    }

    @Override
    protected org.eclipse.draw2d.geometry.Dimension calculatePreferredSize(IFigure figure, int width, int height) {
      return figure.getBounds().getSize();
    }
  }
}
