package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Node;
import org.headroom.model.Region;

/** Nests and connects the elements of a brief once all of them are known. */
final class Linking {

  /** A connection and how its line names the two ends. */
  record Line(Connection connection, String source, String target) {
  }

  /** A flow such as "A → B → C (remark)". */
  record Flow(List<String> names, String remark) {
  }

  private record PendingLine(Item item, Outline.Entry entry, Phrase flow, List<Outline.Block> children) {
  }

  private record PendingInside(List<Element> elements, Outline.Entry entry) {
  }

  private record PendingHint(Node node, String text, Outline.Entry entry) {
  }

  private static final Pattern ARROW = Pattern.compile("→|⟶|➜|-{1,2}>|=>");
  private static final Pattern INSIDE = Pattern.compile("(?i)\\binside\\s+(?:of\\s+)?(?:the\\s+)?([^(),.]+)");
  private static final Pattern PLACE = Pattern.compile(
      "(?i)^\\s*(?:place|put|draw|nest)\\s+(.+?)\\s+(?:inside|into|within)\\s+(?:this|the)\\b.*$", Pattern.DOTALL);

  private final LineLog log;
  private final Roles roles;
  private final Architecture architecture;
  private final References references;
  private final List<Node> nodes;
  private final Set<String> ids;
  private final List<PendingLine> pending = new ArrayList<>();
  private final List<PendingInside> pendingInsides = new ArrayList<>();
  private final List<PendingHint> pendingHints = new ArrayList<>();
  private final Map<Outline.Entry, String> claimed = new HashMap<>();
  private final Map<Node, Boundary> stated = new HashMap<>();
  private final Map<Node, Boundary> hinted = new HashMap<>();
  private final Map<Node, Boundary> acted = new HashMap<>();
  private final Map<Node, Boundary> regional = new HashMap<>();
  private final Map<List<Component>, Connection> byEnds = new HashMap<>();
  private final Map<Connection, Integer> writtenOn = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private SettingsReader settings;

  Linking(LineLog log, Roles roles, Architecture architecture, References references, List<Node> nodes,
      Set<String> ids) {
    this.log = log;
    this.roles = roles;
    this.architecture = architecture;
    this.references = references;
    this.nodes = nodes;
    this.ids = ids;
  }

  List<Line> lines() {
    return lines;
  }

  // nesting ----------------------------------------------------------------------------------------------------------

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
      log.notUnderstood(entry, unresolved(name, found, "boundary"));
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
        log.notUnderstood(entry, unresolved(name, found, "component"));
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
      found.setId(unique(slug.isEmpty() ? "region" : slug));
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

  // connecting -------------------------------------------------------------------------------------------------------

  /** Reserves the ids that connections are given, before other elements get ids. */
  void claimIds(List<Item> items) {
    for (Item item : items) {
      for (Outline.Entry entry : item.entries()) {
        if ("connection".equals(Item.keyOf(entry))) {
          entry.entries().forEach(this::claimIdOf);
          claimIdOf(entry);
        }
      }
    }
  }

  private void claimIdOf(Outline.Entry connection) {
    for (Outline.Entry nested : connection.entries()) {
      if (SettingsReader.isId(nested)) {
        String id = Setting.parse(nested.text()).get(0).text();
        if (ids.add(id)) {
          claimed.put(connection, id);
          log.understood(nested, "id " + id);
        } else {
          log.notUnderstood(nested, "The id \"" + id + "\" is taken. Choose another.");
        }
      }
    }
  }

  void connectionEntry(Item item, Outline.Entry entry, SettingsReader reader) {
    settings = reader;
    Phrase flow = entry.text().value();
    if (!flow.plain().isBlank()) {
      pending.add(new PendingLine(item, entry, flow, entry.children()));
      return;
    }
    log.understood(entry, "connections");
    for (Outline.Block child : entry.children()) {
      if (child instanceof Outline.Entry nested) {
        pending.add(new PendingLine(item, nested, nested.text(), nested.children()));
      } else {
        log.notUnderstoodDeep(child, "Write connections as a list: \"- `A` → `B`\".");
      }
    }
    if (entry.children().isEmpty()) {
      log.notUnderstood(entry, "There is no connection. Write \"`A` → `B`\".");
    }
  }

  void connectTargets(List<SettingsReader.PendingTarget> targets) {
    for (SettingsReader.PendingTarget target : targets) {
      Component end = component(target.name(), null, target.remark(), target.block());
      if (end != null) {
        Connection connection = connect(target.source(), end, target.remark(), null);
        Wording.MENTIONED.keep(connection, "true");
        log.understood(target.block(), "connection " + connection.getId() + " with role " + connection.getRole());
      }
    }
  }

  void connectLines() {
    for (PendingLine line : pending) {
      Flow flow = flow(line.flow());
      if (flow == null) {
        log.notUnderstoodDeep(line.entry(), "This is not a connection. Write \"`A` → `B`\", with a remark in "
            + "parentheses if there is one.");
        continue;
      }
      for (int i = 0; i + 1 < flow.names().size(); i++) {
        connectLine(line, flow.names().get(i), flow.names().get(i + 1), flow.remark());
      }
    }
  }

  private void connectLine(PendingLine line, String from, String to, String remark) {
    Component source = component(from, line.item(), "", line.entry());
    Component target = component(to, line.item(), "", line.entry());
    if (source == null || target == null) {
      line.children().forEach(child -> log.notUnderstoodDeep(child, "It belongs to a connection not understood."));
      return;
    }
    Connection connection = connect(source, target, remark, claimed.get(line.entry()));
    connection.getProperties().removeIf(Wording::isWording);
    Integer before = writtenOn.putIfAbsent(connection, line.entry().line());
    if (before == null) {
      lines.add(new Line(connection, from, to));
    }
    if (!remark.isEmpty()) {
      connection.setDocumentation(remark);
    }
    log.understood(line.entry(), "connection " + connection.getId() + " with role " + connection.getRole()
        + (before == null ? "" : ", as on line " + before));
    List<Outline.Block> others = line.children().stream()
        .filter(child -> !(child instanceof Outline.Entry nested && SettingsReader.isId(nested))).toList();
    settings.readNested(connection,
        new Outline.Entry(line.flow(), false, others, line.entry().line(), line.entry().lastLine()));
  }

  /** Reads names joined by arrows; null when the phrase is something else. */
  static Flow flow(Phrase written) {
    Phrase phrase = written.withoutNewMarks();
    List<String> names = new ArrayList<>();
    StringBuilder between = new StringBuilder();
    for (Phrase.Piece piece : phrase.pieces()) {
      if (piece.style() != Phrase.Style.CODE) {
        between.append(piece.text());
        continue;
      }
      boolean joined = names.isEmpty() || ARROW.matcher(between).find();
      if (!joined) {
        return null;
      }
      names.add(piece.text());
      between.setLength(0);
    }
    String rest = between.toString();
    if (names.isEmpty()) {
      Matcher remarked = Pattern.compile("^(.*?)\\s*(\\([^()]*\\))?\\s*$", Pattern.DOTALL).matcher(rest);
      String flow = remarked.matches() ? remarked.group(1) : rest;
      rest = remarked.matches() && remarked.group(2) != null ? remarked.group(2) : "";
      for (String name : ARROW.split(flow)) {
        names.add(name.strip());
      }
    }
    if (names.size() < 2 || names.stream().anyMatch(String::isBlank)) {
      return null;
    }
    String remark = rest.strip();
    boolean parenthesised = remark.startsWith("(") && remark.endsWith(")");
    return new Flow(names, parenthesised ? remark.substring(1, remark.length() - 1).strip() : remark);
  }

  /** The connection between two components, new unless there is one without an id of its own. */
  Connection connect(Component source, Component target, String remark, String id) {
    Connection connection = id == null ? byEnds.get(List.of(source, target)) : null;
    if (connection == null) {
      connection = HeadroomFactory.eINSTANCE.createConnection();
      connection.setId(id != null ? id : unique(Names.connectionId(source.getId(), target.getId())));
      connection.setSource(source);
      connection.setTarget(target);
      connection.setRole(roles.between(source, target, remark));
      architecture.getConnections().add(connection);
      byEnds.putIfAbsent(List.of(source, target), connection);
    }
    return connection;
  }

  /** The component that a name means; one is added when the name is that of a kind which the brief has no item for. */
  Component component(String name, Item context, String remark, Outline.Block block) {
    List<Element> found = references.find(name, Component.class);
    if (found.size() > 1 && context != null) {
      List<Element> own = found.stream()
          .filter(element -> context.instances.stream().anyMatch(i -> i.element() == element)).toList();
      found = own.size() == 1 ? own : found;
    }
    Kind kind = found.isEmpty() ? Kind.named(name) : null;
    if (kind != null && HeadroomPackage.eINSTANCE.getComponent().isSuperTypeOf(kind.type())) {
      return mentioned(kind, name, remark, block);
    }
    if (found.size() != 1) {
      log.notUnderstood(block, unresolved(name, found, "component"));
      return null;
    }
    return (Component) found.get(0);
  }

  private Component mentioned(Kind kind, String name, String remark, Outline.Block block) {
    Component component = (Component) kind.create();
    component.setLabel(name.strip());
    component.setId(unique(Names.idOf(component)));
    if (!remark.isEmpty()) {
      component.setDocumentation(remark);
    }
    Wording.MENTIONED.keep(component, "true");
    nodes.add(component);
    references.add(component);
    log.understood(block, "component " + component.getId() + ", which has no item of its own");
    return component;
  }

  private static String unresolved(String name, List<Element> found, String what) {
    return found.isEmpty()
        ? "No " + what + " is called \"" + name + "\". Use its label, its kind or its id, or add an item for it."
        : "\"" + name + "\" can mean " + String.join(", ", found.stream().map(Element::getId).toList())
            + ". Use the id of the one you mean.";
  }

  /** The base, with a number when it is taken. */
  String unique(String base) {
    String id = base;
    for (int i = 2; !ids.add(id); i++) {
      id = base + "-" + i;
    }
    return id;
  }

  /** Resolves the references in settings. */
  @SuppressWarnings("unchecked")
  void resolve(List<SettingsReader.PendingReference> statements) {
    Map<String, Element> byId = new HashMap<>();
    architecture.eAllContents().forEachRemaining(object -> {
      if (object instanceof Element element) {
        byId.put(element.getId(), element);
      }
    });
    for (SettingsReader.PendingReference statement : statements) {
      Class<? extends Element> type =
          (Class<? extends Element>) statement.feature().getEReferenceType().getInstanceClass();
      Element exact = byId.get(statement.name());
      List<Element> found = exact != null ? List.of(exact) : references.find(statement.name(), type);
      if (found.size() != 1 || !type.isInstance(found.get(0))) {
        log.notUnderstood(statement.block(), unresolved(statement.name(), found, Kind.words(type.getSimpleName())));
        continue;
      }
      if (statement.feature().isMany()) {
        ((List<Object>) statement.object().eGet(statement.feature())).add(found.get(0));
      } else {
        statement.object().eSet(statement.feature(), found.get(0));
      }
      log.understood(statement.block(), SettingsReader.became(statement.object(), statement.feature()));
    }
  }
}
