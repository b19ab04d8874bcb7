package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Node;
import org.headroom.model.Region;

/** Finds the boundary of every node of a brief: stated, hinted at by a position, by an action, or by a region. */
final class Nesting {

  private record PendingInside(List<Element> elements, Outline.Entry entry) {
  }

  private record PendingHint(Node node, String text, Outline.Entry entry) {
  }

  private static final Pattern INSIDE = Pattern.compile("(?i)\\binside\\s+(?:of\\s+)?(?:the\\s+)?([^(),.]+)");
  private static final Pattern PLACE = Pattern.compile(
      "(?i)^\\s*(?:place|put|draw|nest)\\s+(.+?)\\s+(?:inside|into|within)\\s+(?:this|the)\\b.*$", Pattern.DOTALL);

  private final LineLog log;
  private final Architecture architecture;
  private final References references;
  private final List<Node> nodes;
  private final UnaryOperator<String> unique;
  private final List<PendingInside> pendingInsides = new ArrayList<>();
  private final List<PendingHint> pendingHints = new ArrayList<>();
  private final Map<Node, Boundary> stated = new HashMap<>();
  private final Map<Node, Boundary> hinted = new HashMap<>();
  private final Map<Node, Boundary> acted = new HashMap<>();
  private final Map<Node, Boundary> regional = new HashMap<>();

  /**
   * Nesting of the nodes of one brief.
   *
   * @param nodes in the order of the brief; regions are added
   * @param unique makes an id unique
   */
  Nesting(LineLog log, Architecture architecture, References references, List<Node> nodes,
      UnaryOperator<String> unique) {
    this.log = log;
    this.architecture = architecture;
    this.references = references;
    this.nodes = nodes;
    this.unique = unique;
  }

  void positioned(Node node, String hint, Outline.Entry entry) {
    if (INSIDE.matcher(hint).find()) {
      pendingHints.add(new PendingHint(node, hint, entry));
    }
  }

  private void hint(Node node, String hint, Outline.Entry entry) {
    Matcher inside = INSIDE.matcher(hint);
    if (stated.containsKey(node) || !inside.find()) {
      return;
    }
    List<Element> found = references.find(inside.group(1), Boundary.class);
    Boundary nearest = null;
    for (Element element : found) {
      if (element != node && (nearest == null || nodes.indexOf(element) < nodes.indexOf(node))) {
        nearest = (Boundary) element;
      }
    }
    if (nearest == null) {
      log.notUnderstood(entry, "No boundary is called \"" + inside.group(1).strip()
          + "\". Add an item for it, such as Component `Private Subnet`.");
    } else {
      hinted.put(node, nearest);
      log.understood(entry, node.getId() + " inside " + nearest.getId());
    }
  }

  void inside(List<Element> elements, Outline.Entry entry) {
    pendingInsides.add(new PendingInside(elements, entry));
  }

  private void nestInside(List<Element> elements, Outline.Entry entry) {
    Phrase value = entry.text().value();
    boolean none = value.codes().isEmpty() && MarkdownText.isNone(value.plain());
    String name = value.codes().isEmpty() ? value.plain().strip() : value.codes().get(0);
    List<Element> found = none ? List.of() : references.find(name, Boundary.class);
    if (!none && found.size() != 1) {
      log.notUnderstood(entry, Names.unresolved(name, found, "boundary"));
      return;
    }
    for (Element element : elements) {
      if (element instanceof Node node) {
        stated.put(node, none ? null : (Boundary) found.get(0));
        log.understood(entry, node.getId() + (none ? " is not nested" : " inside " + found.get(0).getId()));
      } else {
        log.notUnderstood(entry, "Only components and boundaries are nested. Remove the line.");
      }
    }
  }

  /** "Place the API Gateway, Services, and Workers INSIDE this box visually." */
  void action(List<Element> elements, Outline.Entry entry) {
    Matcher place = PLACE.matcher(entry.text().value().withoutNewMarks().plain());
    if (!place.matches() || elements.size() != 1 || !(elements.get(0) instanceof Boundary boundary)) {
      log.notUnderstood(entry, "The only action is to nest: \"Place the A, B, and C inside this box\" in the item of a "
          + "boundary. Write facts as Config or SRE Note.");
      return;
    }
    boolean complete = true;
    for (String part : place.group(1).split(",\\s*(?:and\\s+)?|\\s+and\\s+")) {
      String name = part.strip().replaceFirst("(?i)^(?:the|all|and)\\s+", "");
      List<Element> found = name.isEmpty() ? List.of() : references.find(name, Component.class);
      if (found.isEmpty()) {
        complete = false;
        log.notUnderstood(entry, Names.unresolved(name, found, "component"));
      }
      found.forEach(element -> acted.put((Node) element, boundary));
    }
    if (complete) {
      Wording.ACTION.keep(boundary, RawText.of(log, entry, List.of()));
      log.understood(entry, String.join(", ", nodes.stream().filter(node -> acted.get(node) == boundary)
          .map(Element::getId).toList()) + " inside " + boundary.getId());
    }
  }

  void nest(List<SettingsReader.PendingRegion> regions) {
    for (SettingsReader.PendingRegion statement : regions) {
      Region region = region(statement);
      if (region == statement.node()) {
        log.notUnderstood(statement.block(), "A region is not inside itself. Write \"Code: `…`\".");
      } else {
        regional.put(statement.node(), region);
        log.understood(statement.block(), statement.node().getId() + " in region " + region.getId());
      }
    }
    pendingInsides.forEach(inside -> nestInside(inside.elements(), inside.entry()));
    pendingHints.forEach(hint -> hint(hint.node(), hint.text(), hint.entry()));
  }

  private Region region(SettingsReader.PendingRegion statement) {
    String slug = Names.slug(statement.code());
    Region found = null;
    for (Node node : nodes) {
      if (node instanceof Region region && statement.code().equals(region.getCode())
          && (found == null || region.getId().equals(slug))) {
        found = region;
      }
    }
    if (found == null) {
      found = HeadroomFactory.eINSTANCE.createRegion();
      found.setCode(statement.code());
      found.setId(unique.apply(slug.isEmpty() ? "region" : slug));
      references.add(found);
      nodes.add(nodes.indexOf(statement.node()), found);
    }
    return found;
  }

  /** Puts every node into its boundary. */
  void place() {
    Map<Node, Boundary> parents = new HashMap<>();
    for (Node node : nodes) {
      Boundary parent = stated.containsKey(node) ? stated.get(node)
          : hinted.getOrDefault(node, acted.getOrDefault(node, regional.get(node)));
      if (parent != null && !reaches(parents, parent, node)) {
        parents.put(node, parent);
      }
    }
    for (Node node : nodes) {
      Boundary parent = parents.get(node);
      if (parent == null) {
        architecture.getNodes().add(node);
      } else {
        parent.getNodes().add(node);
      }
    }
  }

  private static boolean reaches(Map<Node, Boundary> parents, Boundary from, Node to) {
    for (Node at = from; at != null; at = parents.get(at)) {
      if (at == to) {
        return true;
      }
    }
    return false;
  }
}
