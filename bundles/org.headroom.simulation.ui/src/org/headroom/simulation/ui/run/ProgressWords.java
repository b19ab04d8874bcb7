package org.headroom.simulation.ui.run;

import java.util.Locale;
import java.util.Optional;
import org.headroom.simulation.LiveSnapshot;

/** How far a run has come, in words. */
public final class ProgressWords {
  private static final double SECOND = 1e9;
  /** Below this speed single messages are followed, and a tenth of a second is long. */
  private static final double SLOW = 0.2;
  /** From this speed on no digits after the point. */
  private static final double FAST = 1000;
  /** Seconds; of a longer run nobody counts them. */
  private static final double LONG = 600;

  private ProgressWords() {
  }

  /** What the run of a model does now; nothing is known of it before its first snapshot. */
  public static String of(RunSwitch run) {
    String doing = run.isStepping() ? "Stepping" : run.isPaused() ? "Paused" : "Running";
    StringBuilder text = new StringBuilder(state(doing, run.seen()));
    run.remaining().ifPresent(left -> text.append(", ").append(clock(left)).append(" to go"));
    return text.toString();
  }

  static String state(String state, Optional<LiveSnapshot> seen) {
    return seen.map(snapshot -> state + where(snapshot)).orElse(state);
  }

  private static String where(LiveSnapshot seen) {
    double seconds = seen.elapsedInPhase() / SECOND;
    boolean isLong = seen.phase() == LiveSnapshot.Phase.MEASURED && seen.duration() > LONG * SECOND;
    String at = isLong ? clock(seconds)
        : String.format(Locale.ROOT, seen.speed() < SLOW ? "%.4f s" : "%.1f s", seconds);
    String time = switch (seen.phase()) {
      case PILOT -> ", looking for the end of the warm-up, " + at + " tried";
      case WARM_UP -> String.format(Locale.ROOT, ", warm-up: %s of %.3g s", at, -seen.began() / SECOND);
      case MEASURED -> " at " + at + " of " + (isLong ? clock(seen.duration() / SECOND)
          : String.format(Locale.ROOT, "%.0f s", seen.duration() / SECOND));
    };
    return seen.speed() > 0
        ? time + String.format(Locale.ROOT, seen.speed() < FAST ? ", × %.3g" : ", × %,.0f", seen.speed()) : time;
  }

  private static String clock(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60 ? whole + " s"
        : whole < 3600 ? String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d h", whole / 3600, whole / 60 % 60, whole % 60);
  }
}
