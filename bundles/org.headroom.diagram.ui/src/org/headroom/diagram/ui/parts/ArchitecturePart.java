package org.headroom.diagram.ui.parts;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.draw2d.ConnectionLayer;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.MarginBorder;
import org.eclipse.draw2d.PositionConstants;
import org.eclipse.draw2d.XYLayout;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.SnapToHelper;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.gef.editpolicies.RootComponentEditPolicy;
import org.eclipse.gef.editpolicies.SnapFeedbackPolicy;
import org.eclipse.jface.resource.JFaceResources;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.ui.draw.Emphasis;
import org.headroom.diagram.ui.draw.SceneRouter;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Contents;
import org.headroom.model.Node;
import org.headroom.model.edit.ModelDocument;

/** The whole diagram. */
public final class ArchitecturePart extends AbstractGraphicalEditPart {
  private static final int MARGIN = 28;

  private final DiagramContext context;
  private Label hint;

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
    installEditPolicy(Snapping.GUIDES, new SnapFeedbackPolicy());
  }

  @Override
  protected List<?> getModelChildren() {
    return ((Architecture) getModel()).getNodes();
  }

  /** Says how to begin while there is nothing. */
  private void showHint() {
    boolean isEmpty = getModelChildren().isEmpty();
    if (isEmpty && hint == null) {
      hint = new Label(
          "Nothing is drawn yet.\nTake a kind from the palette and click here, or press / and type its name.");
      hint.setLabelAlignment(PositionConstants.LEFT);
      hint.setForegroundColor(context.inks().colour(ColourRole.TEXT_MUTED));
      hint.setFont(JFaceResources.getDefaultFont());
      getFigure().add(hint);
      hint.setBounds(new Rectangle(new Point(MARGIN, MARGIN), hint.getPreferredSize()));
    } else if (!isEmpty && hint != null) {
      getFigure().remove(hint);
      hint = null;
    }
  }

  @Override
  protected void refreshVisuals() {
    showHint();
    ((ConnectionLayer) getLayer(LayerConstants.CONNECTION_LAYER)).setConnectionRouter(new SceneRouter());
  }

  /** Creates a node in the selected boundary, or beside the selected component, and selects it. */
  public void create(Node node) {
    Node near = getViewer().getFocusEditPart().getModel() instanceof Node selected ? selected : null;
    Boundary parent = near instanceof Boundary boundary ? boundary : near == null ? null : near.getBoundary();
    ModelDocument document = context.scene().document();
    document.execute(document.edits().create(node, parent, Notation.of(node.eClass()).name()));
    EditPart created = (EditPart) getViewer().getEditPartRegistry().get(node);
    getViewer().select(created);
    getViewer().reveal(created);
  }

  DiagramContext context() {
    return context;
  }

  /** Lights what a line that starts or ends at a component may lead to, and dims everything else. */
  void light(Component fixed, Predicate<Component> legal) {
    components().forEach(part -> part.emphasise(part.node() == fixed ? Emphasis.NONE
        : legal.test((Component) part.node()) ? Emphasis.LIT : Emphasis.DIM));
  }

  /** Shows everything as always. */
  void unlight() {
    components().forEach(part -> part.emphasise(Emphasis.NONE));
  }

  private Stream<ComponentPart> components() {
    return Contents.components((Architecture) getModel())
        .map(component -> getViewer().getEditPartRegistry().get(component)).filter(ComponentPart.class::isInstance)
        .map(ComponentPart.class::cast);
  }

  /** Shows the measured values of the scene; places and routes stay. */
  public void showOverlay() {
    components().forEach(ComponentPart::refreshLooks);
    ((Architecture) getModel()).getConnections().forEach(connection -> {
      if (getViewer().getEditPartRegistry().get(connection) instanceof ConnectionPart part) {
        part.refresh();
      }
    });
  }

  /** Shows the scene as it is now. */
  public void refreshAll() {
    showHint();
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
    return key == SnapToHelper.class ? Snapping.of(this) : super.getAdapter(key);
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
