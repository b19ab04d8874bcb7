package org.headroom.simulation.des;

/** Warm instances without work, oldest first; the youngest is used first and the oldest expires first. */
final class IdleInstances {

  private final long keepAlive;
  private final int provisioned;
  private long[] since = new long[16];
  private int head;
  private int size;

  IdleInstances(long keepAlive, int provisioned, long now) {
    this.keepAlive = keepAlive;
    this.provisioned = provisioned;
    restore(now, 0);
  }

  /** Keeps nothing but the provisioned number, together with those running. */
  void restore(long now, int running) {
    size = 0;
    for (int i = running; i < provisioned; i++) {
      add(now);
    }
  }

  int size() {
    return size;
  }

  void add(long now) {
    if (size == since.length) {
      long[] larger = new long[2 * size];
      for (int i = 0; i < size; i++) {
        larger[i] = since[head + i & size - 1];
      }
      since = larger;
      head = 0;
    }
    since[head + size++ & since.length - 1] = now;
  }

  /** Uses the instance that became idle last; false when there is none. */
  boolean take() {
    if (size == 0) {
      return false;
    }
    size--;
    return true;
  }

  /** Ends instances that have been idle too long, but keeps the provisioned number together with those running. */
  void expire(long now, int running) {
    while (size > 0 && size + running > provisioned && now - since[head] > keepAlive) {
      head = head + 1 & since.length - 1;
      size--;
    }
  }

  void clear() {
    size = 0;
  }
}
