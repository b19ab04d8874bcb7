package org.headroom.ui.start;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.headroom.ui.HeadroomUi;

/** The example that comes with the workbench, in a project of its own. */
public final class ExampleProject {
  private static final String PROJECT = "Examples";
  private static final String FILE = "global-ecommerce-catalog.headroom";

  private ExampleProject() {
  }

  /**
   * The model file of the example; it is created when it is not there yet, and never overwritten.
   *
   * @throws CoreException when it cannot be created
   */
  public static IFile model() throws CoreException {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
    if (!project.exists()) {
      project.create(null);
    }
    if (!project.isOpen()) {
      project.open(null);
    }
    IFile file = project.getFile(FILE);
    if (!file.exists()) {
      try (InputStream content = ExampleProject.class.getResourceAsStream("/examples/" + FILE)) {
        file.create(content, true, null);
      } catch (IOException e) {
        throw new CoreException(new Status(IStatus.ERROR, HeadroomUi.BUNDLE, "The example cannot be read.", e));
      }
    }
    return file;
  }
}
