package org.headroom.exchange.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.headroom.exchange.export.TargetNames;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Cache;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.DataStore;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.MessageBroker;
import org.headroom.model.Node;
import org.headroom.model.Property;
import org.headroom.model.Role;
import org.headroom.model.StreamProcessor;
import org.headroom.model.TelemetrySink;
import org.headroom.model.Worker;

/** A model that grows out of a document; connections obey the rules of who may call whom. */
public final class ModelDraft {

  private static final HeadroomFactory F = HeadroomFactory.eINSTANCE;

  /** Roles that bring no work back to where it came from. */
  private static final Set<Role> ASIDE =
      EnumSet.of(Role.TELEMETRY, Role.LOG, Role.SECRET, Role.DEPLOY, Role.REPLICATION);

  private final Architecture architecture = F.createArchitecture();
  private final TargetNames names = new TargetNames('-', 80);
  private final DefaultRoles roles;
  private final ImportLog log;
  private final List<Component> entries = new ArrayList<>();

  /**
   * An empty model.
   *
   * @param name of the architecture
   * @param roles who may call whom, and as what
   * @param log of the import
   */
  public ModelDraft(String name, DefaultRoles roles, ImportLog log) {
    architecture.setName(name);
    this.roles = roles;
    this.log = log;
  }

  /** The log of the import. */
  public ImportLog log() {
    return log;
  }

  /** Adds a node with an id made of its name, inside a boundary or, when that is null, at the top. */
  public <T extends Node> T add(T node, String name, Boundary parent) {
    node.setId(names.unique(name));
    node.setLabel(name);
    if (parent == null) {
      architecture.getNodes().add(node);
    } else {
      parent.getNodes().add(node);
    }
    return node;
  }

  /** Keeps a fact for which the metamodel has no feature. */
  public static void property(Component component, String key, String value) {
    Property property = F.createProperty();
    property.setKey(key);
    property.setValue(value);
    component.getProperties().add(property);
  }

  /** Says that requests from outside reach a component. */
  public void entry(Component component) {
    if (!entries.contains(component)) {
      entries.add(component);
    }
  }

  /** Connects a component to what it uses; the direction is that of the messages. */
  public void use(Component user, Component used, int line, String where) {
    if (user == used) {
      log.ignored(line, where, "the component's own address");
      return;
    }
    if (user instanceof DataStore || user instanceof Cache || user instanceof MessageBroker) {
      if (!(used instanceof TelemetrySink)) {
        log.ignored(line, where,
            user.getId() + " answers and does not call; the order of starts is no flow of requests");
        return;
      }
    }
    boolean consumes = used instanceof MessageBroker && (user instanceof Worker || user instanceof StreamProcessor);
    if (consumes || user instanceof TelemetrySink && !(used instanceof DataStore)) {
      flow(used, user, line, where);
    } else {
      flow(user, used, line, where);
    }
  }

  /** Connects two components in the direction of the messages. */
  public void flow(Component source, Component target, int line, String where) {
    for (Connection known : source.getOutgoing()) {
      if (known.getTarget() == target) {
        log.understood(line, where, "connection " + known.getId() + ", which was known");
        return;
      }
    }
    Optional<Role> role = roles.between(source.eClass(), target.eClass());
    if (role.isEmpty()) {
      log.notUnderstood(line, where, "A " + source.eClass().getName() + " does not call a " + target.eClass().getName()
          + ". Model what connects " + source.getId() + " and " + target.getId() + ".");
      return;
    }
    if (!ASIDE.contains(role.get()) && reaches(target, source, new HashSet<>())) {
      log.notUnderstood(line, where, "A call from " + source.getId() + " to " + target.getId()
          + " closes a circle of calls, which would never end. Model which requests go on and which are answered.");
      return;
    }
    Connection connection = F.createConnection();
    connection.setId(names.unique(source.getId() + "-to-" + target.getId()));
    connection.setSource(source);
    connection.setTarget(target);
    connection.setRole(role.get());
    architecture.getConnections().add(connection);
    log.understood(line, where, "connection " + connection.getId() + " with role " + role.get().getLiteral());
  }

  private static boolean reaches(Component from, Component to, Set<Component> seen) {
    if (from == to) {
      return true;
    }
    return seen.add(from) && from.getOutgoing().stream()
        .anyMatch(each -> !ASIDE.contains(each.getRole()) && reaches(each.getTarget(), to, seen));
  }

  /** Adds clients and load, so that the model can be simulated, and ends the import. */
  public Imported finish() {
    new AssumedLoad(architecture, names, roles, log).add(entries);
    return new Imported(architecture, log.report());
  }
}
