package org.headroom.simulation.analytic;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Operation;
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

  static final Call[] NO_CALLS = {};

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

  private void discover() {
    FlowCalls made = new FlowCalls(this);
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
      calls[flow] = made.of(flow);
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
}
