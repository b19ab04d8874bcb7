package org.headroom.model.edit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.UnexecutableCommand;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.Fault;
import org.headroom.model.Node;
import org.headroom.model.Role;
import org.headroom.model.Traffic;
import org.headroom.rules.ConnectionMatrix;
import org.headroom.rules.QuickFix;

/**
 * The changes that editors offer, as commands for an EMF command stack. What the connection matrix rejects is not
 * executable; {@link #adviceOn} tells why.
 */
public final class ModelEdits {
  private final Architecture architecture;
  private final ConnectionMatrix matrix;
  private final Connecting connecting;

  /** Changes of one model. */
  public ModelEdits(Architecture architecture, ConnectionMatrix matrix) {
    this.architecture = Objects.requireNonNull(architecture);
    this.matrix = Objects.requireNonNull(matrix);
    connecting = new Connecting(architecture, matrix);
  }

  /**
   * Adds a new node.
   *
   * @param node without container; it gets an id and a label
   * @param parent the boundary around it; null for none
   * @param name what its kind is called, such as "Load balancer"
   */
  public Command create(Node node, Boundary parent, String name) {
    return new ModelChange("Create " + name, architecture, () -> {
      node.setId(Ids.unique(architecture, name, node));
      node.setLabel(name);
      if (node instanceof org.headroom.model.Region region) {
        region.setCode(node.getId());
      }
      children(parent).add(node);
    });
  }

  /** Whether two components may be connected, and why. */
  public ConnectionAdvice adviceOn(Component source, Component target) {
    return connecting.adviceOn(source, target, Optional.empty());
  }

  /** Whether two components may be connected with a role, and why. */
  public ConnectionAdvice adviceOn(Component source, Component target, Role role) {
    return connecting.adviceOn(source, target, Optional.of(role));
  }

  /** Adds a connection with the role that the matrix infers. */
  public Command connect(Component source, Component target) {
    return connecting.connect(source, target, Optional.empty());
  }

  /** Adds a connection with a role. */
  public Command connect(Component source, Component target, Role role) {
    return connecting.connect(source, target, Optional.of(role));
  }

  /** What is allowed instead of a connection that is not: another role, the other direction, a way over a third. */
  public List<ConnectionAlternative> alternatives(Component source, Component target) {
    return connecting.alternatives(source, target);
  }

  /** The roles that a connection may have between its ends, the usual one first. */
  public List<Role> roles(Connection connection) {
    return matrix.check(connection.getSource(), connection.getTarget()).roles();
  }

  /** Gives a connection another role that the matrix allows. */
  public Command setRole(Connection connection, Role role) {
    return roles(connection).contains(role) && connection.getRole() != role
        ? new ModelChange("Make it " + role.getLiteral(), architecture, () -> connection.setRole(role))
        : UnexecutableCommand.INSTANCE;
  }

  /**
   * Adds copies of a snippet. Ids that are taken get another number; references to what this model does not have lead
   * to the element of the same id and kind, or end.
   *
   * @param parent the boundary around them; null for none
   */
  public Pasting paste(Snippet snippet, Boundary parent) {
    Snippet.Insertion insertion = snippet.copies();
    Command command = insertion.nodes().isEmpty() ? UnexecutableCommand.INSTANCE
        : new ModelChange("Paste", architecture, () -> {
          children(parent).addAll(insertion.nodes());
          architecture.getConnections().addAll(insertion.connections());
          new Adoption(architecture, insertion).settle();
        });
    return new Pasting(command, insertion.nodes(), insertion.connections(), insertion.places());
  }

  /** Whether a connection may lead between two components instead of those that it has, and why. */
  public ConnectionAdvice adviceOn(Connection connection, Component source, Component target) {
    return connecting.adviceOn(connection, source, target);
  }

  /**
   * Moves an end of a connection; its role stays when it is allowed for the new pair, else it is inferred. An id that
   * was made from the old ends follows.
   */
  public Command reconnect(Connection connection, Component source, Component target) {
    return connecting.reconnect(connection, source, target);
  }

  /**
   * Moves nodes into a boundary.
   *
   * @param parent the boundary; null for the outermost level
   */
  public Command reparent(Collection<? extends Node> nodes, Boundary parent) {
    boolean cyclic = nodes.stream().anyMatch(node -> parent != null && EcoreUtil.isAncestor(node, parent));
    return cyclic ? UnexecutableCommand.INSTANCE
        : new ModelChange("Move into " + (parent == null ? "the architecture" : name(parent)), architecture,
            () -> children(parent).addAll(nodes));
  }

  /**
   * Removes elements and what makes no sense without them: connections of removed components, their traffic, faults
   * that hit them.
   */
  public Command delete(Collection<? extends Element> elements) {
    return new ModelChange(elements.size() == 1 ? "Delete " + name(elements.iterator().next()) : "Delete", architecture,
        () -> remove(elements));
  }

  /** Changes the label; an id that was made from the old label follows it. */
  public Command rename(Element element, String label) {
    return new ModelChange("Rename", architecture, () -> {
      String old = element.getLabel() == null ? "" : element.getLabel();
      if (Ids.isFrom(element.getId(), old)) {
        element.setId(Ids.unique(architecture, label, element));
      }
      element.setLabel(label);
    });
  }

  /**
   * Any change of the model as one step that can be undone.
   *
   * @param label what the step is called in the menu
   * @param action changes the model and nothing else
   */
  public Command change(String label, Runnable action) {
    return new ModelChange(label, architecture, action);
  }

  /**
   * Adds a part, such as a demand, a fault or a scenario, at the end of a list.
   *
   * @param part without container; an element gets an id and, when it has none, a label
   * @param name what it is called, such as "Fault"
   */
  public Command add(EObject owner, EReference list, EObject part, String name) {
    return new ModelChange("Add " + name, architecture, () -> {
      if (part instanceof Element element) {
        element.setId(Ids.unique(architecture, element.getLabel() == null ? name : element.getLabel(), element));
        if (element.getLabel() == null) {
          element.setLabel(name);
        }
      }
      parts(owner, list).add(part);
    });
  }

  @SuppressWarnings("unchecked") // a list of parts takes what its reference allows, as the caller promises
  private static EList<EObject> parts(EObject owner, EReference list) {
    return (EList<EObject>) owner.eGet(list);
  }

  /** Sets an attribute of an element or a part of it; null resets it to its default. */
  public Command set(EObject owner, EAttribute attribute, Object value) {
    return new ModelChange("Change " + attribute.getName(), architecture, () -> {
      if (value == null) {
        owner.eUnset(attribute);
      } else {
        owner.eSet(attribute, value);
      }
    });
  }

  /**
   * Makes the change of a quick fix that was offered for this model.
   *
   * @param answer to its question; empty when it has none
   */
  public Command apply(QuickFix fix, String answer) {
    boolean answered = fix.question().isEmpty() || !answer.isBlank();
    return answered ? new ModelChange(fix.title(), architecture, () -> {
      if (fix.question().isEmpty()) {
        fix.apply();
      } else {
        fix.apply(answer);
      }
    }) : UnexecutableCommand.INSTANCE;
  }

  /** Gives an object a part such as a scaling policy; null removes it. */
  public Command setPart(EObject owner, EReference part, EObject value) {
    return new ModelChange((value == null ? "Remove " : "Add ") + part.getName(), architecture,
        () -> owner.eSet(part, value));
  }

  private void remove(Collection<? extends Element> elements) {
    Set<EObject> gone = new LinkedHashSet<>(elements);
    elements.stream().filter(Boundary.class::isInstance).flatMap(e -> Contents.nodes((Boundary) e)).forEach(gone::add);
    List<Connection> loose = architecture.getConnections().stream()
        .filter(c -> gone.contains(c) || gone.contains(c.getSource()) || gone.contains(c.getTarget())).toList();
    gone.addAll(loose);
    List<EObject> dependants = Contents.all(architecture).filter(each -> each instanceof Traffic traffic
        && gone.contains(traffic.getClient()) || each instanceof Fault fault && gone.contains(fault.getTarget()))
        .toList();
    architecture.getDecisions().forEach(decision -> decision.getElements().removeAll(gone));
    loose.forEach(connection -> {
      connection.setSource(null);
      connection.setTarget(null);
    });
    Stream.of(dependants, loose, elements).flatMap(Collection::stream).forEach(EcoreUtil::remove);
  }

  private EList<Node> children(Boundary parent) {
    return parent == null ? architecture.getNodes() : parent.getNodes();
  }

  private static String name(Element element) {
    return org.headroom.model.Names.of(element);
  }

  /**
   * Makes a change that can be made, without keeping what it takes to undo it: for callers inside a transaction that
   * records everything itself.
   */
  public static void makeUnrecorded(Command change) {
    ((ModelChange) change).make();
  }
}
