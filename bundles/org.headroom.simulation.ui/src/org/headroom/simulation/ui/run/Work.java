package org.headroom.simulation.ui.run;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.headroom.analysis.CompileException;
import org.headroom.catalogue.CatalogueException;
import org.headroom.simulation.LiveRun;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.ui.SimulationUi;

/** Work of the engines in the background, with progress; it ends soon after it was cancelled. */
abstract class Work extends Job {
  private static final int PARTS = 1000;

  private final DoubleConsumer progress;

  /** Work with a name; {@code progress} is told the share done, 0–1, from threads of the engine. */
  Work(String name, DoubleConsumer progress) {
    super(name);
    this.progress = progress;
    setUser(false);
  }

  /** Does it. */
  abstract void perform(RunControl control) throws IOException;

  /** Who watches the work. */
  Optional<LiveRun> live() {
    return Optional.empty();
  }

  @Override
  protected final IStatus run(IProgressMonitor monitor) {
    monitor.beginTask(getName(), PARTS);
    try {
      perform(new Control(monitor));
      return Status.OK_STATUS;
    } catch (CancellationException e) {
      return Status.CANCEL_STATUS;
    } catch (CompileException | CatalogueException | IOException e) {
      // an unfinished model or an unreadable file is no fault of the program: the view shows the sentence, no dialog
      return new Status(IStatus.INFO, SimulationUi.BUNDLE, e.getMessage(), e);
    } finally {
      monitor.done();
    }
  }

  private final class Control implements RunControl {
    private final IProgressMonitor monitor;
    private int done;

    Control(IProgressMonitor monitor) {
      this.monitor = monitor;
    }

    @Override
    public boolean isCancelled() {
      return monitor.isCanceled();
    }

    @Override
    public synchronized void progress(double share) {
      int now = (int) (PARTS * Math.min(1, share));
      if (now > done) {
        monitor.worked(now - done);
        done = now;
        progress.accept(share);
      }
    }

    @Override
    public Optional<LiveRun> live() {
      return Work.this.live();
    }
  }
}
