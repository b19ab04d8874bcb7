package org.headroom.ui.transfer;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.headroom.catalogue.Catalogue;
import org.headroom.catalogue.CatalogueException;
import org.headroom.ui.HeadroomUi;

/** Writes a model as a drawing or in another language, and says beforehand what the language cannot say. */
public final class ExportModelWizard extends Wizard implements IExportWizard {
  private static final int LINES = 5;

  private final ExportPage page = new ExportPage();
  private IStructuredSelection selection;
  private Job job;

  /** Asks for model, format and file. */
  private final class ExportPage extends WizardPage {
    private ModelChoice model;
    private org.eclipse.swt.widgets.List formats;
    private Text losses;
    private Text file;
    private List<Product> products = List.of();
    private Product.Written written;

    ExportPage() {
      super("export");
      setTitle("Export a model");
      setDescription("As a drawing, as infrastructure code, for another tool, or as a brief.");
    }

    @Override
    public void createControl(Composite parent) {
      Composite area = new Composite(parent, SWT.NONE);
      area.setLayout(new GridLayout(3, false));
      model = new ModelChoice(area, selection, this::another);
      formats = new org.eclipse.swt.widgets.List(area, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
      formats.setData("feature", "format");
      formats.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
      formats.addListener(SWT.Selection, event -> propose());
      new Label(area, SWT.NONE).setText("&File:");
      file = new Text(area, SWT.BORDER);
      file.setData("feature", "file");
      file.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
      file.addListener(SWT.Modify, event -> update());
      Button browse = new Button(area, SWT.PUSH);
      browse.setText("Bro&wse…");
      browse.addListener(SWT.Selection, event -> browse());
      losses = new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL);
      GridData data = new GridData(SWT.FILL, SWT.FILL, true, false, 3, 1);
      data.heightHint = LINES * losses.getLineHeight();
      losses.setLayoutData(data);
      setControl(area);
      another();
    }

    private void another() {
      int selected = Math.max(0, formats.getSelectionIndex());
      products = List.of();
      try {
        if (model.file().isPresent()) {
          products = Product.all(Catalogue.forProject(model.file().get().getParent()));
        }
        formats.setItems(products.stream().map(Product::title).toArray(String[]::new));
        formats.select(selected);
        propose();
      } catch (CatalogueException e) {
        formats.removeAll();
        written = null;
        complete(e.getMessage());
      }
    }

    /** Writes into memory, so that one sees beforehand what gets lost. */
    private void propose() {
      written = null;
      losses.setText("");
      if (model.file().isEmpty()) {
        complete("The workspace has no model. Make one with File > New.");
        return;
      }
      Product product = products.get(formats.getSelectionIndex());
      String stem = model.file().get().getFileName().toString().replaceFirst("\\.headroom$", "");
      try {
        written = product.writer().write(model.read(), model.file().get());
        losses.setText(written.losses().isEmpty() ? "The format says everything that it is meant for."
            : String.join("\n", written.losses()));
        file.setText(model.file().get().resolveSibling(stem + "." + product.ending()).toString());
        update();
      } catch (IOException | IllegalArgumentException | IllegalStateException e) {
        complete("This model cannot be written so: " + e.getMessage());
      }
    }

    private void browse() {
      FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
      dialog.setFileName(file.getText());
      dialog.setOverwrite(true);
      String chosen = dialog.open();
      if (chosen != null) {
        file.setText(chosen);
      }
    }

    private void update() {
      String problem = null;
      try {
        problem = Path.of(file.getText().strip()).getFileName() == null ? "Name a file." : null;
      } catch (InvalidPathException e) {
        problem = "This is no name of a file: " + e.getMessage();
      }
      complete(problem);
    }

    private void complete(String problem) {
      setErrorMessage(problem);
      setPageComplete(problem == null && written != null && !file.getText().isBlank());
    }
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selected) {
    selection = selected;
    setWindowTitle("Export a model");
    setDefaultPageImageDescriptor(HeadroomUi.image("banner"));
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    Path target = Path.of(page.file.getText().strip()).toAbsolutePath();
    byte[] bytes = page.written.bytes();
    job = new WriteJob("Exporting " + target.getFileName(), target.getParent(),
        monitor -> Map.of(target.getFileName().toString(), bytes));
    job.schedule();
    return true;
  }

  /** What the chosen format cannot say of the chosen model. */
  String losses() {
    return page.losses.getText();
  }

  /** The work that was begun at the end. */
  Job job() {
    return job;
  }
}
