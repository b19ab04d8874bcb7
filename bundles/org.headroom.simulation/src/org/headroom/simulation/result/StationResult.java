package org.headroom.simulation.result;

import java.util.Map;
import java.util.Optional;

/**
 * One station. Counts are summed over replications.
 *
 * @param id the model's id
 * @param arrivals messages that arrived, refused ones included
 * @param completed messages finished
 * @param failed messages failed at this station, by cause
 * @param inFlight messages inside at the end minus those inside at the start; {@code arrivals = completed + failed +
 *     inFlight}
 * @param arrivalRate messages per second
 * @param throughput finished per second
 * @param utilization busy share of the servers that were there, 0–1 (offered load over capacity when the analytic
 *     engine finds more than 1)
 * @param meanQueueLength mean number waiting
 * @param meanInside mean number waiting or in service
 * @param waitTime time waiting for a server, of the messages that got one (of functions: for their instance to start)
 * @param residenceTime time from admission to the end of its own work, calls downstream excluded unless blocking; of
 *     accepted messages, that is those that were not refused for rate, connections, queue or lack of a replica
 * @param littleResidual (L − λW)/L, 0 when L is 0
 * @param replicas number of replicas over time
 * @param cacheHitRatio hits per lookup, for caches and edges
 * @param queue for brokers
 * @param staleness time from commit to findable, where INDEX links end
 * @param volumeUtilization busy share of the rate of volume operations, 0–1 (offered load over capacity when the
 *     analytic engine finds more than 1), for stores with a limit
 */
public record StationResult(
    String id,
    long arrivals,
    long completed,
    Map<Cause, Long> failed,
    long inFlight,
    Estimate arrivalRate,
    Estimate throughput,
    Estimate utilization,
    double meanQueueLength,
    double meanInside,
    Latency waitTime,
    Latency residenceTime,
    double littleResidual,
    Replicas replicas,
    Optional<Double> cacheHitRatio,
    Optional<Queue> queue,
    Latency staleness,
    Optional<Double> volumeUtilization) {

  public StationResult {
    failed = Map.copyOf(failed);
  }

  /** Fewest, time-weighted mean, most, and last number of ready replicas. */
  public record Replicas(int minimum, double mean, int maximum, int last) {}

  /**
   * A broker's store.
   *
   * @param maxDepth most messages at once
   * @param meanDepth time-weighted mean
   * @param lag time from publication to acknowledgement by the consumer
   * @param lost messages lost by age
   * @param deadLetters messages given up
   * @param redelivered deliveries after the first
   */
  public record Queue(long maxDepth, double meanDepth, Latency lag, long lost, long deadLetters, long redelivered) {}
}
