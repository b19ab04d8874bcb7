package org.headroom.ui.start;

import java.io.IOException;
import java.util.List;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.model.io.ModelWriter;
import org.headroom.ui.transfer.DocumentPane;

/** Asks what a model starts from: a template, or a document such as a brief, with the report of what was understood. */
final class StartPage extends WizardPage {
  private static final int INDENT = 6;

  private org.eclipse.swt.widgets.List templates;
  private Label description;
  private Button fromDocument;
  private DocumentPane document;

  StartPage() {
    super("start");
    setTitle("Start from");
    setDescription("An empty model, an example to change, or a document such as a brief in Markdown.");
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
    GridData below = new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1);
    below.horizontalIndent = INDENT;
    description.setLayoutData(below);
    fromDocument = new Button(page, SWT.CHECK);
    // with the background of the theme GTK draws no tick
    WorkbenchTheme.own(fromDocument);
    fromDocument.setText("From a &document:");
    fromDocument.setData("feature", "fromDocument");
    fromDocument.addListener(SWT.Selection, event -> update());
    document = new DocumentPane(page, this::update);
    setControl(page);
    update();
  }

  private void update() {
    boolean reading = fromDocument.getSelection();
    templates.setEnabled(!reading);
    document.setEnabled(reading);
    description.setText(reading ? "" : template().description());
    setErrorMessage(reading ? document.problem().orElse(null) : null);
    setMessage(reading ? document.imported().map(read -> read.report().summary()).orElse(null) : null,
        document.imported().map(read -> read.report().isComplete()).orElse(true) ? NONE : WARNING);
    setPageComplete(!reading || document.imported().isPresent());
  }

  private Templates.Template template() {
    return Templates.all().get(Math.max(0, templates.getSelectionIndex()));
  }

  /** The content of the new file. */
  byte[] content(String name) throws IOException {
    return fromDocument.getSelection() && document.imported().isPresent()
        ? new ModelWriter().toBytes(document.imported().get().architecture()) : Templates.content(template(), name);
  }

  /** What became of each statement, for a test to read. */
  List<String> reported() {
    return document.column(2);
  }
}
