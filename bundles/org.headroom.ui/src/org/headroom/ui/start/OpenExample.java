package org.headroom.ui.start;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.headroom.ui.HeadroomUi;

/** Opens the example, in the perspective that shows it best. */
public final class OpenExample extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    try {
      PlatformUI.getWorkbench().showPerspective(HeadroomUi.PERSPECTIVE, window);
      IFile model = ExampleProject.model();
      IDE.openEditor(window.getActivePage(), model);
      BasicNewResourceWizard.selectAndReveal(model, window);
    } catch (CoreException e) {
      throw new ExecutionException("The example cannot be opened: " + e.getMessage(), e);
    }
    return null;
  }
}
