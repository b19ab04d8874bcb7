package org.headroom.simulation.kernel;

import java.util.Arrays;

/**
 * Pending events as a calendar whose days are heaps: a ring of short equal days holds the near future unsorted, the
 * present day is an {@link EventHeap}, and so is everything beyond the ring. Adding and taking cost constant time when
 * days hold one or two events; with badly skewed times the heaps keep the cost logarithmic (Brown 1988, and for the
 * combination Tang, Goh and Thng, "Ladder queue", 2005). The length of a day follows the distance of the events that
 * were taken.
 */
public final class EventWheel {

  private static final int FEWEST_DAYS = 1 << 10;
  private static final int MOST_DAYS = 1 << 17;
  private static final int NONE = -1;
  /** Events taken between two looks at whether the length of a day still fits. */
  private static final int EVENTS_BETWEEN_FITS = 1 << 13;
  /** Days are this many times as long as the mean distance of events, as a power of two. */
  private static final int EVENTS_PER_DAY_BITS = 1;

  private final EventHeap present = new EventHeap(64);
  private final EventHeap beyond = new EventHeap(64);
  private int[] days = filled(FEWEST_DAYS);
  private long[] occupied = new long[FEWEST_DAYS >> 6];
  private int mask = FEWEST_DAYS - 1;
  /** A day is 2<sup>shift</sup> nanoseconds. */
  private int shift = 16;
  /** Number of the present day. */
  private long today = Long.MIN_VALUE >> 17;
  private long[] times = new long[64];
  private long[] keys = new long[64];
  private int[] next = new int[64];
  private int free = NONE;
  private int used;
  private int inRing;
  private long time;
  private int untilFit = EVENTS_BETWEEN_FITS;
  private long timeOfFit = Long.MIN_VALUE;

  private static int[] filled(int size) {
    int[] days = new int[size];
    Arrays.fill(days, NONE);
    return days;
  }

  /** Whether nothing is pending. */
  public boolean isEmpty() {
    return inRing == 0 && present.isEmpty() && beyond.isEmpty();
  }

  /** Number of pending events. */
  public int size() {
    return inRing + present.size() + beyond.size();
  }

  /** Adds an event; the key breaks ties and must be unique. */
  public void add(long at, long key) {
    long day = at >> shift;
    if (day <= today) {
      present.add(at, key);
    } else if (day - today <= mask) {
      addToRing((int) day & mask, at, key);
    } else {
      beyond.add(at, key);
    }
  }

  private void addToRing(int day, long at, long key) {
    int node = free;
    if (node != NONE) {
      free = next[node];
    } else {
      node = used++;
      if (node == next.length) {
        times = Arrays.copyOf(times, 2 * node);
        keys = Arrays.copyOf(keys, 2 * node);
        next = Arrays.copyOf(next, 2 * node);
      }
    }
    times[node] = at;
    keys[node] = key;
    next[node] = days[day];
    days[day] = node;
    occupied[day >> 6] |= 1L << day;
    inRing++;
  }

  /** Time of the earliest pending event; there must be one. */
  public long nextTime() {
    if (present.isEmpty()) {
      advance();
    }
    return present.nextTime();
  }

  /** Removes the earliest event and returns its key; its time is {@link #time()} until the next call. */
  public long take() {
    if (present.isEmpty()) {
      advance();
    }
    return takePresent();
  }

  private long takePresent() {
    long key = present.take();
    time = present.time();
    if (--untilFit == 0) {
      fit();
    }
    return key;
  }

  /** As {@link #take()}, unless the earliest event comes after a time and key or there is none: then −1. */
  public long takeUntil(long limit, long lastKey) {
    if (present.isEmpty()) {
      if (inRing == 0 && beyond.isEmpty()) {
        return NONE;
      }
      advance();
    }
    long earliest = present.nextTime();
    return earliest > limit || earliest == limit && present.nextKey() > lastKey ? NONE : takePresent();
  }

  /** Time of the event last taken. */
  public long time() {
    return time;
  }

  /** Moves to the next day that has events. */
  private void advance() {
    if (inRing == 0) {
      today = beyond.nextTime() >> shift;
    } else {
      today += daysToNext();
      if (!beyond.isEmpty()) {
        today = Math.min(today, beyond.nextTime() >> shift);
      }
    }
    while (!beyond.isEmpty() && (beyond.nextTime() >> shift) - today <= mask) {
      long key = beyond.take();
      add(beyond.time(), key);
    }
    openToday();
  }

  private void openToday() {
    int day = (int) today & mask;
    int node = days[day];
    days[day] = NONE;
    occupied[day >> 6] &= ~(1L << day);
    while (node != NONE) {
      int following = next[node];
      present.add(times[node], keys[node]);
      next[node] = free;
      free = node;
      inRing--;
      node = following;
    }
  }

  /** Distance to the next occupied day of the ring, which is not empty. */
  private int daysToNext() {
    int from = (int) (today + 1) & mask;
    int word = from >> 6;
    long bits = occupied[word] & -1L << from;
    int words = occupied.length;
    while (bits == 0) {
      word = word + 1 == words ? 0 : word + 1;
      bits = occupied[word];
    }
    int day = (word << 6) + Long.numberOfTrailingZeros(bits);
    return (day - from & mask) + 1;
  }

  /** Chooses the length and number of days anew when they have become unsuitable. */
  private void fit() {
    untilFit = EVENTS_BETWEEN_FITS;
    long before = timeOfFit;
    timeOfFit = time;
    if (before == Long.MIN_VALUE || time <= before) {
      return;
    }
    long distance = Math.max(1, (time - before) / EVENTS_BETWEEN_FITS);
    int wantedShift = Math.min(62, 64 - Long.numberOfLeadingZeros(distance) - 1 + EVENTS_PER_DAY_BITS);
    int wantedDays = Math.max(FEWEST_DAYS, Math.min(MOST_DAYS, Integer.highestOneBit(Math.max(1, size())) << 2));
    boolean fits = Math.abs(wantedShift - shift) <= 1 && wantedDays <= 2 * days.length && 8 * wantedDays >= days.length;
    if (!fits) {
      rebuild(wantedShift, wantedDays);
    }
  }

  private void rebuild(int newShift, int newDays) {
    int[] oldDays = days;
    days = filled(newDays);
    occupied = new long[newDays >> 6];
    mask = newDays - 1;
    shift = newShift;
    today = time >> newShift;
    int nodes = inRing;
    long[] oldTimes = times;
    long[] oldKeys = keys;
    int[] oldNext = next;
    times = new long[Math.max(64, nodes)];
    keys = new long[times.length];
    next = new int[times.length];
    free = NONE;
    used = 0;
    inRing = 0;
    readdPresent();
    for (int head : oldDays) {
      for (int node = head; node != NONE; node = oldNext[node]) {
        add(oldTimes[node], oldKeys[node]);
      }
    }
    while (!beyond.isEmpty() && (beyond.nextTime() >> shift) - today <= mask) {
      long key = beyond.take();
      add(beyond.time(), key);
    }
  }

  /** Events of what was the present day may belong to later days now. */
  private void readdPresent() {
    int count = present.size();
    long[] presentTimes = new long[count];
    long[] presentKeys = new long[count];
    for (int i = 0; i < count; i++) {
      presentKeys[i] = present.take();
      presentTimes[i] = present.time();
    }
    for (int i = 0; i < count; i++) {
      add(presentTimes[i], presentKeys[i]);
    }
  }
}
