package org.headroom.benchmarks;

/** The fastest of several runs, by processor time and by the clock; each may be another run. */
final class Best {

  private double byProcessor;
  private double byClock;

  /** Takes note of work done in the time of a stopwatch that has just ended. */
  void add(double work, Stopwatch stopwatch) {
    byClock = Math.max(byClock, work / stopwatch.clockSeconds());
    byProcessor = Math.max(byProcessor, work / stopwatch.processorSeconds());
  }

  /** Prints work per second of processor time, then per second on the clock. */
  void print() {
    System.out.printf("%.1f %.1f%n", byProcessor, byClock);
  }
}
