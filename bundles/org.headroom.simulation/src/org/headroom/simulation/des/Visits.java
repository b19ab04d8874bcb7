package org.headroom.simulation.des;

import java.util.Arrays;

/**
 * All messages on their way, one record each: a message from the moment it is sent until its answer has been used. A
 * structure of arrays with a free list; it grows to the largest number in flight and never shrinks.
 */
final class Visits {

  /** No record. */
  static final int NONE = -1;

  // Phases: what the record's pending event will mean; those from CALLING on have none.
  static final byte FREE = 0;
  static final byte ARRIVING = 1;
  static final byte DELAYED = 2;
  static final byte SERVING = 3;
  static final byte WORKING = 4;
  static final byte RETURNING = 5;
  static final byte BACKING_OFF = 6;
  static final byte DEAD = 7;
  static final byte CALLING = 8;
  static final byte QUEUED = 9;
  static final byte SHARING = 10;
  static final byte KEPT = 11;

  // Flags.
  static final int ROOT = 1;
  /** Counted as being at its station. */
  static final int AT_STATION = 1 << 1;
  /** Its own work is not over. */
  static final int INSIDE = 1 << 2;
  /** Its time counts for the breakdown of a request's latency. */
  static final int TRACED = 1 << 3;
  /** A look-up found, or another's read delivered, what it wanted. */
  static final int HIT = 1 << 4;
  /** A look-up found nothing, so that the result is to be stored. */
  static final int MISS = 1 << 5;
  /** Others wait for its read. */
  static final int LEADER = 1 << 6;
  /** It holds a server, an instance, or a connection that ends with it. */
  static final int HOLDING = 1 << 7;
  /** It counts against the connection limit. */
  static final int CONNECTED = 1 << 8;
  /** It is dead, and its pending event will release it. */
  static final int AWAITS_EVENT = 1 << 9;

  byte[] phase;
  byte[] cause;
  int[] flags;
  int[] type;
  int[] station;
  int[] parent;
  int[] link;
  int[] depth;
  int[] attempt;
  int[] step;
  int[] pending;
  int[] unit;
  int[] slot;
  int[] next;
  int[] message;
  int[] pathHead;
  int[] pathNext;
  int[] pathCandidate;
  int[] timerPrevious;
  int[] timerNext;
  long[] deadline;
  long[] number;
  long[] sentAt;
  long[] arrivedAt;
  long[] queuedAt;
  /** When the data that the message carries was committed or published. */
  long[] bornAt;
  long[] service;
  long[] network;
  long[] total;

  private int free = NONE;
  private int used;
  private int live;

  Visits(int capacity) {
    resize(capacity);
  }

  /** Records in use. */
  int live() {
    return live;
  }

  /** Records below this position may be in use. */
  int end() {
    return used;
  }

  /** A fresh record for a message of a class. */
  int allocate(int trafficClass, int atStation) {
    int v = free;
    if (v != NONE) {
      free = next[v];
    } else {
      v = used++;
      if (v == phase.length) {
        resize(v + (v >> 1));
      }
    }
    live++;
    cause[v] = 0;
    flags[v] = 0;
    type[v] = trafficClass;
    station[v] = atStation;
    parent[v] = NONE;
    step[v] = 0;
    pending[v] = 0;
    attempt[v] = 1;
    unit[v] = NONE;
    message[v] = NONE;
    pathHead[v] = NONE;
    pathCandidate[v] = NONE;
    service[v] = 0;
    network[v] = 0;
    return v;
  }

  /** Gives a record back. */
  void release(int v) {
    phase[v] = FREE;
    next[v] = free;
    free = v;
    live--;
  }

  /** Gives a record back, and those kept as its path. */
  void releaseTree(int v) {
    int candidate = pathCandidate[v];
    if (candidate != NONE) {
      releaseTree(candidate);
    }
    int child = pathHead[v];
    while (child != NONE) {
      int following = pathNext[child];
      releaseTree(child);
      child = following;
    }
    release(v);
  }

  boolean is(int v, int flag) {
    return (flags[v] & flag) != 0;
  }

  void mark(int v, int flag) {
    flags[v] |= flag;
  }

  void unmark(int v, int flag) {
    flags[v] &= ~flag;
  }

  private void resize(int capacity) {
    phase = phase == null ? new byte[capacity] : Arrays.copyOf(phase, capacity);
    cause = cause == null ? new byte[capacity] : Arrays.copyOf(cause, capacity);
    flags = resized(flags, capacity);
    type = resized(type, capacity);
    station = resized(station, capacity);
    parent = resized(parent, capacity);
    link = resized(link, capacity);
    depth = resized(depth, capacity);
    attempt = resized(attempt, capacity);
    step = resized(step, capacity);
    pending = resized(pending, capacity);
    unit = resized(unit, capacity);
    slot = resized(slot, capacity);
    next = resized(next, capacity);
    message = resized(message, capacity);
    pathHead = resized(pathHead, capacity);
    pathNext = resized(pathNext, capacity);
    pathCandidate = resized(pathCandidate, capacity);
    timerPrevious = resized(timerPrevious, capacity);
    timerNext = resized(timerNext, capacity);
    deadline = resized(deadline, capacity);
    number = resized(number, capacity);
    sentAt = resized(sentAt, capacity);
    arrivedAt = resized(arrivedAt, capacity);
    queuedAt = resized(queuedAt, capacity);
    bornAt = resized(bornAt, capacity);
    service = resized(service, capacity);
    network = resized(network, capacity);
    total = resized(total, capacity);
  }

  private static int[] resized(int[] array, int capacity) {
    return array == null ? new int[capacity] : Arrays.copyOf(array, capacity);
  }

  private static long[] resized(long[] array, int capacity) {
    return array == null ? new long[capacity] : Arrays.copyOf(array, capacity);
  }
}
