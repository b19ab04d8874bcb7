package org.headroom.simulation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Watches and steers a discrete-event run while it goes on: pause, resume, step, speed, and snapshots. Hand it to the
 * run through {@link RunControl#live()}; one object serves one run. All methods may be called from any thread and
 * return at once. A run that is watched finds the same as one that is not.
 *
 * <p>The first replication is the one that is seen, stepped and slowed down, from the beginning of its warm-up; a pause
 * holds all of them. The search for the end of an automatic warm-up, before the first replication, is seen and held,
 * too, but it takes no steps and knows no slow motion: it goes on until the replication can take them. Cancelling is
 * answered within 100 ms also while the run is paused or slow. An engine without a clock ({@code AnalyticEngine}) takes
 * no notice.
 */
public final class LiveRun {

  /** A speed: as fast as the machine can. */
  public static final double UNTHROTTLED = Double.POSITIVE_INFINITY;

  /** How often somebody who waits looks whether the run was cancelled. */
  private static final long POLL_MILLIS = 20;

  private final Object lock = new Object();
  private volatile boolean paused;
  private volatile double speed = UNTHROTTLED;
  private volatile int commands;
  private volatile LiveSnapshot snapshot;
  private long stepTime;
  private int stepEvents;

  /** Holds the run where it is. Before the run starts: it is held at its beginning. */
  public void pause() {
    synchronized (lock) {
      paused = true;
      stepTime = 0;
      stepEvents = 0;
      changed();
    }
  }

  /** Lets a paused run go on. */
  public void resume() {
    synchronized (lock) {
      paused = false;
      stepTime = 0;
      stepEvents = 0;
      changed();
    }
  }

  /** Executes one more event (something happens to one message, or a timer goes off), and pauses. */
  public void step() {
    synchronized (lock) {
      paused = true;
      stepEvents++;
      changed();
    }
  }

  /**
   * Goes on for a length of simulated time, at the present speed, and pauses. Asked for while such a step is under
   * way, it makes that longer.
   *
   * @throws IllegalArgumentException when the length is not positive
   */
  public void step(Duration simulated) {
    if (simulated.isNegative() || simulated.isZero()) {
      throw new IllegalArgumentException("a step must have a positive length, was " + simulated);
    }
    synchronized (lock) {
      paused = true;
      stepTime = Math.min(Long.MAX_VALUE / 4, stepTime + simulated.toNanos());
      changed();
    }
  }

  /**
   * Sets the speed.
   *
   * @param simulatedPerSecond simulated seconds per second on the clock, positive: 1 is real time, 0.001 slow motion,
   *     {@link #UNTHROTTLED} no limit; what the machine cannot reach is as fast as it can
   * @throws IllegalArgumentException when it is not positive
   */
  public void setSpeed(double simulatedPerSecond) {
    if (!(simulatedPerSecond > 0)) {
      throw new IllegalArgumentException("the speed must be positive, was " + simulatedPerSecond);
    }
    synchronized (lock) {
      speed = simulatedPerSecond;
      changed();
    }
  }

  /** The speed asked for; the one reached is in {@link LiveSnapshot#speed()}. */
  public double speed() {
    return speed;
  }

  /** Whether the run is to stand still, a step under way apart. */
  public boolean isPaused() {
    return paused;
  }

  /** Whether a step over a length of simulated time is under way. */
  public boolean isStepping() {
    synchronized (lock) {
      return stepTime > 0;
    }
  }

  /** The latest snapshot; empty until the run has begun. Asking again and again costs nothing. */
  public Optional<LiveSnapshot> snapshot() {
    return Optional.ofNullable(snapshot);
  }

  private void changed() {
    commands++;
    lock.notifyAll();
  }

  /** For engines: changes with every command, so that a look at it says whether there is a new one. */
  public int commands() {
    return commands;
  }

  /** For engines: makes a snapshot the latest. */
  public void publish(LiveSnapshot latest) {
    snapshot = latest;
  }

  /**
   * For engines: waits until the run may go on.
   *
   * @throws CancellationException when the control was cancelled
   */
  public Leave await(RunControl control) {
    synchronized (lock) {
      hold(control);
      if (paused && stepEvents > 0) {
        stepEvents--;
        return new Leave(Long.MAX_VALUE, true, commands);
      }
      return new Leave(paused ? stepTime : Long.MAX_VALUE, false, commands);
    }
  }

  /**
   * For engines: waits until the run may go on, and leaves steps for what comes later.
   *
   * @throws CancellationException when the control was cancelled
   */
  public Leave awaitWithoutStep(RunControl control) {
    synchronized (lock) {
      hold(control);
      return new Leave(Long.MAX_VALUE, false, commands);
    }
  }

  private void hold(RunControl control) {
    while (paused && stepTime == 0 && stepEvents == 0) {
      pollCancelled(control);
      waitFor(POLL_MILLIS);
    }
  }

  /** For engines: a part of a step over a length of time is done. */
  public void advanced(long simulated) {
    synchronized (lock) {
      stepTime = Math.max(0, stepTime - simulated);
    }
  }

  /**
   * For engines: waits while the run is paused; steps are for others.
   *
   * @throws CancellationException when the control was cancelled
   */
  public void awaitResumption(RunControl control) {
    synchronized (lock) {
      while (paused) {
        pollCancelled(control);
        waitFor(POLL_MILLIS);
      }
    }
  }

  /**
   * For engines: waits for a time on the clock, or until there is a command later than the one known.
   *
   * @param nanos longest time to wait
   * @param known {@link #commands()} as last seen
   * @throws CancellationException when the control was cancelled
   */
  public void rest(long nanos, int known, RunControl control) {
    long end = System.nanoTime() + nanos;
    synchronized (lock) {
      long left = nanos;
      while (left > 0 && commands == known) {
        pollCancelled(control);
        waitFor(Math.min(POLL_MILLIS, 1 + left / 1_000_000));
        left = end - System.nanoTime();
      }
    }
  }

  private static void pollCancelled(RunControl control) {
    if (control.isCancelled()) {
      throw new CancellationException("the run was cancelled");
    }
  }

  private void waitFor(long millis) {
    try {
      lock.wait(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the run was interrupted");
    }
  }

  /**
   * How far a run may go on.
   *
   * @param time simulated nanoseconds, {@code Long.MAX_VALUE} for no bound
   * @param oneEvent only one event, whenever it is
   * @param commands {@link LiveRun#commands()} when it was given
   */
  public record Leave(long time, boolean oneEvent, int commands) {}
}
