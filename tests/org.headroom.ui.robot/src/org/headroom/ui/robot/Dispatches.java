package org.headroom.ui.robot;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.widgets.Display;

/**
 * Measures how long the user interface's thread is busy at a time. It answers only between two dispatches of the event
 * loop, so a pause is one of them. Its processor time counts: on the clock others would be measured too.
 */
public final class Dispatches {
  /** The promise of the product. */
  public static final double LONGEST_MILLIS = 50;

  private static final int TRIES = 5;
  private static final double MILLI = 1e6;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  /** Carets blink and timers tick in less. */
  private static final double IDLE_MILLIS = 1;
  /** What follows from something begins within this time: windows are painted with the frames of the screen. */
  private static final Duration QUIET = Duration.ofMillis(300);

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private double longestProcessor;
  private double longestClock;
  private double lastProcessor;
  private int count;
  private int slow;

  /** Dispatches something, and says whether there was anything. */
  public boolean measure(BooleanSupplier dispatch) {
    long processor = threads.getCurrentThreadCpuTime();
    long clock = System.nanoTime();
    boolean any = dispatch.getAsBoolean();
    lastProcessor = (threads.getCurrentThreadCpuTime() - processor) / MILLI;
    if (any) {
      double took = (System.nanoTime() - clock) / MILLI;
      count++;
      longestProcessor = Math.max(longestProcessor, lastProcessor);
      longestClock = Math.max(longestClock, took);
      slow += took > LONGEST_MILLIS ? 1 : 0;
    }
    return any;
  }

  /** Dispatches until something is so and nothing more follows. */
  public void measureUntil(BooleanSupplier done) {
    Display display = Display.getCurrent();
    long end = System.nanoTime() + PATIENCE.toNanos();
    long busy = System.nanoTime();
    while (!done.getAsBoolean() || System.nanoTime() - busy < QUIET.toNanos()) {
      if (System.nanoTime() > end) {
        fail("waited in vain");
      }
      boolean any = measure(display::readAndDispatch);
      if (lastProcessor > IDLE_MILLIS) {
        busy = System.nanoTime();
      }
      if (!any) {
        EventLoop.sleep(display);
      }
    }
  }

  /** The longest one, in milliseconds, when something is done as by an event, until it is so and nothing follows. */
  public static double longest(Runnable event, BooleanSupplier done) {
    EventLoop.settle();
    Dispatches dispatches = new Dispatches();
    dispatches.measure(() -> {
      event.run();
      return true;
    });
    dispatches.measureUntil(done);
    return dispatches.longestProcessor();
  }

  /**
   * Does something and undoes it until no dispatch takes longer than is promised, or often in vain: at first classes are
   * loaded and code is compiled.
   */
  public static void hold(String what, Runnable event, BooleanSupplier done, Runnable back) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < TRIES && least > LONGEST_MILLIS; i++) {
      least = Math.min(least, longest(event, done));
      back.run();
      EventLoop.settle();
    }
    System.out.printf(Locale.ROOT, "1,000 components, %s: longest dispatch %.1f ms of processor time%n", what, least);
    assertTrue(least <= LONGEST_MILLIS, what + " kept the windows waiting for " + least + " ms");
  }

  /** The longest one, in milliseconds of processor time. */
  public double longestProcessor() {
    return longestProcessor;
  }

  /** The longest one, in milliseconds on the clock. */
  public double longestClock() {
    return longestClock;
  }

  /** How many there were. */
  public int count() {
    return count;
  }

  /** How many were longer on the clock than is promised. */
  public int slow() {
    return slow;
  }
}
