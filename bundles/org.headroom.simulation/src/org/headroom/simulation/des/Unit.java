package org.headroom.simulation.des;

import java.util.Arrays;

/**
 * A group of servers with one queue: a replica, or all replicas of a station with a common queue. Messages in service
 * stand in an array so that a crash can find them; those waiting form a list through {@link Visits#next}.
 */
abstract class Unit {

  final ReplicaStage stage;
  final World world;
  final Visits visits;
  final StationMeter meter;
  final int index;
  /** Servers. */
  int capacity;
  /** No new messages: it is about to leave, or gone. */
  boolean draining;
  int[] serving = new int[8];
  int busy;
  int waiting;
  private int head = Visits.NONE;
  private int tail = Visits.NONE;

  Unit(ReplicaStage stage, int index) {
    this.stage = stage;
    this.world = stage.world;
    this.visits = stage.visits;
    this.meter = stage.meter;
    this.index = index;
  }

  /** Messages here. */
  final int outstanding() {
    return busy + waiting;
  }

  /** Takes a message; returns false when there is no room for it. */
  abstract boolean enter(int v, int queueLimit);

  /** The service event of a message. */
  abstract void completed(int v);

  /** A message that held its server beyond its service gives it back. */
  abstract void release(int v);

  /** Changes the number of servers. */
  abstract void setCapacity(int servers);

  /** Takes a message out without its service being complete. */
  abstract void removeServing(int v);

  final void add(int v) {
    if (busy == serving.length) {
      serving = Arrays.copyOf(serving, 2 * busy);
    }
    visits.slot(v, busy);
    serving[busy++] = v;
  }

  final void remove(int v) {
    int slot = visits.slot(v);
    int moved = serving[--busy];
    serving[slot] = moved;
    visits.slot(moved, slot);
  }

  /** Another message of the same batch now holds the server. */
  final void handOver(int from, int to) {
    int slot = visits.slot(from);
    visits.slot(to, slot);
    serving[slot] = to;
    visits.queuedAt(to, visits.queuedAt(from));
  }

  final void enqueue(int v) {
    visits.phase[v] = Visits.QUEUED;
    visits.next(v, Visits.NONE);
    if (tail == Visits.NONE) {
      head = v;
    } else {
      visits.next(tail, v);
    }
    tail = v;
    waiting++;
    meter.waiting.increment(world.now());
  }

  final int dequeue() {
    int v = head;
    head = visits.next(v);
    if (head == Visits.NONE) {
      tail = Visits.NONE;
    }
    waiting--;
    meter.waiting.decrement(world.now());
    return v;
  }
}
