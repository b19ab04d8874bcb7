package org.headroom.simulation;

import java.util.Optional;

/**
 * The caller's hand on a run. Its methods are called from engine threads, the first two at least every 20 ms of wall
 * time.
 */
public interface RunControl {

  /** A run that nobody watches or stops. */
  RunControl NONE =
      new RunControl() {
        @Override
        public boolean isCancelled() {
          return false;
        }

        @Override
        public void progress(double share) {}
      };

  /** Whether the run must end now; it then throws {@link java.util.concurrent.CancellationException}. */
  boolean isCancelled();

  /** Share of the work done, 0–1. */
  void progress(double share);

  /** Who watches and steers the run while it goes on; empty if nobody does. Asked once, when the run begins. */
  default Optional<LiveRun> live() {
    return Optional.empty();
  }
}
