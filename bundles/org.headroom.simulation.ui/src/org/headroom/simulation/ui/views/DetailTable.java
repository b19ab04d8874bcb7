package org.headroom.simulation.ui.views;

import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** The whole text of the selected row below a table, for cells hold few words. */
final class DetailTable<T> {
  private static final int LINES = 3;

  private final SortableTable<T> table;
  private final Function<T, String> detail;
  private final Text text;

  /** Adds the text below the table. */
  DetailTable(Composite parent, SortableTable<T> table, Function<T, String> detail) {
    this.table = table;
    this.detail = detail;
    text = new Text(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
    text.setBackground(parent.getBackground());
    GridData data = new GridData(SWT.FILL, SWT.END, true, false);
    data.heightHint = LINES * text.getLineHeight();
    text.setLayoutData(data);
    table.onSelection(this::show);
  }

  private void show() {
    text.setText(table.selected().stream().findFirst().map(detail).orElse(""));
  }

  /** Selects the first row, which is the most important one. */
  void showFirst() {
    table.selectFirst();
    show();
  }
}
