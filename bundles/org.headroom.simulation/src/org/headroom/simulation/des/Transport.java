package org.headroom.simulation.des;

import org.headroom.simulation.network.TrafficClass;
import org.headroom.simulation.result.Cause;

/** Carries messages to stations over wires, and their answers back. */
final class Transport {

  private final World world;
  private final Visits visits;
  private final long[] requestBytes;
  private final long[] responseBytes;

  Transport(World world) {
    this.world = world;
    this.visits = world.visits;
    this.requestBytes = world.network.classes().stream().mapToLong(TrafficClass::requestBytes).toArray();
    this.responseBytes = world.network.classes().stream().mapToLong(TrafficClass::responseBytes).toArray();
  }

  /** Size of a message on its way to its station. */
  long requestSize(int v) {
    return requestBytes[visits.type(v)];
  }

  /** Sizes of a message and its answer. */
  long bothSizes(int type) {
    return requestBytes[type] + responseBytes[type];
  }

  /** Sends a message that nobody waits for, after a time; what it says came to be at another time. */
  void send(int origin, Wire wire, long afterwards, long bornAt) {
    int type = visits.type(origin);
    wire.messages++;
    wire.bytes += requestBytes[type];
    if (wire.foreseen != null && wire.foreseen.isLeaf) {
      wire.foreseen.visit(type, world.now() + wire.latency);
      return;
    }
    int v = message(origin, wire);
    visits.bornAt(v, bornAt);
    if (wire.lost > 0 && wire.random.nextDouble() < wire.lost) {
      visits.release(v);
      return;
    }
    long delay = wire.delay(requestBytes[visits.type(v)], 0) + afterwards;
    if (delay == 0 && world.mayContinue()) {
      world.nodes[visits.station(v)].arrive(v);
    } else {
      world.at(world.now() + delay, v, Visits.ARRIVING);
    }
  }

  /** A message of the same class and number as the one that causes it. */
  int message(int origin, Wire wire) {
    int v = visits.allocate(visits.type(origin), wire.link.target());
    visits.link(v, wire.index);
    visits.number(v, visits.number(origin));
    visits.depth(v, visits.depth(origin) + 1);
    visits.bornAt(v, visits.bornAt(origin));
    visits.sentAt(v, world.now());
    return v;
  }

  /** A message leaves over a wire that does not lose it. */
  void transmit(int v, Wire wire) {
    if (wire.foreseen != null) {
      foresee(v, wire, wire.foreseen.visit(visits.type(v), world.now() + wire.latency));
    } else if (wire.isUndisturbed()) {
      visits.addNetwork(v, wire.latency);
      if (wire.latency == 0 && world.mayContinue()) {
        world.nodes[visits.station(v)].arrive(v);
      } else {
        world.after(wire.line, v, Visits.ARRIVING);
      }
    } else {
      long delay = wire.delay(requestBytes[visits.type(v)], 0);
      visits.addNetwork(v, delay);
      world.at(world.now() + delay, v, Visits.ARRIVING);
    }
  }

  /** A message whose stay has just been foreseen: the next event is its end, or the answer if nothing else follows. */
  void foresee(int v, Wire wire, long end) {
    Foreseen servers = wire.foreseen;
    visits.service(v, servers.service());
    visits.addNetwork(v, wire.latency);
    visits.total(v, end);
    if (servers.refusal() == null && !servers.isLeaf) {
      if (servers.countedAhead()) {
        visits.mark(v, Visits.AT_STATION);
      }
      world.at(end, v, Visits.FORESEEN);
      return;
    }
    visits.addNetwork(v, wire.latency);
    visits.cause[v] = Calls.code(servers.refusal());
    world.at(end + wire.latency, v, Visits.RETURNING);
  }

  /**
   * Ends a request at once whose answer will reach the client at a time, if that can change nothing else: clients only
   * count. Returns false if the answer must really travel.
   */
  private boolean answeredAhead(int v, Wire wire, long time) {
    if (!wire.endsRequests
        || wire.deadlines != null && visits.deadline[v] <= time
        || !visits.isDirect(v) && !isLastCall(v)
        || !world.isQuietUntil(time)) {
      return false;
    }
    long now = world.now();
    world.schedule.pretend(time);
    world.calls.returned(v);
    world.schedule.pretend(now);
    world.schedule.spare();
    return true;
  }

  private boolean isLastCall(int v) {
    int request = visits.parent(v);
    return visits.is(request, Visits.ROOT) && visits.pending(request) == 1;
  }

  /** A message has ended at its station: tells whoever waits for it. */
  void respond(int v, Cause cause) {
    visits.cause[v] = Calls.code(cause);
    if (visits.parent(v) == Visits.NONE && !visits.isDirect(v)) {
      if (visits.is(v, Visits.ROOT)) {
        world.requests.ended(v, cause);
      }
      visits.releaseTree(v);
      return;
    }
    Wire wire = world.wires[visits.link(v)];
    visits.total(v, world.now());
    if (wire.isUndisturbed()) {
      visits.addNetwork(v, wire.latency);
      if (wire.latency == 0 && world.mayContinue()) {
        world.calls.returned(v);
      } else if (!answeredAhead(v, wire, world.now() + wire.latency)) {
        world.after(wire.line, v, Visits.RETURNING);
      }
    } else {
      long delay = wire.delay(responseBytes[visits.type(v)], 1);
      visits.addNetwork(v, delay);
      world.at(world.now() + delay, v, Visits.RETURNING);
    }
  }
}
