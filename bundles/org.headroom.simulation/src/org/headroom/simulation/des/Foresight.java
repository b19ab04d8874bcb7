package org.headroom.simulation.des;

import java.util.ArrayList;
import java.util.List;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Fault;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Servers.Discipline;
import org.headroom.simulation.network.Servers.Dispatch;

/**
 * Finds the stations whose messages' stays are {@link Foreseen}: one queue, first come first served, without scaling or
 * faults, and reached over links of one and the same constant latency, so that messages arrive in the order in which
 * they were sent.
 */
final class Foresight {

  private final World world;
  private final List<Fault> faults;

  private Foresight(World world, List<Fault> faults) {
    this.world = world;
    this.faults = faults;
  }

  /** The foreseen stations of a world, made known to the wires that lead to them. */
  static Foreseen[] find(World world, List<Fault> faults) {
    Foresight finder = new Foresight(world, faults);
    List<Foreseen> found = new ArrayList<>();
    for (Node node : world.nodes) {
      List<Wire> incoming = new ArrayList<>();
      for (Wire wire : world.wires) {
        if (wire.link.target() == node.index) {
          incoming.add(wire);
        }
      }
      if (isSimple(node) && finder.isUndisturbed(node, incoming) && finder.arriveInOrder(node, incoming)) {
        node.foreseen = servers(world, node);
        found.add(node.foreseen);
        incoming.forEach(wire -> wire.foreseen = node.foreseen);
      }
    }
    return found.toArray(Foreseen[]::new);
  }

  private static Foreseen servers(World world, Node node) {
    boolean isLeaf = causesNothing(node);
    return node.primary instanceof ReplicaStage stage
        ? Foreseen.of(world, node, isLeaf, stage)
        : Foreseen.of(world, node, isLeaf, (DelayStage) node.primary);
  }

  private static boolean causesNothing(Node node) {
    for (Plan plan : node.plans) {
      if (plan.steps.length > 0 || plan.records.length > 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSimple(Node node) {
    return hasSimpleServers(node)
        && node.readReplicas == null
        && hasSimpleBehaviour(node)
        && node.station.scaling().isEmpty()
        && node.station.failures().isEmpty();
  }

  private static boolean hasSimpleServers(Node node) {
    if (node.primary instanceof DelayStage stage) {
      return stage.takesTime();
    }
    Servers servers = node.station.servers();
    boolean hasOneQueue = servers.replicas() == 1 || servers.dispatch() == Dispatch.POOLED;
    return node.primary instanceof ReplicaStage
        && hasOneQueue
        && servers.discipline() == Discipline.FCFS
        && !servers.blocking()
        && node.delay == null;
  }

  private static boolean hasSimpleBehaviour(Node node) {
    return !(node.behaviour() instanceof Behaviour.Store store)
        || node.volume.isInstant() && store.connectionLimit() == Servers.UNLIMITED;
  }

  private boolean isUndisturbed(Node node, List<Wire> incoming) {
    for (Fault fault : faults) {
      boolean strikes = fault.stations().contains(node.index);
      for (Wire wire : incoming) {
        strikes |= fault.links().contains(wire.index) || fault.stations().contains(wire.link.source());
      }
      if (strikes) {
        return false;
      }
    }
    return true;
  }

  private boolean arriveInOrder(Node node, List<Wire> incoming) {
    if (incoming.isEmpty() || world.network.sources().stream().anyMatch(source -> source.station() == node.index)) {
      return false;
    }
    for (Wire wire : incoming) {
      boolean plain = switch (wire.role) {
        case REQUEST, READ, WRITE, ORIGIN, SECRET, CACHE, PUBLISH -> true;
        // What is findable when is noted where messages end, which leaves skip.
        case INDEX -> !causesNothing(node);
        // Nobody waits for records, so only the bounded queue of a sink keeps them from piling up.
        case LOG, TELEMETRY -> node.behaviour() instanceof Behaviour.Sink && causesNothing(node);
        case CONSUME, CDC, REPLICATION -> false;
      };
      if (!plain || !wire.isUndisturbed() || wire.latency != incoming.get(0).latency) {
        return false;
      }
    }
    return true;
  }
}
