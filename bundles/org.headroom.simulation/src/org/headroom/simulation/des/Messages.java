package org.headroom.simulation.des;

import java.util.Arrays;

/** The messages in a broker, one record each; a structure of arrays with a free list. */
final class Messages {

  static final int NONE = -1;

  /** Stands in a partition. */
  static final byte WAITING = 1;
  /** Is with a consumer. */
  static final byte DELIVERED = 2;
  /** A consumer failed; waits until it is visible again. */
  static final byte INVISIBLE = 3;
  /** Was delivered again as a new record while the first consumer still has this one. */
  static final byte SUPERSEDED = 4;

  byte[] state = {};
  boolean[] expired = {};
  int[] type = {};
  /** Calls and deliveries that led to it. */
  int[] depth = {};
  int[] deliveries = {};
  int[] subscription = {};
  int[] partition = {};
  /** The message that stands for the batch, and the next of the batch. */
  int[] leader = {};
  int[] companion = {};
  /** Of a batch, kept with its leader: messages still with the consumer, and whether their service is over. */
  int[] remaining = {};
  boolean[] served = {};
  /** The consumer's record while it works on the message. */
  int[] visit = {};
  long[] number = {};
  long[] bornAt = {};
  long[] publishedAt = {};
  long[] deliveredAt = {};
  private int free = NONE;
  private int used;
  private int live;

  int live() {
    return live;
  }

  int allocate() {
    int m = free;
    if (m != NONE) {
      free = companion[m];
    } else {
      m = used++;
      if (m == state.length) {
        resize(Math.max(256, m + (m >> 1)));
      }
    }
    live++;
    expired[m] = false;
    deliveries[m] = 0;
    visit[m] = NONE;
    return m;
  }

  void release(int m) {
    state[m] = 0;
    companion[m] = free;
    free = m;
    live--;
  }

  private void resize(int capacity) {
    state = Arrays.copyOf(state, capacity);
    expired = Arrays.copyOf(expired, capacity);
    type = Arrays.copyOf(type, capacity);
    depth = Arrays.copyOf(depth, capacity);
    deliveries = Arrays.copyOf(deliveries, capacity);
    subscription = Arrays.copyOf(subscription, capacity);
    partition = Arrays.copyOf(partition, capacity);
    leader = Arrays.copyOf(leader, capacity);
    companion = Arrays.copyOf(companion, capacity);
    remaining = Arrays.copyOf(remaining, capacity);
    served = Arrays.copyOf(served, capacity);
    visit = Arrays.copyOf(visit, capacity);
    number = Arrays.copyOf(number, capacity);
    bornAt = Arrays.copyOf(bornAt, capacity);
    publishedAt = Arrays.copyOf(publishedAt, capacity);
    deliveredAt = Arrays.copyOf(deliveredAt, capacity);
  }
}
