package org.headroom.simulation.des;

import org.apache.commons.rng.UniformRandomProvider;
import org.headroom.simulation.kernel.TimeSampler;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.result.Cause;

/** One step of a plan. The message goes on when everything that the step made it wait for has come. */
abstract class Step {

  /** Begins the step; calls it makes add to the pending count of the message. */
  abstract void run(int v);

  /** Parallel calls, each as often as its link says. */
  static final class ParallelCalls extends Step {
    private final World world;
    private final Wire[] wires;
    private final boolean[] skippedOnHit;

    ParallelCalls(World world, Wire[] wires, boolean[] skippedOnHit) {
      this.world = world;
      this.wires = wires;
      this.skippedOnHit = skippedOnHit;
    }

    @Override
    void run(int v) {
      boolean hit = world.visits.is(v, Visits.HIT);
      for (int i = 0; i < wires.length; i++) {
        Wire wire = wires[i];
        if (hit && skippedOnHit[i]) {
          continue;
        }
        if (wire.role == Link.Role.REPLICATION && world.isCopy(v)) {
          continue;
        }
        if (wire.role == Link.Role.SECRET) {
          if (wire.samples()) {
            world.calls.call(v, wire);
          }
          continue;
        }
        for (int n = wire.callCount(); n > 0; n--) {
          world.calls.call(v, wire);
        }
      }
    }
  }

  /** One call to a cache: a look-up, or the removal of what a write has made stale. */
  static final class CacheCall extends Step {
    private final World world;
    private final Wire wire;

    CacheCall(World world, Wire wire) {
      this.world = world;
      this.wire = wire;
    }

    @Override
    void run(int v) {
      world.calls.call(v, wire);
    }
  }

  /** Stores the result of a read after a miss, and hands it to those who waited for it. */
  static final class Fill extends Step {
    private final World world;
    private final CacheShelf shelf;

    Fill(World world, CacheShelf shelf) {
      this.world = world;
      this.shelf = shelf;
    }

    @Override
    void run(int v) {
      Visits visits = world.visits;
      if (visits.is(v, Visits.MISS)) {
        long key = world.key(v);
        shelf.fill(key);
        if (visits.is(v, Visits.LEADER)) {
          visits.unmark(v, Visits.LEADER);
          shelf.readEnded(key, null);
        }
      }
    }
  }

  /** Passes the message on to one target. */
  static final class Pass extends Step {
    private final World world;
    private final Choice choice;

    Pass(World world, Choice choice) {
      this.world = world;
      this.choice = choice;
    }

    /** The link that all messages take, or null if there is a choice. */
    Wire onlyWire() {
      return choice.only();
    }

    @Override
    void run(int v) {
      if (world.visits.is(v, Visits.HIT)) {
        return;
      }
      Wire wire = choice.next();
      if (wire == null) {
        world.visits.cause[v] = Calls.code(Cause.NO_ROUTE);
      } else {
        world.calls.call(v, wire);
      }
    }
  }

  /** An edge answers a given share of static reads itself. */
  static final class EdgeShare extends Step {
    private final World world;
    private final StationMeter meter;
    private final double hitRatio;
    private final UniformRandomProvider random;

    EdgeShare(World world, Node node, double hitRatio) {
      this.world = world;
      this.meter = node.meter;
      this.hitRatio = hitRatio;
      this.random = world.streams.stream(node.station.id(), "edge hits");
    }

    @Override
    void run(int v) {
      meter.lookups++;
      if (random.nextDouble() < hitRatio) {
        meter.hits++;
        world.visits.mark(v, Visits.HIT);
      }
    }
  }

  /** A look-up in the station's own cache. */
  static final class OwnLookup extends Step {
    private final World world;
    private final Node node;

    OwnLookup(World world, Node node) {
      this.world = world;
      this.node = node;
    }

    @Override
    void run(int v) {
      if (node.shelf.lookup(world.key(v))) {
        world.visits.mark(v, Visits.HIT);
      } else {
        node.shelf.missed(v);
      }
    }
  }

  /** A cache answers a message of somebody else: looks up for reads, removes for writes. */
  static final class CacheAnswer extends Step {
    private final World world;
    private final Node node;

    CacheAnswer(World world, Node node) {
      this.world = world;
      this.node = node;
    }

    @Override
    void run(int v) {
      if (node.isWrite(v)) {
        node.shelf.invalidate(world.keyOfClass(v));
        return;
      }
      long key = world.key(v);
      if (node.shelf.lookup(key)) {
        world.visits.mark(v, Visits.HIT);
      } else if (world.wires[world.visits.link(v)].role != Link.Role.CACHE) {
        node.shelf.fill(key);
      }
    }
  }

  /** A write is committed: its changes go to change-data capture and to asynchronous copies. */
  static final class Commit extends Step {
    private final World world;
    private final Wire[] changes;
    private final TimeSampler[] lags;

    Commit(World world, Wire[] changes, TimeSampler[] lags) {
      this.world = world;
      this.changes = changes;
      this.lags = lags;
    }

    @Override
    void run(int v) {
      boolean copy = world.isCopy(v);
      for (int i = 0; i < changes.length; i++) {
        if (copy && changes[i].role == Link.Role.REPLICATION) {
          continue;
        }
        world.transport.send(v, changes[i], lags[i] == null ? 0 : lags[i].next(), world.now());
      }
    }
  }

  /** A broker keeps the message for its consumers. */
  static final class Keep extends Step {
    private final World world;
    private final BrokerQueue queue;

    Keep(World world, BrokerQueue queue) {
      this.world = world;
      this.queue = queue;
    }

    @Override
    void run(int v) {
      Cause refusal = queue.publish(v);
      if (refusal != null) {
        world.visits.cause[v] = Calls.code(refusal);
      }
    }
  }
}
