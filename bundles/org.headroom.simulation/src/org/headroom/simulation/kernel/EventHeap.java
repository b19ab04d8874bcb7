package org.headroom.simulation.kernel;

import java.util.Arrays;

/**
 * Pending events as an implicit 4-ary heap of primitive pairs (time, key), smallest first; the key breaks ties and must
 * be unique. A 4-ary heap has half the levels of a binary one and its four siblings share a cache line (LaMarca and
 * Ladner, "The influence of caches on the performance of heaps", 1996).
 *
 * <p>{@link #take} leaves a hole at the root that the next {@link #add} fills, so that the usual "take one, add one"
 * costs one sift instead of two.
 */
public final class EventHeap {

  private long[] times;
  private long[] keys;
  private int size;
  private boolean hole;

  /** An empty heap with room for {@code capacity} events; it grows as needed. */
  public EventHeap(int capacity) {
    times = new long[Math.max(4, capacity)];
    keys = new long[times.length];
  }

  /** Whether nothing is pending. */
  public boolean isEmpty() {
    return size == (hole ? 1 : 0);
  }

  /** Number of pending events. */
  public int size() {
    return hole ? size - 1 : size;
  }

  /** Adds an event. */
  public void add(long time, long key) {
    if (hole) {
      hole = false;
      siftDown(time, key);
      return;
    }
    if (size == times.length) {
      times = Arrays.copyOf(times, 2 * size);
      keys = Arrays.copyOf(keys, 2 * size);
    }
    siftUp(size++, time, key);
  }

  /** Removes the earliest event and returns its key; its time is {@link #time()} until the next call. */
  public long take() {
    settle();
    hole = true;
    return keys[0];
  }

  /** Time of the event last taken. */
  public long time() {
    return times[0];
  }

  /** Time of the earliest pending event; there must be one. */
  public long nextTime() {
    settle();
    return times[0];
  }

  /** Key of the earliest pending event; there must be one. */
  public long nextKey() {
    settle();
    return keys[0];
  }

  private void settle() {
    if (hole) {
      hole = false;
      size--;
      if (size > 0) {
        siftDown(times[size], keys[size]);
      }
    }
  }

  private void siftUp(int from, long time, long key) {
    long[] t = times;
    long[] k = keys;
    int i = from;
    while (i > 0) {
      int parent = (i - 1) >> 2;
      long other = t[parent];
      if (other < time || other == time && k[parent] < key) {
        break;
      }
      t[i] = other;
      k[i] = k[parent];
      i = parent;
    }
    t[i] = time;
    k[i] = key;
  }

  private void siftDown(long time, long key) {
    long[] t = times;
    long[] k = keys;
    int n = size;
    int i = 0;
    while (true) {
      int child = (i << 2) + 1;
      if (child >= n) {
        break;
      }
      int best = child;
      long bestTime = t[child];
      int end = Math.min(child + 4, n);
      for (int c = child + 1; c < end; c++) {
        long other = t[c];
        if (other < bestTime || other == bestTime && k[c] < k[best]) {
          best = c;
          bestTime = other;
        }
      }
      if (time < bestTime || time == bestTime && key < k[best]) {
        break;
      }
      t[i] = bestTime;
      k[i] = k[best];
      i = best;
    }
    t[i] = time;
    k[i] = key;
  }
}
