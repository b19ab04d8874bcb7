package org.headroom.ui.explore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.statushandlers.StatusManager;
import org.headroom.diagram.notation.Captions;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.model.io.ModelReader;
import org.headroom.ui.HeadroomUi;

/**
 * What a model file contains, as it was saved: components by boundary, scenarios, objectives. It is read in the background.
 */
public final class ModelContent implements ITreeContentProvider, IResourceChangeListener {
  private static final String EXTENSION = "headroom";

  private final Map<IFile, List<ModelFolder>> read = new ConcurrentHashMap<>();
  private StructuredViewer viewer;

  /** Follows changes of files from now on. */
  public ModelContent() {
    ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
  }

  @Override
  public void inputChanged(Viewer shown, Object before, Object now) {
    viewer = (StructuredViewer) shown;
  }

  @Override
  public Object[] getElements(Object input) {
    return getChildren(input);
  }

  @Override
  public Object[] getChildren(Object parent) {
    if (parent instanceof IFile file && EXTENSION.equals(file.getFileExtension())) {
      List<ModelFolder> known = read.get(file);
      if (known == null) {
        readSoon(file);
        return new Object[0];
      }
      return known.toArray();
    }
    return parent instanceof ModelFolder folder ? folder.children().toArray() : new Object[0];
  }

  @Override
  public Object getParent(Object element) {
    return null;
  }

  @Override
  public boolean hasChildren(Object element) {
    return element instanceof IFile file && EXTENSION.equals(file.getFileExtension())
        ? !read.containsKey(file) || !read.get(file).isEmpty() : getChildren(element).length > 0;
  }

  private void readSoon(IFile file) {
    ICoreRunnable work = monitor -> {
      read.put(file, folders(file));
      refresh(file);
    };
    Job job = Job.create("Reading " + file.getName(), work);
    job.setSystem(true);
    job.schedule();
  }

  private void refresh(IFile file) {
    StructuredViewer shown = viewer;
    if (shown != null && !shown.getControl().isDisposed()) {
      Display display = shown.getControl().getDisplay();
      display.asyncExec(() -> {
        if (!shown.getControl().isDisposed()) {
          shown.refresh(file);
        }
      });
    }
  }

  /** A file that cannot be read has no content; its markers and its editor tell why. */
  private static List<ModelFolder> folders(IFile file) {
    if (file.getLocation() == null) {
      return List.of();
    }
    try {
      Architecture architecture = new ModelReader().read(file.getLocation().toFile().toPath()).architecture();
      List<ModelFolder> folders = new ArrayList<>();
      group(file, "Components", nodes(file, architecture.getNodes()), folders);
      group(file, "Scenarios", elements(file, architecture.getScenarios()), folders);
      group(file, "Objectives", elements(file, architecture.getObjectives()), folders);
      return List.copyOf(folders);
    } catch (IOException e) {
      return List.of();
    }
  }

  private static void group(IFile file, String title, List<ModelFolder> content, List<ModelFolder> folders) {
    if (!content.isEmpty()) {
      folders.add(new ModelFolder(file, title, title + " (" + content.size() + ")", "", content));
    }
  }

  private static List<ModelFolder> nodes(IFile file, List<? extends Node> nodes) {
    return nodes.stream().map(node -> new ModelFolder(file, node.getId(), Captions.label(node), node.eClass().getName(),
        node instanceof Boundary boundary ? nodes(file, boundary.getNodes()) : List.of())).toList();
  }

  private static List<ModelFolder> elements(IFile file, List<? extends Element> elements) {
    return elements.stream().map(element -> new ModelFolder(file, element.getId(), Captions.label(element),
        element.eClass().getName(), List.of())).toList();
  }

  @Override
  public void resourceChanged(IResourceChangeEvent event) {
    if (event.getDelta() == null || read.isEmpty()) {
      return;
    }
    try {
      event.getDelta().accept(delta -> {
        boolean content = delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & IResourceDelta.CONTENT) != 0;
        if (content && delta.getResource() instanceof IFile file && read.remove(file) != null) {
          refresh(file);
        }
        return true;
      });
    } catch (CoreException e) {
      StatusManager.getManager().handle(HeadroomUi.error("The explorer cannot follow the files.", e));
    }
  }

  @Override
  public void dispose() {
    ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
  }
}
