package org.headroom.simulation.des;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Fault;

/** Makes the faults of an experiment begin and end. */
final class Disturbances {

  /** A throttled station keeps at least this share of its rate, so that what it serves ends. */
  private static final double LEAST_RATE = 1e-6;

  private final World world;

  Disturbances(World world, List<Fault> faults) {
    this.world = world;
    for (Fault fault : faults) {
      if (fault.at() >= world.now()) {
        at(fault.at(), () -> begin(fault));
      }
    }
  }

  private void at(long time, Runnable action) {
    world.schedule.at(time, world.schedule.register(now -> action.run()));
  }

  private void atEnd(Fault fault, long lasting, Runnable action) {
    if (lasting < Long.MAX_VALUE - Math.max(0, fault.at())) {
      at(world.now() + lasting, action);
    }
  }

  private void begin(Fault fault) {
    switch (fault.kind()) {
      case NODE_CRASH -> each(fault, node -> crash(node, fault));
      case OUTAGE -> each(fault, node -> outage(node, fault));
      case DATABASE_FAILOVER -> each(fault, node -> outage(node.primary, fault, failoverTime(node, fault)));
      case CACHE_FLUSH -> each(fault, Disturbances::flush);
      case THROTTLE -> each(fault, node -> slowDown(node, fault));
      case LATENCY -> disturb(fault, fault.addedLatency(), 0);
      case PARTITION -> disturb(fault, 0, fault.severity());
    }
  }

  private void each(Fault fault, Consumer<Node> action) {
    for (int station : fault.stations()) {
      action.accept(world.nodes[station]);
    }
  }

  private static long failoverTime(Node node, Fault fault) {
    boolean standby = node.behaviour() instanceof Behaviour.Store store && store.failoverTime() > 0;
    return standby ? ((Behaviour.Store) node.behaviour()).failoverTime() : fault.lasting();
  }

  private static void flush(Node node) {
    if (node.shelf != null) {
      node.shelf.flush();
    }
  }

  private void crash(Node node, Fault fault) {
    int ended = node.primary.crash(Math.max(1, fault.replicas()));
    node.lost(ended);
    atEnd(fault, node.untilStandby(fault.lasting()), () -> node.primary.start(ended));
  }

  private void outage(Node node, Fault fault) {
    outage(node.primary, fault, fault.lasting());
    if (node.readReplicas != null) {
      outage(node.readReplicas, fault, fault.lasting());
    }
  }

  private void outage(Stage stage, Fault fault, long lasting) {
    stage.beginOutage();
    flushIfDown(stage.node);
    atEnd(fault, lasting, stage::endOutage);
  }

  private static void flushIfDown(Node node) {
    if (!node.primary.isUp()) {
      flush(node);
    }
  }

  private void slowDown(Node node, Fault fault) {
    double factor = 1 / Math.max(LEAST_RATE, 1 - fault.severity());
    node.slowdown *= factor;
    atEnd(fault, fault.lasting(), () -> node.slowdown = restored(node.slowdown / factor));
  }

  /** Dividing by what was multiplied may leave a rounding error. */
  private static double restored(double slowdown) {
    return Math.abs(slowdown - 1) < 1e-9 ? 1 : slowdown;
  }

  private void disturb(Fault fault, long latency, double lost) {
    List<Wire> struck = struck(fault);
    for (Wire wire : struck) {
      wire.addedLatency += latency;
      wire.loses(lost, true);
    }
    atEnd(fault, fault.lasting(), () -> {
      for (Wire wire : struck) {
        wire.addedLatency -= latency;
        wire.loses(lost, false);
      }
      // Consumers that could not be reached go on with what waits for them.
      struck.forEach(wire -> world.nodes[wire.link.target()].pull());
    });
  }

  private List<Wire> struck(Fault fault) {
    List<Wire> struck = new ArrayList<>();
    if (!fault.links().isEmpty()) {
      fault.links().forEach(link -> struck.add(world.wires[link]));
      return struck;
    }
    Set<Integer> stations = new HashSet<>(fault.stations());
    for (Wire wire : world.wires) {
      if (stations.contains(wire.link.source()) || stations.contains(wire.link.target())) {
        struck.add(wire);
      }
    }
    return struck;
  }
}
