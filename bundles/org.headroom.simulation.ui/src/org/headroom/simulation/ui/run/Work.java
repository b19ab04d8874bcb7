package org.headroom.simulation.ui.run;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.headroom.analysis.CompileException;
import org.headroom.catalogue.CatalogueException;
import org.headroom.diagram.ui.BackgroundJob;
import org.headroom.model.Architecture;
import org.headroom.model.Contents;
import org.headroom.model.Names;
import org.headroom.simulation.LiveRun;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.ui.SimulationUi;

/** Work of the engines in the background, with progress; it ends soon after it was cancelled. */
abstract class Work extends BackgroundJob {
  private static final int PARTS = 1000;
  /** In nanoseconds. */
  private static final long LONGEST_SILENCE = 200_000_000;

  private final DoubleConsumer progress;

  /** Work with a name; {@code progress} is told the share done, 0–1, from threads of the engine. */
  Work(String name, DoubleConsumer progress) {
    super(name);
    this.progress = progress;
    setUser(false);
  }

  /** What people call a scenario, else its id. */
  static String scenario(Architecture architecture, String id) {
    return Contents.find(architecture, id).map(Names::of).orElse(id);
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
      return new Status(IStatus.INFO, SimulationUi.BUNDLE, words(e), e);
    } finally {
      monitor.done();
    }
  }

  /** What is wrong, and what to do about it; the file system itself tells but the name of the file. */
  static String words(Exception wrong) {
    if (wrong instanceof NoSuchFileException gone) {
      return "There is no file " + gone.getFile() + " any more.";
    }
    if (wrong instanceof AccessDeniedException closed) {
      return closed.getFile() + " must not be read or changed. Ask for the permission, or move the model elsewhere.";
    }
    if (wrong instanceof FileSystemException failed) {
      return failed.getFile() + " cannot be used" + (failed.getReason() == null ? "" : ": " + failed.getReason())
          + ". Free some space, or move the model elsewhere.";
    }
    return wrong.getMessage();
  }

  private final class Control implements RunControl {
    private final IProgressMonitor monitor;
    private int done;
    private long told = System.nanoTime();

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
      long since = System.nanoTime() - told;
      // the share of a long run grows by less than a part for minutes
      if (now > done || since > LONGEST_SILENCE) {
        monitor.worked(now - done);
        done = Math.max(done, now);
        told += since;
        progress.accept(share);
      }
    }

    @Override
    public Optional<LiveRun> live() {
      return Work.this.live();
    }
  }
}
