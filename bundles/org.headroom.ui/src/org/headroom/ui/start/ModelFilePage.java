package org.headroom.ui.start;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.eclipse.ui.statushandlers.StatusManager;
import org.headroom.ui.HeadroomUi;

/** Asks for folder and name of a new model file. */
public final class ModelFilePage extends WizardNewFileCreationPage {
  private static final String EXTENSION = "headroom";
  private static final String FIRST_PROJECT = "Models";

  private final Content content;

  /** What the file holds. */
  @FunctionalInterface
  public interface Content {
    /** The bytes of a model with a name. */
    InputStream of(String name) throws IOException;
  }

  /** A page that offers the folder of a selection. */
  public ModelFilePage(IStructuredSelection selection, Content content) {
    super("model", selection);
    this.content = content;
    setTitle("Architecture model");
    setDescription("Choose a folder and a name.");
    setFileName("architecture");
    setFileExtension(EXTENSION);
  }

  @Override
  protected InputStream getInitialContents() {
    try {
      return content.of(getFileName().replaceFirst("\\." + EXTENSION + "$", ""));
    } catch (IOException e) {
      setErrorMessage(e.getMessage());
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  // the workbench's page offers links and a filter that a model has no use for
  @Override
  protected void createAdvancedControls(Composite parent) {
    // none
  }

  @Override
  protected void createLinkTarget() {
    // none
  }

  @Override
  protected IStatus validateLinkedResource() {
    return Status.OK_STATUS;
  }

  /** A file needs a project, so that a newcomer has one. */
  public static IProject someProject() {
    IProject[] projects = ResourcesPlugin.getWorkspace().getRoot().getProjects();
    if (projects.length > 0) {
      return projects[0];
    }
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(FIRST_PROJECT);
    try {
      project.create(null);
      project.open(null);
    } catch (CoreException e) {
      StatusManager.getManager().handle(e, HeadroomUi.BUNDLE);
    }
    return project;
  }
}
