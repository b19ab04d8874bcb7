package org.headroom.simulation.ui.views;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.headroom.simulation.ui.SimulationUi;

/**
 * Shows the Simulation view and runs a scenario: the one that the command names, else the chosen one; of the model file
 * that the command names or that is selected in the explorer, else of the model that is looked at.
 */
public final class RunScenario extends AbstractHandler {
  private static final String SCENARIO = "org.headroom.simulation.ui.scenario";
  private static final String FILE = "org.headroom.simulation.ui.file";

  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
    try {
      Optional<IFile> file = file(event);
      if (file.isPresent()) {
        IDE.openEditor(page, file.get());
      }
      SimulationView view = (SimulationView) page.showView(SimulationUi.SIMULATION_VIEW);
      String scenario = event.getParameter(SCENARIO);
      view.run(scenario == null ? "" : scenario);
      return null;
    } catch (PartInitException e) {
      throw new ExecutionException("The model or the view cannot be shown: " + e.getMessage(), e);
    }
  }

  private static Optional<IFile> file(ExecutionEvent event) {
    String named = event.getParameter(FILE);
    if (named != null) {
      return Optional.of(ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(named)));
    }
    boolean selected = IPageLayout.ID_PROJECT_EXPLORER.equals(HandlerUtil.getActivePartId(event));
    return Optional.ofNullable(selected
            ? Adapters.adapt(HandlerUtil.getCurrentStructuredSelection(event).getFirstElement(), IFile.class) : null)
        .filter(file -> "headroom".equals(file.getFileExtension()));
  }
}
