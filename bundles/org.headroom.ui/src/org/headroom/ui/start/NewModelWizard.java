package org.headroom.ui.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.headroom.model.Architecture;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.io.ModelWriter;
import org.headroom.ui.HeadroomUi;

/** Creates an empty model file and opens it. */
public final class NewModelWizard extends BasicNewResourceWizard {
  private static final String EXTENSION = "headroom";
  private static final String FIRST_PROJECT = "Models";

  private ModelPage page;

  /** Asks for folder and name. */
  private static final class ModelPage extends WizardNewFileCreationPage {
    ModelPage(org.eclipse.jface.viewers.IStructuredSelection selection) {
      super("model", selection);
      setTitle("Architecture model");
      setDescription("Choose a folder and a name.");
      setFileName("architecture");
      setFileExtension(EXTENSION);
    }

    @Override
    protected InputStream getInitialContents() {
      Architecture architecture = HeadroomFactory.eINSTANCE.createArchitecture();
      architecture.setName(getFileName().replaceFirst("\\." + EXTENSION + "$", ""));
      try {
        return new ByteArrayInputStream(new ModelWriter().toBytes(architecture));
      } catch (IOException e) {
        throw new IllegalStateException("An empty model can be written", e);
      }
    }
  }

  @Override
  public void addPages() {
    setWindowTitle("New architecture model");
    page = new ModelPage(getSelection().isEmpty() ? new StructuredSelection(someProject()) : getSelection());
    addPage(page);
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
