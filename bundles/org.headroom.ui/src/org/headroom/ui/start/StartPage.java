package org.headroom.ui.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.exchange.brief.BriefReader;
import org.headroom.exchange.imports.Imported;
import org.headroom.exchange.tree.ImportException;
import org.headroom.model.io.ModelWriter;

/** Asks what a model starts from: a template, or a Markdown brief, with the report of what was understood. */
final class StartPage extends WizardPage {
  private static final int[] WIDTHS = {50, 110, 300, 300};
  private static final int LINES = 7;

  private org.eclipse.swt.widgets.List templates;
  private Label description;
  private Button fromBrief;
  private Text brief;
  private Table report;
  private Imported imported;

  StartPage() {
    super("start");
    setTitle("Start from");
    setDescription("An empty model, an example to change, or a brief in Markdown.");
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    page.setLayout(new GridLayout(3, false));
    templates = new org.eclipse.swt.widgets.List(page, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
    Templates.all().forEach(each -> templates.add(each.title()));
    templates.select(0);
    templates.setData("feature", "template");
    templates.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1));
    templates.addListener(SWT.Selection, event -> update());
    description = new Label(page, SWT.WRAP);
    description.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1));
    fromBrief = new Button(page, SWT.CHECK);
    // with the background of the theme GTK draws no tick
    WorkbenchTheme.own(fromBrief);
    fromBrief.setText("From a &brief:");
    fromBrief.setData("feature", "fromBrief");
    fromBrief.addListener(SWT.Selection, event -> update());
    brief = new Text(page, SWT.BORDER);
    brief.setMessage("File in Markdown");
    brief.setData("feature", "brief");
    brief.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    brief.addListener(SWT.Modify, event -> update());
    Button browse = new Button(page, SWT.PUSH);
    browse.setText("Bro&wse…");
    browse.addListener(SWT.Selection, event -> browse());
    report = new Table(page, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
    report.setHeaderVisible(true);
    report.setData("feature", "report");
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1);
    data.heightHint = LINES * report.getItemHeight();
    report.setLayoutData(data);
    String[] titles = {"Line", "Outcome", "What became of it", "As written"};
    for (int i = 0; i < titles.length; i++) {
      TableColumn column = new TableColumn(report, SWT.LEFT);
      column.setText(titles[i]);
      column.setWidth(WIDTHS[i]);
    }
    setControl(page);
    update();
  }

  private void browse() {
    FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
    dialog.setFilterExtensions(new String[] {"*.md", "*.*"});
    String chosen = dialog.open();
    if (chosen != null) {
      fromBrief.setSelection(true);
      brief.setText(chosen);
    }
  }

  private void update() {
    boolean reading = fromBrief.getSelection();
    templates.setEnabled(!reading);
    brief.setEnabled(reading);
    description.setText(reading ? "" : template().description());
    report.removeAll();
    imported = null;
    setMessage(null);
    String error = null;
    if (reading && brief.getText().isBlank()) {
      setPageComplete(false);
      setErrorMessage(null);
      return;
    }
    if (reading) {
      error = read();
    }
    setErrorMessage(error);
    setPageComplete(error == null);
  }

  /** Reads the brief and shows what became of its lines; what is wrong with the file as a whole is the answer. */
  private String read() {
    try {
      Path file = Path.of(brief.getText());
      imported = new BriefReader().read(file);
      imported.report().lines().forEach(line -> new TableItem(report, SWT.NONE)
          .setText(new String[] {String.valueOf(line.number()), line.status().words(), line.explanation(),
              line.text().strip()}));
      setMessage(imported.report().summary(), imported.report().isComplete() ? NONE : WARNING);
      return null;
    } catch (ImportException | IOException | java.nio.file.InvalidPathException e) {
      return "The brief cannot be read: " + e.getMessage();
    }
  }

  private Templates.Template template() {
    return Templates.all().get(Math.max(0, templates.getSelectionIndex()));
  }

  /** The content of the new file. */
  byte[] content(String name) throws IOException {
    return imported == null ? Templates.content(template(), name) : new ModelWriter().toBytes(imported.architecture());
  }

  /** The lines of the report, for a test to read. */
  List<String> reported() {
    return java.util.Arrays.stream(report.getItems()).map(item -> item.getText(2)).toList();
  }
}
