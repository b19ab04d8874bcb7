package org.headroom.design;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
import org.headroom.model.Names;
import org.headroom.model.Node;

/** What the elements of a model are called, and which of them belong where. */
public final class ElementServices {
  private static final String SEPARATOR = " · ";

  /** The name of an architecture. */
  public String architectureName(Architecture architecture) {
    return PlainText.of(Names.of(architecture));
  }

  /** Name of the table of an architecture. */
  public String planTitle(Architecture architecture) {
    return architectureName(architecture) + ": capacity plan";
  }

  /** Name of the tree of an architecture. */
  public String deploymentTitle(Architecture architecture) {
    return architectureName(architecture) + ": deployment";
  }

  /** The words on a component: name, key facts, badges, one line each. */
  public String caption(Component component) {
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
  public String title(Boundary boundary) {
    String facts = PlainText.of(Captions.facts(boundary));
    return nameOf(boundary) + (facts.isEmpty() ? "" : SEPARATOR + facts);
  }

  /** The words beside a connection; empty when it has none. */
  public String connectionLabel(Connection connection) {
    return connection.getLabel() == null ? "" : PlainText.of(connection.getLabel());
  }

  /** The name of an element, without anything else. */
  public String nameOf(Element element) {
    return PlainText.of(Captions.label(element));
  }

  /** What the element is and does, for a tool tip. */
  public String description(Element element) {
    if (element instanceof Component component) {
      return nameOf(component) + ": " + Descriptions.of(component);
    }
    return element instanceof Boundary boundary ? nameOf(boundary) + ": " + Descriptions.of(boundary)
        : element instanceof Connection connection ? Descriptions.of(connection) : nameOf(element);
  }

  /** The name of the element's class for people. */
  public String kindName(Element element) {
    return element instanceof Node ? Notation.of(element.eClass()).name() : element.eClass().getName();
  }

  /** Whether the internet cannot reach what is inside. */
  public boolean isClosed(Boundary boundary) {
    return Captions.isPrivate(boundary);
  }

  /** Whether the element is an instance of the class with this name, not of a subclass. */
  public boolean isExactly(Element element, String className) {
    return element.eClass().getName().equals(className);
  }

  /** Whether the connection has this role. */
  public boolean hasRole(Connection connection, String role) {
    return Notation.of(connection).role().getName().equals(role);
  }

  /** Connections that requests wait for or depend on. */
  public List<Connection> requestConnections(Architecture architecture) {
    return drawn(architecture).stream().filter(connection -> Notation.of(connection).onRequestPath()).toList();
  }

  /** Connections beside the request path: telemetry, logs, secrets, deployment. */
  public List<Connection> sideConnections(Architecture architecture) {
    return drawn(architecture).stream().filter(connection -> !Notation.of(connection).onRequestPath()).toList();
  }

  /** Where the connection starts. */
  public Component sourceOf(Connection connection) {
    return connection.getSource();
  }

  /** Where the connection ends. */
  public Component targetOf(Connection connection) {
    return connection.getTarget();
  }

  /** All components of an architecture, in the order of the model. */
  public List<Component> allComponents(Architecture architecture) {
    return Contents.components(architecture).toList();
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
  public Architecture architectureOf(EObject object) {
    return Place.architecture(object).orElse(null);
  }

  private static List<Node> children(EObject container) {
    return container instanceof Architecture architecture ? architecture.getNodes()
        : container instanceof Boundary boundary ? boundary.getNodes() : List.of();
  }

  private static List<Connection> drawn(Architecture architecture) {
    return architecture.getConnections().stream()
        .filter(connection -> connection.getSource() != null && connection.getTarget() != null).toList();
  }
}
