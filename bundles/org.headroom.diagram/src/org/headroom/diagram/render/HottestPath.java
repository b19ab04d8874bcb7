package org.headroom.diagram.render;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.headroom.diagram.scene.Edge;
import org.headroom.diagram.scene.Scene;

/**
 * The way that most messages take: from the busiest start along the connection with the highest rate, again and again.
 *
 * @param edges ids of the connections
 * @param cards ids of the components
 */
record HottestPath(Set<String> edges, Set<String> cards) {
  static HottestPath of(Scene scene, Overlay overlay) {
    List<Edge> busy =
        scene.edges().stream().filter(edge -> edge.notation().onRequestPath() && rate(edge, overlay) > 0).toList();
    Set<String> targets = busy.stream().map(Edge::target).collect(Collectors.toSet());
    Set<String> edges = new LinkedHashSet<>();
    Set<String> cards = new LinkedHashSet<>();
    Comparator<Edge> byRate = Comparator.comparingDouble((Edge edge) -> rate(edge, overlay)).thenComparing(Edge::id,
        Comparator.reverseOrder());
    Optional<Edge> next = busy.stream().filter(edge -> !targets.contains(edge.source())).max(byRate);
    while (next.isPresent()) {
      Edge edge = next.get();
      edges.add(edge.id());
      cards.add(edge.source());
      cards.add(edge.target());
      next = busy.stream().filter(e -> e.source().equals(edge.target()) && !cards.contains(e.target())).max(byRate);
    }
    return new HottestPath(edges, cards);
  }

  private static double rate(Edge edge, Overlay overlay) {
    return overlay.messagesPerSecond().getOrDefault(edge.id(), 0.0);
  }
}
