package org.headroom.simulation.kernel;

import java.util.Arrays;

/**
 * A hash map from long to int without objects: open addressing with linear probing, and deletion by moving later
 * entries back (Knuth, TAOCP vol. 3, 6.4, algorithm R), so that no markers pile up.
 */
public final class LongIntMap {

  /** Returned when a key is absent; not usable as a value. */
  public static final int ABSENT = Integer.MIN_VALUE;

  private long[] keys;
  private int[] values;
  private int size;

  /** An empty map. */
  public LongIntMap() {
    keys = new long[16];
    values = new int[16];
    Arrays.fill(values, ABSENT);
  }

  /** Number of keys. */
  public int size() {
    return size;
  }

  /** Value of a key, or {@link #ABSENT}. */
  public int get(long key) {
    return values[slot(key)];
  }

  /** Sets the value of a key. */
  public void put(long key, int value) {
    int slot = slot(key);
    if (values[slot] == ABSENT) {
      if (2 * size >= keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      size++;
    }
    values[slot] = value;
  }

  /** Removes a key and returns its value, or {@link #ABSENT}. */
  public int remove(long key) {
    int hole = slot(key);
    int value = values[hole];
    if (value == ABSENT) {
      return ABSENT;
    }
    size--;
    int mask = keys.length - 1;
    int next = hole + 1 & mask;
    while (values[next] != ABSENT) {
      int home = home(keys[next]);
      // The entry may move back when its home is not between the hole and itself.
      if ((next - home & mask) >= (next - hole & mask)) {
        keys[hole] = keys[next];
        values[hole] = values[next];
        hole = next;
      }
      next = next + 1 & mask;
    }
    values[hole] = ABSENT;
    return value;
  }

  /** Removes all keys. */
  public void clear() {
    Arrays.fill(values, ABSENT);
    size = 0;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = home(key);
    while (values[slot] != ABSENT && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private int home(long key) {
    return (int) RandomStreams.mix(key) & keys.length - 1;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new int[keys.length];
    Arrays.fill(values, ABSENT);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != ABSENT) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
