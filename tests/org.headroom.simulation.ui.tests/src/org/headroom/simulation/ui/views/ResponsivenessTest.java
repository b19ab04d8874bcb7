package org.headroom.simulation.ui.views;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.headroom.simulation.ui.SimulationUi;
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
  private boolean watching;

  @BeforeEach
  void open() throws CoreException, IOException {
    desk = Desk.open("responsive");
    desk.shorten(Duration.ofSeconds(30));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void noDispatchTakesLongWhileARunIsWatched() throws CoreException {
    SimulationView view = desk.simulation();
    ChartsView charts = desk.view(SimulationUi.CHARTS_VIEW);
    // classes are loaded and compiled by a first run
    watch(view);
    longestBeat = 0;
    longestProcessor = 0;
    longestClock = 0;
    dispatches = 0;
    watch(view);
    System.out.printf(Locale.ROOT, "watched run at 50,000 requests/s, from the click to the result: %d dispatches; longest"
        + " %.1f ms of processor time, %.1f ms on the clock; longest distance of heartbeats %.1f ms%n", dispatches,
        longestProcessor / MILLI, longestClock / MILLI, longestBeat / MILLI);
    assertTrue(charts.charts().size() > 5, "the charts were shown");
    assertTrue(dispatches > 100, "the run was watched");
    assertTrue(longestProcessor / MILLI <= LONGEST_MILLIS,
        () -> "a dispatch took " + longestProcessor / MILLI + " ms of processor time");
  }

  /** Runs from the click to the shown result. */
  private void watch(SimulationView view) {
    Display display = Display.getCurrent();
    lastBeat = System.nanoTime();
    watching = true;
    display.timerExec(BEAT_MILLIS, () -> beat(display));
    measure(() -> {
      view.runButton().notifyListeners(SWT.Selection, null);
      return true;
    });
    while (view.isRunning()) {
      if (!measure(display::readAndDispatch)) {
        display.sleep();
      }
    }
    watching = false;
  }

  private boolean measure(BooleanSupplier dispatch) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long processor = threads.getCurrentThreadCpuTime();
    long clock = System.nanoTime();
    boolean more = dispatch.getAsBoolean();
    if (more) {
      dispatches++;
      longestProcessor = Math.max(longestProcessor, threads.getCurrentThreadCpuTime() - processor);
      longestClock = Math.max(longestClock, System.nanoTime() - clock);
    }
    return more;
  }

  private void beat(Display display) {
    long now = System.nanoTime();
    longestBeat = Math.max(longestBeat, now - lastBeat);
    lastBeat = now;
    if (watching) {
      display.timerExec(BEAT_MILLIS, () -> beat(display));
    }
  }
}
