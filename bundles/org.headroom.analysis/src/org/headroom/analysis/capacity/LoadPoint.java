package org.headroom.analysis.capacity;

import java.util.List;
import org.headroom.simulation.result.Estimate;
import org.headroom.simulation.result.RunStatistics;

/**
 * A point of the curve of load against latency.
 *
 * @param factor multiple of the scenario's load
 * @param rps requests per second
 * @param engine who found it
 * @param meanMs mean latency over all answered requests; infinite when a station is overloaded
 * @param p99Ms 99th percentile of that latency
 * @param errorRate failed share of ended requests
 * @param busiest id of the component with the highest utilisation
 * @param utilization its utilisation
 * @param broken ids of the objectives missed and components overloaded at this load; empty when all is well
 */
public record LoadPoint(
    double factor,
    double rps,
    RunStatistics.Kind engine,
    Estimate meanMs,
    Estimate p99Ms,
    double errorRate,
    String busiest,
    double utilization,
    List<String> broken) {

  public LoadPoint {
    broken = List.copyOf(broken);
  }

  /** Whether every objective is met and nothing is overloaded. */
  public boolean holds() {
    return broken.isEmpty();
  }
}
