package org.headroom.simulation.kernel;

import java.util.Arrays;

/**
 * When servers that take messages in the order of arrival begin each of them. A message begins when the first server is
 * free, so the times at which servers become free are all that has to be known of the messages before (Kiefer and
 * Wolfowitz 1955; for one server Lindley 1952). They are kept in a binary heap, the earliest first.
 */
public final class ServerTimes {

  private final int servers;
  private long[] freeAt = new long[4];
  private int used;
  /** Times at which messages that had to wait begin, the earliest first: a ring. */
  private long[] begins = new long[16];
  private int head;
  private int waiting;

  /** A number of servers, all free. */
  public ServerTimes(int servers) {
    this.servers = servers;
  }

  /** When a message that arrives at a time begins. */
  public long begin(long arrival) {
    return used < servers ? arrival : Math.max(arrival, freeAt[0]);
  }

  /** Messages that still wait when one arrives at a time; arrivals are asked about in their order. */
  public int waiting(long arrival) {
    while (waiting > 0 && begins[head] <= arrival) {
      head = (head + 1) & (begins.length - 1);
      waiting--;
    }
    return waiting;
  }

  /** The message that arrives at a time occupies the server that is free first. */
  public void occupy(long arrival, long end) {
    if (used > 0 && (used == servers || freeAt[0] <= arrival)) {
      sink(end);
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

  /** Puts a time in the place of the earliest. */
  private void sink(long end) {
    long[] heap = freeAt;
    int n = used;
    int i = 0;
    int child = 1;
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
