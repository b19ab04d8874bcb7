package org.headroom.ui.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.headroom.exchange.imports.Imported;
import org.headroom.model.io.ModelWriter;
import org.headroom.ui.HeadroomUi;
import org.headroom.ui.start.ModelFilePage;

/** Reads a document of others into a new model file and opens it. */
public final class ImportModelWizard extends Wizard implements IImportWizard {
  private final SourcePage source = new SourcePage();
  private IWorkbench workbench;
  private ModelFilePage target;

  /** Asks for the document and shows what becomes of it. */
  private final class SourcePage extends WizardPage {
    private DocumentPane document;

    SourcePage() {
      super("document");
      setTitle("Document to import");
      setDescription("The content tells the format. Everything that is not understood is listed below.");
    }

    @Override
    public void createControl(Composite parent) {
      Composite page = new Composite(parent, SWT.NONE);
      page.setLayout(new GridLayout(3, false));
      new Label(page, SWT.NONE).setText("&Document:");
      document = new DocumentPane(page, this::update);
      setControl(page);
      setPageComplete(false);
    }

    private void update() {
      setErrorMessage(document.problem().orElse(null));
      setMessage(document.imported().map(read -> read.report().summary()).orElse(null),
          document.imported().map(read -> read.report().isComplete()).orElse(true) ? NONE : WARNING);
      setPageComplete(document.imported().isPresent());
      document.imported().ifPresent(read -> target.setFileName(document.stem()));
    }
  }

  @Override
  public void init(IWorkbench owner, IStructuredSelection selection) {
    workbench = owner;
    setWindowTitle("Import into a model");
    setDefaultPageImageDescriptor(HeadroomUi.image("banner"));
    target = new ModelFilePage(selection, this::content);
  }

  @Override
  public void addPages() {
    addPage(source);
    addPage(target);
  }

  private InputStream content(String name) throws IOException {
    Imported read = source.document.imported().orElseThrow(() -> new IOException("No document was read."));
    return new ByteArrayInputStream(new ModelWriter().toBytes(read.architecture()));
  }

  /** What was read and what became of it. */
  DocumentPane document() {
    return source.document;
  }

  @Override
  public boolean performFinish() {
    IFile file = target.createNewFile();
    if (file == null) {
      return false;
    }
    BasicNewResourceWizard.selectAndReveal(file, workbench.getActiveWorkbenchWindow());
    try {
      IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), file, true);
    } catch (PartInitException e) {
      StatusManager.getManager().handle(HeadroomUi.error(e.getMessage(), e), StatusManager.SHOW);
    }
    return true;
  }
}
