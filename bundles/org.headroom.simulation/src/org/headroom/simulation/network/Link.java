package org.headroom.simulation.network;

import java.util.BitSet;
import java.util.Optional;

/**
 * A connection at run time.
 *
 * @param id the model's id
 * @param source position of the calling station
 * @param target position of the called station
 * @param role what its messages mean
 * @param classes the traffic classes that use it
 * @param explicit whether the model named those classes; routers prefer such links
 * @param reads whether reads use it
 * @param writes whether writes use it
 * @param callsPerRequest mean calls per message at the source; a fraction is the probability of one more
 * @param order calls of equal order run in parallel, ascending orders in sequence
 * @param weight share among the targets of a router
 * @param latency one-way network latency in nanoseconds
 * @param bandwidth bits per second, infinite for no limit
 * @param timeout nanoseconds that the caller waits, {@code Long.MAX_VALUE} for ever
 * @param retry repetition of failed calls
 * @param breaker circuit breaker of the caller
 * @param samplingRate share of the source's messages that send a record (LOG, TELEMETRY, SECRET), 0–1
 */
public record Link(
    String id,
    int source,
    int target,
    Role role,
    BitSet classes,
    boolean explicit,
    boolean reads,
    boolean writes,
    double callsPerRequest,
    int order,
    double weight,
    double latency,
    double bandwidth,
    long timeout,
    Optional<Retry> retry,
    Optional<CircuitBreaker> breaker,
    double samplingRate) {

  public Link {
    classes = (BitSet) classes.clone();
  }

  /** A copy; changing it does not change the link. */
  @Override
  public BitSet classes() {
    return (BitSet) classes.clone();
  }

  /** Whether a message of this class and operation uses the link. */
  public boolean accepts(int trafficClass, Operation operation) {
    return classes.get(trafficClass) && (operation == Operation.READ ? reads : writes);
  }

  /** What messages mean; see the roles of the metamodel. {@code DEPLOY} never reaches the simulation. */
  public enum Role {
    REQUEST,
    READ,
    WRITE,
    CACHE,
    ORIGIN,
    PUBLISH,
    CONSUME,
    CDC,
    REPLICATION,
    INDEX,
    LOG,
    TELEMETRY,
    SECRET
  }

  /**
   * Repeats a failed call. Times in nanoseconds.
   *
   * @param attempts most calls including the first
   * @param backoff wait before the first repetition
   * @param exponential whether the wait doubles each time
   * @param maximumBackoff longest wait
   * @param jitter share of the wait that is random, 0–1
   * @param budget most repetitions as a share of first calls, infinite for no limit
   */
  public record Retry(
      int attempts, long backoff, boolean exponential, long maximumBackoff, double jitter, double budget) {}

  /**
   * Stops calling a failing target. Times in nanoseconds.
   *
   * @param failureThreshold share of failed calls in the window that opens it
   * @param minimumCalls calls in the window before it can open
   * @param window time over which calls are counted
   * @param openDuration time until one trial call is let through
   */
  public record CircuitBreaker(double failureThreshold, int minimumCalls, long window, long openDuration) {}
}
