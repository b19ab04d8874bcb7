package org.headroom.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Time that this thread spent on a processor, and time on the clock. The first is what a measurement on a machine with
 * other load can be trusted in; garbage collection and compilation by other threads are not in it.
 */
final class Stopwatch {

  private static final double SECOND = 1e9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final long processor = THREADS.getCurrentThreadCpuTime();
  private final long clock = System.nanoTime();

  /** Seconds of this thread on a processor since this stopwatch was made. */
  double processorSeconds() {
    return (THREADS.getCurrentThreadCpuTime() - processor) / SECOND;
  }

  /** Seconds on the clock since this stopwatch was made. */
  double clockSeconds() {
    return (System.nanoTime() - clock) / SECOND;
  }
}
