package org.headroom.simulation.network;

import java.util.List;

/**
 * Something that goes wrong for a time.
 *
 * @param id the model's id
 * @param kind what goes wrong
 * @param stations stations struck; for outages all those inside the region or zone
 * @param links links struck (LATENCY, PARTITION); empty for all links of the struck stations
 * @param at begin, nanoseconds from the start of the measured time
 * @param lasting length, {@code Long.MAX_VALUE} until the end
 * @param replicas replicas struck by NODE_CRASH
 * @param severity struck share, 0–1: of messages (PARTITION), of the service rate (THROTTLE)
 * @param addedLatency nanoseconds added to each message (LATENCY)
 */
public record Fault(
    String id,
    Kind kind,
    List<Integer> stations,
    List<Integer> links,
    long at,
    long lasting,
    int replicas,
    double severity,
    long addedLatency) {

  public Fault {
    stations = List.copyOf(stations);
    links = List.copyOf(links);
  }

  /** What goes wrong; an OUTAGE stops all replicas of the struck stations. */
  public enum Kind {
    NODE_CRASH,
    OUTAGE,
    CACHE_FLUSH,
    LATENCY,
    THROTTLE,
    PARTITION,
    DATABASE_FAILOVER
  }
}
