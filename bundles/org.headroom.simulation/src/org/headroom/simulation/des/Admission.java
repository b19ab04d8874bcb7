package org.headroom.simulation.des;

import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.result.Cause;

/** Decides whether a message may enter a station. A refused message costs nothing further. */
final class Admission {

  private final World world;
  private final Node node;
  private final TokenBucket throttle;
  private final TokenBucket ingest;
  /** Messages that may be inside the primary, and inside all copies of a store. */
  private final long connectionLimit;
  private final long copiesLimit;
  private long connections;
  private long copiesConnections;

  Admission(World world, Node node) {
    this.world = world;
    this.node = node;
    Station station = node.station;
    this.throttle =
        station.throttle().map(t -> new TokenBucket(t.ratePerSecond(), t.burst(), world.now())).orElse(null);
    this.ingest =
        station.behaviour() instanceof Behaviour.Sink sink && !Double.isInfinite(sink.ingestLimit())
            ? new TokenBucket(sink.ingestLimit(), Math.max(1, sink.ingestLimit()), world.now())
            : null;
    this.connectionLimit =
        station.behaviour() instanceof Behaviour.Store store ? store.connectionLimit() : Servers.UNLIMITED;
    this.copiesLimit =
        station.behaviour() instanceof Behaviour.Store store ? connectionLimit * store.readReplicas() : 0;
  }

  /** Why the message is refused, or null when it is let in. */
  Cause refusal(int v) {
    Cause tooFast = refusalAt(world.now());
    if (tooFast != null) {
      return tooFast;
    }
    if (!node.stage(v).isUp()) {
      return Cause.CRASHED;
    }
    return connectionLimit == Servers.UNLIMITED || connects(v) ? null : Cause.CONNECTION_LIMIT;
  }

  private boolean connects(int v) {
    if (isAtCopy(v)) {
      if (copiesConnections >= copiesLimit) {
        return false;
      }
      copiesConnections++;
    } else {
      if (connections >= connectionLimit) {
        return false;
      }
      connections++;
    }
    world.visits.mark(v, Visits.CONNECTED);
    return true;
  }

  private boolean isAtCopy(int v) {
    return node.stage(v) != node.primary;
  }

  /** Why a message that arrives at a time is refused for coming too fast, or null. */
  Cause refusalAt(long arrival) {
    if (throttle != null && !throttle.take(arrival, node.slowdown)) {
      return Cause.THROTTLED;
    }
    if (ingest != null && !ingest.take(arrival, node.slowdown)) {
      return Cause.DROPPED;
    }
    return null;
  }

  /** A message has left, whether or not it had been let in. */
  void left(int v) {
    if (connectionLimit != Servers.UNLIMITED && world.visits.is(v, Visits.CONNECTED)) {
      world.visits.unmark(v, Visits.CONNECTED);
      if (isAtCopy(v)) {
        copiesConnections--;
      } else {
        connections--;
      }
    }
  }
}
