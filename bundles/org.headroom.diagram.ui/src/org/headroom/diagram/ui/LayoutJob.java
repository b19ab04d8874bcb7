package org.headroom.diagram.ui;

import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.swt.widgets.Display;
import org.headroom.diagram.layout.LayoutProgress;
import org.headroom.diagram.scene.Scene;
import org.headroom.diagram.ui.parts.PendingLayout;

/** Lays out a large diagram while one can already work with it. */
final class LayoutJob extends BackgroundJob {
  /** Told in the user interface's thread. */
  interface Listener {
    /** How much is done, from 0 to 1. */
    void worked(double share);

    /** The layout was found. */
    void found(PendingLayout layout, Scene scene);

    /** The user does not want it. */
    void cancelled();
  }

  private static final int WORK = 1000;

  private final Display display;
  private final PendingLayout layout;
  private final Listener listener;

  LayoutJob(Display display, PendingLayout layout, Listener listener) {
    super("Laying out the diagram");
    this.display = display;
    this.layout = layout;
    this.listener = listener;
    setPriority(LONG);
    // also when it was cancelled before it began
    addJobChangeListener(IJobChangeListener.onDone(event -> {
      if (event.getResult().matches(IStatus.CANCEL)) {
        tell(listener::cancelled);
      }
    }));
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    monitor.beginTask(getName(), WORK);
    try {
      Scene scene = layout.find(new Watch(monitor));
      tell(() -> listener.found(layout, scene));
      return Status.OK_STATUS;
    } catch (CancellationException e) {
      return Status.CANCEL_STATUS;
    } finally {
      monitor.done();
    }
  }

  private void tell(Runnable news) {
    if (!display.isDisposed()) {
      display.asyncExec(news);
    }
  }

  private final class Watch implements LayoutProgress {
    private final IProgressMonitor monitor;
    private int told;

    Watch(IProgressMonitor monitor) {
      this.monitor = monitor;
    }

    @Override
    public boolean isCancelled() {
      return monitor.isCanceled();
    }

    @Override
    public void done(double share) {
      int worked = (int) (share * WORK);
      if (worked > told) {
        monitor.worked(worked - told);
        told = worked;
        tell(() -> listener.worked(share));
      }
    }
  }
}
