package org.headroom.simulation.ui.views;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/**
 * Makes the columns of a table as wide as what they hold, up to the width of the column for long texts. Columns only
 * grow, so that a run that goes on does not make them jump, and stay as they are once the user has chosen their width.
 */
final class ColumnWidths {
  /** Rows that are looked at; those further down are seldom longer. */
  private static final int LOOKED_AT = 40;
  private static final int PADDING = 14;
  /** Beside the head, for the arrow of the sorted column. */
  private static final int ARROW = 18;
  private static final int ICON = 20;

  private final Table table;
  private final int[] longest;
  private final boolean[] chosen;
  private boolean fitting;

  /** For the columns of a table that are there already. */
  ColumnWidths(Table table, int columns) {
    this.table = table;
    longest = new int[columns];
    chosen = new boolean[columns];
    for (int i = 0; i < columns; i++) {
      int column = i;
      TableColumn head = table.getColumn(i);
      setWidth(head, extent(head.getText()) + ARROW);
      head.addListener(SWT.Resize, event -> chosen[column] |= !fitting);
    }
  }

  /** Gives a column room for its rows. */
  <T> void fit(int index, Column<T> column, List<T> rows) {
    if (chosen[index] || rows.isEmpty()) {
      return;
    }
    TableColumn head = table.getColumn(index);
    if (column.spark().isPresent()) {
      setWidth(head, Math.max(head.getWidth(), column.width()));
      return;
    }
    String text = "";
    for (T row : rows.subList(0, Math.min(LOOKED_AT, rows.size()))) {
      String shown = column.text().apply(row);
      text = shown.length() > text.length() ? shown : text;
    }
    if (text.length() > longest[index]) {
      longest[index] = text.length();
      int wanted = extent(text) + (index == 0 ? ICON : 0);
      setWidth(head, Math.max(head.getWidth(), Math.min(column.width(), wanted)));
    }
  }

  private int extent(String text) {
    GC gc = new GC(table);
    try {
      return gc.textExtent(text).x + PADDING;
    } finally {
      gc.dispose();
    }
  }

  private void setWidth(TableColumn head, int width) {
    fitting = true;
    head.setWidth(width);
    fitting = false;
  }
}
