package org.headroom.simulation.kernel;

import java.util.Arrays;

/** Doubly linked lists of record positions without objects; a record is in at most one of the lists. */
public final class IntLists {

  /** No record. */
  public static final int NONE = -1;

  private final int[] first;
  private final int[] last;
  private int[] previous = new int[16];
  private int[] next = new int[16];

  /** A number of empty lists. */
  public IntLists(int lists) {
    first = new int[lists];
    last = new int[lists];
    Arrays.fill(first, NONE);
    Arrays.fill(last, NONE);
  }

  /** First record of a list, or {@link #NONE}. */
  public int first(int list) {
    return first[list];
  }

  /** The record after one in its list, or {@link #NONE}. */
  public int next(int id) {
    return next[id];
  }

  /** Adds a record at the end. */
  public void append(int list, int id) {
    reserve(id);
    int before = last[list];
    previous[id] = before;
    next[id] = NONE;
    last[list] = id;
    if (before == NONE) {
      first[list] = id;
    } else {
      next[before] = id;
    }
  }

  /** Adds a record at the front. */
  public void prepend(int list, int id) {
    reserve(id);
    int after = first[list];
    previous[id] = NONE;
    next[id] = after;
    first[list] = id;
    if (after == NONE) {
      last[list] = id;
    } else {
      previous[after] = id;
    }
  }

  /** Takes a record out of its list. */
  public void remove(int list, int id) {
    int before = previous[id];
    int after = next[id];
    if (before == NONE) {
      first[list] = after;
    } else {
      next[before] = after;
    }
    if (after == NONE) {
      last[list] = before;
    } else {
      previous[after] = before;
    }
  }

  /** Puts a record in the place of another. */
  public void replace(int list, int old, int id) {
    reserve(id);
    int before = previous[old];
    int after = next[old];
    previous[id] = before;
    next[id] = after;
    if (before == NONE) {
      first[list] = id;
    } else {
      next[before] = id;
    }
    if (after == NONE) {
      last[list] = id;
    } else {
      previous[after] = id;
    }
  }

  private void reserve(int id) {
    if (id >= next.length) {
      int capacity = Math.max(id + 1, next.length + (next.length >> 1));
      next = Arrays.copyOf(next, capacity);
      previous = Arrays.copyOf(previous, capacity);
    }
  }
}
