package org.headroom.simulation.des;

import java.util.Arrays;
import org.headroom.simulation.network.Link;

/**
 * A circuit breaker: closed, open after too many failures in the window, half-open for one trial call after the open
 * time (Nygard, "Release It!"). The window slides in tenths.
 */
final class Breaker {

  private static final int SLOTS = 10;

  private final Link.CircuitBreaker settings;
  private final long slotLength;
  private final int[] calls = new int[SLOTS];
  private final int[] failures = new int[SLOTS];
  private long slot;
  private boolean open;
  private boolean trial;
  private long openUntil;

  Breaker(Link.CircuitBreaker settings) {
    this.settings = settings;
    this.slotLength = Math.max(1, settings.window() / SLOTS);
  }

  /** Whether a call may pass; a call let through while half-open is the trial. */
  boolean permits(long now) {
    if (!open) {
      return true;
    }
    if (now < openUntil || trial) {
      return false;
    }
    trial = true;
    return true;
  }

  /** Whether calls are stopped, or only a trial is let through; a call just permitted is that trial. */
  boolean isOpen() {
    return open;
  }

  /** Learns how a permitted call ended. What was under way when it opened decides nothing any more. */
  void ended(boolean failed, boolean wasTrial, long now) {
    if (open) {
      if (wasTrial) {
        trial = false;
        open = failed;
        openUntil = now + settings.openDuration();
        Arrays.fill(calls, 0);
        Arrays.fill(failures, 0);
      }
      return;
    }
    advance(now);
    int index = (int) Math.floorMod(slot, (long) SLOTS);
    calls[index]++;
    if (failed) {
      failures[index]++;
      consider(now);
    }
  }

  private void consider(long now) {
    int total = 0;
    int bad = 0;
    for (int i = 0; i < SLOTS; i++) {
      total += calls[i];
      bad += failures[i];
    }
    if (total >= settings.minimumCalls() && bad >= settings.failureThreshold() * total) {
      open = true;
      trial = false;
      openUntil = now + settings.openDuration();
    }
  }

  private void advance(long now) {
    long present = Math.floorDiv(now, slotLength);
    if (present - slot >= SLOTS) {
      Arrays.fill(calls, 0);
      Arrays.fill(failures, 0);
    } else {
      for (long s = slot + 1; s <= present; s++) {
        int index = (int) Math.floorMod(s, (long) SLOTS);
        calls[index] = 0;
        failures[index] = 0;
      }
    }
    slot = present;
  }
}
