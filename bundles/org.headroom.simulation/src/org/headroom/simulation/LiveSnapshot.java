package org.headroom.simulation;

import java.util.List;

/**
 * The state of a run at one moment, immutable. "Recent" means since the previous snapshot; "so far" since the
 * present phase began. Rates are per simulated second, times simulated nanoseconds; NaN where nothing was observed.
 *
 * @param phase what the run does
 * @param began simulated time at which the warm-up began, 0 without one, else negative; of a pilot run, when that began
 * @param time simulated time; at most 0 before the measured time, which begins at 0
 * @param duration measured time of the whole run
 * @param interval simulated time since the previous snapshot
 * @param speed simulated seconds per second on the clock since the previous snapshot
 * @param events events executed since {@code began}
 * @param inFlight messages on their way or at stations, brokers' stores not included
 * @param classes in the order of the network
 * @param stations in the order of the network
 * @param links in the order of the network
 * @param messages a sample of the messages in flight: all messages of some requests, which stay in the sample from
 *     snapshot to snapshot as long as there are not many more of them
 */
public record LiveSnapshot(
    Phase phase,
    long began,
    long time,
    long duration,
    long interval,
    double speed,
    long events,
    int inFlight,
    List<ClassState> classes,
    List<StationState> stations,
    List<LinkState> links,
    List<MessageState> messages) {

  public LiveSnapshot {
    classes = List.copyOf(classes);
    stations = List.copyOf(stations);
    links = List.copyOf(links);
    messages = List.copyOf(messages);
  }

  /** Simulated time since the phase began. */
  public long elapsedInPhase() {
    return phase == Phase.MEASURED ? time : time - began;
  }

  /** What a run does. */
  public enum Phase {
    /** A run of its own, thrown away later, finds out how long the warm-up has to be. */
    PILOT,
    /** The system settles; what happens is forgotten later. */
    WARM_UP,
    /** What happens is the result. */
    MEASURED
  }

  /**
   * One traffic class.
   *
   * @param id name of the class
   * @param offered requests started so far, those under way when the measured time began included
   * @param completed requests answered so far
   * @param failed requests failed so far
   * @param offeredRate recently started per second
   * @param completedRate recently answered per second
   * @param failedRate recently failed per second
   * @param recent latency of the requests recently answered
   * @param soFar latency of all requests answered so far
   */
  public record ClassState(
      String id,
      long offered,
      long completed,
      long failed,
      double offeredRate,
      double completedRate,
      double failedRate,
      Percentiles recent,
      Percentiles soFar) {

    /** Requests under way. */
    public long inFlight() {
      return offered - completed - failed;
    }
  }

  /** End-to-end latency in nanoseconds. */
  public record Percentiles(double mean, double p50, double p95, double p99) {}

  /**
   * One station.
   *
   * @param id the model's id
   * @param utilization recent busy share of the servers that were there, 0–1
   * @param queueLength messages that wait for a server now
   * @param inService messages with a server now (under processor sharing: busy servers)
   * @param replicas replicas that serve now (instances of a function)
   * @param crashed whether none is up to serve
   * @param arrivalRate recent arrivals per second, refused ones included
   * @param failedRate recently failed per second
   * @param depth messages that a broker keeps now, −1 elsewhere
   * @param lag age of the oldest message that waits in a broker, 0 elsewhere
   */
  public record StationState(
      String id,
      double utilization,
      long queueLength,
      long inService,
      int replicas,
      boolean crashed,
      double arrivalRate,
      double failedRate,
      long depth,
      long lag) {}

  /**
   * One link.
   *
   * @param id the model's id
   * @param messages messages sent so far, repetitions included
   * @param rate recently sent per second
   * @param circuitOpen whether its circuit breaker stops calls now
   */
  public record LinkState(String id, long messages, double rate, boolean circuitOpen) {}

  /**
   * A message in flight.
   *
   * @param request identity of the request that it belongs to, as long as the run lasts
   * @param trafficClass position of its class in the network
   * @param place what it does now
   * @param position position in the network of the link that it is on, or of the station that it is at
   * @param progress share of the way over the link, 0–1; 0 at stations
   */
  public record MessageState(long request, int trafficClass, Place place, int position, double progress) {}

  /** Where a message is. */
  public enum Place {
    /** On a link, towards its target. */
    GOING,
    /** Waits at a station for a server, or after a failure for its next attempt at the caller. */
    WAITING,
    /** Is served. */
    SERVED,
    /** Its own work is done, and it waits for calls that it has made. */
    CALLING,
    /** The answer, on a link towards its source. */
    RETURNING
  }
}
