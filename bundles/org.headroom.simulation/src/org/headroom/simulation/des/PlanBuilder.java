package org.headroom.simulation.des;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.headroom.simulation.kernel.TimeSampler;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Behaviour.Routing;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.network.TrafficClass;

/** Turns the behaviour of a station and its outgoing links into the steps that its messages take. */
final class PlanBuilder {

  private final World world;
  private final List<TrafficClass> classes;
  private final List<List<Wire>> outgoing;

  PlanBuilder(World world, List<List<Wire>> outgoing) {
    this.world = world;
    this.classes = world.network.classes();
    this.outgoing = outgoing;
  }

  /** What a station does for a class. */
  Plan plan(Node node, int c) {
    Plan plan = steps(node, c);
    plan.records = records(node, c);
    return plan;
  }

  private Wire[] records(Node node, int c) {
    return outgoing.get(node.index).stream()
        .filter(wire -> wire.role == Role.LOG || wire.role == Role.TELEMETRY)
        .filter(wire -> wire.link.accepts(c, classes.get(c).operation()))
        .toArray(Wire[]::new);
  }

  private Plan steps(Node node, int c) {
    TrafficClass type = classes.get(c);
    List<Wire> wires = new ArrayList<>();
    for (Wire wire : outgoing.get(node.index)) {
      if (wire.link.accepts(c, type.operation())) {
        wires.add(wire);
      }
    }
    Behaviour behaviour = node.behaviour();
    if (behaviour instanceof Behaviour.Sink) {
      return new Plan(new Step[0], null);
    } else if (behaviour instanceof Behaviour.Broker) {
      return new Plan(new Step[] {new Step.Keep(world, node.queue)}, null);
    } else if (behaviour instanceof Behaviour.Cache) {
      return new Plan(new Step[] {new Step.CacheAnswer(world, node)}, null);
    } else if (behaviour instanceof Behaviour.Origin origin) {
      return passing(node, wires, origin.routing(), List.of());
    } else if (behaviour instanceof Behaviour.Route route) {
      return passing(node, wires, route.routing(), List.of());
    } else if (behaviour instanceof Behaviour.Edge edge) {
      return edge(node, wires, edge, type);
    }
    return serving(node, wires, type);
  }

  private Plan edge(Node node, List<Wire> wires, Behaviour.Edge edge, TrafficClass type) {
    if (!WorldBuilder.isStaticRead(type)) {
      return passing(node, wires, Routing.WEIGHTED, List.of());
    }
    if (node.shelf == null) {
      return passing(node, wires, Routing.WEIGHTED, List.of(new Step.EdgeShare(world, node, edge.hitRatio())));
    }
    Plan plan = passing(node, wires, Routing.WEIGHTED, List.of(new Step.OwnLookup(world, node)));
    Step[] steps = Arrays.copyOf(plan.steps, plan.steps.length + 1);
    steps[plan.steps.length] = new Step.Fill(world, node.shelf);
    return new Plan(steps, node.shelf);
  }

  /** Exactly one target: those that name the class before those that take any. */
  private Plan passing(Node node, List<Wire> wires, Routing routing, List<Step> before) {
    List<Wire> targets = wires.stream().filter(wire -> isPassedOn(wire.role)).toList();
    if (targets.stream().anyMatch(wire -> wire.link.explicit())) {
      targets = targets.stream().filter(wire -> wire.link.explicit()).toList();
    }
    String purpose = "routing";
    Choice choice =
        new Choice(
            targets.toArray(Wire[]::new), routing, health(node), world.streams.stream(node.station.id(), purpose));
    List<Step> steps = new ArrayList<>(before);
    Wire[] secrets = wires.stream().filter(wire -> wire.role == Role.SECRET).toArray(Wire[]::new);
    if (secrets.length > 0) {
      steps.add(new Step.ParallelCalls(world, secrets, new boolean[secrets.length]));
    }
    steps.add(new Step.Pass(world, choice));
    return new Plan(steps.toArray(Step[]::new), null);
  }

  private HealthChecks health(Node node) {
    long interval = Long.MAX_VALUE;
    long answerLifetime = 0;
    if (node.behaviour() instanceof Behaviour.Route route) {
      interval = route.healthCheck();
      answerLifetime = route.answerLifetime();
    } else if (node.behaviour() instanceof Behaviour.Edge edge) {
      interval = edge.healthCheck();
    }
    return interval == Long.MAX_VALUE ? null
        : new HealthChecks(world, interval, answerLifetime, world.streams.stream(node.station.id(), "old answers"));
  }

  private static boolean isPassedOn(Role role) {
    return switch (role) {
      case REQUEST, READ, WRITE, ORIGIN, PUBLISH, INDEX -> true;
      default -> false;
    };
  }

  /** A service, function or store: look-up, calls in their order, commit, invalidation. */
  private Plan serving(Node node, List<Wire> wires, TrafficClass type) {
    List<Step> steps = new ArrayList<>();
    Wire cache = wires.stream().filter(wire -> wire.role == Role.CACHE).findFirst().orElse(null);
    CacheShelf shelf = null;
    if (cache != null && WorldBuilder.looksUp(type)) {
      shelf = world.nodes[cache.link.target()].shelf;
      steps.add(new Step.CacheCall(world, cache));
    }
    addCalls(node, wires, steps, shelf);
    if (node.behaviour() instanceof Behaviour.Store store && type.operation() == Operation.WRITE) {
      addCommit(wires, store, steps);
    }
    if (cache != null && type.operation() == Operation.WRITE) {
      steps.add(new Step.CacheCall(world, cache));
    }
    return new Plan(steps.toArray(Step[]::new), shelf);
  }

  private void addCalls(Node node, List<Wire> wires, List<Step> steps, CacheShelf shelf) {
    TreeMap<Integer, List<Wire>> byOrder = new TreeMap<>(Comparator.naturalOrder());
    for (Wire wire : wires) {
      if (isMadeAsCall(node, wire)) {
        byOrder.computeIfAbsent(wire.link.order(), order -> new ArrayList<>()).add(wire);
      }
    }
    int fillAfter = -1;
    for (List<Wire> group : byOrder.values()) {
      Wire[] parallel = group.toArray(Wire[]::new);
      boolean[] skipped = new boolean[parallel.length];
      for (int i = 0; i < parallel.length; i++) {
        skipped[i] = shelf != null && isDataRead(parallel[i]);
        if (skipped[i]) {
          fillAfter = steps.size() + 1;
        }
      }
      steps.add(new Step.ParallelCalls(world, parallel, skipped));
    }
    if (shelf != null) {
      steps.add(fillAfter < 0 ? steps.size() : fillAfter, new Step.Fill(world, shelf));
    }
  }

  private boolean isMadeAsCall(Node node, Wire wire) {
    return switch (wire.role) {
      case REQUEST, READ, WRITE, ORIGIN, PUBLISH, INDEX, SECRET -> true;
      case REPLICATION -> node.behaviour() instanceof Behaviour.Store store && store.synchronous();
      case CACHE, CDC, CONSUME, LOG, TELEMETRY -> false;
    };
  }

  /** What a cache hit saves. */
  private boolean isDataRead(Wire wire) {
    return wire.role == Role.READ || world.nodes[wire.link.target()].behaviour() instanceof Behaviour.Store;
  }

  private void addCommit(List<Wire> wires, Behaviour.Store store, List<Step> steps) {
    List<Wire> changes = wires.stream()
        .filter(wire -> wire.role == Role.CDC || wire.role == Role.REPLICATION && !store.synchronous())
        .toList();
    if (changes.isEmpty()) {
      return;
    }
    TimeSampler[] lags = new TimeSampler[changes.size()];
    for (int i = 0; i < lags.length; i++) {
      Wire wire = changes.get(i);
      if (wire.role == Role.REPLICATION && store.replicationLag() > 0) {
        lags[i] = TimeSampler.of(
            new TimeDistribution.Exponential(store.replicationLag()), world.streams.stream(wire.link.id(), "lag"));
      }
    }
    steps.add(new Step.Commit(world, changes.toArray(Wire[]::new), lags));
  }
}
