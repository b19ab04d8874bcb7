package org.headroom.simulation.des;

import org.headroom.simulation.kernel.ServerTimes;
import org.headroom.simulation.kernel.TimeSampler;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.result.Cause;

/**
 * The servers of a station where a message's stay is known when it is sent, because messages arrive in the order in
 * which they are sent, are served first come first served, and nothing goes wrong. Arrival and begin of service need no
 * events. See {@link Foresight} for which stations are such.
 */
final class Foreseen {

  /** Messages end with their service, without calls and records, so that not even their end is an event. */
  final boolean isLeaf;
  private final World world;
  private final StationMeter meter;
  private final Admission admission;
  private final TimeSampler[] demands;
  /** The station's delay where servers are unlimited, or null. */
  private final TimeSampler delay;
  /** Null where servers are unlimited. */
  private final ServerTimes servers;
  private final int queueLimit;
  private final Cause queueFull;
  private final Ledger ledger;
  private Cause refusal;
  private long service;
  private boolean countedAhead;

  private Foreseen(World world, Node node, boolean isLeaf, TimeSampler[] demands, ReplicaStage stage) {
    this.world = world;
    this.isLeaf = isLeaf;
    this.meter = node.meter;
    this.admission = node.admission;
    this.demands = demands;
    this.delay = node.delay;
    this.servers = stage == null ? null : new ServerTimes(stage.ready(0).capacity);
    this.queueLimit = stage == null ? Servers.UNLIMITED : stage.queueLimit;
    this.queueFull = stage == null ? null : stage.refusal;
    this.ledger = new Ledger(meter, isLeaf);
  }

  /** For a station with one queue. */
  static Foreseen of(World world, Node node, boolean isLeaf, ReplicaStage stage) {
    return new Foreseen(world, node, isLeaf, stage.demands, stage);
  }

  /** For a station with unlimited servers. */
  static Foreseen of(World world, Node node, boolean isLeaf, DelayStage stage) {
    return new Foreseen(world, node, isLeaf, stage.demands, null);
  }

  /** Takes a message that arrives at a time, not before earlier ones, and returns when it has been served. */
  long visit(int type, long arrival) {
    service = 0;
    refusal = admission.refusalAt(arrival);
    if (refusal != null) {
      return refuse(arrival, false);
    }
    long begin = servers == null ? arrival : servers.begin(arrival);
    if (begin > arrival && queueLimit != Servers.UNLIMITED) {
      if (servers.waiting(arrival) >= queueLimit) {
        refusal = queueFull;
        return refuse(arrival, true);
      }
      servers.await(begin);
    }
    service = demands[type].next();
    if (delay != null) {
      service += delay.next();
    }
    long end = begin + service;
    if (servers != null) {
      servers.occupy(arrival, end);
    }
    countedAhead = world.isQuietUntil(end);
    if (countedAhead) {
      meter.stayed(arrival, begin, end);
      meter.completed += isLeaf ? 1 : 0;
    } else {
      ledger.add(arrival, begin, end, world.now());
    }
    return end;
  }

  private long refuse(long arrival, boolean atServers) {
    if (world.isQuietUntil(arrival)) {
      meter.refused(refusal, atServers);
    } else {
      ledger.addRefused(arrival, refusal, atServers, world.now());
    }
    return arrival;
  }

  /** Why the last message was refused, or null. */
  Cause refusal() {
    return refusal;
  }

  /** Whether the whole stay of the last message has been counted, so that it counts as being here from now on. */
  boolean countedAhead() {
    return countedAhead;
  }

  /** Service time of the last message. */
  long service() {
    return service;
  }

  /** Counts everything up to now. */
  void settle() {
    ledger.settle(world.now());
  }

  /** Messages here at the time of the last {@link #settle}. */
  int inside() {
    return ledger.inside();
  }
}
