package org.headroom.ui.start;

import java.time.Duration;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.statushandlers.StatusManager;
import org.headroom.diagram.ui.BackgroundJob;
import org.headroom.ui.HeadroomUi;

/** Ends what goes on in the background with the workbench, while there are still a workspace and a screen. */
final class EndOfWork implements IWorkbenchListener {
  /** Longer than any of it takes to notice; only what hangs takes longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Override
  public boolean preShutdown(IWorkbench workbench, boolean forced) {
    return true;
  }

  @Override
  public void postShutdown(IWorkbench workbench) {
    try {
      if (!BackgroundJob.endAll(PATIENCE)) {
        StatusManager.getManager().handle(
            new Status(IStatus.WARNING, HeadroomUi.BUNDLE, "Work in the background did not end with the workbench."));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
