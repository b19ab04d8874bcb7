package org.headroom.cli;

import org.headroom.simulation.RunControl;

/** Shows on the terminal how far a run is, and ends the run when the process is interrupted. */
final class Progress implements RunControl, AutoCloseable {

  private static final int PERCENT = 100;
  /** Where lines cannot be overwritten, there is one for so many per cent. */
  private static final int LINE_STEP = 10;

  private final Terminal terminal;
  private final boolean shown;
  private int last = -1;

  Progress(Terminal terminal, boolean asked) {
    this.terminal = terminal;
    shown = asked || terminal.interactive();
  }

  @Override
  public boolean isCancelled() {
    return Thread.currentThread().isInterrupted();
  }

  @Override
  public synchronized void progress(double share) {
    int percent = (int) (PERCENT * Math.min(1, share));
    int step = terminal.interactive() ? 1 : LINE_STEP;
    if (!shown || percent / step * step <= last) {
      return;
    }
    last = percent / step * step;
    if (terminal.interactive()) {
      terminal.err().print("\rheadroom: running, " + last + " %");
    } else {
      terminal.err().println("headroom: running, " + last + " %");
    }
    terminal.err().flush();
  }

  @Override
  public synchronized void close() {
    if (shown && last >= 0 && terminal.interactive()) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
    }
  }
}
