package org.headroom.simulation.des;

import java.util.Arrays;
import org.headroom.simulation.result.Cause;

/**
 * Stays that are {@link Foreseen} but not yet counted, because the meters may be read before they end. Reading them
 * means settling first: whatever has happened by then is counted, with the time at which it happened.
 */
final class Ledger {

  private static final int SERVED = -1;

  private final StationMeter meter;
  /** Whether messages end with their stay. */
  private final boolean completes;
  /** Three times per stay (arrival, begin, end) in the order of arrival, from {@code first} to {@code last}. */
  private long[] stays = new long[3 * 64];
  /** Per stay: {@link #SERVED}, or twice the ordinal of the cause, plus one when it was refused at the servers. */
  private int[] outcomes = new int[64];
  private int first;
  private int arrived;
  private int last;
  /** Arrival, begin and end of those that have begun, in no order. */
  private long[] begun = new long[3 * 16];
  private int serving;
  private int waiting;

  Ledger(StationMeter meter, boolean completes) {
    this.meter = meter;
    this.completes = completes;
  }

  /** Keeps a stay that ends after the meters may be read. */
  void add(long arrival, long begin, long end, long now) {
    add(arrival, begin, end, SERVED, now);
  }

  /** Keeps a refusal in the future. */
  void addRefused(long arrival, Cause cause, boolean atServers, long now) {
    add(arrival, arrival, arrival, 2 * cause.ordinal() + (atServers ? 1 : 0), now);
  }

  private void add(long arrival, long begin, long end, int outcome, long now) {
    if (last == outcomes.length) {
      makeRoom(now);
    }
    int at = 3 * last;
    stays[at] = arrival;
    stays[at + 1] = begin;
    stays[at + 2] = end;
    outcomes[last++] = outcome;
  }

  private void makeRoom(long now) {
    settle(now);
    int size = last - first;
    int capacity = 2 * size > outcomes.length ? 2 * outcomes.length : outcomes.length;
    stays = Arrays.copyOf(Arrays.copyOfRange(stays, 3 * first, 3 * last), 3 * capacity);
    outcomes = Arrays.copyOf(Arrays.copyOfRange(outcomes, first, last), capacity);
    arrived -= first;
    first = 0;
    last = size;
  }

  /** Counts what has happened by now. */
  void settle(long now) {
    while (arrived < last && stays[3 * arrived] <= now) {
      arrive(stays[3 * arrived], outcomes[arrived]);
      arrived++;
    }
    while (first < arrived && stays[3 * first + 1] <= now) {
      if (outcomes[first] == SERVED) {
        begin(3 * first);
      }
      first++;
    }
    for (int i = serving - 1; i >= 0; i--) {
      if (begun[3 * i + 2] <= now) {
        meter.ended(begun[3 * i], begun[3 * i + 1], begun[3 * i + 2]);
        meter.completed += completes ? 1 : 0;
        serving--;
        System.arraycopy(begun, 3 * serving, begun, 3 * i, 3);
      }
    }
  }

  private void arrive(long arrival, int outcome) {
    if (outcome == SERVED) {
      meter.arrived(arrival);
      waiting++;
    } else {
      meter.refused(Cause.values()[outcome >> 1], (outcome & 1) != 0);
    }
  }

  private void begin(int at) {
    waiting--;
    meter.began(stays[at], stays[at + 1]);
    if (3 * serving == begun.length) {
      begun = Arrays.copyOf(begun, 2 * begun.length);
    }
    System.arraycopy(stays, at, begun, 3 * serving, 3);
    serving++;
  }

  /** Messages that have arrived and not left, as of the last settlement. */
  int inside() {
    return waiting + serving;
  }
}
