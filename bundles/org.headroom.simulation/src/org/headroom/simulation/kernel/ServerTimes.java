package org.headroom.simulation.kernel;

import java.util.Arrays;

/**
 * When servers that take messages in the order of arrival begin each of them. A message begins when the first server is
 * free, so the times at which servers become free are all that has to be known of the messages before (Kiefer and
 * Wolfowitz 1955; for one server Lindley 1952).
 *
 * <p>As long as there are surely servers to spare, those times are only noted down; a binary heap, the earliest first,
 * keeps them when there may not be.
 */
public final class ServerTimes {

  /** Fewer servers are always kept as a heap. */
  private static final int FEWEST_TO_SPARE = 8;

  private final int servers;
  private long[] freeAt = new long[FEWEST_TO_SPARE];
  private int used;
  private boolean spare;
  /** Times noted down before those that have passed are struck out again. */
  private int room;
  /** Times at which messages that had to wait begin, the earliest first: a ring. */
  private long[] begins = new long[16];
  private int head;
  private int waiting;

  /** A number of servers, all free. */
  public ServerTimes(int servers) {
    this.servers = servers;
    this.spare = servers >= FEWEST_TO_SPARE;
    this.room = FEWEST_TO_SPARE;
  }

  /** When a message that arrives at a time begins; arrivals come in their order. */
  public long begin(long arrival) {
    if (spare) {
      if (used < room) {
        return arrival;
      }
      strikeOut(arrival);
    }
    return used < servers ? arrival : Math.max(arrival, freeAt[0]);
  }

  /** Messages that still wait when one arrives at a time. */
  public int waiting(long arrival) {
    while (waiting > 0 && begins[head] <= arrival) {
      head = (head + 1) & (begins.length - 1);
      waiting--;
    }
    return waiting;
  }

  /** The message that arrives at a time occupies the server that is free first. */
  public void occupy(long arrival, long end) {
    if (spare) {
      if (used == freeAt.length) {
        freeAt = Arrays.copyOf(freeAt, 2 * used);
      }
      freeAt[used++] = end;
    } else if (used > 0 && (used == servers || freeAt[0] <= arrival)) {
      sink(0, end);
      if (--room == 0) {
        considerSparing(arrival);
      }
    } else {
      rise(end);
    }
  }

  /** A message that had to wait will begin at a time; only needed where {@link #waiting} is asked. */
  public void await(long begin) {
    if (waiting == begins.length) {
      long[] longer = new long[2 * waiting];
      System.arraycopy(begins, head, longer, 0, waiting - head);
      System.arraycopy(begins, 0, longer, waiting - head, head);
      begins = longer;
      head = 0;
    }
    begins[(head + waiting++) & (begins.length - 1)] = begin;
  }

  /** Forgets times that have passed; when hardly any have, servers may become scarce. */
  private void strikeOut(long arrival) {
    int kept = 0;
    for (int i = 0; i < used; i++) {
      long time = freeAt[i];
      freeAt[kept] = time;
      kept += time > arrival ? 1 : 0;
    }
    used = kept;
    room = Math.min(servers, Math.max(FEWEST_TO_SPARE, 2 * kept));
    if (kept > servers - (servers >> 2)) {
      spare = false;
      room = servers;
      for (int i = used / 2 - 1; i >= 0; i--) {
        sink(i, freeAt[i]);
      }
    }
  }

  /** After as many messages as there are servers: goes back to notes if half of the servers are free. */
  private void considerSparing(long arrival) {
    room = servers;
    int busy = 0;
    for (int i = 0; i < used; i++) {
      busy += freeAt[i] > arrival ? 1 : 0;
    }
    if (servers >= FEWEST_TO_SPARE && busy <= servers / 2) {
      spare = true;
      strikeOut(arrival);
    }
  }

  /** Puts a time in the place of another that is not later than any below it. */
  private void sink(int from, long end) {
    long[] heap = freeAt;
    int n = used;
    int i = from;
    int child = 2 * i + 1;
    while (child < n) {
      if (child + 1 < n && heap[child + 1] < heap[child]) {
        child++;
      }
      if (end <= heap[child]) {
        break;
      }
      heap[i] = heap[child];
      i = child;
      child = 2 * i + 1;
    }
    heap[i] = end;
  }

  private void rise(long end) {
    if (used == freeAt.length) {
      freeAt = Arrays.copyOf(freeAt, 2 * used);
    }
    int i = used++;
    while (i > 0 && freeAt[(i - 1) >> 1] > end) {
      freeAt[i] = freeAt[(i - 1) >> 1];
      i = (i - 1) >> 1;
    }
    freeAt[i] = end;
  }
}
