package org.headroom.model.edit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Connection;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.model.io.DiagramLayout.Bounds;

/**
 * Copies of nodes with what is inside, of the connections among them, and of their places. It does not change when the
 * model does that it was taken from, and can be pasted into any model, any number of times.
 */
public final class Snippet {
  private final List<Node> nodes;
  private final List<Connection> connections;
  private final Map<Node, Bounds> places;

  private Snippet(List<Node> nodes, List<Connection> connections, Map<Node, Bounds> places) {
    this.nodes = List.copyOf(nodes);
    this.connections = List.copyOf(connections);
    this.places = places;
  }

  /**
   * Copies elements of a model.
   *
   * @param selection what is copied: nodes; other elements are left out
   * @param shown where the nodes of the model stand
   */
  public static Snippet of(Architecture architecture, Collection<? extends EObject> selection,
      Map<Node, Bounds> shown) {
    List<Node> outermost = outermost(selection);
    Set<Node> all = new LinkedHashSet<>();
    outermost.stream().flatMap(Snippet::withContent).forEach(all::add);
    List<Connection> among = architecture.getConnections().stream()
        .filter(c -> all.contains(c.getSource()) && all.contains(c.getTarget())).toList();
    EcoreUtil.Copier copier = new EcoreUtil.Copier();
    List<Node> copies = List.copyOf(copier.copyAll(outermost));
    List<Connection> lines = List.copyOf(copier.copyAll(among));
    copier.copyReferences();
    Map<Node, Bounds> places = new LinkedHashMap<>();
    all.stream().filter(shown::containsKey).forEach(node -> places.put((Node) copier.get(node), shown.get(node)));
    return new Snippet(copies, lines, places);
  }

  /** The nodes of a selection that are not inside of another one. */
  public static List<Node> outermost(Collection<? extends EObject> selection) {
    return selection.stream().filter(Node.class::isInstance).map(Node.class::cast).distinct()
        .filter(node -> selection.stream().noneMatch(other -> other != node && EcoreUtil.isAncestor(other, node)))
        .toList();
  }

  private static Stream<Node> withContent(Node node) {
    return node instanceof Boundary boundary ? Stream.concat(Stream.of(node), Contents.nodes(boundary))
        : Stream.of(node);
  }

  /** Whether there is nothing to paste. */
  public boolean isEmpty() {
    return nodes.isEmpty();
  }

  /** Fresh copies of everything, to be put into a model. */
  Insertion copies() {
    EcoreUtil.Copier copier = new EcoreUtil.Copier();
    List<Node> copiedNodes = List.copyOf(copier.copyAll(nodes));
    List<Connection> copiedConnections = List.copyOf(copier.copyAll(connections));
    copier.copyReferences();
    Map<Node, Bounds> copiedPlaces = new LinkedHashMap<>();
    places.forEach((node, bounds) -> copiedPlaces.put((Node) copier.get(node), bounds));
    return new Insertion(copiedNodes, copiedConnections, copiedPlaces);
  }

  /**
   * What is put into a model.
   *
   * @param nodes the outermost nodes
   * @param connections the connections among them and what is inside
   * @param places where all these nodes stood
   */
  record Insertion(List<Node> nodes, List<Connection> connections, Map<Node, Bounds> places) {
    /** Every element that gets an id, containers first. */
    List<Element> elements() {
      return Stream.concat(nodes.stream(), connections.stream())
          .flatMap(each -> Stream.concat(Stream.of((EObject) each), contents(each)))
          .filter(Element.class::isInstance).map(Element.class::cast).toList();
    }

    private static Stream<EObject> contents(EObject object) {
      Iterable<EObject> all = object::eAllContents;
      return java.util.stream.StreamSupport.stream(all.spliterator(), false);
    }
  }
}
