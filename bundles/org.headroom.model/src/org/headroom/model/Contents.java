package org.headroom.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;

/**
 * What an architecture contains, in document order, which is a pre-order walk: a boundary comes before what is inside.
 */
public final class Contents {

  private Contents() {
  }

  /** Everything that has an identity: nodes at any depth, connections, request classes, scenarios, faults, ... */
  public static Stream<Element> elements(Architecture architecture) {
    return all(architecture).filter(Element.class::isInstance).map(Element.class::cast);
  }

  /** All boundaries and components. */
  public static Stream<Node> nodes(Architecture architecture) {
    return architecture.getNodes().stream().flatMap(Contents::withNested);
  }

  /** All boundaries and components inside a boundary, at any depth. */
  public static Stream<Node> nodes(Boundary boundary) {
    return boundary.getNodes().stream().flatMap(Contents::withNested);
  }

  /** All components. */
  public static Stream<Component> components(Architecture architecture) {
    return nodes(architecture).filter(Component.class::isInstance).map(Component.class::cast);
  }

  /** All components inside a boundary, at any depth. */
  public static Stream<Component> components(Boundary boundary) {
    return nodes(boundary).filter(Component.class::isInstance).map(Component.class::cast);
  }

  /** All objects inside the architecture, also those without an identity such as service demands. */
  public static Stream<EObject> all(Architecture architecture) {
    TreeIterator<EObject> iterator = architecture.eAllContents();
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED), false);
  }

  /** The element with this id; the first one if several have it. Walks the model: use {@link #byId} for many ids. */
  public static Optional<Element> find(Architecture architecture, String id) {
    return elements(architecture).filter(each -> id.equals(each.getId())).findFirst();
  }

  /** The elements by their ids, as they are now; of several with one id the first. */
  public static Map<String, Element> byId(Architecture architecture) {
    Map<String, Element> elements = new HashMap<>();
    elements(architecture).filter(each -> each.getId() != null)
        .forEach(each -> elements.putIfAbsent(each.getId(), each));
    return elements;
  }

  /** The element that the object is or belongs to; none for the architecture itself. */
  public static Optional<Element> elementOf(EObject object) {
    for (EObject each = object; each != null; each = each.eContainer()) {
      if (each instanceof Element element) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  private static Stream<Node> withNested(Node node) {
    List<Node> inside = node instanceof Boundary boundary ? boundary.getNodes() : List.of();
    return Stream.concat(Stream.of(node), inside.stream().flatMap(Contents::withNested));
  }
}
