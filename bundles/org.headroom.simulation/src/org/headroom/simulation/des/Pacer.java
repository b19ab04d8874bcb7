package org.headroom.simulation.des;

import java.util.function.Supplier;
import org.headroom.simulation.LiveRun;
import org.headroom.simulation.LiveSnapshot;
import org.headroom.simulation.RunControl;

/**
 * Cuts a watched replication into pieces of about a twentieth of a second on the clock. Between them it obeys commands,
 * waits when the run is to be slower than the machine, and publishes snapshots. A pilot run is only held and seen.
 */
final class Pacer {

  /** Between two snapshots, in nanoseconds on the clock. */
  private static final long PERIOD = 50_000_000;
  /** A run this far behind its speed on the clock does not try to make up for it. */
  private static final long FORGIVEN = 4 * PERIOD;
  private static final long FIRST_PIECE = 1_000_000;
  private static final int MOST_GROWTH = 4;
  private static final long LONGEST_PIECE = Long.MAX_VALUE / 8;

  private final LiveRun live;
  private final RunControl control;
  private final Supplier<LiveSnapshot> snapshots;
  private final boolean pilot;
  private int known = -1;
  private double speed;
  /** Where simulated time and the clock were when the present speed began. */
  private long fromTime;
  private long fromClock;
  /** End of the present leave. */
  private long leaveEnds = Long.MIN_VALUE;
  private boolean oneEvent;
  /** Whether that event has been executed. */
  private boolean executed;
  private long piece = FIRST_PIECE;
  private long pieceBegan;
  private long pieceBeganOnClock;
  private long published = Long.MIN_VALUE;
  private long publishedOnClock;

  Pacer(LiveRun live, RunControl control, Supplier<LiveSnapshot> snapshots, boolean pilot) {
    this.live = live;
    this.control = control;
    this.snapshots = snapshots;
    this.pilot = pilot;
    this.publishedOnClock = System.nanoTime() - PERIOD;
  }

  /** Waits until the run may go on, and returns until when it may before it asks again. */
  long horizon(long now, long limit) {
    boolean eventOwed = oneEvent && !executed;
    if (!eventOwed && (oneEvent || live.commands() != known || now >= leaveEnds)) {
      askLeave(now);
    }
    pieceBegan = now;
    pieceBeganOnClock = System.nanoTime();
    if (oneEvent) {
      return limit;
    }
    double mostForSpeed = Math.max(1, Math.min(speed * PERIOD, LONGEST_PIECE));
    return Math.min(Math.min(limit, leaveEnds), now + Math.min(piece, (long) mostForSpeed));
  }

  private void askLeave(long now) {
    if (live.isPaused() && (published != now || oneEvent)) {
      publish(now);
    }
    LiveRun.Leave leave = pilot ? live.awaitWithoutStep(control) : live.await(control);
    oneEvent = leave.oneEvent();
    executed = false;
    leaveEnds = leave.time() == Long.MAX_VALUE ? Long.MAX_VALUE : now + leave.time();
    known = leave.commands();
    speed = pilot ? LiveRun.UNTHROTTLED : live.speed();
    fromTime = now;
    fromClock = System.nanoTime();
  }

  /** Whether the run may execute only one event before it asks again. */
  boolean isOneEvent() {
    return oneEvent;
  }

  /** The one event has been executed. */
  void executed() {
    executed = true;
  }

  /** Whether there is a command that the run does not yet obey. */
  boolean isCommanded() {
    return live.commands() != known;
  }

  /** The run has come to a time: waits if that is too early, and publishes a snapshot if one is due. */
  void reached(long now) {
    long clock = System.nanoTime();
    if (!oneEvent && leaveEnds != Long.MAX_VALUE) {
      live.advanced(now - pieceBegan);
    }
    adjustPiece(now - pieceBegan, clock - pieceBeganOnClock);
    if (!oneEvent && speed != LiveRun.UNTHROTTLED) {
      long early = (long) ((now - fromTime) / speed) - (clock - fromClock);
      if (early > 0) {
        live.rest(early, known, control);
      } else if (early < -FORGIVEN) {
        fromTime = now;
        fromClock = clock;
      }
    }
    if (System.nanoTime() - publishedOnClock >= PERIOD) {
      publish(now);
    }
  }

  /** The run has ended. */
  void ended(long now) {
    if (published != now) {
      publish(now);
    }
  }

  private void publish(long now) {
    published = now;
    publishedOnClock = System.nanoTime();
    live.publish(snapshots.get());
  }

  private void adjustPiece(long simulated, long onClock) {
    if (simulated <= 0 || oneEvent) {
      return;
    }
    double fitting = (double) simulated * PERIOD / Math.max(1, onClock);
    piece = (long) Math.max(1, Math.min(Math.min(fitting, (double) MOST_GROWTH * piece), LONGEST_PIECE));
  }
}
