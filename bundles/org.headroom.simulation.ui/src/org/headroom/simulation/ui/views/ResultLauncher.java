package org.headroom.simulation.ui.views;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.IEditorLauncher;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.simulation.ui.SimulationUi;
import org.headroom.simulation.ui.run.Session;
import org.headroom.simulation.ui.store.ResultStore;

/** Opens a result file: the model beside it, and the views with the result. */
public final class ResultLauncher implements IEditorLauncher {
  @Override
  public void open(IPath file) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    Path result = file.toFile().toPath();
    try {
      Path model = model(result);
      if (!Files.isRegularFile(model)) {
        throw new PartInitException("There is no model " + model.getFileName() + " beside " + result.getFileName()
            + ". Put the model there, or run it again.");
      }
      IFile known = ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromPath(model));
      IEditorPart editor = known != null ? IDE.openEditor(page, known)
          : IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().fromLocalFile(model.toFile()));
      page.showView(SimulationUi.RESULTS_VIEW);
      page.showView(SimulationUi.SIMULATION_VIEW);
      page.activate(editor);
      if (editor instanceof ArchitectureEditor) {
        Session.of(page.getWorkbenchWindow()).current().ifPresent(runs -> runs.open(result));
      }
    } catch (PartInitException e) {
      StatusManager.getManager().handle(
          new Status(Status.WARNING, SimulationUi.BUNDLE, e.getMessage(), e), StatusManager.SHOW);
    }
  }

  /** The model of a result: beside it, or for one in {@code results/NAME} the model {@code NAME} above. */
  private static Path model(Path result) {
    Path folder = result.toAbsolutePath().getParent();
    boolean kept = folder.getParent() != null && folder.getParent().endsWith("results");
    return kept ? folder.getParent().resolveSibling(folder.getFileName() + ".headroom") : ResultStore.modelOf(result);
  }
}
