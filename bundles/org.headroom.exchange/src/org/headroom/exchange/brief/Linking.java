package org.headroom.exchange.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.headroom.model.Architecture;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Element;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.HeadroomPackage;
import org.headroom.model.Node;

/** Connects the elements of a brief once all of them are known. */
final class Linking {

  /** A connection and how its line names the two ends. */
  record Line(Connection connection, String source, String target) {
  }

  private record PendingLine(Item item, Outline.Entry entry, Phrase flow, List<Outline.Block> children) {
  }

  private final LineLog log;
  private final Roles roles;
  private final Architecture architecture;
  private final References references;
  private final List<Node> nodes;
  private final Set<String> ids;
  private final List<PendingLine> pending = new ArrayList<>();
  private final Map<Outline.Entry, String> claimed = new HashMap<>();
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
      Flow flow = Flow.of(line.flow());
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
      log.notUnderstood(block, Names.unresolved(name, found, "component"));
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

  /** The base, with a number when it is taken. */
  String unique(String base) {
    String id = base;
    for (int i = 2; !ids.add(id); i++) {
      id = base + "-" + i;
    }
    return id;
  }
}
