package org.headroom.ui.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.headroom.ui.HeadroomUi;

/** Creates a project with a model – empty, from an example or from a brief – and opens the model. */
public final class NewProjectWizard extends BasicNewResourceWizard {
  private final StartPage start = new StartPage();
  private WizardNewProjectCreationPage page;

  @Override
  public void addPages() {
    setWindowTitle("New architecture project");
    page = new WizardNewProjectCreationPage("project");
    page.setTitle("Architecture project");
    page.setDescription("A folder for models, their results and the rules and offerings of your own.");
    addPage(page);
    addPage(start);
  }

  @Override
  protected void initializeDefaultPageImageDescriptor() {
    setDefaultPageImageDescriptor(HeadroomUi.image("banner"));
  }

  @Override
  public boolean canFinish() {
    return page.isPageComplete() && (start.getControl() == null || start.isPageComplete());
  }

  @Override
  public boolean performFinish() {
    try {
      IProject project = page.getProjectHandle();
      IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription(project.getName());
      if (!page.useDefaults()) {
        description.setLocationURI(page.getLocationURI());
      }
      project.create(description, null);
      project.open(null);
      IFile file = project.getFile(project.getName() + ".headroom");
      if (!file.exists()) {
        byte[] content = start.getControl() == null ? Templates.content(Templates.all().get(0), project.getName())
            : start.content(project.getName());
        file.create(new ByteArrayInputStream(content), true, null);
      }
      selectAndReveal(file);
      IDE.openEditor(getWorkbench().getActiveWorkbenchWindow().getActivePage(), file);
      return true;
    } catch (CoreException | IOException e) {
      StatusManager.getManager().handle(HeadroomUi.error("The project cannot be created: " + e.getMessage(), e),
          StatusManager.SHOW);
      return false;
    }
  }
}
