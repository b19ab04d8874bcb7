package org.headroom.simulation.ui.timeline;

import java.util.Map;

/**
 * The course of a run. All tracks have as many values as there are points of time; NaN where nothing is known.
 *
 * @param seconds simulated seconds from the start of the measured time, ascending; negative during the warm-up
 * @param classes by id of the request class
 * @param stations by id of the component
 * @param links messages per second by id of the connection
 */
public record Timeline(
    double[] seconds,
    Map<String, ClassTrack> classes,
    Map<String, StationTrack> stations,
    Map<String, double[]> links) {

  /** Nothing yet. */
  public static final Timeline EMPTY = new Timeline(new double[0], Map.of(), Map.of(), Map.of());

  /**
   * One request class; rates per second, times in milliseconds.
   *
   * @param offered requests started
   * @param completed requests answered
   * @param failed requests failed
   * @param mean mean latency
   * @param p50 median of the latency; NaN in results of earlier versions
   * @param p95 95th percentile; NaN in results of earlier versions
   * @param p99 99th percentile
   */
  public record ClassTrack(
      double[] offered, double[] completed, double[] failed, double[] mean, double[] p50, double[] p95, double[] p99) {}

  /**
   * One component.
   *
   * @param utilization busy share, 0–1
   * @param waiting messages that wait for a server
   * @param replicas ready replicas
   * @param depth messages that a broker keeps; NaN elsewhere
   * @param lag age of the oldest message of a broker in milliseconds; NaN elsewhere and in results of earlier versions
   */
  public record StationTrack(
      double[] utilization, double[] waiting, double[] replicas, double[] depth, double[] lag) {}

  /** How many points of time there are. */
  public int size() {
    return seconds.length;
  }

  /** The last point that is not after a time; the first when all are; -1 when there are none. */
  public int at(double second) {
    int low = 0;
    int high = size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (seconds[middle] <= second) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return size() == 0 ? -1 : low;
  }

  /** The last point of time; NaN when there are none. */
  public double end() {
    return size() == 0 ? Double.NaN : seconds[size() - 1];
  }
}
