package org.headroom.simulation.ui.run;

import java.util.function.Consumer;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;

/** Starts work beside the user interface and tells its thread of the end. */
final class Background {
  private final Display display = Display.getCurrent();

  /** Starts work; {@code ended} is called in the user interface's thread. */
  void start(Work work, Consumer<IStatus> ended) {
    work.addJobChangeListener(new JobChangeAdapter() {
      @Override
      public void done(IJobChangeEvent event) {
        later(() -> ended.accept(event.getResult()));
      }
    });
    work.schedule();
  }

  /** Does something in the user interface's thread; nothing when the workbench has gone. */
  void later(Runnable effect) {
    if (!display.isDisposed()) {
      display.asyncExec(effect);
    }
  }

  Display display() {
    return display;
  }

  /** What a view says about the end of work; nothing when all went well. */
  static String said(IStatus end) {
    return end.isOK() ? "" : end.getSeverity() == IStatus.CANCEL ? "Stopped." : end.getMessage();
  }
}
