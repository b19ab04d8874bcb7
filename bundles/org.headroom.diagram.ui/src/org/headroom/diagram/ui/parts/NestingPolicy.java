package org.headroom.diagram.ui.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.LayoutEditPolicy;
import org.eclipse.gef.editpolicies.ResizableEditPolicy;
import org.eclipse.gef.requests.ChangeBoundsRequest;
import org.eclipse.gef.requests.CreateRequest;
import org.headroom.diagram.layout.NodeSizes;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.ui.draw.BoundaryFigure;
import org.headroom.model.Boundary;
import org.headroom.model.Node;
import org.headroom.model.edit.Snippet;

/** Creates, moves, resizes and takes in nodes: in a boundary, or at the outermost level. */
final class NestingPolicy extends LayoutEditPolicy {
  private final DiagramContext context;

  NestingPolicy(DiagramContext context) {
    this.context = context;
  }

  private Boundary boundary() {
    return getHost().getModel() instanceof Boundary boundary ? boundary : null;
  }

  @Override
  protected EditPolicy createChildEditPolicy(EditPart child) {
    return new ResizableEditPolicy();
  }

  @Override
  public Command getCommand(Request request) {
    return RequestConstants.REQ_RESIZE_CHILDREN.equals(request.getType())
        ? resize((ChangeBoundsRequest) request) : super.getCommand(request);
  }

  @Override
  protected Command getCreateCommand(CreateRequest request) {
    if (!(request.getNewObject() instanceof Node node)) {
      return null;
    }
    Point at = request.getLocation().getCopy();
    hostFigure().translateToRelative(at);
    Bounds least = NodeSizes.smallest(node, at.x, at.y);
    Bounds place = least;
    if (request.getSize() != null && !request.getSize().isEmpty()) {
      Rectangle area = new Rectangle(request.getLocation(), request.getSize());
      hostFigure().translateToRelative(area);
      place = new Bounds(at.x, at.y, Math.max(area.width, least.width()), Math.max(area.height, least.height()));
    }
    String name = Notation.of(node.eClass()).name();
    return EmfCommand.of("Create " + name, context.scene().document().edits().create(node, boundary(), name),
        context.scene().place("Place", Map.of(node, place)));
  }

  @Override
  protected Command getMoveChildrenCommand(Request request) {
    return new EmfCommand(context.scene().place("Move", wishes((ChangeBoundsRequest) request)));
  }

  @Override
  protected Command getAddCommand(Request request) {
    Map<Node, Bounds> wishes = wishes((ChangeBoundsRequest) request);
    List<Node> nodes = new ArrayList<>(wishes.keySet());
    return EmfCommand.of("Move into", context.scene().document().edits().reparent(nodes, boundary()),
        context.scene().place("Place", wishes));
  }

  @Override
  protected Command getCloneCommand(ChangeBoundsRequest request) {
    LiveScene scene = context.scene();
    Map<Node, Bounds> wishes = wishes(request);
    if (wishes.isEmpty()) {
      return null;
    }
    Map.Entry<Node, Bounds> first = wishes.entrySet().iterator().next();
    Bounds from = scene.box(first.getKey()).bounds();
    Snippet snippet = Snippet.of(scene.document().architecture(), wishes.keySet(), scene.places());
    return new CopyCommand(Copies.of(scene, "Copy", snippet, boundary(), first.getValue().x() - from.x(),
        first.getValue().y() - from.y()), getHost().getViewer());
  }

  private Command resize(ChangeBoundsRequest request) {
    List<org.eclipse.emf.common.command.Command> commands = new ArrayList<>();
    wishes(request).forEach((node, bounds) -> commands.add(context.scene().resize(node, bounds)));
    return EmfCommand.of("Resize", commands.toArray(org.eclipse.emf.common.command.Command[]::new));
  }

  /** Where the nodes of a request want to be. */
  private Map<Node, Bounds> wishes(ChangeBoundsRequest request) {
    Map<Node, Bounds> wishes = new LinkedHashMap<>();
    for (Object each : request.getEditParts()) {
      if (each instanceof NodePart part) {
        IFigure figure = ((GraphicalEditPart) part).getFigure();
        Rectangle area = figure.getBounds().getCopy();
        figure.translateToAbsolute(area);
        Rectangle wanted = request.getTransformedRectangle(area);
        hostFigure().translateToRelative(wanted);
        wishes.put(part.node(), new Bounds(wanted.x, wanted.y, Math.max(1, wanted.width), Math.max(1, wanted.height)));
      }
    }
    return wishes;
  }

  private IFigure hostFigure() {
    return ((GraphicalEditPart) getHost()).getContentPane();
  }

  @Override
  protected void showLayoutTargetFeedback(Request request) {
    if (hostFigure() instanceof BoundaryFigure figure) {
      figure.setTarget(true);
    }
  }

  @Override
  protected void eraseLayoutTargetFeedback(Request request) {
    if (hostFigure() instanceof BoundaryFigure figure) {
      figure.setTarget(false);
    }
  }
}
