package org.headroom.simulation.analytic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.network.TrafficClass;

/** The calls that messages make, by what their station does and which links accept them. */
final class FlowCalls {

  private final FlowGraph graph;
  private final int[][] outgoing;

  FlowCalls(FlowGraph graph) {
    this.graph = graph;
    this.outgoing = outgoing(graph);
  }

  private static int[][] outgoing(FlowGraph graph) {
    List<Link> links = graph.network.links();
    int[] degree = new int[graph.stations.length];
    for (Link link : links) {
      degree[link.source()]++;
    }
    int[][] result = new int[graph.stations.length][];
    for (int s = 0; s < result.length; s++) {
      result[s] = new int[degree[s]];
    }
    for (int l = links.size() - 1; l >= 0; l--) {
      int source = links.get(l).source();
      result[source][--degree[source]] = l;
    }
    return result;
  }

  /** The calls of a flow: look-up, then ascending order, then invalidation, then what is not waited for. */
  Call[] of(int flow) {
    Behaviour behaviour = graph.stations[graph.station(flow)].behaviour();
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
    return result.isEmpty() ? FlowGraph.NO_CALLS : result.toArray(Call[]::new);
  }

  private boolean accepts(int link, int flow) {
    int k = graph.trafficClass(flow);
    return graph.network.links().get(link).accepts(k, graph.classes[k].operation());
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
    for (int l : outgoing[graph.station(flow)]) {
      if (isRequest(graph.network.links().get(l).role()) && accepts(l, flow)) {
        applicable.add(l);
        explicit |= graph.network.links().get(l).explicit();
      }
    }
    if (explicit) {
      applicable.removeIf(l -> !graph.network.links().get(l).explicit());
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
      case WEIGHTED -> graph.network.links().get(link).weight();
      case ROUND_ROBIN -> 1;
      case LEAST_OUTSTANDING, POWER_OF_TWO -> {
        int k = graph.trafficClass(flow);
        Station target = graph.stations[graph.network.links().get(link).target()];
        double mean = target.demand().time(k, graph.classes[k].operation()).mean();
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
    TrafficClass type = graph.classes[graph.trafficClass(flow)];
    Call invalidate = null;
    boolean looksUp = false;
    List<Call> work = new ArrayList<>();
    for (int l : outgoing[graph.station(flow)]) {
      Link link = graph.network.links().get(l);
      if (link.role() == Link.Role.CACHE && accepts(l, flow)) {
        if (type.operation() == Operation.WRITE) {
          invalidate = invalidate == null ? call(Call.Kind.INVALIDATE, l, flow, 1) : invalidate;
        } else if (type.cacheable() && !type.strong() && !looksUp) {
          looksUp = true;
          result.add(call(Call.Kind.LOOKUP, l, flow, 1));
        }
      }
    }
    for (int l : outgoing[graph.station(flow)]) {
      Link link = graph.network.links().get(l);
      if (link.role() == Link.Role.SECRET && link.classes().get(graph.trafficClass(flow))) {
        work.add(call(Call.Kind.WORK, l, flow, link.samplingRate()));
      } else if (isRequest(link.role()) && accepts(l, flow) && link.callsPerRequest() > 0) {
        boolean data = link.role() == Link.Role.READ
            || graph.stations[link.target()].behaviour() instanceof Behaviour.Store;
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
    for (int l : outgoing[graph.station(flow)]) {
      Link link = graph.network.links().get(l);
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
    Station target = graph.stations[graph.network.links().get(link).target()];
    int batch = target.behaviour() instanceof Behaviour.Serve serve ? Math.max(1, serve.batch()) : 1;
    int k = graph.trafficClass(flow);
    return servers(target) * batch / target.demand().time(k, graph.classes[k].operation()).mean();
  }

  private void records(int flow, Behaviour behaviour, List<Call> result) {
    for (int l : outgoing[graph.station(flow)]) {
      Link link = graph.network.links().get(l);
      switch (link.role()) {
        case LOG, TELEMETRY -> {
          if (link.classes().get(graph.trafficClass(flow)) && link.samplingRate() > 0) {
            result.add(call(Call.Kind.RECORD, l, flow, Math.min(1, link.samplingRate())));
          }
        }
        case CDC, REPLICATION -> {
          if (behaviour instanceof Behaviour.Store && graph.isWrite(flow) && accepts(l, flow)) {
            result.add(call(Call.Kind.RECORD, l, flow, 1));
          }
        }
        default -> { }
      }
    }
  }

  private Call call(Call.Kind kind, int linkIndex, int flow, double base) {
    Link link = graph.network.links().get(linkIndex);
    int k = graph.trafficClass(flow);
    boolean answered = kind != Call.Kind.RECORD && kind != Call.Kind.DELIVER;
    double request = 8e9 * graph.classes[k].requestBytes() / link.bandwidth();
    double response = answered ? 8e9 * graph.classes[k].responseBytes() / link.bandwidth() : 0;
    double time = (answered ? 2 : 1) * link.latency() + request + response;
    int target = link.target() * graph.classCount + k;
    return new Call(kind, link, linkIndex, target, base, time, Math.max(request, response));
  }
}
