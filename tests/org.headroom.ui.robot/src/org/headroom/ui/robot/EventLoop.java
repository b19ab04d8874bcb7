package org.headroom.ui.robot;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.widgets.Display;

/** Turns the event loop of the user interface's thread, which a test is in the way of while it runs. */
public final class EventLoop {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int MILLIS_DISPATCHING = 60;
  private static final int MILLIS_ASLEEP = 20;

  private EventLoop() {
  }

  /** Lets the workbench finish what it has begun. */
  public static void settle() {
    Display display = Display.getCurrent();
    while (display.readAndDispatch()) {
      // the next event
    }
  }

  /** Turns until something is so, for a minute at most. */
  public static void await(String what, BooleanSupplier condition) {
    await(what, PATIENCE, condition);
  }

  /** Turns until something is so that may take its time. */
  public static void await(String what, Duration patience, BooleanSupplier condition) {
    Display display = Display.getCurrent();
    long end = System.currentTimeMillis() + patience.toMillis();
    while (!condition.getAsBoolean()) {
      if (System.currentTimeMillis() > end) {
        fail("waited in vain for: " + what);
      }
      if (!dispatched(display)) {
        sleep(display);
      }
    }
    settle();
  }

  /** Until the next event, or for a moment when nothing happens. */
  static void sleep(Display display) {
    display.timerExec(MILLIS_ASLEEP, () -> { });
    display.sleep();
  }

  /**
   * Dispatches all there is; false when nothing was. Work that others left for this thread has its turn only when no
   * event waits: a loop that dispatched one event for each look at a slow condition would never get to it.
   */
  private static boolean dispatched(Display display) {
    long end = System.currentTimeMillis() + MILLIS_DISPATCHING;
    boolean any = false;
    while (System.currentTimeMillis() < end && display.readAndDispatch()) {
      any = true;
    }
    return any;
  }
}
