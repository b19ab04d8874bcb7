package org.headroom.ui.safety;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.statushandlers.StatusManager;
import org.headroom.diagram.ui.ArchitectureEditor;

/**
 * Lets what belongs to a model go with it when its file is renamed or moved in the workspace: the layout, the last
 * result, the kept runs, and the editor that has it open, with its unsaved changes.
 */
public final class RenamedModels implements IResourceChangeListener {
  private static final String EXTENSION = "headroom";
  private static final List<String> BESIDE = List.of(".layout", ".result.json");
  private static final String RUNS = "results";

  private final IWorkbench workbench;

  /** Follows models in the windows of a workbench. */
  public RenamedModels(IWorkbench workbench) {
    this.workbench = workbench;
  }

  private record Move(IFile from, IFile to) {
    private static String stem(IFile model) {
      return new Path(model.getName()).removeFileExtension().lastSegment();
    }

    void takeAlong(IProgressMonitor monitor) throws CoreException {
      for (String ending : BESIDE) {
        move(from.getParent().getFile(new Path(stem(from) + ending)),
            to.getParent().getFile(new Path(stem(to) + ending)), monitor);
      }
      IFolder runs = to.getParent().getFolder(new Path(RUNS));
      if (runs.exists()) {
        move(from.getParent().getFolder(new Path(RUNS).append(stem(from))), runs.getFolder(stem(to)), monitor);
      }
    }

    /** What is at the new place already is not replaced. */
    private static void move(IResource old, IResource fresh, IProgressMonitor monitor) throws CoreException {
      IContainer around = old.getParent();
      if (around.isAccessible()) {
        around.refreshLocal(IResource.DEPTH_ONE, monitor);
      }
      if (old.exists() && !fresh.exists()) {
        old.move(fresh.getFullPath(), IResource.KEEP_HISTORY, monitor);
      }
    }
  }

  @Override
  public void resourceChanged(IResourceChangeEvent event) {
    List<Move> moves = new ArrayList<>();
    try {
      event.getDelta().accept(delta -> {
        find(delta, moves);
        return true;
      });
    } catch (CoreException e) {
      StatusManager.getManager().handle(e.getStatus());
    }
    if (!moves.isEmpty()) {
      follow(moves);
    }
  }

  private static void find(IResourceDelta delta, List<Move> moves) {
    IPath moved = delta.getMovedToPath();
    if (delta.getKind() == IResourceDelta.REMOVED && moved != null && delta.getResource() instanceof IFile file
        && EXTENSION.equals(file.getFileExtension()) && EXTENSION.equals(moved.getFileExtension())) {
      moves.add(new Move(file, ResourcesPlugin.getWorkspace().getRoot().getFile(moved)));
    }
  }

  private void follow(List<Move> moves) {
    WorkspaceJob job = new WorkspaceJob("Moving what belongs to a model") {
      @Override
      public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
        for (Move move : moves) {
          move.takeAlong(monitor);
        }
        workbench.getDisplay().asyncExec(() -> moves.forEach(RenamedModels.this::take));
        return Status.OK_STATUS;
      }
    };
    job.setRule(ResourcesPlugin.getWorkspace().getRoot());
    job.setSystem(true);
    job.schedule();
  }

  private void take(Move move) {
    for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
      for (IWorkbenchPage page : window.getPages()) {
        IEditorPart open = page.findEditor(new FileEditorInput(move.from()));
        if (open instanceof ArchitectureEditor editor && move.to().exists()) {
          editor.moveTo(move.to());
        }
      }
    }
  }
}
