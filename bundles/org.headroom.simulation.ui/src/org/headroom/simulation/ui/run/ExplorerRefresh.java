package org.headroom.simulation.ui.run;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.diagram.ui.BackgroundJob;

/** Shows the files of a run in the explorer. */
final class ExplorerRefresh extends BackgroundJob {
  private final IContainer folder;

  private ExplorerRefresh(IContainer folder) {
    super("Showing results in the explorer");
    this.folder = folder;
    setSystem(true);
    setRule(folder);
  }

  /** Looks for new files beside the model, unless it lies outside of the workspace. */
  static void of(ArchitectureEditor editor) {
    IFile file = editor.getEditorInput().getAdapter(IFile.class);
    if (file != null) {
      new ExplorerRefresh(file.getParent()).schedule();
    }
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      folder.refreshLocal(IResource.DEPTH_INFINITE, monitor);
      return Status.OK_STATUS;
    } catch (CoreException e) {
      return e.getStatus();
    }
  }
}
