package org.headroom.ui.start;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Lets the user choose the folder of the projects, and starts the workbench anew in it. */
public final class SwitchWorkspace extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    DirectoryDialog dialog = new DirectoryDialog(HandlerUtil.getActiveShell(event));
    dialog.setText("Workspace");
    dialog.setMessage("The folder of your projects. Headroom starts again in it.");
    try {
      dialog.setFilterPath(Workspaces.chosen().toString());
      String folder = dialog.open();
      if (folder != null) {
        Workspaces.choose(Path.of(folder));
        PlatformUI.getWorkbench().restart();
      }
    } catch (IOException e) {
      throw new ExecutionException("The choice cannot be remembered: " + e.getMessage(), e);
    }
    return null;
  }
}
