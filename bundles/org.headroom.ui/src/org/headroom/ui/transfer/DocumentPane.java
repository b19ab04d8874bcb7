package org.headroom.ui.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.headroom.exchange.formats.ImportFormats;
import org.headroom.exchange.imports.ImportLine;
import org.headroom.exchange.imports.ImportReport;
import org.headroom.exchange.imports.Imported;
import org.headroom.exchange.tree.ImportException;
import org.headroom.exchange.tree.SourceText;
import org.headroom.rules.ConnectionMatrix;

/**
 * Asks for a document – a brief, a Compose file, manifests, a plan –, reads it, and lists what became of its
 * statements: first what was not understood and what was assumed.
 */
public final class DocumentPane {
  private static final int[] WIDTHS = {50, 120, 330, 330};
  private static final int LINES = 9;
  private static final List<ImportLine.Status> ORDER = List.of(ImportLine.Status.NOT_UNDERSTOOD,
      ImportLine.Status.ASSUMED, ImportLine.Status.IGNORED, ImportLine.Status.UNDERSTOOD);

  private final Text file;
  private final Button browse;
  private final Table report;
  private final Runnable changed;
  private Optional<Imported> imported = Optional.empty();
  private Optional<String> problem = Optional.empty();

  /**
   * A pane in a grid of three columns, of which the caller has filled the first of this row.
   *
   * @param changed told after another document was named and read
   */
  public DocumentPane(Composite page, Runnable changed) {
    this.changed = changed;
    file = new Text(page, SWT.BORDER);
    file.setMessage("Brief in Markdown, Compose file, Kubernetes manifests or Terraform plan");
    file.setData("feature", "document");
    file.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    file.addListener(SWT.Modify, event -> read());
    browse = new Button(page, SWT.PUSH);
    browse.setText("Bro&wse…");
    browse.addListener(SWT.Selection, event -> browse());
    report = new Table(page, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
    report.setHeaderVisible(true);
    report.setLinesVisible(true);
    report.setData("feature", "report");
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1);
    data.heightHint = LINES * report.getItemHeight();
    report.setLayoutData(data);
    String[] titles = {"Line", "Outcome", "What became of it", "As written"};
    for (int i = 0; i < titles.length; i++) {
      TableColumn column = new TableColumn(report, i == 0 ? SWT.RIGHT : SWT.LEFT);
      column.setText(titles[i]);
      column.setWidth(WIDTHS[i]);
    }
  }

  private void browse() {
    FileDialog dialog = new FileDialog(file.getShell(), SWT.OPEN);
    dialog.setFilterNames(new String[] {"Briefs, Compose files, manifests, plans", "All files"});
    dialog.setFilterExtensions(new String[] {"*.md;*.yaml;*.yml;*.json", "*"});
    String chosen = dialog.open();
    if (chosen != null) {
      file.setText(chosen);
    }
  }

  private void read() {
    report.removeAll();
    imported = Optional.empty();
    problem = Optional.empty();
    if (!file.getText().isBlank()) {
      try {
        imported = Optional.of(read(Path.of(file.getText().strip())));
        show(imported.get().report());
      } catch (ImportException e) {
        problem = Optional.of((e.line() > 0 ? "Line " + e.line() + ": " : "") + e.getMessage());
      } catch (NoSuchFileException | InvalidPathException e) {
        problem = Optional.of("There is no file " + file.getText().strip() + ". Name another one.");
      } catch (IOException e) {
        problem = Optional.of("The file cannot be read: " + e.getMessage());
      }
    }
    changed.run();
  }

  private static Imported read(Path path) throws IOException, ImportException {
    if (Files.isDirectory(path)) {
      throw new IOException("it is a folder. Name a file.");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return new ImportFormats(ConnectionMatrix.standard()::defaultRole)
          .read(path.getFileName().toString(), in.readNBytes(SourceText.LONGEST + 1));
    }
  }

  private void show(ImportReport found) {
    found.lines().stream().sorted(Comparator.comparing(line -> ORDER.indexOf(line.status()))).forEach(line ->
        new TableItem(report, SWT.NONE).setText(new String[] {line.number() == 0 ? "" : String.valueOf(line.number()),
            line.status().words(), line.explanation(), line.text().strip()}));
  }

  /** What was read; empty when nothing is named or it cannot be read. */
  public Optional<Imported> imported() {
    return imported;
  }

  /** Why the named file cannot be read, in a sentence. */
  public Optional<String> problem() {
    return problem;
  }

  /** Name of the named file, without folders and ending. */
  public String stem() {
    Path name = Path.of(file.getText().strip()).getFileName();
    return name == null ? "" : name.toString().replaceFirst("\\.[^.]*$", "");
  }

  /** Whether a document can be named. */
  public void setEnabled(boolean enabled) {
    file.setEnabled(enabled);
    browse.setEnabled(enabled);
  }

  /** The rows of the report, by column. */
  public List<String> column(int index) {
    return java.util.Arrays.stream(report.getItems()).map(item -> item.getText(index)).toList();
  }
}
