package org.headroom.simulation.des;

import java.util.Arrays;

/**
 * All messages on their way, one record each: a message from the moment it is sent until its answer has been used.
 * Records are positions in primitive arrays with a free list; they grow to the largest number in flight and never
 * shrink. Fields that are used together lie together: measured on a chain of 10,000 stations, an array per field misses
 * the caches.
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
  static final byte FORESEEN = 7;
  static final byte DEAD = 8;
  static final byte CALLING = 9;
  static final byte QUEUED = 10;
  static final byte SHARING = 11;
  static final byte KEPT = 12;

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
  /** Decides whether an open circuit breaker closes. */
  static final int TRIAL = 1 << 10;

  private static final int INTS_BITS = 4;
  private static final int LONGS_BITS = 3;

  private static final int STATION = 0;
  private static final int TYPE = 1;
  private static final int PARENT = 2;
  private static final int LINK = 3;
  private static final int FLAGS = 4;
  private static final int DEPTH = 5;
  private static final int ATTEMPT = 6;
  private static final int STEP = 7;
  private static final int PENDING = 8;
  private static final int UNIT = 9;
  private static final int SLOT = 10;
  private static final int NEXT = 11;
  private static final int MESSAGE = 12;
  private static final int PATH_HEAD = 13;
  private static final int PATH_NEXT = 14;
  private static final int PATH_CANDIDATE = 15;
  private static final int NUMBER = 0;
  private static final int SENT_AT = 1;
  private static final int ARRIVED_AT = 2;
  private static final int QUEUED_AT = 3;
  private static final int BORN_AT = 4;
  private static final int SERVICE = 5;
  private static final int NETWORK = 6;
  private static final int TOTAL = 7;

  byte[] phase;
  byte[] cause;
  /** Neighbours among the calls of a link that wait for an answer, and the end of their patience. */
  int[] timerPrevious;
  int[] timerNext;
  long[] deadline;
  /** The other fields of a record lie next to each other: one cache line of ints and one of longs. */
  private int[] ints;
  private long[] longs;
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
      free = next(v);
    } else {
      v = used++;
      if (v == phase.length) {
        resize(v + (v >> 1));
      }
    }
    live++;
    cause[v] = 0;
    flags(v, 0);
    type(v, trafficClass);
    station(v, atStation);
    parent(v, NONE);
    step(v, 0);
    pending(v, 0);
    attempt(v, 1);
    unit(v, NONE);
    message(v, NONE);
    pathHead(v, NONE);
    pathCandidate(v, NONE);
    service(v, 0);
    network(v, 0);
    return v;
  }

  /** Gives a record back. */
  void release(int v) {
    phase[v] = FREE;
    next(v, free);
    free = v;
    live--;
  }

  /** Gives a record back, and those kept as its path. */
  void releaseTree(int v) {
    int candidate = pathCandidate(v);
    if (candidate != NONE) {
      releaseTree(candidate);
    }
    int child = pathHead(v);
    while (child != NONE) {
      int following = pathNext(child);
      releaseTree(child);
      child = following;
    }
    release(v);
  }

  /** Whether it is a request that stands for the call of its client, too. */
  boolean isDirect(int v) {
    return is(v, ROOT) && link(v) != NONE;
  }

  boolean is(int v, int flag) {
    return (flags(v) & flag) != 0;
  }

  void mark(int v, int flag) {
    flags(v, flags(v) | flag);
  }

  void unmark(int v, int flag) {
    flags(v, flags(v) & ~flag);
  }

  /** Where the message is or goes. */
  int station(int v) {
    return ints[(v << INTS_BITS) + STATION];
  }

  void station(int v, int value) {
    ints[(v << INTS_BITS) + STATION] = value;
  }

  /** Its class. */
  int type(int v) {
    return ints[(v << INTS_BITS) + TYPE];
  }

  void type(int v, int value) {
    ints[(v << INTS_BITS) + TYPE] = value;
  }

  /** The message that called it and waits, or NONE. */
  int parent(int v) {
    return ints[(v << INTS_BITS) + PARENT];
  }

  void parent(int v, int value) {
    ints[(v << INTS_BITS) + PARENT] = value;
  }

  /** The link it came over, or NONE. */
  int link(int v) {
    return ints[(v << INTS_BITS) + LINK];
  }

  void link(int v, int value) {
    ints[(v << INTS_BITS) + LINK] = value;
  }

  /** Flags. */
  int flags(int v) {
    return ints[(v << INTS_BITS) + FLAGS];
  }

  void flags(int v, int value) {
    ints[(v << INTS_BITS) + FLAGS] = value;
  }

  /** Calls and deliveries that led to it. */
  int depth(int v) {
    return ints[(v << INTS_BITS) + DEPTH];
  }

  void depth(int v, int value) {
    ints[(v << INTS_BITS) + DEPTH] = value;
  }

  /** Number of the attempt of the call, from 1. */
  int attempt(int v) {
    return ints[(v << INTS_BITS) + ATTEMPT];
  }

  void attempt(int v, int value) {
    ints[(v << INTS_BITS) + ATTEMPT] = value;
  }

  /** Next step of its plan. */
  int step(int v) {
    return ints[(v << INTS_BITS) + STEP];
  }

  void step(int v, int value) {
    ints[(v << INTS_BITS) + STEP] = value;
  }

  /** What it waits for before it goes on. */
  int pending(int v) {
    return ints[(v << INTS_BITS) + PENDING];
  }

  void pending(int v, int value) {
    ints[(v << INTS_BITS) + PENDING] = value;
  }

  int addPending(int v, int change) {
    return ints[(v << INTS_BITS) + PENDING] += change;
  }

  /** Unit of servers at its station. */
  int unit(int v) {
    return ints[(v << INTS_BITS) + UNIT];
  }

  void unit(int v, int value) {
    ints[(v << INTS_BITS) + UNIT] = value;
  }

  /** Place among the messages that its unit serves. */
  int slot(int v) {
    return ints[(v << INTS_BITS) + SLOT];
  }

  void slot(int v, int value) {
    ints[(v << INTS_BITS) + SLOT] = value;
  }

  /** The one behind it in a queue. */
  int next(int v) {
    return ints[(v << INTS_BITS) + NEXT];
  }

  void next(int v, int value) {
    ints[(v << INTS_BITS) + NEXT] = value;
  }

  /** The broker's message that it carries, or NONE. */
  int message(int v) {
    return ints[(v << INTS_BITS) + MESSAGE];
  }

  void message(int v, int value) {
    ints[(v << INTS_BITS) + MESSAGE] = value;
  }

  /** The last call that decided its time; earlier ones follow through pathNext. */
  int pathHead(int v) {
    return ints[(v << INTS_BITS) + PATH_HEAD];
  }

  void pathHead(int v, int value) {
    ints[(v << INTS_BITS) + PATH_HEAD] = value;
  }

  /** The call before it on the path of its caller. */
  int pathNext(int v) {
    return ints[(v << INTS_BITS) + PATH_NEXT];
  }

  void pathNext(int v, int value) {
    ints[(v << INTS_BITS) + PATH_NEXT] = value;
  }

  /** Of parallel calls, the last that has returned. */
  int pathCandidate(int v) {
    return ints[(v << INTS_BITS) + PATH_CANDIDATE];
  }

  void pathCandidate(int v, int value) {
    ints[(v << INTS_BITS) + PATH_CANDIDATE] = value;
  }

  /** Number of the request in its class, which decides the key. */
  long number(int v) {
    return longs[(v << LONGS_BITS) + NUMBER];
  }

  void number(int v, long value) {
    longs[(v << LONGS_BITS) + NUMBER] = value;
  }

  /** When it was first sent. */
  long sentAt(int v) {
    return longs[(v << LONGS_BITS) + SENT_AT];
  }

  void sentAt(int v, long value) {
    longs[(v << LONGS_BITS) + SENT_AT] = value;
  }

  /** When it arrived at its station. */
  long arrivedAt(int v) {
    return longs[(v << LONGS_BITS) + ARRIVED_AT];
  }

  void arrivedAt(int v, long value) {
    longs[(v << LONGS_BITS) + ARRIVED_AT] = value;
  }

  /** When it began to wait, then when it got its server. */
  long queuedAt(int v) {
    return longs[(v << LONGS_BITS) + QUEUED_AT];
  }

  void queuedAt(int v, long value) {
    longs[(v << LONGS_BITS) + QUEUED_AT] = value;
  }

  /** When the data that it carries was committed or published. */
  long bornAt(int v) {
    return longs[(v << LONGS_BITS) + BORN_AT];
  }

  void bornAt(int v, long value) {
    longs[(v << LONGS_BITS) + BORN_AT] = value;
  }

  /** Own time in service and delays so far. */
  long service(int v) {
    return longs[(v << LONGS_BITS) + SERVICE];
  }

  void service(int v, long value) {
    longs[(v << LONGS_BITS) + SERVICE] = value;
  }

  void addService(int v, long change) {
    longs[(v << LONGS_BITS) + SERVICE] += change;
  }

  /** Time on the network so far. */
  long network(int v) {
    return longs[(v << LONGS_BITS) + NETWORK];
  }

  void network(int v, long value) {
    longs[(v << LONGS_BITS) + NETWORK] = value;
  }

  void addNetwork(int v, long change) {
    longs[(v << LONGS_BITS) + NETWORK] += change;
  }

  /** Until its answer is used, when the answer leaves its station; then, the time from being sent until that use. */
  long total(int v) {
    return longs[(v << LONGS_BITS) + TOTAL];
  }

  void total(int v, long value) {
    longs[(v << LONGS_BITS) + TOTAL] = value;
  }

  private void resize(int capacity) {
    phase = phase == null ? new byte[capacity] : Arrays.copyOf(phase, capacity);
    cause = cause == null ? new byte[capacity] : Arrays.copyOf(cause, capacity);
    timerPrevious = timerPrevious == null ? new int[capacity] : Arrays.copyOf(timerPrevious, capacity);
    timerNext = timerNext == null ? new int[capacity] : Arrays.copyOf(timerNext, capacity);
    deadline = deadline == null ? new long[capacity] : Arrays.copyOf(deadline, capacity);
    ints = ints == null ? new int[capacity << INTS_BITS] : Arrays.copyOf(ints, capacity << INTS_BITS);
    longs = longs == null ? new long[capacity << LONGS_BITS] : Arrays.copyOf(longs, capacity << LONGS_BITS);
  }
}
