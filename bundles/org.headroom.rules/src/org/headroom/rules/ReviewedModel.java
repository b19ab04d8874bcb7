package org.headroom.rules;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.headroom.catalogue.Catalogue;
import org.headroom.catalogue.EffectiveValues;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Connection;
import org.headroom.model.Element;
import org.headroom.model.Invariants;
import org.headroom.model.Names;
import org.headroom.model.Node;
import org.headroom.model.Placement;
import org.headroom.model.Role;
import org.headroom.model.SecurityGroup;
import org.headroom.model.Subnet;
import org.headroom.model.Suppression;
import org.headroom.model.Violation;
import org.headroom.model.VirtualNetwork;
import org.headroom.model.Visibility;

/**
 * A model as rules see it: its elements in order, and what several rules ask about them, computed once. Valid for one
 * validation; the model must not change meanwhile.
 */
public final class ReviewedModel {
  private static final Set<Role> SYNCHRONOUS = EnumSet.of(Role.REQUEST, Role.READ, Role.WRITE, Role.CACHE, Role.ORIGIN);

  private final Architecture architecture;
  private final EffectiveValues values;
  private final LocalDate today;
  private final RuleSet rules;
  private final Set<Suppression> matchedSuppressions = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Element> elements = new ArrayList<>();
  private final List<Component> components = new ArrayList<>();
  private final List<Boundary> boundaries = new ArrayList<>();
  private final List<Connection> connections;
  private final Map<Component, List<Connection>> outgoing = new HashMap<>();
  private final Map<Component, List<Connection>> incoming = new HashMap<>();
  private final Map<Node, Placement> placements = new HashMap<>();
  private boolean matching;
  private Set<Component> requestPath;
  private List<Violation> violations;
  private Map<Component, Integer> dominatedCounts;

  ReviewedModel(Architecture architecture, Catalogue catalogue, LocalDate today, RuleSet rules) {
    this.architecture = architecture;
    this.values = new EffectiveValues(catalogue);
    this.today = today;
    this.rules = rules;
    for (TreeIterator<EObject> all = architecture.eAllContents(); all.hasNext();) {
      EObject next = all.next();
      if (next instanceof Element element) {
        elements.add(element);
      }
      if (next instanceof Component component) {
        components.add(component);
      } else if (next instanceof Boundary boundary) {
        boundaries.add(boundary);
      }
    }
    connections = architecture.getConnections().stream().filter(c -> c.getSource() != null && c.getTarget() != null)
        .toList();
    for (Connection connection : connections) {
      outgoing.computeIfAbsent(connection.getSource(), c -> new ArrayList<>()).add(connection);
      incoming.computeIfAbsent(connection.getTarget(), c -> new ArrayList<>()).add(connection);
    }
  }

  public Architecture architecture() {
    return architecture;
  }

  /** What the model means, together with its catalogue. */
  public EffectiveValues values() {
    return values;
  }

  /** The day of the validation. */
  public LocalDate today() {
    return today;
  }

  /** Ids of all rules that take part in the validation. */
  public Set<String> ruleIds() {
    return rules.ids();
  }

  /** All rules that take part in the validation. */
  RuleSet rules() {
    return rules;
  }

  /** Whether this is the first call; the suppressions of a model are matched once. */
  boolean startMatching() {
    boolean first = !matching;
    matching = true;
    return first;
  }

  /** Notes that a suppression hid a finding. */
  void matched(Suppression suppression) {
    matchedSuppressions.add(suppression);
  }

  /** Whether a suppression hid a finding of the rules that have run. */
  boolean isMatched(Suppression suppression) {
    return matchedSuppressions.contains(suppression);
  }

  /** Everything with an id, in the order of the model. */
  public List<Element> elements() {
    return elements;
  }

  /** All components at any depth, in the order of the model. */
  public List<Component> components() {
    return components;
  }

  /** All components of a class. */
  public <T> Stream<T> components(Class<T> type) {
    return components.stream().filter(type::isInstance).map(type::cast);
  }

  /** All boundaries at any depth. */
  public List<Boundary> boundaries() {
    return boundaries;
  }

  /** All connections with both ends. */
  public List<Connection> connections() {
    return connections;
  }

  /** Connections that start at a component. */
  public List<Connection> outgoing(Component component) {
    return outgoing.getOrDefault(component, List.of());
  }

  /** Connections that end at a component. */
  public List<Connection> incoming(Component component) {
    return incoming.getOrDefault(component, List.of());
  }

  /** Region and zone of a node. */
  public Placement placement(Node node) {
    return placements.computeIfAbsent(node, Placement::of);
  }

  /** Whether the source of a connection waits for an answer of its target. */
  public static boolean isSynchronous(Connection connection) {
    return SYNCHRONOUS.contains(connection.getRole());
  }

  /** Broken invariants of the metamodel, in the order of the model. */
  public List<Violation> violations() {
    if (violations == null) {
      violations = Invariants.check(architecture);
    }
    return violations;
  }

  /**
   * Components whose answer a client's request waits for, clients included, in breadth-first order from the clients.
   */
  public Set<Component> requestPath() {
    if (requestPath == null) {
      requestPath = reachable(components(Client.class).toList(), ReviewedModel::isSynchronous);
    }
    return requestPath;
  }

  /** How many components no request of a client reaches without passing a component, by component. */
  Map<Component, Integer> dominatedCounts() {
    if (dominatedCounts == null) {
      dominatedCounts = new RequestGraph(this, ReviewedModel::isSynchronous)
          .dominatedCounts(components(Client.class).toList());
    }
    return dominatedCounts;
  }

  /** Components that can be reached from the given ones, these included, over the connections that pass. */
  public Set<Component> reachable(Collection<? extends Component> from, Predicate<Connection> passes) {
    Set<Component> reached = new LinkedHashSet<>(from);
    Deque<Component> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (Connection connection : outgoing(open.remove())) {
        if (passes.test(connection) && reached.add(connection.getTarget())) {
          open.add(connection.getTarget());
        }
      }
    }
    return reached;
  }

  /** The nearest enclosing boundary of a class. */
  public static <T extends Boundary> Optional<T> enclosing(Node node, Class<T> type) {
    for (Boundary b = node.getBoundary(); b != null; b = b.getBoundary()) {
      if (type.isInstance(b)) {
        return Optional.of(type.cast(b));
      }
    }
    return Optional.empty();
  }

  /** The visibility of the nearest enclosing subnet or security group; empty when there is none. */
  public static Optional<Visibility> visibility(Node node) {
    for (Boundary b = node.getBoundary(); b != null; b = b.getBoundary()) {
      if (b instanceof Subnet subnet) {
        return Optional.of(subnet.getVisibility());
      }
      if (b instanceof SecurityGroup group) {
        return Optional.of(group.getVisibility());
      }
    }
    return Optional.empty();
  }

  /**
   * The network inside which messages are trusted: the outermost virtual network, else the outermost subnet or security
   * group; empty outside of all.
   */
  public static Optional<Boundary> trustZone(Node node) {
    Boundary network = null;
    Boundary part = null;
    for (Boundary b = node.getBoundary(); b != null; b = b.getBoundary()) {
      if (b instanceof VirtualNetwork) {
        network = b;
      } else if (b instanceof Subnet || b instanceof SecurityGroup) {
        part = b;
      }
    }
    return Optional.ofNullable(network != null ? network : part);
  }

  /** The name that people read: the label; of a connection without one the names of its ends; else the id. */
  public static String label(Element element) {
    boolean labelled = element.getLabel() != null && !element.getLabel().isBlank();
    if (!labelled && element instanceof Connection c && c.getSource() != null && c.getTarget() != null) {
      return label(c.getSource()) + " → " + label(c.getTarget());
    }
    return Names.of(element);
  }
}
