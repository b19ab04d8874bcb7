package org.headroom.cli;

import org.headroom.simulation.RunControl;

/** Shows on the terminal how far a run is, and ends the run when the process is interrupted. */
final class Progress implements RunControl, AutoCloseable {

  private static final int PERCENT = 100;

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
    if (!shown || percent <= last) {
      return;
    }
    last = percent;
    if (terminal.interactive()) {
      terminal.err().print("\rheadroom: running, " + percent + " %");
    } else if (percent % 10 == 0) {
      terminal.err().println("headroom: running, " + percent + " %");
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
