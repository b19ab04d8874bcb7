package org.headroom.simulation.des;

import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.result.Cause;

/** Calls whose answer somebody waits for: sends them, repeats and abandons them, and joins those that are parallel. */
final class Calls {

  private static final Cause[] CAUSES = Cause.values();

  private final World world;
  private final Visits visits;

  Calls(World world) {
    this.world = world;
    this.visits = world.visits;
  }

  /** A cause as a record keeps it; 0 is success. */
  static byte code(Cause cause) {
    return cause == null ? 0 : (byte) (cause.ordinal() + 1);
  }

  static Cause cause(byte code) {
    return code == 0 ? null : CAUSES[code - 1];
  }

  /** Sends a call whose answer the caller joins. */
  void call(int caller, Wire wire) {
    int v = world.transport.message(caller, wire);
    visits.parent(v, caller);
    visits.flags(v, visits.flags(caller) & Visits.TRACED);
    visits.addPending(caller, 1);
    if (wire.retry != null) {
      wire.retry.called(world.now());
    }
    attempt(v);
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
    wire.messages++;
    wire.bytes += world.transport.bothSizes(visits.type(v));
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
    world.transport.transmit(v, wire);
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
