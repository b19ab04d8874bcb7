package org.headroom.simulation.des;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.headroom.simulation.RunControl;

/** Collects the progress of replications, and passes it on a hundred times a second at most. */
final class ProgressBoard {

  private static final long PERIOD = 10_000_000L;
  private static final double SCALE = 1e6;

  private final RunControl control;
  private final AtomicLongArray shares;
  private final AtomicLong nextReport = new AtomicLong(System.nanoTime());

  ProgressBoard(RunControl control, int replications) {
    this.control = control;
    this.shares = new AtomicLongArray(replications);
  }

  void report(int replication, double share) {
    int slot = Math.min(replication, shares.length() - 1);
    shares.lazySet(slot, Math.max(shares.get(slot), (long) (share * SCALE)));
    long now = System.nanoTime();
    long due = nextReport.get();
    if (now - due >= 0 && nextReport.compareAndSet(due, now + PERIOD)) {
      double sum = 0;
      for (int i = 0; i < shares.length(); i++) {
        sum += shares.get(i);
      }
      control.progress(Math.min(1, sum / SCALE / shares.length()));
    }
  }
}
