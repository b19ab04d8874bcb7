package org.headroom.simulation.result;

import java.util.List;
import java.util.Map;

/**
 * Values per interval of the first replication, at most a few thousand points (intervals are merged when a run is long).
 *
 * @param interval distance of the points in nanoseconds
 * @param time end of each interval, nanoseconds from the start of the measured time
 * @param classes per class id: see {@link ClassSeries}
 * @param stations per station id: see {@link StationSeries}
 * @param links messages per second, per link id
 */
public record Series(
    long interval,
    List<Long> time,
    Map<String, ClassSeries> classes,
    Map<String, StationSeries> stations,
    Map<String, double[]> links) {

  /** Offered and completed per second, failed per second, mean and p99 latency in nanoseconds (NaN without samples). */
  public record ClassSeries(
      double[] offered, double[] completed, double[] failed, double[] latencyMean, double[] latencyP99) {}

  /** Utilisation 0–1, mean number waiting, ready replicas, depth of a broker (NaN elsewhere), hit ratio (NaN elsewhere). */
  public record StationSeries(
      double[] utilization, double[] queueLength, double[] replicas, double[] depth, double[] hitRatio) {}
}
