package org.headroom.simulation.result;

import java.util.List;
import java.util.Map;

/**
 * One traffic class, measured where requests start. Counts are summed over replications.
 *
 * @param id name of the class
 * @param offered requests that started in the measured time, or were inside at its start
 * @param completed requests answered
 * @param failed requests failed, by cause
 * @param inFlight requests still inside at the end; {@code offered = completed + failed + inFlight}
 * @param offeredRps started per second of measured time
 * @param completedRps answered per second
 * @param errorRate failed share of ended requests, 0–1
 * @param latency end-to-end latency of answered requests
 * @param hops where the mean latency goes; they add up to the mean
 */
public record ClassResult(
    String id,
    long offered,
    long completed,
    Map<Cause, Long> failed,
    long inFlight,
    double offeredRps,
    Estimate completedRps,
    Estimate errorRate,
    Latency latency,
    List<Hop> hops) {

  public ClassResult {
    failed = Map.copyOf(failed);
    hops = List.copyOf(hops);
  }

  /**
   * A station's part of the mean latency of a class, per request of that class, on the path that decided the answer
   * (of parallel calls, the last to return).
   *
   * @param station position of the station in the network
   * @param waiting mean time waiting
   * @param service mean time in service, pure delays included
   * @param network mean time on the links into it and back
   */
  public record Hop(int station, double waiting, double service, double network) {}
}
