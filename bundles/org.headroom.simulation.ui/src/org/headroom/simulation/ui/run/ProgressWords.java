package org.headroom.simulation.ui.run;

import java.util.Locale;
import java.util.Optional;
import org.headroom.simulation.LiveSnapshot;

/** How far a run has come, in words. */
public final class ProgressWords {
  private static final double SECOND = 1e9;
  /** Below this speed single messages are followed, and a tenth of a second is long. */
  private static final double SLOW = 0.2;

  private ProgressWords() {
  }

  /** What the run of a model does now; nothing is known of it before its first snapshot. */
  public static String of(RunSwitch run) {
    StringBuilder text = new StringBuilder(state(run.isPaused(), run.seen()));
    run.remaining().ifPresent(left -> text.append(", ").append(clock(left)).append(" to go"));
    return text.toString();
  }

  static String state(boolean paused, Optional<LiveSnapshot> seen) {
    String state = paused ? "Paused" : "Running";
    return seen.map(snapshot -> state + where(snapshot)).orElse(state);
  }

  private static String where(LiveSnapshot seen) {
    String at = String.format(Locale.ROOT, seen.speed() < SLOW ? "%.4f s" : "%.1f s", seen.elapsedInPhase() / SECOND);
    String time = switch (seen.phase()) {
      case PILOT -> ", looking for the end of the warm-up, " + at + " tried";
      case WARM_UP -> String.format(Locale.ROOT, ", warm-up: %s of %.3g s", at, -seen.began() / SECOND);
      case MEASURED -> String.format(Locale.ROOT, " at %s of %.0f s", at, seen.duration() / SECOND);
    };
    return seen.speed() > 0 ? time + String.format(Locale.ROOT, ", × %.3g", seen.speed()) : time;
  }

  private static String clock(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60 ? whole + " s" : String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60);
  }
}
