package org.headroom.simulation.des;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.headroom.simulation.network.Link;

/** A link at run time: its latency and faults, its callers' patience, and what went over it. */
final class Wire {

  /** What divisions leave of a fault that has ended. */
  private static final double ROUNDING = 1e-9;

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
  /** Time that the messages in each direction take on the line. */
  private final long[] carrying = new long[2];

  /** Calls sent and not yet answered. */
  int outstanding;
  /** Faults: nanoseconds added to each message, and the share of messages lost. */
  long addedLatency;
  double lost;
  /** Share of messages that faults leave, and the number of faults that leave none. */
  private double kept = 1;
  private int cuts;
  /** When it began to lose every message, {@code Long.MAX_VALUE} while it does not. */
  long cutSince = Long.MAX_VALUE;

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
    long time = Math.round(size * nanosecondsPerByte);
    freeAt[direction] = Math.max(now, freeAt[direction]) + time;
    carrying[direction] += time;
    return freeAt[direction] - now + latency + added;
  }

  /** A fault that loses a share of the messages begins, or ends. */
  void loses(double share, boolean begins) {
    if (share < 1) {
      kept = begins ? kept * (1 - share) : Math.min(1, kept / (1 - share));
    } else {
      cuts += begins ? 1 : -1;
    }
    boolean cut = cuts > 0;
    if (cut != (cutSince != Long.MAX_VALUE)) {
      world.troubles += cut ? 1 : -1;
      cutSince = cut ? world.now() : Long.MAX_VALUE;
    }
    lost = cut ? 1 : kept > 1 - ROUNDING ? 0 : 1 - kept;
  }

  /** Whether every message takes just the latency. */
  boolean isUndisturbed() {
    return nanosecondsPerByte == 0 && addedLatency == 0;
  }

  void resetCounts() {
    messages = 0;
    retries = 0;
    bytes = 0;
    Arrays.fill(carrying, 0);
  }

  /** Time that the line is busy in its busier direction, NaN when it takes messages of any size in no time. */
  double carrying() {
    return nanosecondsPerByte == 0 ? Double.NaN : Math.max(carrying[0], carrying[1]);
  }
}
