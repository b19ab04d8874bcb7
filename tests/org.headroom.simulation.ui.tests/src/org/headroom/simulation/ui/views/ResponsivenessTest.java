package org.headroom.simulation.ui.views;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Display;
import org.headroom.simulation.ui.SimulationUi;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The user interface stays responsive while every one of 50,000 requests a second is simulated and watched. A pause is
 * one dispatch of the event loop. It is judged by the processor time of the thread, for on a machine with other work the
 * clock also counts what others take; both are printed, with the longest distance of two heartbeats.
 */
class ResponsivenessTest {
  private static final double LONGEST_MILLIS = 50;
  private static final double MILLI = 1e6;
  private static final int BEAT_MILLIS = 10;

  private Desk desk;
  private long lastBeat;
  private long longestBeat;
  private long longestProcessor;
  private long longestClock;
  private long dispatches;

  @BeforeEach
  void open() throws CoreException, IOException {
    desk = Desk.open("responsive");
    desk.shorten(Duration.ofSeconds(60));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void noDispatchTakesLongWhileARunIsWatched() throws CoreException {
    ChartsView charts = desk.view(SimulationUi.CHARTS_VIEW);
    SimulationView view = desk.simulation();
    desk.view(SimulationUi.CHARTS_VIEW);
    // classes are loaded and compiled by a first, short look
    watch(view, 100);
    longestBeat = 0;
    longestProcessor = 0;
    longestClock = 0;
    dispatches = 0;
    watch(view, 400);
    System.out.printf(Locale.ROOT, "watched run at 50,000 requests/s: %d dispatches; longest %.1f ms of processor time, %.1f ms"
        + " on the clock; longest distance of heartbeats %.1f ms%n", dispatches, longestProcessor / MILLI,
        longestClock / MILLI, longestBeat / MILLI);
    assertTrue(charts.charts().size() > 5, "the charts were shown");
    assertTrue(longestProcessor / MILLI <= LONGEST_MILLIS,
        () -> "a dispatch took " + longestProcessor / MILLI + " ms of processor time");
  }

  private void watch(SimulationView view, int beats) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Display display = Display.getCurrent();
    Desk.click(view.runButton());
    int[] left = {beats};
    lastBeat = System.nanoTime();
    display.timerExec(BEAT_MILLIS, () -> beat(display, left));
    while (left[0] > 0 && view.isRunning()) {
      long processor = threads.getCurrentThreadCpuTime();
      long clock = System.nanoTime();
      if (display.readAndDispatch()) {
        dispatches++;
        longestProcessor = Math.max(longestProcessor, threads.getCurrentThreadCpuTime() - processor);
        longestClock = Math.max(longestClock, System.nanoTime() - clock);
      } else {
        display.sleep();
      }
    }
    if (view.isRunning()) {
      Desk.click(view.stopButton());
    }
    Robot.await("the end of the run", () -> !view.isRunning());
    left[0] = 0;
  }

  private void beat(Display display, int[] left) {
    long now = System.nanoTime();
    longestBeat = Math.max(longestBeat, now - lastBeat);
    lastBeat = now;
    left[0]--;
    if (left[0] > 0) {
      display.timerExec(BEAT_MILLIS, () -> beat(display, left));
    }
  }
}
