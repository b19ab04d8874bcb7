package org.headroom.ui.start;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** The stand-alone workbench. */
public final class WorkbenchApplication implements IApplication {
  @Override
  public Object start(IApplicationContext context) throws Exception {
    Display display = PlatformUI.createDisplay();
    try {
      Location workspace = Platform.getInstanceLocation();
      if (workspace != null && !Workspaces.take(workspace)) {
        org.eclipse.jface.dialogs.MessageDialog.openError(null, "Headroom", "The workspace "
            + workspace.getURL().getPath() + " is in use by another Headroom. Close it, or start with -data FOLDER.");
        return EXIT_OK;
      }
      Splash splash = Splash.show(display);
      int code = PlatformUI.createAndRunWorkbench(display, new WorkbenchAdviser(splash));
      return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
    } finally {
      display.dispose();
    }
  }

  @Override
  public void stop() {
    if (PlatformUI.isWorkbenchRunning()) {
      IWorkbench workbench = PlatformUI.getWorkbench();
      workbench.getDisplay().syncExec(workbench::close);
    }
  }
}
