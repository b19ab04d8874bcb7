package org.headroom.simulation.analytic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleToLongFunction;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.result.LinkResult;

/** Messages and bytes on links, and the share of their bandwidth that those take. */
final class LinkLoads {

  private final Solver solver;
  private final FlowGraph graph;

  LinkLoads(Solver solver) {
    this.solver = solver;
    this.graph = solver.graph;
  }

  /**
   * All links.
   *
   * @param count messages in the time of the experiment for a rate per nanosecond
   */
  List<LinkResult> results(DoubleToLongFunction count) {
    List<Link> links = graph.network.links();
    double[] requests = new double[links.size()];
    double[] responses = new double[links.size()];
    for (int f = 0; f < graph.calls.length; f++) {
      double served = solver.rate[f] == 0 ? 0 : solver.rate[f] * solver.served(f);
      for (Call call : graph.calls[f]) {
        var type = graph.classes[graph.trafficClass(f)];
        double messages = served * call.weight;
        requests[call.linkIndex] += messages * type.requestBytes();
        responses[call.linkIndex] += call.isWaitedFor() ? messages * type.responseBytes() : 0;
      }
    }
    List<LinkResult> result = new ArrayList<>(links.size());
    for (int l = 0; l < requests.length; l++) {
      double rate = solver.linkRate[l];
      double bytes = requests[l] + responses[l];
      result.add(
          new LinkResult(
              links.get(l).id(), count.applyAsLong(rate), rate * 1e9, bytes * 1e9,
              count.applyAsLong(solver.linkRetries[l]),
              utilization(links.get(l), Math.max(requests[l], responses[l]) * 1e9)));
    }
    return result;
  }

  /** Busy share in the direction with so many bytes per second; NaN without a bandwidth. */
  private static double utilization(Link link, double bytesPerSecond) {
    return Double.isInfinite(link.bandwidth())
        ? Double.NaN : Math.min(1, bytesPerSecond * Byte.SIZE / link.bandwidth());
  }
}
