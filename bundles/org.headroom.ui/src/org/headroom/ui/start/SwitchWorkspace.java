package org.headroom.ui.start;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Lets the user choose the folder of the projects, and starts the workbench anew in it. */
public final class SwitchWorkspace extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    try {
      String folder = ask(HandlerUtil.getActiveShell(event), Workspaces.chosen());
      if (folder != null) {
        Workspaces.choose(Path.of(folder));
        // not a plain restart, which would keep a workspace that the start named
        System.setProperty(WorkbenchApplication.EXIT_CODE, IApplication.EXIT_RELAUNCH.toString());
        PlatformUI.getWorkbench().restart();
      }
    } catch (IOException e) {
      throw new ExecutionException("The choice cannot be remembered: " + e.getMessage(), e);
    }
    return null;
  }

  /** The folder that the user chooses, or null. */
  static String ask(Shell parent, Path first) {
    DirectoryDialog dialog = new DirectoryDialog(parent);
    dialog.setText("Workspace");
    dialog.setMessage("The folder of your projects. Headroom starts again in it.");
    dialog.setFilterPath(first.toString());
    return dialog.open();
  }
}
