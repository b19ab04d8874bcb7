package org.headroom.simulation.des;

import org.headroom.simulation.kernel.ServerTimes;
import org.headroom.simulation.kernel.TimeSampler;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.result.Cause;

/**
 * A station whose messages cause nothing: no calls, no records, first come first served, and nothing goes wrong there.
 * When a message is sent, the whole of its stay is known, so that it needs no events of its own. See {@link Leaves} for
 * which stations are such.
 */
final class Leaf {

  private final World world;
  private final StationMeter meter;
  private final Admission admission;
  private final TimeSampler[] demands;
  private final ServerTimes servers;
  private final int queueLimit;
  private final Cause queueFull;
  private final Ledger ledger;
  private Cause refusal;
  private long service;

  Leaf(World world, Node node, ReplicaStage stage) {
    this.world = world;
    this.meter = node.meter;
    this.admission = node.admission;
    this.demands = stage.demands;
    this.servers = new ServerTimes(stage.ready(0).capacity);
    this.queueLimit = stage.queueLimit;
    this.queueFull = stage.refusal;
    this.ledger = new Ledger(meter);
  }

  /** Takes a message that arrives at a time, not before earlier ones, and returns when it leaves. */
  long visit(int type, long arrival) {
    service = 0;
    refusal = admission.refusalAt(arrival);
    if (refusal != null) {
      return refuse(arrival, false);
    }
    long begin = servers.begin(arrival);
    if (begin > arrival && queueLimit != Servers.UNLIMITED) {
      if (servers.waiting(arrival) >= queueLimit) {
        refusal = queueFull;
        return refuse(arrival, true);
      }
      servers.await(begin);
    }
    service = demands[type].next();
    long end = begin + service;
    servers.occupy(arrival, end);
    if (end <= world.quietUntil) {
      meter.stayed(arrival, begin, end);
    } else {
      ledger.add(arrival, begin, end, world.now());
    }
    return end;
  }

  private long refuse(long arrival, boolean atServers) {
    if (arrival <= world.quietUntil) {
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
