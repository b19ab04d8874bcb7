package org.headroom.simulation.des;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.headroom.simulation.kernel.TimeSampler;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Behaviour.Routing;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.network.TrafficClass;

/** Builds the nodes and wires of a world. */
final class WorldBuilder {

  private final World world;
  private final List<TrafficClass> classes;
  /** Outgoing wires per station. */
  private final List<List<Wire>> outgoing = new ArrayList<>();
  /** Stations that take messages from brokers. */
  private final BitSet consumers = new BitSet();

  private WorldBuilder(World world) {
    this.world = world;
    this.classes = world.network.classes();
  }

  static void build(World world) {
    new WorldBuilder(world).build();
  }

  private void build() {
    for (int i = 0; i < world.nodes.length; i++) {
      world.nodes[i] = new Node(world, i, world.network.stations().get(i));
      outgoing.add(new ArrayList<>());
    }
    for (int i = 0; i < world.wires.length; i++) {
      world.wires[i] = new Wire(world, i, world.network.links().get(i));
      outgoing.get(world.wires[i].link.source()).add(world.wires[i]);
      consumers.set(world.wires[i].link.target(), world.wires[i].role == Role.CONSUME
          || consumers.get(world.wires[i].link.target()));
    }
    for (Node node : world.nodes) {
      equip(node);
    }
    for (Node node : world.nodes) {
      if (node.queue != null) {
        subscribe(node);
      }
    }
    PlanBuilder plans = new PlanBuilder(world, outgoing);
    for (Node node : world.nodes) {
      node.plans = new Plan[classes.size()];
      for (int c = 0; c < classes.size(); c++) {
        node.plans[c] = plans.plan(node, c);
      }
    }
    for (Wire wire : world.wires) {
      wire.endsRequests = endsRequests(wire);
    }
  }

  /** Whether an answer over the wire does nothing but end a request of a client. */
  private boolean endsRequests(Wire wire) {
    Node client = world.nodes[wire.link.source()];
    boolean countsOutstanding = !(client.behaviour() instanceof Behaviour.Origin origin)
        || origin.routing() == Routing.LEAST_OUTSTANDING || origin.routing() == Routing.POWER_OF_TWO;
    return client.pureDelay
        && !countsOutstanding
        && wire.role != Role.SECRET
        && wire.retry == null
        && wire.breaker == null;
  }

  private void equip(Node node) {
    Station station = node.station;
    TimeSampler[] demands = samplers(node, "service ");
    if (!isZero(station.delay())) {
      node.delay = TimeSampler.of(station.delay(), world.streams.stream(station.id(), "delay"));
    }
    boolean consumer = consumers.get(node.index);
    if (node.behaviour() instanceof Behaviour.Function function) {
      node.primary = new FunctionStage(world, node, function, demands);
    } else if (station.servers().replicas() == Servers.UNLIMITED) {
      node.pureDelay = true;
      node.primary = new DelayStage(world, node, demands, node.delay);
      node.meter.replicasAre(1, world.now());
    } else {
      node.primary = new ReplicaStage(world, node, station.servers().replicas(), demands, consumer);
    }
    if (node.behaviour() instanceof Behaviour.Store store) {
      equipStore(node, store);
    } else if (node.behaviour() instanceof Behaviour.Cache cache) {
      node.shelf = shelf(node, cache, cachedTypes(node.index));
    } else if (node.behaviour() instanceof Behaviour.Edge edge && edge.cache().isPresent()) {
      node.shelf = shelf(node, edge.cache().get(), staticTypes());
    } else if (node.behaviour() instanceof Behaviour.Broker broker) {
      node.queue = new BrokerQueue(world, node, broker);
    } else if (node.behaviour() instanceof Behaviour.Serve serve) {
      node.window = serve.window();
    }
    node.admission = new Admission(world, node);
  }

  private static boolean isZero(TimeDistribution time) {
    return time.mean() == 0;
  }

  private TimeSampler[] samplers(Node node, String purpose) {
    TimeSampler[] samplers = new TimeSampler[classes.size()];
    for (int c = 0; c < samplers.length; c++) {
      TrafficClass type = classes.get(c);
      TimeDistribution time = node.station.demand().time(c, type.operation());
      samplers[c] = TimeSampler.of(time, world.streams.stream(node.station.id(), purpose + type.id()));
    }
    return samplers;
  }

  private void equipStore(Node node, Behaviour.Store store) {
    boolean linkedCopies = outgoing.get(node.index).stream().anyMatch(wire -> wire.role == Role.REPLICATION);
    TimeSampler[] copies = store.synchronous() && !linkedCopies ? samplers(node, "copy ") : null;
    node.volume = new Volume(world, node, store, copies);
    node.refreshInterval = store.refreshInterval();
    if (store.readReplicas() > 0 && !node.pureDelay) {
      int replicas = store.readReplicas() * node.station.servers().replicas();
      node.readReplicas = new ReplicaStage(world, node, replicas, samplers(node, "copy service "), false);
      node.servedByReplicas = new boolean[classes.size()];
      for (int c = 0; c < classes.size(); c++) {
        node.servedByReplicas[c] = classes.get(c).operation() == Operation.READ && !classes.get(c).strong();
      }
    }
  }

  private CacheShelf shelf(Node node, Behaviour.Cache cache, int[] types) {
    return new CacheShelf(world, node, cache, types, world.streams.stream(node.station.id(), "eviction"));
  }

  private int[] cachedTypes(int station) {
    BitSet types = new BitSet();
    for (int c = 0; c < classes.size(); c++) {
      TrafficClass type = classes.get(c);
      for (Wire wire : world.wires) {
        boolean asks = wire.link.target() == station && wire.link.accepts(c, Operation.READ);
        if (asks && type.operation() == Operation.READ && (wire.role != Role.CACHE || looksUp(type))) {
          types.set(c);
        }
      }
    }
    return types.stream().toArray();
  }

  private int[] staticTypes() {
    BitSet types = new BitSet();
    for (int c = 0; c < classes.size(); c++) {
      types.set(c, isStaticRead(classes.get(c)));
    }
    return types.stream().toArray();
  }

  static boolean isStaticRead(TrafficClass type) {
    return type.staticContent() && type.operation() == Operation.READ;
  }

  static boolean looksUp(TrafficClass type) {
    return type.operation() == Operation.READ && type.cacheable() && !type.strong();
  }

  private void subscribe(Node node) {
    List<List<Wire>> groups = new ArrayList<>();
    boolean fanOut = node.queue.broker.style() == Behaviour.Style.FAN_OUT;
    for (Wire wire : outgoing.get(node.index)) {
      if (wire.role == Role.CONSUME) {
        List<Wire> same = groups.stream()
            .filter(group -> !fanOut && group.get(0).link.classes().equals(wire.link.classes()))
            .findFirst()
            .orElse(null);
        if (same == null) {
          groups.add(new ArrayList<>(List.of(wire)));
        } else {
          same.add(wire);
        }
      }
    }
    int unread = fanOut ? groups.size() : groups.size() + 1;
    node.queue.subscriptions = new Subscription[unread];
    for (int i = 0; i < unread; i++) {
      Wire[] consumers = i < groups.size() ? groups.get(i).toArray(Wire[]::new) : new Wire[0];
      Subscription subscription = new Subscription(world, node.queue, consumers);
      node.queue.subscriptions[i] = subscription;
      for (Wire wire : consumers) {
        Node consumer = world.nodes[wire.link.target()];
        consumer.feeds = new ArrayList<>(consumer.feeds);
        consumer.feeds.add(subscription);
      }
    }
    node.queue.audience = audience(groups, fanOut);
  }

  private int[][] audience(List<List<Wire>> groups, boolean fanOut) {
    int[][] audience = new int[classes.size()][];
    for (int c = 0; c < audience.length; c++) {
      BitSet listeners = new BitSet();
      for (int g = 0; g < groups.size(); g++) {
        if (groups.get(g).get(0).link.accepts(c, classes.get(c).operation()) && (fanOut || listeners.isEmpty())) {
          listeners.set(g);
        }
      }
      if (!fanOut && listeners.isEmpty()) {
        listeners.set(groups.size());
      }
      audience[c] = listeners.stream().toArray();
    }
    return audience;
  }
}
