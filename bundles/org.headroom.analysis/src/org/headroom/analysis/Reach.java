package org.headroom.analysis;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Compute;
import org.headroom.model.Connection;
import org.headroom.model.Consistency;
import org.headroom.model.RequestClass;
import org.headroom.model.Role;
import org.headroom.model.Router;

/** Which components and connections messages can reach from the clients that have traffic. */
final class Reach {
  private static final Set<Role> SYNCHRONOUS = Set.of(Role.REQUEST, Role.READ, Role.WRITE, Role.ORIGIN);

  private final Set<Component> components = new LinkedHashSet<>();
  private final Collection<Connection> connections;
  private final Map<Component, List<Connection>> outgoing;

  /** Only these connections count: one that was taken out of a model may still be known to its ends. */
  Reach(Collection<Connection> connections, Collection<Client> clients) {
    this.connections = connections;
    this.outgoing = connections.stream().filter(Reach::carriesLoad)
        .collect(Collectors.groupingBy(Connection::getSource));
    Deque<Component> open = new ArrayDeque<>(clients);
    while (!open.isEmpty()) {
      Component component = open.remove();
      if (components.add(component)) {
        outgoing(component).stream().map(Connection::getTarget).forEach(open::add);
      }
    }
  }

  /** Connections from a component that the simulation sees. */
  List<Connection> outgoing(Component component) {
    return outgoing.getOrDefault(component, List.of());
  }

  boolean contains(Component component) {
    return components.contains(component);
  }

  /** Connections that the simulation sees, in the order of the model. */
  List<Connection> connections() {
    return connections.stream().filter(c -> carriesLoad(c) && components.contains(c.getSource())).toList();
  }

  /**
   * Whether requests of a class end up at a component that promises strong consistency; they then bypass caches and
   * read replicas everywhere.
   */
  boolean meetsStrongComponent(RequestClass requestClass, Collection<Client> clients) {
    Set<Component> seen = new LinkedHashSet<>();
    Deque<Component> open = new ArrayDeque<>(clients);
    while (!open.isEmpty()) {
      Component component = open.remove();
      if (seen.add(component)) {
        if (isStrong(component)) {
          return true;
        }
        targets(component, requestClass).forEach(open::add);
      }
    }
    return false;
  }

  private List<Component> targets(Component component, RequestClass requestClass) {
    List<Connection> open = outgoing(component).stream()
        .filter(c -> SYNCHRONOUS.contains(c.getRole()) && accepts(c, requestClass)).toList();
    List<Connection> named = open.stream().filter(c -> !c.getAccepts().isEmpty()).toList();
    boolean choosesNamed = !named.isEmpty() && (component instanceof Router || component instanceof Client);
    return (choosesNamed ? named : open).stream().map(Connection::getTarget).toList();
  }

  private static boolean accepts(Connection connection, RequestClass requestClass) {
    return (connection.getAccepts().isEmpty() || connection.getAccepts().contains(requestClass))
        && (connection.getOperations().isEmpty()
            || connection.getOperations().contains(requestClass.getOperation()));
  }

  static boolean isStrong(Component component) {
    return component instanceof Compute compute && compute.getConsistency() == Consistency.STRONG;
  }

  private static boolean carriesLoad(Connection connection) {
    return connection.getRole() != Role.DEPLOY
        && !(connection.getTarget() instanceof Client)
        && !(connection.getRole() == Role.CACHE && isStrong(connection.getSource()));
  }
}
