package org.headroom.simulation.des;

import org.headroom.simulation.result.Cause;

/**
 * Requests that go from a client, which takes no time, straight to a {@link Leaf} and back. All of such a request is
 * known when it starts. It becomes a record only if it ends after the meters may be read, or too late for its caller.
 */
final class Express {

  private final World world;
  private final Visits visits;
  private final Node client;
  private final Wire wire;
  private final Leaf leaf;
  private final RequestMeter requests;
  private final long patience;

  private Express(World world, Node client, Wire wire) {
    this.world = world;
    this.visits = world.visits;
    this.client = client;
    this.wire = wire;
    this.leaf = wire.leaf;
    this.requests = world.requests;
    this.patience = wire.link.timeout();
  }

  /** The way of the requests of a class from a client, or null if there is more to it. */
  static Express of(World world, Node client, int type) {
    Plan plan = client.plans[type];
    boolean passes = plan.records.length == 0 && plan.steps.length == 1 && client.primary instanceof DelayStage stage
        && stage.isInstant(type) && client.station.throttle().isEmpty();
    Wire wire = passes && plan.steps[0] instanceof Step.Pass pass ? pass.onlyWire() : null;
    return wire != null && wire.leaf != null && wire.endsRequests ? new Express(world, client, wire) : null;
  }

  /** Starts a request with its number in its class. */
  void start(int type, long number, long now) {
    client.meter.passed();
    wire.messages++;
    wire.bytes += world.calls.bothSizes(type);
    long arrival = now + wire.latency;
    long end = leaf.visit(type, arrival) + wire.latency;
    long latency = end - now;
    if (end <= world.quietUntil && latency < patience) {
      Cause cause = leaf.refusal();
      client.meter.answered(cause);
      requests.passed(type, latency, cause);
      if (cause == null) {
        requests.traced(type, wire.link.target(), latency, leaf.service(), 2 * wire.latency);
      }
    } else {
      travel(type, number, now, end);
    }
  }

  private void travel(int type, long number, long now, long end) {
    int request = visits.allocate(type, client.index);
    visits.flags(request, Visits.ROOT | Visits.TRACED | Visits.AT_STATION);
    visits.link(request, Visits.NONE);
    visits.depth(request, 0);
    visits.sentAt(request, now);
    visits.bornAt(request, now);
    visits.number(request, number);
    visits.step(request, client.plans[type].steps.length);
    visits.pending(request, 1);
    visits.phase[request] = Visits.CALLING;
    requests.started(request);
    world.calls.travel(request, wire, end);
  }
}
