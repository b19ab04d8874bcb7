package org.headroom.simulation.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The clock and the pending events, executed by (time, order of scheduling). Time is whole nanoseconds.
 *
 * <p>An event is a number: below {@link #MAXIMUM_SUBJECTS} the position of a record of the caller, else a registered
 * {@link Timer}. Constant delays go through {@link DelayLine}s, which gives exactly the order of one common list.
 */
public final class Schedule {

  /** Records that events can name. */
  public static final int MAXIMUM_SUBJECTS = 1 << 23;

  /** Returned by {@link #next} when the next event is later than the limit. */
  public static final int NONE = -1;

  private static final int SUBJECT_BITS = 24;
  private static final int SUBJECT_MASK = (1 << SUBJECT_BITS) - 1;
  private static final int FIRST_TIMER = MAXIMUM_SUBJECTS;
  private static final int FIRST_LINE = MAXIMUM_SUBJECTS + (MAXIMUM_SUBJECTS >> 1);

  private final EventWheel events = new EventWheel();
  private final List<Timer> timers = new ArrayList<>();
  private final Map<Long, Integer> lineOfDelay = new HashMap<>();
  private DelayLine[] lines = new DelayLine[16];
  private long now;
  private long sequence;
  private long executed;
  private long spared;
  private long limit;
  /** An event that is kept apart from the list, because it is soon the next; its key is −1 when there is none. */
  private long soonTime = Long.MAX_VALUE;
  private long soonKey = NONE;

  /** A schedule whose clock starts at {@code start}. */
  public Schedule(long start) {
    now = start;
  }

  /** Present time. */
  public long now() {
    return now;
  }

  /**
   * Moves the clock to another time and back again by a second call, for what is known beforehand and has no effect on
   * anything that is still to come. Nothing may be scheduled in between.
   */
  public void pretend(long time) {
    now = time;
  }

  /** Events so far: those executed, and those that were spared. */
  public long executed() {
    return executed + spared;
  }

  /** Events so far whose effects were known and counted before their time. */
  public long sparedSoFar() {
    return spared;
  }

  /**
   * Something that would be an event has been counted before its time. How often that happens depends on when meters
   * are read; counting both kinds, the number of events does not.
   */
  public void spare() {
    spared++;
  }

  /** Time of the next event, or {@code until} if that is earlier. */
  public long nextTime(long until) {
    long earliest = Math.min(until, soonTime);
    return events.isEmpty() ? earliest : Math.min(earliest, events.nextTime());
  }

  /** The event number of a timer. */
  public int register(Timer timer) {
    timers.add(timer);
    return FIRST_TIMER + timers.size() - 1;
  }

  /** The timer of an event number from {@link #next} that is not a record. */
  public Timer timer(int event) {
    return timers.get(event - FIRST_TIMER);
  }

  /** The line for a constant delay; equal delays share one. */
  public int line(long delay) {
    return lineOfDelay.computeIfAbsent(
        delay,
        d -> {
          int index = lineOfDelay.size();
          if (index == lines.length) {
            lines = Arrays.copyOf(lines, 2 * index);
          }
          lines[index] = new DelayLine(d);
          return index;
        });
  }

  /** Schedules an event at a time, which must not have passed. */
  public void at(long time, int event) {
    events.add(time, sequence++ << SUBJECT_BITS | event);
  }

  /** The place in the order of scheduling that the next event would take, taken for {@link #advance} or later. */
  public long reserve() {
    return sequence++;
  }

  /**
   * Schedules an event with a reserved place in the order of scheduling. One such event at a time is spared the list,
   * which pays for those that are among the next to come.
   */
  public void soonAt(long time, long reserved, int event) {
    long key = reserved << SUBJECT_BITS | event;
    if (soonKey == NONE) {
      soonTime = time;
      soonKey = key;
    } else {
      events.add(time, key);
    }
  }

  /**
   * Executes an event without the event list: advances the clock to a time if nothing is pending until then, the limit
   * of {@link #next} included; else returns false.
   */
  public boolean advance(long time) {
    if (time > limit || soonTime <= time || !events.isEmpty() && events.nextTime() <= time) {
      return false;
    }
    now = time;
    executed++;
    return true;
  }

  /** Schedules an event after the delay of a line. */
  public void after(int line, int event) {
    DelayLine delayLine = lines[line];
    long time = now + delayLine.delay;
    long key = sequence++ << SUBJECT_BITS | event;
    if (delayLine.isEmpty()) {
      events.add(time, key & ~SUBJECT_MASK | FIRST_LINE + line);
    }
    delayLine.add(time, key);
  }

  /** Advances the clock to the next event and returns it, or {@link #NONE} and the clock at {@code until}. */
  public int next(long until) {
    limit = until;
    boolean soon = soonKey != NONE && soonTime <= until;
    long key = soon ? events.takeUntil(soonTime, soonKey) : events.takeUntil(until, Long.MAX_VALUE);
    if (key < 0) {
      return soon ? takeSoon() : stop(until);
    }
    now = events.time();
    executed++;
    int event = (int) key & SUBJECT_MASK;
    return event < FIRST_LINE ? event : leave(event - FIRST_LINE);
  }

  private int takeSoon() {
    now = soonTime;
    int event = (int) soonKey & SUBJECT_MASK;
    soonTime = Long.MAX_VALUE;
    soonKey = NONE;
    executed++;
    return event;
  }

  private int stop(long until) {
    now = until;
    return NONE;
  }

  private int leave(int index) {
    DelayLine line = lines[index];
    int event = (int) line.firstKey() & SUBJECT_MASK;
    line.removeFirst();
    if (!line.isEmpty()) {
      events.add(line.firstTime(), line.firstKey() & ~SUBJECT_MASK | FIRST_LINE + index);
    }
    return event;
  }
}
