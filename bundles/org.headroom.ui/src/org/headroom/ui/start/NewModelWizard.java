package org.headroom.ui.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.headroom.ui.HeadroomUi;

/** Creates a model file – empty, from an example or from a brief – and opens it. */
public final class NewModelWizard extends BasicNewResourceWizard {
  private static final String EXTENSION = "headroom";
  private static final String FIRST_PROJECT = "Models";

  private final StartPage start = new StartPage();
  private ModelPage page;

  /** Asks for folder and name. */
  private final class ModelPage extends WizardNewFileCreationPage {
    ModelPage(IStructuredSelection selection) {
      super("model", selection);
      setTitle("Architecture model");
      setDescription("Choose a folder and a name.");
      setFileName("architecture");
      setFileExtension(EXTENSION);
    }

    @Override
    protected InputStream getInitialContents() {
      try {
        String name = getFileName().replaceFirst("\\." + EXTENSION + "$", "");
        return new ByteArrayInputStream(start.getControl() == null
            ? Templates.content(Templates.all().get(0), name) : start.content(name));
      } catch (IOException e) {
        setErrorMessage(e.getMessage());
        throw new IllegalStateException(e.getMessage(), e);
      }
    }

    // the workbench's page offers links and a filter that a model has no use for
    @Override
    protected void createAdvancedControls(org.eclipse.swt.widgets.Composite parent) {
      // none
    }

    @Override
    protected org.eclipse.core.runtime.IStatus validateLinkedResource() {
      return org.eclipse.core.runtime.Status.OK_STATUS;
    }
  }

  @Override
  public void addPages() {
    setWindowTitle("New architecture model");
    page = new ModelPage(getSelection().isEmpty() ? new StructuredSelection(someProject()) : getSelection());
    addPage(page);
    addPage(start);
  }

  /** A file needs a project, so that a newcomer has one. */
  private static IProject someProject() {
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

  @Override
  public boolean canFinish() {
    // the page with the start need not be visited: empty is the default
    return page.isPageComplete() && (start.getControl() == null || start.isPageComplete());
  }

  @Override
  public boolean performFinish() {
    IFile file = page.createNewFile();
    if (file == null) {
      return false;
    }
    selectAndReveal(file);
    try {
      IDE.openEditor(getWorkbench().getActiveWorkbenchWindow().getActivePage(), file);
    } catch (CoreException e) {
      StatusManager.getManager().handle(e, HeadroomUi.BUNDLE);
    }
    return true;
  }
}
