package org.headroom.diagram.ui;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.headroom.rules.Finding;

/** The file of a model as the workbench knows it; a file outside of the workspace has neither markers nor folders. */
final class ModelInput {
  private ModelInput() {
  }

  /**
   * Where the file is.
   *
   * @throws PartInitException when the model is not a file
   */
  static Path file(IEditorInput input) throws PartInitException {
    IFile file = input.getAdapter(IFile.class);
    if (file != null && file.getLocation() != null) {
      return file.getLocation().toFile().toPath();
    }
    URI uri = input instanceof IURIEditorInput located ? located.getURI() : null;
    if (uri == null || !"file".equals(uri.getScheme())) {
      throw new PartInitException("The model " + input.getName() + " is not a file. Copy it to the workspace first.");
    }
    return Path.of(uri);
  }

  /** Lets the workspace see what was written beside the model. */
  static void refresh(IEditorInput input, IProgressMonitor monitor) throws CoreException {
    IFile file = input.getAdapter(IFile.class);
    if (file != null) {
      file.getParent().refreshLocal(IResource.DEPTH_ONE, monitor);
    }
  }

  /** The marker of a finding; null when there is none. */
  static IMarker marker(IEditorInput input, Finding finding) throws CoreException {
    IFile file = input.getAdapter(IFile.class);
    for (IMarker marker : file == null ? new IMarker[0]
        : file.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_ZERO)) {
      if (finding.rule().id().equals(marker.getAttribute("rule", ""))
          && finding.elementId().equals(marker.getAttribute("element", ""))) {
        return marker;
      }
    }
    return null;
  }
}
