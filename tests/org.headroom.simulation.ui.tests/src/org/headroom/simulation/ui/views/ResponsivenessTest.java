package org.headroom.simulation.ui.views;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.headroom.simulation.ui.SimulationUi;
import org.headroom.ui.robot.Dispatches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The user interface stays responsive while every one of 50,000 requests a second is simulated and watched. A pause is
 * one dispatch of the event loop. It is always judged by the processor time of the thread, and by the clock on a
 * machine that is quiet before the run: elsewhere the clock also counts what others take. Both are printed, with the
 * longest distance of two heartbeats.
 */
class ResponsivenessTest {
  private static final double MILLI = 1e6;
  private static final int BEAT_MILLIS = 10;
  /** A thread that wants to go on for a second is kept waiting for less on a quiet machine. */
  private static final double QUIET_MILLIS = 4;
  /** The collector of garbage and the compiler take the processors too, now and then. */
  private static final double RARELY = 0.01;

  private Desk desk;
  private long lastBeat;
  private long longestBeat;
  private Dispatches dispatches;
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
    boolean quiet = isQuiet();
    longestBeat = 0;
    watch(view);
    System.out.printf(Locale.ROOT,
        "watched run at 50,000 requests/s, from the click to the result: %d dispatches; longest"
        + " %.1f ms of processor time, %.1f ms on the clock; %d longer than 50 ms on the clock of a %s machine; longest"
        + " distance of heartbeats %.1f ms%n", dispatches.count(), dispatches.longestProcessor(),
        dispatches.longestClock(), dispatches.slow(), quiet ? "quiet" : "busy", longestBeat / MILLI);
    assertTrue(charts.charts().size() > 5, "the charts were shown");
    assertTrue(dispatches.count() > 100, "the run was watched");
    assertTrue(dispatches.longestProcessor() <= Dispatches.LONGEST_MILLIS,
        () -> "a dispatch took " + dispatches.longestProcessor() + " ms of processor time");
    assertTrue(!quiet || dispatches.slow() <= RARELY * dispatches.count(), () -> dispatches.slow() + " of "
        + dispatches.count() + " dispatches took longer than " + Dispatches.LONGEST_MILLIS
        + " ms on the clock, the longest " + dispatches.longestClock() + " ms");
  }

  /** Whether no other work takes the processor from a thread that could go on. */
  private static boolean isQuiet() {
    long begin = System.nanoTime();
    long last = begin;
    long longest = 0;
    while (last - begin < Duration.ofSeconds(1).toNanos()) {
      long now = System.nanoTime();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return longest / MILLI < QUIET_MILLIS;
  }

  /** Runs from the click to the shown result. */
  private void watch(SimulationView view) {
    Display display = Display.getCurrent();
    lastBeat = System.nanoTime();
    watching = true;
    dispatches = new Dispatches();
    display.timerExec(BEAT_MILLIS, () -> beat(display));
    dispatches.measure(() -> {
      view.runButton().notifyListeners(SWT.Selection, null);
      return true;
    });
    while (view.isRunning()) {
      if (!dispatches.measure(display::readAndDispatch)) {
        display.sleep();
      }
    }
    watching = false;
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
