package org.headroom.ui.explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.statushandlers.StatusManager;
import org.headroom.diagram.notation.Captions;
import org.headroom.diagram.ui.BackgroundJob;
import org.headroom.model.Architecture;
import org.headroom.model.Boundary;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.model.io.ModelReader;
import org.headroom.ui.HeadroomUi;

/**
 * What a model file contains, as it was saved: components by boundary, scenarios, objectives; and the results of its
 * runs. It is read in the background.
 */
public final class ModelContent implements ITreeContentProvider, IResourceChangeListener {
  private static final String EXTENSION = "headroom";
  private static final String RESULT = ".result.json";
  /** Day, time and scenario of a kept run, and the name that the user gave it. */
  private static final Pattern KEPT =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d-\\d\\d-\\d\\d)-\\d{3}-([^~]*)(?:~(.*))?\\.result\\.json");

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
    Job job = BackgroundJob.of("Reading " + file.getName(), monitor -> {
      read.put(file, folders(file));
      refresh(file);
    });
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
      group(file, "Results", results(file, architecture), folders);
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

  /** The results beside the model and of the kept runs, the latest first. */
  private static List<ModelFolder> results(IFile file, Architecture architecture) throws IOException {
    List<ModelFolder> results = new ArrayList<>();
    String name = file.getFullPath().removeFileExtension().lastSegment();
    IPath latest = IPath.fromPortableString(name + RESULT);
    if (Files.isRegularFile(beside(file, latest))) {
      results.add(new ModelFolder(file, latest.toString(), "Latest", ModelFolder.RESULT, List.of()));
    }
    IPath folder = IPath.fromPortableString("results").append(name);
    if (Files.isDirectory(beside(file, folder))) {
      try (Stream<Path> kept = Files.list(beside(file, folder))) {
        kept.map(path -> path.getFileName().toString()).filter(each -> each.endsWith(RESULT))
            .sorted(Comparator.reverseOrder())
            .forEach(each -> results.add(new ModelFolder(file, folder.append(each).toString(),
                label(each, architecture), ModelFolder.RESULT, List.of())));
      }
    }
    return results;
  }

  private static Path beside(IFile file, IPath path) {
    return file.getLocation().removeLastSegments(1).append(path).toFile().toPath();
  }

  /** Time, name of the scenario and own name of a kept run, whose file is called after all three. */
  private static String label(String file, Architecture architecture) {
    Matcher parts = KEPT.matcher(file);
    if (!parts.matches()) {
      return file;
    }
    String scenario = architecture.getScenarios().stream().filter(each -> each.getId().equals(parts.group(3)))
        .findFirst().map(Captions::label).orElse(parts.group(3));
    return parts.group(1) + " " + parts.group(2).replace('-', ':') + " " + scenario
        + (parts.group(4) == null ? "" : " – " + parts.group(4));
  }

  @Override
  public void resourceChanged(IResourceChangeEvent event) {
    if (event.getDelta() == null || read.isEmpty()) {
      return;
    }
    try {
      event.getDelta().accept(delta -> {
        boolean content = delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & IResourceDelta.CONTENT) != 0;
        if (content && delta.getResource() instanceof IFile file) {
          readAgain(file);
        }
        return true;
      });
    } catch (CoreException e) {
      StatusManager.getManager().handle(HeadroomUi.error("The explorer cannot follow the files.", e));
    }
  }

  /** Reads anew what a model file contains: this one, or the one that a result belongs to. */
  private void readAgain(IFile file) {
    if (!file.exists()) {
      read.remove(file);
    }
    // what was read before is shown until then, so that nothing collapses
    read.keySet().stream().filter(model -> model.equals(file) || owns(model, file)).forEach(this::readSoon);
  }

  private static boolean owns(IFile model, IFile result) {
    IPath stem = model.getFullPath().removeFileExtension();
    return result.getFullPath().equals(IPath.fromPortableString(stem + RESULT))
        || result.getParent().getFullPath().equals(stem.removeLastSegments(1)
            .append("results").append(stem.lastSegment()));
  }

  @Override
  public void dispose() {
    ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
  }
}
