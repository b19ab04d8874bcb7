package org.headroom.simulation.analytic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Source;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.network.TrafficClass;
import org.headroom.simulation.theory.Moments;

/**
 * Who calls whom, per class: one flow for each station and traffic class, numbered {@code station·classes + class}, and
 * the calls that its messages make. A message keeps its class, and so its operation, on its whole way.
 */
final class FlowGraph {

  private static final Call[] NO_CALLS = {};

  final Network network;
  final Station[] stations;
  final TrafficClass[] classes;
  final int classCount;
  /** Calls of each flow: look-up, then ascending order, then invalidation, then what is not waited for. */
  final Call[][] calls;
  /** Whether messages of the flow exist. */
  final boolean[] reached;
  /** Whether a client waits for messages of the flow. */
  final boolean[] onPath;
  final Moments[] service;
  final TimeLaw[] serviceLaw;
  final TimeLaw[] delayLaw;
  /** Sum over brokers that feed a station of their partitions; 0 for stations that consume nothing. */
  final long[] partitions;
  /** Network time of a delivery and its acknowledgement, of the slowest broker that feeds a station. */
  final double[] deliveryRoundTrip;
  /** Strongly connected groups of stations, callers before called. */
  final int[][] components;

  private final Map<TimeDistribution, Moments> moments = new HashMap<>();
  private final Map<TimeDistribution, TimeLaw> laws = new HashMap<>();
  private final int[][] outgoing;

  FlowGraph(Network network) {
    this.network = network;
    this.stations = network.stations().toArray(Station[]::new);
    this.classes = network.classes().toArray(TrafficClass[]::new);
    this.classCount = classes.length;
    int flows = stations.length * classCount;
    this.calls = new Call[flows][];
    this.reached = new boolean[flows];
    this.onPath = new boolean[flows];
    this.service = new Moments[flows];
    this.serviceLaw = new TimeLaw[flows];
    this.delayLaw = new TimeLaw[stations.length];
    this.partitions = new long[stations.length];
    this.deliveryRoundTrip = new double[stations.length];
    this.outgoing = outgoing();
    Arrays.fill(calls, NO_CALLS);
    for (int s = 0; s < stations.length; s++) {
      delayLaw[s] = law(stations[s].delay());
    }
    discover();
    markPath();
    addPartitions();
    this.components = new StationOrder(this).components();
  }

  int station(int flow) {
    return flow / classCount;
  }

  int trafficClass(int flow) {
    return flow % classCount;
  }

  boolean isWrite(int flow) {
    return classes[trafficClass(flow)].operation() == Operation.WRITE;
  }

  /** Whether an edge may answer the flow. */
  boolean isStaticRead(int flow) {
    TrafficClass type = classes[trafficClass(flow)];
    return type.staticContent() && type.operation() == Operation.READ;
  }

  Moments moments(TimeDistribution time) {
    return moments.computeIfAbsent(time, Moments::of);
  }

  TimeLaw law(TimeDistribution time) {
    return laws.computeIfAbsent(time, TimeLaw::of);
  }

  private int[][] outgoing() {
    List<Link> links = network.links();
    int[] degree = new int[stations.length];
    for (Link link : links) {
      degree[link.source()]++;
    }
    int[][] result = new int[stations.length][];
    for (int s = 0; s < result.length; s++) {
      result[s] = new int[degree[s]];
    }
    for (int l = links.size() - 1; l >= 0; l--) {
      int source = links.get(l).source();
      result[source][--degree[source]] = l;
    }
    return result;
  }

  private void discover() {
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (Source source : network.sources()) {
      for (int k = 0; k < classCount; k++) {
        if (source.mix().get(k) > 0) {
          reach(source.station() * classCount + k, open);
        }
      }
    }
    while (!open.isEmpty()) {
      int flow = open.remove();
      calls[flow] = callsOf(flow);
      for (Call call : calls[flow]) {
        reach(call.target, open);
      }
    }
  }

  private void reach(int flow, ArrayDeque<Integer> open) {
    if (!reached[flow]) {
      reached[flow] = true;
      TimeDistribution time =
          stations[station(flow)].demand().time(trafficClass(flow), classes[trafficClass(flow)].operation());
      service[flow] = moments(time);
      serviceLaw[flow] = law(time);
      open.add(flow);
    }
  }

  private void markPath() {
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (Source source : network.sources()) {
      for (int k = 0; k < classCount; k++) {
        int flow = source.station() * classCount + k;
        if (source.mix().get(k) > 0 && !onPath[flow]) {
          onPath[flow] = true;
          open.add(flow);
        }
      }
    }
    while (!open.isEmpty()) {
      for (Call call : calls[open.remove()]) {
        if (call.isWaitedFor() && !onPath[call.target]) {
          onPath[call.target] = true;
          open.add(call.target);
        }
      }
    }
  }

  private void addPartitions() {
    for (Link link : network.links()) {
      if (link.role() == Link.Role.CONSUME && stations[link.source()].behaviour() instanceof Behaviour.Broker broker) {
        partitions[link.target()] += broker.partitions();
        deliveryRoundTrip[link.target()] = Math.max(deliveryRoundTrip[link.target()], 2 * link.latency());
      }
    }
  }

  private Call[] callsOf(int flow) {
    Behaviour behaviour = stations[station(flow)].behaviour();
    List<Call> result = new ArrayList<>();
    if (behaviour instanceof Behaviour.Origin origin) {
      choices(flow, origin.routing(), result);
    } else if (behaviour instanceof Behaviour.Route route) {
      choices(flow, route.routing(), result);
    } else if (behaviour instanceof Behaviour.Edge) {
      choices(flow, Behaviour.Routing.WEIGHTED, result);
    } else if (behaviour instanceof Behaviour.Serve || behaviour instanceof Behaviour.Function) {
      work(flow, result);
    } else if (behaviour instanceof Behaviour.Broker broker) {
      deliveries(flow, broker, result);
    }
    records(flow, behaviour, result);
    return result.isEmpty() ? NO_CALLS : result.toArray(Call[]::new);
  }

  private boolean accepts(int link, int flow) {
    int k = trafficClass(flow);
    return network.links().get(link).accepts(k, classes[k].operation());
  }

  private static boolean isRequest(Link.Role role) {
    return switch (role) {
      case REQUEST, READ, WRITE, ORIGIN, PUBLISH, INDEX -> true;
      case CACHE, CONSUME, CDC, REPLICATION, LOG, TELEMETRY, SECRET -> false;
    };
  }

  /** Exactly one target, among the links that name the class if any does. */
  private void choices(int flow, Behaviour.Routing routing, List<Call> result) {
    List<Integer> applicable = new ArrayList<>();
    boolean explicit = false;
    for (int l : outgoing[station(flow)]) {
      if (isRequest(network.links().get(l).role()) && accepts(l, flow)) {
        applicable.add(l);
        explicit |= network.links().get(l).explicit();
      }
    }
    if (explicit) {
      applicable.removeIf(l -> !network.links().get(l).explicit());
    }
    double[] shares = new double[applicable.size()];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = share(applicable.get(i), flow, routing);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      double share = sum > 0 && !Double.isInfinite(sum) ? shares[i] / sum : 1.0 / shares.length;
      if (share > 0) {
        result.add(call(Call.Kind.PASS, applicable.get(i), flow, share));
      }
    }
  }

  /** Policies that look at outstanding messages settle at shares that follow the capacities of the targets. */
  private double share(int link, int flow, Behaviour.Routing routing) {
    return switch (routing) {
      case WEIGHTED -> network.links().get(link).weight();
      case ROUND_ROBIN -> 1;
      case LEAST_OUTSTANDING, POWER_OF_TWO -> {
        int k = trafficClass(flow);
        Station target = stations[network.links().get(link).target()];
        double mean = target.demand().time(k, classes[k].operation()).mean();
        yield servers(target) / mean;
      }
    };
  }

  private static double servers(Station station) {
    Servers servers = station.servers();
    return servers.replicas() == Servers.UNLIMITED || servers.concurrency() == Servers.UNLIMITED
        ? Double.POSITIVE_INFINITY
        : (double) servers.replicas() * servers.concurrency();
  }

  private void work(int flow, List<Call> result) {
    TrafficClass type = classes[trafficClass(flow)];
    Call invalidate = null;
    boolean looksUp = false;
    List<Call> work = new ArrayList<>();
    for (int l : outgoing[station(flow)]) {
      Link link = network.links().get(l);
      if (link.role() == Link.Role.CACHE && accepts(l, flow)) {
        if (type.operation() == Operation.WRITE) {
          invalidate = invalidate == null ? call(Call.Kind.INVALIDATE, l, flow, 1) : invalidate;
        } else if (type.cacheable() && !type.strong() && !looksUp) {
          looksUp = true;
          result.add(call(Call.Kind.LOOKUP, l, flow, 1));
        }
      }
    }
    for (int l : outgoing[station(flow)]) {
      Link link = network.links().get(l);
      if (link.role() == Link.Role.SECRET && link.classes().get(trafficClass(flow))) {
        work.add(call(Call.Kind.WORK, l, flow, link.samplingRate()));
      } else if (isRequest(link.role()) && accepts(l, flow) && link.callsPerRequest() > 0) {
        boolean data = link.role() == Link.Role.READ || stations[link.target()].behaviour() instanceof Behaviour.Store;
        boolean saved = looksUp && data;
        work.add(call(saved ? Call.Kind.STORE_READ : Call.Kind.WORK, l, flow, link.callsPerRequest()));
      }
    }
    work.sort(Comparator.comparingInt(call -> call.link.order()));
    result.addAll(work);
    if (invalidate != null) {
      result.add(invalidate);
    }
  }

  private void deliveries(int flow, Behaviour.Broker broker, List<Call> result) {
    double sum = 0;
    List<Integer> consumers = new ArrayList<>();
    for (int l : outgoing[station(flow)]) {
      Link link = network.links().get(l);
      if (link.role() == Link.Role.CONSUME && accepts(l, flow)) {
        consumers.add(l);
        sum += pull(l, flow);
      }
    }
    for (int l : consumers) {
      double share = Double.isInfinite(sum) || !(sum > 0) ? 1.0 / consumers.size() : pull(l, flow) / sum;
      result.add(call(Call.Kind.DELIVER, l, flow, broker.style() == Behaviour.Style.FAN_OUT ? 1 : share));
    }
  }

  /** Consumers take messages as fast as they can. */
  private double pull(int link, int flow) {
    Station target = stations[network.links().get(link).target()];
    int batch = target.behaviour() instanceof Behaviour.Serve serve ? Math.max(1, serve.batch()) : 1;
    int k = trafficClass(flow);
    return servers(target) * batch / target.demand().time(k, classes[k].operation()).mean();
  }

  private void records(int flow, Behaviour behaviour, List<Call> result) {
    for (int l : outgoing[station(flow)]) {
      Link link = network.links().get(l);
      switch (link.role()) {
        case LOG, TELEMETRY -> {
          if (link.classes().get(trafficClass(flow)) && link.samplingRate() > 0) {
            result.add(call(Call.Kind.RECORD, l, flow, Math.min(1, link.samplingRate())));
          }
        }
        case CDC, REPLICATION -> {
          if (behaviour instanceof Behaviour.Store && isWrite(flow) && accepts(l, flow)) {
            result.add(call(Call.Kind.RECORD, l, flow, 1));
          }
        }
        default -> { }
      }
    }
  }

  private Call call(Call.Kind kind, int linkIndex, int flow, double base) {
    Link link = network.links().get(linkIndex);
    int k = trafficClass(flow);
    boolean answered = kind != Call.Kind.RECORD && kind != Call.Kind.DELIVER;
    double request = 8e9 * classes[k].requestBytes() / link.bandwidth();
    double response = answered ? 8e9 * classes[k].responseBytes() / link.bandwidth() : 0;
    double time = (answered ? 2 : 1) * link.latency() + request + response;
    return new Call(kind, link, linkIndex, link.target() * classCount + k, base, time, Math.max(request, response));
  }
}
