package org.headroom.diagram.ui;

import java.time.Duration;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Work beside the user's. It ends with the workbench: none goes on in a workspace that is closed. */
public abstract class BackgroundJob extends Job {
  /** Work with a name. */
  protected BackgroundJob(String name) {
    super(name);
  }

  /** Whether the end of the workbench waits for it, instead of giving it up. */
  protected boolean isOwed() {
    return false;
  }

  /** Work that is given up at the end of the workbench. */
  public static BackgroundJob of(String name, ICoreRunnable work) {
    return new Plain(name, false, work);
  }

  /** Work that the end of the workbench waits for. */
  public static BackgroundJob owed(String name, ICoreRunnable work) {
    return new Plain(name, true, work);
  }

  @Override
  public final boolean belongsTo(Object family) {
    return family == BackgroundJob.class;
  }

  /**
   * Gives up all work but what is owed, and waits for its end.
   *
   * @return whether all has ended in time
   */
  public static boolean endAll(Duration patience) throws InterruptedException {
    Job[] jobs = getJobManager().find(BackgroundJob.class);
    for (Job each : jobs) {
      if (each instanceof BackgroundJob job && !job.isOwed()) {
        job.cancel();
      }
    }
    long end = System.nanoTime() + patience.toNanos();
    boolean ended = true;
    for (Job each : jobs) {
      // zero would be for ever
      ended &= each.join(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()), null);
    }
    return ended;
  }

  private static final class Plain extends BackgroundJob {
    private final boolean isOwed;
    private final ICoreRunnable work;

    Plain(String name, boolean isOwed, ICoreRunnable work) {
      super(name);
      this.isOwed = isOwed;
      this.work = work;
    }

    @Override
    protected boolean isOwed() {
      return isOwed;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
      try {
        work.run(monitor);
        return Status.OK_STATUS;
      } catch (CoreException e) {
        return e.getStatus();
      }
    }
  }
}
