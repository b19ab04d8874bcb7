package org.headroom.simulation.des;

import org.headroom.simulation.result.Cause;

/**
 * Requests of a client that takes no time and always makes one call over the same link: one record stands for the
 * request and its call. If the call only goes to a leaf and back, all of it is known when it starts, and it becomes a
 * record only if it ends after the meters may be read.
 */
final class Express {

  private final World world;
  private final Visits visits;
  private final Node client;
  private final Wire wire;
  private final Foreseen leaf;
  private final RequestMeter requests;

  private Express(World world, Node client, Wire wire) {
    this.world = world;
    this.visits = world.visits;
    this.client = client;
    this.wire = wire;
    this.leaf = wire.foreseen != null && wire.foreseen.isLeaf ? wire.foreseen : null;
    this.requests = world.requests;
  }

  /** The way of the requests of a class from a client, or null if there is more to it. */
  static Express of(World world, Node client, int type) {
    Plan plan = client.plans[type];
    boolean passes = plan.records.length == 0 && plan.steps.length == 1 && client.primary instanceof DelayStage stage
        && stage.isInstant(type) && client.station.throttle().isEmpty();
    Wire wire = passes && plan.steps[0] instanceof Step.Pass pass ? pass.onlyWire() : null;
    return wire != null && wire.endsRequests && wire.deadlines == null ? new Express(world, client, wire) : null;
  }

  /** Whether nothing is wrong with client and link now. */
  boolean isOpen() {
    return wire.isUndisturbed() && wire.lost == 0 && client.primary.isUp();
  }

  /** Starts a request with its number in its class; returns whether it may have scheduled events. */
  boolean start(int type, long number, long now) {
    client.meter.passed();
    wire.messages++;
    wire.bytes += world.transport.bothSizes(type);
    if (leaf == null) {
      world.transport.transmit(request(type, number, now), wire);
      return true;
    }
    long left = leaf.visit(type, now + wire.latency);
    long end = left + wire.latency;
    if (world.isQuietUntil(end)) {
      count(type, end - now);
      world.schedule.spare();
      return false;
    }
    world.transport.foresee(request(type, number, now), wire, left);
    return true;
  }

  private int request(int type, long number, long now) {
    int v = visits.allocate(type, wire.link.target());
    visits.flags(v, Visits.ROOT | Visits.TRACED);
    visits.link(v, wire.index);
    visits.depth(v, 1);
    visits.sentAt(v, now);
    visits.bornAt(v, now);
    visits.number(v, number);
    requests.started(v);
    wire.outstanding++;
    return v;
  }

  private void count(int type, long latency) {
    Cause cause = leaf.refusal();
    client.meter.answered(cause);
    requests.passed(type, latency, cause);
    if (cause == null) {
      requests.traced(type, wire.link.target(), latency, leaf.service(), 2 * wire.latency);
    }
  }
}
