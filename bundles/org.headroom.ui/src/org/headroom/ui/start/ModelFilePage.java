package org.headroom.ui.start;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
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

  /** A page that offers the folder of what is selected, else that of the model in front, else any. */
  public ModelFilePage(IStructuredSelection selection, Content content) {
    super("model", new StructuredSelection(folder(selection)));
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

  private static IContainer folder(IStructuredSelection selection) {
    IResource selected = Adapters.adapt(selection.getFirstElement(), IResource.class);
    if (selected == null) {
      IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
      selected = HeadroomUi.activeEditor(window == null ? null : window.getActivePage())
          .map(editor -> (IResource) editor.getEditorInput().getAdapter(IFile.class)).orElse(null);
    }
    if (selected instanceof IFile file) {
      return file.getParent();
    }
    return selected instanceof IContainer container && container.getType() != IResource.ROOT ? container
        : someProject();
  }

  /** A file needs a project, so that a newcomer has one. */
  private static IProject someProject() {
    for (IProject each : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
      if (each.isOpen()) {
        return each;
      }
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
