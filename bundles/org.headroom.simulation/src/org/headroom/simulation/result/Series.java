package org.headroom.simulation.result;

import java.util.List;
import java.util.Map;

/**
 * Values per interval of the first replication, at most a few thousand points (intervals are merged when a run is
 * long).
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

  /**
   * One class. Rates are per second; latencies are those of the requests answered in the interval, in nanoseconds, NaN
   * when there were none.
   */
  public record ClassSeries(
      double[] offered,
      double[] completed,
      double[] failed,
      double[] latencyMean,
      double[] latencyP50,
      double[] latencyP95,
      double[] latencyP99) {}

  /**
   * One station.
   *
   * @param utilization busy share of the servers that were there, 0–1
   * @param queueLength mean number waiting
   * @param replicas ready replicas at the end of the interval
   * @param depth messages that a broker keeps at the end of the interval, NaN elsewhere
   * @param lag age of the oldest message that waits in a broker at the end of the interval in nanoseconds, 0 when none
   *     waits, NaN elsewhere
   * @param hitRatio hits per lookup, NaN without lookups
   */
  public record StationSeries(
      double[] utilization,
      double[] queueLength,
      double[] replicas,
      double[] depth,
      double[] lag,
      double[] hitRatio) {}
}
