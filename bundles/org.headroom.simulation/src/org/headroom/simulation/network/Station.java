package org.headroom.simulation.network;

import java.util.Optional;

/**
 * A component at run time.
 *
 * @param id the model's id
 * @param type the model's class, such as {@code SqlDatabase}; results show it
 * @param behaviour what it does with a message
 * @param servers its capacity
 * @param demand service time per class and operation
 * @param delay time added to every message without occupying a server: edge latency, authentication
 * @param scaling automatic number of replicas
 * @param failures random failures of replicas
 * @param throttle admission limit of the whole station
 */
public record Station(
    String id,
    String type,
    Behaviour behaviour,
    Servers servers,
    Demand demand,
    TimeDistribution delay,
    Optional<Scaling> scaling,
    Optional<Failures> failures,
    Optional<TokenBucket> throttle) {

  /** Random failures of each replica, exponentially distributed, means in nanoseconds. */
  public record Failures(double meanTimeBetween, double meanTimeToRepair) {}

  /** Tokens per second and size of the bucket, at least 1; a message that finds it empty fails. */
  public record TokenBucket(double ratePerSecond, double burst) {}
}
