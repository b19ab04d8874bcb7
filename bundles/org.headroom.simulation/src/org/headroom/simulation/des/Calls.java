package org.headroom.simulation.des;

import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.TrafficClass;
import org.headroom.simulation.result.Cause;

/** Carries messages over wires, waits for their answers, repeats and abandons them, and joins parallel calls. */
final class Calls {

  private static final Cause[] CAUSES = Cause.values();

  private final World world;
  private final Visits visits;
  private final long[] requestBytes;
  private final long[] responseBytes;

  Calls(World world) {
    this.world = world;
    this.visits = world.visits;
    this.requestBytes = world.network.classes().stream().mapToLong(TrafficClass::requestBytes).toArray();
    this.responseBytes = world.network.classes().stream().mapToLong(TrafficClass::responseBytes).toArray();
  }

  /** A cause as a record keeps it; 0 is success. */
  static byte code(Cause cause) {
    return cause == null ? 0 : (byte) (cause.ordinal() + 1);
  }

  static Cause cause(byte code) {
    return code == 0 ? null : CAUSES[code - 1];
  }

  /** Size of a message on its way to its station. */
  long requestSize(int v) {
    return requestBytes[visits.type(v)];
  }

  /** Sizes of a message and its answer. */
  long bothSizes(int type) {
    return requestBytes[type] + responseBytes[type];
  }

  /** Sends a call whose answer the caller joins. */
  void call(int caller, Wire wire) {
    int v = message(caller, wire);
    visits.parent(v, caller);
    visits.flags(v, visits.flags(caller) & Visits.TRACED);
    visits.addPending(caller, 1);
    if (wire.retry != null) {
      wire.retry.called(world.now());
    }
    attempt(v);
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
  private int message(int origin, Wire wire) {
    int v = visits.allocate(visits.type(origin), wire.link.target());
    visits.link(v, wire.index);
    visits.number(v, visits.number(origin));
    visits.depth(v, visits.depth(origin) + 1);
    visits.bornAt(v, visits.bornAt(origin));
    visits.sentAt(v, world.now());
    return v;
  }

  /** Sends a call for the first or a further time. */
  void attempt(int v) {
    Wire wire = world.wires[visits.link(v)];
    if (visits.depth(v) > world.depthLimit) {
      deliver(v, Cause.CALL_DEPTH);
      return;
    }
    if (wire.breaker != null && !wire.breaker.permits(world.now())) {
      deliver(v, Cause.CIRCUIT_OPEN);
      return;
    }
    if (wire.breaker != null && wire.breaker.isOpen()) {
      visits.mark(v, Visits.TRIAL);
    }
    int type = visits.type(v);
    wire.messages++;
    wire.bytes += requestBytes[type] + responseBytes[type];
    wire.outstanding++;
    if (visits.attempt(v) > 1) {
      wire.retries++;
    }
    if (wire.lost > 0 && wire.random.nextDouble() < wire.lost) {
      wire.outstanding--;
      concluded(v, wire, Cause.PARTITIONED);
      return;
    }
    if (wire.deadlines != null) {
      wire.deadlines.add(v);
    }
    transmit(v, wire);
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
    visits.cause[v] = code(servers.refusal());
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
    returned(v);
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
    visits.cause[v] = code(cause);
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
        returned(v);
      } else if (!answeredAhead(v, wire, world.now() + wire.latency)) {
        world.after(wire.line, v, Visits.RETURNING);
      }
    } else {
      long delay = wire.delay(responseBytes[visits.type(v)], 1);
      visits.addNetwork(v, delay);
      world.at(world.now() + delay, v, Visits.RETURNING);
    }
  }

  /** An answer has reached the caller. */
  void returned(int v) {
    if (visits.parent(v) == Visits.NONE) {
      if (visits.message(v) != Visits.NONE) {
        world.queueOf(v).returned(v);
      } else if (visits.isDirect(v)) {
        endRequest(v, cause(visits.cause[v]));
      }
      visits.releaseTree(v);
      return;
    }
    Wire wire = world.wires[visits.link(v)];
    if (wire.deadlines != null) {
      wire.deadlines.remove(v);
    }
    wire.outstanding--;
    concluded(v, wire, cause(visits.cause[v]));
  }

  /** A request ends; one that stands for the call of its client ends there, too. */
  void endRequest(int v, Cause cause) {
    if (visits.isDirect(v)) {
      Wire wire = world.wires[visits.link(v)];
      wire.outstanding--;
      world.nodes[wire.link.source()].meter.answered(cause);
    }
    world.requests.ended(v, cause);
  }

  /** The caller's patience has ended; the message itself goes on. */
  void timedOut(int v) {
    abandon(v, Cause.TIMEOUT);
  }

  /** Ends the caller's wait for a message that goes on, or is about to die, without it. */
  void abandon(int v, Cause cause) {
    int caller = visits.parent(v);
    if (caller == Visits.NONE) {
      return;
    }
    Wire wire = world.wires[visits.link(v)];
    if (wire.deadlines != null) {
      wire.deadlines.remove(v);
    }
    wire.outstanding--;
    visits.parent(v, Visits.NONE);
    int token = visits.allocate(visits.type(v), visits.station(v));
    visits.parent(token, caller);
    visits.link(token, visits.link(v));
    visits.number(token, visits.number(v));
    visits.depth(token, visits.depth(v));
    visits.bornAt(token, visits.bornAt(caller));
    visits.attempt(token, visits.attempt(v));
    visits.sentAt(token, visits.sentAt(v));
    visits.flags(token, visits.flags(caller) & Visits.TRACED | visits.flags(v) & Visits.TRIAL);
    visits.phase[token] = Visits.CALLING;
    concluded(token, wire, cause);
  }

  /** One attempt has ended. */
  private void concluded(int v, Wire wire, Cause cause) {
    if (wire.breaker != null) {
      wire.breaker.ended(cause != null, visits.is(v, Visits.TRIAL), world.now());
    }
    if (cause != null && wire.retry != null && wire.retry.permits(visits.attempt(v), cause, world.now())) {
      repeat(v, wire);
    } else {
      deliver(v, cause);
    }
  }

  private void repeat(int v, Wire wire) {
    int caller = visits.parent(v);
    long wait = wire.retry.backoff(visits.attempt(v));
    int again = visits.allocate(visits.type(v), wire.link.target());
    visits.parent(again, caller);
    visits.link(again, wire.index);
    visits.number(again, visits.number(v));
    visits.depth(again, visits.depth(v));
    visits.bornAt(again, visits.bornAt(caller));
    visits.attempt(again, visits.attempt(v) + 1);
    visits.sentAt(again, visits.sentAt(v));
    visits.flags(again, visits.flags(caller) & Visits.TRACED);
    visits.releaseTree(v);
    world.at(world.now() + wait, again, Visits.BACKING_OFF);
  }

  /** Hands the outcome of a call to its caller. */
  private void deliver(int v, Cause cause) {
    int caller = visits.parent(v);
    if (visits.phase[caller] == Visits.DEAD) {
      visits.releaseTree(v);
      settle(caller);
      return;
    }
    Wire wire = world.wires[visits.link(v)];
    if (wire.role == Role.CACHE) {
      world.nodes[visits.station(caller)].cacheAnswered(caller, v, cause);
    } else if (cause != null && visits.cause[caller] == 0) {
      visits.cause[caller] = code(cause);
    }
    if (visits.is(v, Visits.TRACED)) {
      visits.total(v, world.now() - visits.sentAt(v));
      visits.phase[v] = Visits.KEPT;
      int before = visits.pathCandidate(caller);
      if (before != Visits.NONE) {
        visits.releaseTree(before);
      }
      visits.pathCandidate(caller, v);
    } else {
      visits.releaseTree(v);
    }
    settle(caller);
  }

  /** One of the things that a message waits for has come; after the last it goes on. */
  void settle(int v) {
    if (mayGoOn(v)) {
      world.nodes[visits.station(v)].proceed(v);
    }
  }

  /**
   * One of the things that a message waits for has come; returns whether it was the last and the message goes on. If it
   * was the last and one of them failed, the message ends.
   */
  boolean mayGoOn(int v) {
    if (visits.addPending(v, -1) > 0) {
      return false;
    }
    if (visits.phase[v] == Visits.DEAD) {
      visits.releaseTree(v);
      return false;
    }
    int decisive = visits.pathCandidate(v);
    if (decisive != Visits.NONE) {
      visits.pathCandidate(v, Visits.NONE);
      visits.pathNext(decisive, visits.pathHead(v));
      visits.pathHead(v, decisive);
    }
    if (visits.cause[v] != 0) {
      world.nodes[visits.station(v)].end(v, cause(visits.cause[v]));
      return false;
    }
    return true;
  }
}
