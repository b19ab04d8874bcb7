package org.headroom.ui.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.headroom.ui.HeadroomUi;

/** Creates a model file – empty, from an example or from a document – and opens it. */
public final class NewModelWizard extends BasicNewResourceWizard {
  private final StartPage start = new StartPage();
  private ModelFilePage page;

  @Override
  public void addPages() {
    setWindowTitle("New architecture model");
    page = new ModelFilePage(getSelection(), this::content);
    addPage(page);
    addPage(start);
  }

  private InputStream content(String name) throws IOException {
    return new ByteArrayInputStream(start.getControl() == null
        ? Templates.content(Templates.all().get(0), name) : start.content(name));
  }

  @Override
  protected void initializeDefaultPageImageDescriptor() {
    setDefaultPageImageDescriptor(HeadroomUi.image("banner"));
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
