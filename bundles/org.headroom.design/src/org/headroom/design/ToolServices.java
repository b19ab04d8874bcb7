package org.headroom.design;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.headroom.diagram.notation.Notation;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Node;
import org.headroom.model.Role;
import org.headroom.model.edit.ModelEdits;
import org.headroom.rules.ConnectionMatrix;

/**
 * What the tools do. Each is the change that the diagram editor of the workbench makes, executed inside the
 * transaction of Sirius, which records it for undo. A change that is not possible is not made.
 */
public final class ToolServices {
  private static final ConnectionMatrix MATRIX = ConnectionMatrix.standard();

  /** Adds a node of this class to an architecture or a boundary. */
  public EObject createNode(EObject container, String className) {
    EClass type = (EClass) HeadroomPackage.eINSTANCE.getEClassifier(className);
    Node node = (Node) HeadroomFactory.eINSTANCE.create(type);
    edit(container, edits -> edits.create(node, container instanceof Boundary b ? b : null, Notation.of(type).name()));
    return node;
  }

  /** Whether the matrix lets a connection start here. */
  public boolean canStart(EObject source) {
    return source instanceof Component component && !MATRIX.allowedTargets(component.eClass()).isEmpty();
  }

  /** Whether two components may be connected, with the role that follows from their kinds. */
  public boolean canConnect(EObject source, EObject target) {
    return source instanceof Component from && target instanceof Component to
        && edits(from).map(edits -> edits.adviceOn(from, to).allowed()).orElse(false);
  }

  /** Whether two components may be connected with this role. */
  public boolean canConnectAs(EObject source, EObject target, String role) {
    return source instanceof Component from && target instanceof Component to
        && edits(from).map(edits -> edits.connect(from, to, Role.getByName(role)).canExecute()).orElse(false);
  }

  /** Connects two components with the role that follows from their kinds. */
  public EObject connect(EObject source, EObject target) {
    if (source instanceof Component from && target instanceof Component to) {
      edit(source, edits -> edits.connect(from, to));
    }
    return source;
  }

  /** Connects two components with this role. */
  public EObject connectAs(EObject source, EObject target, String role) {
    if (source instanceof Component from && target instanceof Component to) {
      edit(source, edits -> edits.connect(from, to, Role.getByName(role)));
    }
    return source;
  }

  /** Whether the connection may start at this component instead. */
  public boolean canStartAt(EObject connection, EObject source) {
    return connection instanceof Connection moved && source instanceof Component from && moved.getTarget() != null
        && edits(moved).map(edits -> edits.reconnect(moved, from, moved.getTarget()).canExecute()).orElse(false);
  }

  /** Whether the connection may end at this component instead. */
  public boolean canEndAt(EObject connection, EObject target) {
    return connection instanceof Connection moved && target instanceof Component to && moved.getSource() != null
        && edits(moved).map(edits -> edits.reconnect(moved, moved.getSource(), to).canExecute()).orElse(false);
  }

  /** Lets the connection start at this component. */
  public EObject startAt(EObject connection, EObject source) {
    if (canStartAt(connection, source)) {
      Connection moved = (Connection) connection;
      edit(moved, edits -> edits.reconnect(moved, (Component) source, moved.getTarget()));
    }
    return connection;
  }

  /** Lets the connection end at this component. */
  public EObject endAt(EObject connection, EObject target) {
    if (canEndAt(connection, target)) {
      Connection moved = (Connection) connection;
      edit(moved, edits -> edits.reconnect(moved, moved.getSource(), (Component) target));
    }
    return connection;
  }

  /** Whether a node may be moved into an architecture or a boundary: not into itself, and not where it is. */
  public boolean canMoveInto(EObject element, EObject container) {
    return element instanceof Node node && node.eContainer() != container && isContainer(container)
        && Place.architecture(node).equals(Place.architecture(container))
        && edits(node).map(edits -> edits.reparent(List.of(node), boundary(container)).canExecute()).orElse(false);
  }

  /** Moves a node into an architecture or a boundary. */
  public EObject moveInto(EObject element, EObject container) {
    if (canMoveInto(element, container)) {
      edit(element, edits -> edits.reparent(List.of((Node) element), boundary(container)));
    }
    return element;
  }

  /** Changes the label of an element, and its id when that was made from the label. */
  public EObject renameTo(EObject object, String label) {
    if (object instanceof Element element && label != null && !label.isBlank()) {
      edit(element, edits -> edits.rename(element, label.strip()));
    }
    return object;
  }

  /** Removes an element and what makes no sense without it. */
  public EObject removeElement(EObject object) {
    EObject container = object.eContainer();
    if (object instanceof Element element) {
      edit(element, edits -> edits.delete(List.of(element)));
    }
    return container;
  }

  static Optional<ModelEdits> edits(EObject object) {
    return Place.architecture(object).map(architecture -> new ModelEdits(architecture, MATRIX));
  }

  static void edit(EObject object, Function<ModelEdits, Command> change) {
    edits(object).map(change).filter(Command::canExecute).ifPresent(ModelEdits::makeUnrecorded);
  }

  private static boolean isContainer(EObject object) {
    return object instanceof Architecture || object instanceof Boundary;
  }

  private static Boundary boundary(EObject container) {
    return container instanceof Boundary boundary ? boundary : null;
  }
}
