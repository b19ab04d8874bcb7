package org.headroom.design;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.headroom.diagram.notation.Badge;
import org.headroom.diagram.notation.Captions;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.text.Descriptions;
import org.headroom.diagram.text.PlainText;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Names;
import org.headroom.model.Node;

/** What the elements of a model are called, and which of them belong where. */
public final class ElementServices {
  private static final String SEPARATOR = " · ";

  /** Name of the diagram of an architecture. */
  public String diagramTitle(EObject object) {
    return architectureName(object);
  }

  /** Name of the table of an architecture. */
  public String planTitle(EObject object) {
    return architectureName(object) + ": capacity plan";
  }

  /** Name of the tree of an architecture. */
  public String deploymentTitle(EObject object) {
    return architectureName(object) + ": deployment";
  }

  /** The words on a component: name, key facts, badges, one line each. */
  public String caption(EObject object) {
    if (!(object instanceof Component component)) {
      return nameOf(object);
    }
    List<String> lines = new ArrayList<>();
    lines.add(nameOf(component));
    lines.add(PlainText.of(Captions.facts(component)));
    List<Badge> badges = Captions.badges(component);
    if (!badges.isEmpty()) {
      lines.add(badges.stream().map(Badge::text).collect(Collectors.joining(SEPARATOR)));
    }
    return String.join("\n", lines);
  }

  /** The title of a boundary: name and key facts. */
  public String title(EObject object) {
    String facts = object instanceof Boundary boundary ? PlainText.of(Captions.facts(boundary)) : "";
    return nameOf(object) + (facts.isEmpty() ? "" : SEPARATOR + facts);
  }

  /** The words beside a connection; empty when it has none. */
  public String connectionLabel(EObject object) {
    return object instanceof Connection connection && connection.getLabel() != null
        ? PlainText.of(connection.getLabel()) : "";
  }

  /** The name of an element, without anything else. */
  public String nameOf(EObject object) {
    return object instanceof Element element ? PlainText.of(Captions.label(element)) : architectureName(object);
  }

  /** What the element is and does, for a tool tip. */
  public String description(EObject object) {
    if (object instanceof Component component) {
      return nameOf(component) + ": " + Descriptions.of(component);
    }
    return object instanceof Boundary boundary ? nameOf(boundary) + ": " + Descriptions.of(boundary) : nameOf(object);
  }

  /** The name of the element's class for people. */
  public String kindName(EObject object) {
    return object instanceof Node ? Notation.of(object.eClass()).name() : object.eClass().getName();
  }

  /** Whether the internet cannot reach what is inside the boundary. */
  public boolean isClosed(EObject object) {
    return object instanceof Boundary boundary && Captions.isPrivate(boundary);
  }

  /** Whether the element is an instance of the class with this name, not of a subclass. */
  public boolean isExactly(EObject object, String className) {
    return object.eClass().getName().equals(className);
  }

  /** Whether the element is an instance of one of these classes, named with blanks between them, or of a subclass. */
  public boolean isAnyOf(EObject object, String classNames) {
    return Stream.of(classNames.split(" ")).map(HeadroomPackage.eINSTANCE::getEClassifier)
        .anyMatch(type -> type.isInstance(object));
  }

  /** Whether the connection has this role. */
  public boolean hasRole(EObject object, String role) {
    return object instanceof Connection connection && Notation.of(connection).role().getName().equals(role);
  }

  /** Connections that requests wait for or depend on. */
  public List<Connection> requestConnections(EObject object) {
    return drawn(object).stream().filter(connection -> Notation.of(connection).onRequestPath()).toList();
  }

  /** Connections beside the request path: telemetry, logs, secrets, deployment. */
  public List<Connection> sideConnections(EObject object) {
    return drawn(object).stream().filter(connection -> !Notation.of(connection).onRequestPath()).toList();
  }

  /** All components of an architecture, in the order of the model. */
  public List<Component> allComponents(EObject object) {
    return object instanceof Architecture architecture ? Contents.components(architecture).toList() : List.of();
  }

  /** The boundaries directly inside an architecture or a boundary. */
  public List<Boundary> innerBoundaries(EObject container) {
    return children(container).stream().filter(Boundary.class::isInstance).map(Boundary.class::cast).toList();
  }

  /** The components directly inside an architecture or a boundary. */
  public List<Component> innerComponents(EObject container) {
    return children(container).stream().filter(Component.class::isInstance).map(Component.class::cast).toList();
  }

  /** The architecture that an object belongs to. */
  public EObject architectureOf(EObject object) {
    return Place.architecture(object).map(EObject.class::cast).orElse(object);
  }

  private static String architectureName(EObject object) {
    return Place.architecture(object).map(Names::of).map(PlainText::of).orElse("");
  }

  private static List<Node> children(EObject container) {
    return container instanceof Architecture architecture ? architecture.getNodes()
        : container instanceof Boundary boundary ? boundary.getNodes() : List.of();
  }

  private static List<Connection> drawn(EObject object) {
    return object instanceof Architecture architecture ? architecture.getConnections().stream()
        .filter(connection -> connection.getSource() != null && connection.getTarget() != null).toList() : List.of();
  }
}
