package org.headroom.ui.safety;

import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.headroom.compare.Change;

/** The differences between a file and the model in its editor, by meaning; a window that stops nothing. */
final class ChangesWindow extends TitleAreaDialog {
  private static final int WIDTH = 640;
  private static final int LINES = 14;

  private final String file;
  private final List<Change> changes;

  ChangesWindow(Shell parent, String file, List<Change> changes) {
    super(parent);
    this.file = file;
    this.changes = changes;
    setShellStyle(SWT.SHELL_TRIM | SWT.MODELESS);
    setBlockOnOpen(false);
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    getShell().setText("Compare " + file);
    setTitle("What you changed compared with the file");
    setMessage(changes.isEmpty() ? "Both mean the same; only order, wording or layout differ."
        : changes.size() + (changes.size() == 1 ? " difference" : " differences"));
    Table table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
    data.widthHint = WIDTH;
    data.heightHint = LINES * table.getItemHeight();
    table.setLayoutData(data);
    new TableColumn(table, SWT.LEFT).setWidth(WIDTH);
    for (Change change : changes) {
      new TableItem(table, SWT.NONE).setText(words(change));
    }
    return area;
  }

  private static String words(Change change) {
    String what = (change.element().isEmpty() ? "architecture" : change.element())
        + change.feature().map(feature -> " " + feature).orElse("");
    return switch (change.kind()) {
      case ADDED -> "added: " + what + change.after().map(after -> " = " + after).orElse("");
      case REMOVED -> "removed: " + what + change.before().map(before -> " (was " + before + ")").orElse("");
      case MOVED, CHANGED -> what + ": " + change.before().orElse("none") + " → " + change.after().orElse("none");
    };
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true);
  }

  @Override
  protected void buttonPressed(int button) {
    close();
  }
}
