package org.headroom.simulation.kernel;

import java.util.Arrays;

/**
 * Events that all come the same time after they were scheduled: they leave in the order in which they came, so a ring
 * holds them and only the first stands in the event heap.
 */
final class DelayLine {

  final long delay;
  private long[] times = new long[16];
  private long[] keys = new long[16];
  private int head;
  private int size;

  DelayLine(long delay) {
    this.delay = delay;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(long time, long key) {
    if (size == times.length) {
      grow();
    }
    int tail = (head + size++) & (times.length - 1);
    times[tail] = time;
    keys[tail] = key;
  }

  long firstTime() {
    return times[head];
  }

  long firstKey() {
    return keys[head];
  }

  void removeFirst() {
    head = (head + 1) & (times.length - 1);
    size--;
  }

  private void grow() {
    int old = times.length;
    times = unrolled(times, old);
    keys = unrolled(keys, old);
    head = 0;
  }

  private long[] unrolled(long[] ring, int old) {
    long[] copy = Arrays.copyOf(Arrays.copyOfRange(ring, head, old), 2 * old);
    System.arraycopy(ring, 0, copy, old - head, head);
    return copy;
  }
}
