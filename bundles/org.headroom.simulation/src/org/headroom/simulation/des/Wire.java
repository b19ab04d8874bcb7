package org.headroom.simulation.des;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.headroom.simulation.network.Link;

/** A link at run time: its latency and faults, its callers' patience, and what went over it. */
final class Wire {

  final int index;
  final Link link;
  final Link.Role role;
  /** Line of the schedule for the undisturbed latency. */
  final int line;
  final long latency;
  final Deadlines deadlines;
  final RetryPolicy retry;
  final Breaker breaker;
  final UniformRandomProvider random;
  /** Leads from a client that only counts the answers to requests, so that an answer changes nothing else. */
  boolean endsRequests;
  /** The servers it leads to, if stays there are known beforehand. */
  Foreseen foreseen;
  private final double nanosecondsPerByte;
  private final World world;
  private final long[] freeAt = new long[2];

  /** Calls sent and not yet answered. */
  int outstanding;
  /** Faults: nanoseconds added to each message, and the share of messages lost. */
  long addedLatency;
  double lost;

  long messages;
  long retries;
  long bytes;

  Wire(World world, int index, Link link) {
    this.world = world;
    this.index = index;
    this.link = link;
    this.role = link.role();
    this.latency = Math.round(link.latency());
    this.line = world.schedule.line(latency);
    this.random = world.streams.stream(link.id(), "calls");
    this.deadlines = link.timeout() == Long.MAX_VALUE ? null : new Deadlines(world, link.timeout());
    this.retry =
        link.retry()
            .map(policy -> new RetryPolicy(policy, world.streams.stream(link.id(), "retry")))
            .orElse(null);
    this.breaker = link.breaker().map(Breaker::new).orElse(null);
    this.nanosecondsPerByte = Double.isInfinite(link.bandwidth()) ? 0 : 8e9 / link.bandwidth();
    Arrays.fill(freeAt, Long.MIN_VALUE);
  }

  /** Whether the sender waits for an answer. */
  boolean isCall() {
    return switch (role) {
      case LOG, TELEMETRY, CDC, CONSUME -> false;
      default -> true;
    };
  }

  /** Number of calls for one message: the whole part of the mean, and one more with the probability of the rest. */
  int callCount() {
    double mean = link.callsPerRequest();
    int whole = (int) mean;
    double rest = mean - whole;
    return rest > 0 && random.nextDouble() < rest ? whole + 1 : whole;
  }

  /** Whether a record is sent for this message. */
  boolean samples() {
    double rate = link.samplingRate();
    return rate >= 1 || rate > 0 && random.nextDouble() < rate;
  }

  /**
   * Time from now until a message of a size has arrived: latency, and its turn on a line that carries one message at a
   * time in each direction.
   */
  long delay(long size, int direction) {
    long added = direction == 0 ? addedLatency : 0;
    if (nanosecondsPerByte == 0 || size == 0) {
      return latency + added;
    }
    long now = world.now();
    freeAt[direction] = Math.max(now, freeAt[direction]) + Math.round(size * nanosecondsPerByte);
    return freeAt[direction] - now + latency + added;
  }

  /** Whether every message takes just the latency. */
  boolean isUndisturbed() {
    return nanosecondsPerByte == 0 && addedLatency == 0;
  }

  void resetCounts() {
    messages = 0;
    retries = 0;
    bytes = 0;
  }
}
