package org.headroom.simulation.ui.views;

import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** A table with the whole text of the selected row below, for cells hold few words. */
final class DetailTable {
  private static final int DETAIL_HEIGHT = 54;

  private DetailTable() {
  }

  /** Adds the text below the table. */
  static <T> Text below(Composite parent, SortableTable<T> table, Function<T, String> detail) {
    Text text = new Text(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
    text.setBackground(parent.getBackground());
    GridData data = new GridData(SWT.FILL, SWT.END, true, false);
    data.heightHint = DETAIL_HEIGHT;
    text.setLayoutData(data);
    table.onSelection(() -> text.setText(table.selected().stream().findFirst().map(detail).orElse("")));
    return text;
  }
}
