package org.headroom.simulation.des;

import java.util.ArrayList;
import java.util.List;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Fault;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Servers.Discipline;
import org.headroom.simulation.network.Servers.Dispatch;

/**
 * Finds the stations that are {@link Leaf leaves}: one queue, first come first served, without calls, records, scaling
 * or faults, and reached over links of one and the same constant latency, so that messages arrive in the order in which
 * they were sent.
 */
final class Leaves {

  private final World world;
  private final List<Fault> faults;

  private Leaves(World world, List<Fault> faults) {
    this.world = world;
    this.faults = faults;
  }

  /** The leaves of a world, made known to the wires that lead to them. */
  static Leaf[] find(World world, List<Fault> faults) {
    Leaves finder = new Leaves(world, faults);
    List<Leaf> leaves = new ArrayList<>();
    for (Node node : world.nodes) {
      List<Wire> incoming = new ArrayList<>();
      for (Wire wire : world.wires) {
        if (wire.link.target() == node.index) {
          incoming.add(wire);
        }
      }
      if (isSimple(node) && finder.isUndisturbed(node, incoming) && finder.arriveInOrder(node, incoming)) {
        node.leaf = new Leaf(world, node, (ReplicaStage) node.primary);
        leaves.add(node.leaf);
        incoming.forEach(wire -> wire.leaf = node.leaf);
      }
    }
    return leaves.toArray(Leaf[]::new);
  }

  private static boolean isSimple(Node node) {
    Servers servers = node.station.servers();
    boolean causesNothing = true;
    for (Plan plan : node.plans) {
      causesNothing &= plan.steps.length == 0 && plan.records.length == 0;
    }
    boolean hasOneQueue = servers.replicas() == 1 || servers.dispatch() == Dispatch.POOLED;
    return causesNothing
        && hasOneQueue
        && servers.discipline() == Discipline.FCFS
        && !servers.blocking()
        && node.primary instanceof ReplicaStage
        && node.readReplicas == null
        && node.delay == null
        && hasSimpleBehaviour(node)
        && node.station.scaling().isEmpty()
        && node.station.failures().isEmpty();
  }

  private static boolean hasSimpleBehaviour(Node node) {
    Behaviour behaviour = node.behaviour();
    if (behaviour instanceof Behaviour.Store store) {
      return node.volume.isInstant() && store.connectionLimit() == Servers.UNLIMITED && store.refreshInterval() == 0;
    }
    return behaviour instanceof Behaviour.Sink || behaviour instanceof Behaviour.Serve;
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
        case REQUEST, READ, WRITE, ORIGIN, SECRET -> true;
        // Nobody waits for records, so only the bounded queue of a sink keeps them from piling up.
        case LOG, TELEMETRY -> node.behaviour() instanceof Behaviour.Sink;
        case PUBLISH, CONSUME, CACHE, CDC, INDEX, REPLICATION -> false;
      };
      if (!plain || !wire.isUndisturbed() || wire.latency != incoming.get(0).latency) {
        return false;
      }
    }
    return true;
  }
}
