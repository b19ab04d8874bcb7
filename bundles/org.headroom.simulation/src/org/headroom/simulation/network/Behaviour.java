package org.headroom.simulation.network;

import java.util.Optional;

/** What a station does with a message after admission and its own service. Times in nanoseconds. */
public sealed interface Behaviour {

  /** A client: requests start here and go to exactly one applicable target, chosen like a {@link Route}. */
  record Origin(Routing routing) implements Behaviour {}

  /**
   * Passes each message on to exactly one applicable target: by class first, then by the policy.
   *
   * @param routing how the target is chosen
   * @param healthCheck time for which a target must be down, or cut off, until it is not chosen any more while others
   *     are up; {@code Long.MAX_VALUE} for never
   * @param answerLifetime time over which callers go on asking it because they keep an old answer (names): their share
   *     falls from 1 to 0
   */
  record Route(Routing routing, long healthCheck, long answerLifetime) implements Behaviour {

    /** A router that does not look after its targets. */
    public Route(Routing routing) {
      this(routing, Long.MAX_VALUE, 0);
    }
  }

  /**
   * Answers static reads itself, with probability {@code hitRatio} or from a simulated cache; everything else goes on
   * to one applicable target.
   *
   * @param hitRatio share of static reads answered here, 0–1; ignored when there is a cache
   * @param cache the simulated edge cache
   * @param healthCheck time for which an origin must be down, or cut off, until it is not chosen any more while others
   *     are up; {@code Long.MAX_VALUE} for never
   */
  record Edge(double hitRatio, Optional<Cache> cache, long healthCheck) implements Behaviour {

    /** An edge that does not look after its origins. */
    public Edge(double hitRatio, Optional<Cache> cache) {
      this(hitRatio, cache, Long.MAX_VALUE);
    }
  }

  /**
   * Serves, and makes the applicable calls in their order; cache-aside when it has a CACHE link. Also the consumer of a
   * broker when a CONSUME link ends here.
   *
   * @param batch most messages taken from a broker at once, sharing one service time
   * @param window time added to a consumed message before its result exists (stream windows), 0 for none
   */
  record Serve(int batch, long window) implements Behaviour {}

  /**
   * A cache asked over CACHE links.
   *
   * @param capacity entries that fit, {@code Long.MAX_VALUE} for no limit
   * @param ttl lifetime of an entry, {@code Long.MAX_VALUE} for no limit
   * @param restartOnHit whether a hit restarts the lifetime; else it is a fixed max-age
   * @param eviction which entry gives way
   * @param coalescing whether concurrent misses of one key share one read
   * @param clustered whether keys are spread over the replicas, so that a lost replica takes its part with it; else all
   *     replicas keep the same
   */
  record Cache(
      long capacity, long ttl, boolean restartOnHit, Eviction eviction, boolean coalescing, boolean clustered)
      implements Behaviour {

    /** A cache whose replicas keep the same. */
    public Cache(long capacity, long ttl, boolean restartOnHit, Eviction eviction, boolean coalescing) {
      this(capacity, ttl, restartOnHit, eviction, coalescing, false);
    }
  }

  /**
   * Keeps data.
   *
   * @param iops volume operations per second, infinite for no limit
   * @param ioPerRead volume operations per read
   * @param ioPerWrite volume operations per write
   * @param connectionLimit messages inside at the same time, in the primary and in each copy; more fail with {@link
   *     org.headroom.simulation.result.Cause#CONNECTION_LIMIT}
   * @param readReplicas copies with the same servers as the primary, which serve reads that are not strong
   * @param synchronous whether a write waits for the service time of a copy too
   * @param replicationLag mean delay of an asynchronous copy
   * @param failoverTime time until a standby serves when the primary has stopped, 0 without a standby
   * @param refreshInterval time until written data can be found; adds to the staleness of an index
   * @param operationTime time that a volume operation takes besides its turn at the rate, one after the other
   */
  record Store(
      double iops,
      double ioPerRead,
      double ioPerWrite,
      int connectionLimit,
      int readReplicas,
      boolean synchronous,
      long replicationLag,
      long failoverTime,
      long refreshInterval,
      double operationTime)
      implements Behaviour {

    /** A store whose volume takes no time but its operations' turns. */
    public Store(
        double iops,
        double ioPerRead,
        double ioPerWrite,
        int connectionLimit,
        int readReplicas,
        boolean synchronous,
        long replicationLag,
        long failoverTime,
        long refreshInterval) {
      this(
          iops, ioPerRead, ioPerWrite, connectionLimit, readReplicas, synchronous, replicationLag, failoverTime,
          refreshInterval, 0);
    }
  }

  /**
   * Keeps messages until its consumers, the targets of its CONSUME links, take them.
   *
   * @param style what happens to a message
   * @param partitions independent parts; at most one batch of each is with a consumer at a time; {@link
   *     Servers#UNLIMITED} for no bound
   * @param retention older messages are lost, {@code Long.MAX_VALUE} for never
   * @param maxDepth messages it can hold
   * @param maxDeliveries deliveries after which a failing message is given up
   * @param deadLetter whether given-up messages are kept in a dead-letter queue (else lost)
   * @param visibilityTimeout time after which an unacknowledged message is delivered again
   */
  record Broker(
      Style style,
      int partitions,
      long retention,
      long maxDepth,
      int maxDeliveries,
      boolean deadLetter,
      long visibilityTimeout)
      implements Behaviour {}

  /**
   * A function that is started on demand, one message per instance.
   *
   * @param coldStart time to start an instance
   * @param keepAlive time an idle instance stays warm
   * @param provisioned instances kept warm always
   * @param concurrencyLimit most instances; further messages fail with throttled
   * @param timeout longest run; then the message fails with timeout
   */
  record Function(TimeDistribution coldStart, long keepAlive, int provisioned, int concurrencyLimit, long timeout)
      implements Behaviour {}

  /**
   * Takes telemetry and log records, up to a rate per second (and its servers' capacity); drops and counts the rest.
   */
  record Sink(double ingestLimit) implements Behaviour {}

  /** How a target is chosen among the applicable ones. */
  enum Routing {
    WEIGHTED,
    ROUND_ROBIN,
    LEAST_OUTSTANDING,
    POWER_OF_TWO
  }

  /** Which cache entry gives way. */
  enum Eviction {
    LRU,
    LFU,
    FIFO,
    RANDOM
  }

  /** {@code QUEUE}: one consumer gets each message. {@code FAN_OUT}: every consumer gets each. */
  enum Style {
    QUEUE,
    FAN_OUT
  }
}
