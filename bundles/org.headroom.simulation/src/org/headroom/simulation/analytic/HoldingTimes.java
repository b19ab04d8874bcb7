package org.headroom.simulation.analytic;

import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.theory.Moments;

/** How long messages hold a server, and partitions are with a consumer: the service, and the calls meanwhile. */
final class HoldingTimes {

  private final Solver solver;
  private final FlowGraph graph;

  HoldingTimes(Solver solver) {
    this.solver = solver;
    this.graph = solver.graph;
  }

  /** Whether the server is held during the calls. */
  boolean holds(int flow) {
    Station station = graph.stations[graph.station(flow)];
    return station.behaviour() instanceof Behaviour.Function
        || station.servers().blocking() && station.servers().discipline() == Servers.Discipline.FCFS;
  }

  /** Time that a message holds its server: three moments, as of a gamma distribution when calls are part of it. */
  Moments hold(int flow) {
    Moments service = graph.service[flow];
    Sum calls = solver.moments.downstream(flow);
    if (!holds(flow) || calls.mean() == 0) {
      return service;
    }
    double mean = service.mean() + calls.mean();
    double variance = service.variance() + calls.variance();
    double scv = variance / (mean * mean);
    return new Moments(mean, variance + mean * mean, mean * mean * mean * (1 + scv) * (1 + 2 * scv));
  }

  /** Whether the time that a message holds its server is exponential. */
  boolean isExponential(int flow) {
    int k = graph.trafficClass(flow);
    TimeDistribution time = graph.stations[graph.station(flow)].demand().time(k, graph.classes[k].operation());
    return time instanceof TimeDistribution.Exponential
        && (!holds(flow) || solver.moments.downstream(flow).mean() == 0);
  }

  /** Length of the window of a consumer, after its acknowledgement and before its calls; 0 for none. */
  long window(int s) {
    return solver.primary[s].isConsumer() && graph.stations[s].behaviour() instanceof Behaviour.Serve serve
        ? serve.window() : 0;
  }

  /** Mean time that a partition is with its consumer: from delivery until the acknowledgement is back. */
  double outMean(int flow) {
    int s = graph.station(flow);
    return graph.deliveryRoundTrip[s] + graph.delayLaw[s].mean + graph.service[flow].mean()
        + (window(s) > 0 ? 0 : solver.moments.downstream(flow).mean());
  }
}
