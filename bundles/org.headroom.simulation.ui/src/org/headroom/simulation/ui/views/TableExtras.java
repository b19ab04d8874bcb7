package org.headroom.simulation.ui.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * What every table of rows can do: copy rows with their heads, cells divided by tabs as spreadsheets take them, and
 * show the whole of a cell that is cut off.
 */
final class TableExtras<T> {
  /** Between the border of a cell and its text, on both sides together. */
  private static final int PADDING = 12;

  private final Table table;
  private final List<Column<T>> columns;
  private final Supplier<List<T>> rows;
  private final Menu menu;

  /** Adds it to a table that shows these rows. */
  TableExtras(Table table, List<Column<T>> columns, Supplier<List<T>> rows) {
    this.table = table;
    this.columns = columns;
    this.rows = rows;
    menu = new Menu(table);
    item("Copy\tCtrl+C", this::copy);
    item("Select all\tCtrl+A", table::selectAll);
    table.setMenu(menu);
    menu.addListener(SWT.Show, event -> Arrays.stream(menu.getItems())
        .forEach(item -> item.setEnabled(table.getItemCount() > 0)));
    table.addListener(SWT.KeyDown, this::press);
    table.addListener(SWT.MouseMove, this::hint);
  }

  /** Adds a command to the menu of the rows. */
  void item(String title, Runnable effect) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(title);
    item.addListener(SWT.Selection, event -> effect.run());
  }

  private void press(Event event) {
    if (event.stateMask == SWT.MOD1 && event.keyCode == 'c') {
      copy();
    } else if (event.stateMask == SWT.MOD1 && event.keyCode == 'a') {
      table.selectAll();
    }
  }

  private void copy() {
    String text = text();
    if (!text.isEmpty()) {
      Clipboard clipboard = new Clipboard(table.getDisplay());
      clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
      clipboard.dispose();
    }
  }

  /** The selected rows, or all when none is; empty without rows. */
  private String text() {
    List<T> shown = rows.get();
    int[] chosen = table.getSelectionCount() > 0 ? table.getSelectionIndices()
        : IntStream.range(0, shown.size()).toArray();
    if (chosen.length == 0) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(Column::title));
    for (int row : chosen) {
      lines.add(line(column -> column.text().apply(shown.get(row))));
    }
    return String.join("\n", lines) + "\n";
  }

  /** The cells that have words, in the order in which the columns stand. */
  private String line(Function<Column<T>, String> cell) {
    return Arrays.stream(table.getColumnOrder()).filter(i -> i < columns.size()).mapToObj(columns::get)
        .filter(column -> column.spark().isEmpty())
        .map(column -> cell.apply(column).replaceAll("[\\t\\r\\n]+", " ")).collect(Collectors.joining("\t"));
  }

  private void hint(Event event) {
    String hint = hintAt(new Point(event.x, event.y));
    if (!hint.equals(table.getToolTipText() == null ? "" : table.getToolTipText())) {
      table.setToolTipText(hint.isEmpty() ? null : hint);
    }
  }

  private String hintAt(Point place) {
    TableItem item = table.getItem(place);
    int row = item == null ? -1 : table.indexOf(item);
    if (row < 0 || row >= rows.get().size()) {
      return "";
    }
    T shown = rows.get().get(row);
    for (int i = 0; i < columns.size(); i++) {
      if (item.getBounds(i).contains(place)) {
        Column<T> column = columns.get(i);
        String text = column.text().apply(shown);
        return column.spark().map(spark -> spark.apply(shown).words())
            .orElse(isCut(text, table.getColumn(i).getWidth()) ? text : "");
      }
    }
    return "";
  }

  private boolean isCut(String text, int width) {
    GC gc = new GC(table);
    gc.setFont(table.getFont());
    int needed = gc.textExtent(text).x;
    gc.dispose();
    return needed + PADDING > width;
  }
}
