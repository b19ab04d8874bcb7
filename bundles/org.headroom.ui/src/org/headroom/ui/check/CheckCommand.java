package org.headroom.ui.check;

import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.headroom.diagram.ui.BackgroundJob;

/** Checks the selected models, folders and projects, or the model in the active editor, or everything. */
public final class CheckCommand extends AbstractHandler {
  private static final String EXTENSION = "headroom";

  @Override
  public Object execute(ExecutionEvent event) {
    Set<IResource> roots = new LinkedHashSet<>();
    if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
      for (Object each : selection) {
        IResource resource = Adapters.adapt(each, IResource.class);
        if (resource != null) {
          roots.add(resource);
        }
      }
    }
    IEditorPart editor = HandlerUtil.getActiveEditor(event);
    if (roots.isEmpty() && editor != null && editor.getEditorInput().getAdapter(IFile.class) != null) {
      roots.add(editor.getEditorInput().getAdapter(IFile.class));
    }
    if (roots.isEmpty()) {
      roots.add(ResourcesPlugin.getWorkspace().getRoot());
    }
    start(roots);
    return null;
  }

  /** Checks all models in some resources, in the background. */
  static Job start(Set<IResource> roots) {
    Job job = BackgroundJob.of("Checking models", monitor -> {
      Set<IFile> models = models(roots);
      SubMonitor progress = SubMonitor.convert(monitor, "Checking", models.size());
      for (IFile model : models) {
        progress.subTask(model.getName());
        if (progress.isCanceled()) {
          throw new OperationCanceledException();
        }
        Check.mark(model, progress.split(1));
      }
    });
    job.setUser(true);
    job.schedule();
    return job;
  }

  private static Set<IFile> models(Set<IResource> roots) throws CoreException {
    Set<IFile> models = new LinkedHashSet<>();
    for (IResource root : roots) {
      if (root.isAccessible()) {
        root.accept(each -> {
          if (each instanceof IFile file && EXTENSION.equals(file.getFileExtension())) {
            models.add(file);
          }
          return true;
        });
      }
    }
    return models;
  }
}
