package org.headroom.simulation.ui.views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.headroom.chart.Sparkline;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.simulation.ui.chart.GcPainter;

/**
 * A table that is sorted by a click on a head, again for the other direction. Cells are filled as they come into view,
 * so that thousands of rows cost nothing.
 */
public final class SortableTable<T> {
  /** A column without any width is hidden, and does not take what is left. */
  private static final int FILLER = 8;

  private final Table table;
  private final List<Column<T>> columns;
  private final GcPainter painter;
  private final TableExtras<T> extras;
  private List<T> given = List.of();
  private List<T> rows = List.of();
  private final ColumnWidths widths;
  private Function<T, Optional<Image>> icon = row -> Optional.empty();

  SortableTable(Composite parent, GcPainter painter, List<Column<T>> columns) {
    this.columns = List.copyOf(columns);
    this.painter = painter;
    table = WorkbenchTheme.own(new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER));
    table.setHeaderVisible(true);
    table.setLinesVisible(true);
    for (Column<T> column : columns) {
      TableColumn head = new TableColumn(table, column.numeric() ? SWT.RIGHT : SWT.LEFT);
      head.setText(column.title());
      head.setMoveable(true);
      head.addListener(SWT.Selection, event -> sortBy(head));
    }
    if (columns.get(columns.size() - 1).numeric()) {
      // some platforms stretch the last column; numbers would run away from their heads
      new TableColumn(table, SWT.LEFT).setWidth(FILLER);
    }
    // heads that are made later would not be painted
    WorkbenchTheme.follow(table, this::paint);
    widths = new ColumnWidths(table, columns.size());
    table.addListener(SWT.SetData, this::fill);
    extras = new TableExtras<>(table, this.columns, this::rows);
    if (columns.stream().anyMatch(column -> column.spark().isPresent())) {
      table.addListener(SWT.PaintItem, this::paintSpark);
    }
  }

  /** In the colours of the charts; those of the platform change later than the theme. */
  private void paint(Theme theme) {
    table.setBackground(WorkbenchTheme.colour(theme, ColourRole.CANVAS));
    table.setForeground(WorkbenchTheme.colour(theme, ColourRole.TEXT));
    table.setHeaderBackground(WorkbenchTheme.colour(theme, ColourRole.REGION_FILL));
    table.setHeaderForeground(WorkbenchTheme.colour(theme, ColourRole.TEXT_MUTED));
  }

  /** The widget. */
  public Table control() {
    return table;
  }

  /** The rows as they are shown. */
  public List<T> rows() {
    return rows;
  }

  void setIcon(Function<T, Optional<Image>> image) {
    icon = image;
  }

  /** Tells which row was double-clicked, chosen with the enter key, or by a command of this title. */
  void onOpen(String title, Consumer<T> consumer) {
    addCommand(title, () -> selected().stream().findFirst().ifPresent(consumer));
    table.addListener(SWT.DefaultSelection, event -> consumer.accept(rows.get(table.indexOf((TableItem) event.item))));
  }

  /** Adds a command to the menu of the rows. */
  void addCommand(String title, Runnable effect) {
    extras.item(title, effect);
  }

  void onSelection(Runnable effect) {
    table.addListener(SWT.Selection, event -> effect.run());
  }

  /** The selected rows, from top to bottom. */
  List<T> selected() {
    List<T> selected = new ArrayList<>();
    for (int index : table.getSelectionIndices()) {
      selected.add(rows.get(index));
    }
    return selected;
  }

  void selectFirst() {
    table.setSelection(rows.isEmpty() ? -1 : 0);
  }

  void setRows(List<T> shown) {
    given = List.copyOf(shown);
    arrange();
  }

  /** Sorts by a column at first. */
  SortableTable<T> sortedBy(String title) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).title().equals(title)) {
        sortBy(table.getColumn(i));
      }
    }
    return this;
  }

  private void arrange() {
    TableColumn head = table.getSortColumn();
    List<T> arranged = new ArrayList<>(given);
    if (head != null) {
      Comparator<T> order = columns.get(table.indexOf(head)).order();
      arranged.sort(table.getSortDirection() == SWT.DOWN ? order.reversed() : order);
    }
    rows = arranged;
    for (int i = 0; i < columns.size(); i++) {
      widths.fit(i, columns.get(i), rows);
    }
    table.setItemCount(rows.size());
    table.clearAll();
  }

  private void sortBy(TableColumn head) {
    boolean numeric = columns.get(table.indexOf(head)).numeric();
    int first = numeric ? SWT.DOWN : SWT.UP;
    boolean again = table.getSortColumn() == head && table.getSortDirection() == first;
    table.setSortColumn(head);
    table.setSortDirection(again ? (numeric ? SWT.UP : SWT.DOWN) : first);
    arrange();
  }

  private void fill(Event event) {
    // the style sheets would remember each row, and touch rows that are long gone when the theme changes
    TableItem item = WorkbenchTheme.own((TableItem) event.item);
    int index = table.indexOf(item);
    // a row that is being removed may still be asked for
    if (index >= 0 && index < rows.size()) {
      T row = rows.get(index);
      for (int i = 0; i < columns.size(); i++) {
        item.setText(i, columns.get(i).text().apply(row));
      }
      icon.apply(row).ifPresent(item::setImage);
    }
  }

  private void paintSpark(Event event) {
    TableItem item = (TableItem) event.item;
    int index = table.indexOf(item);
    Optional<Function<T, Sparkline>> spark =
        event.index < columns.size() ? columns.get(event.index).spark() : Optional.empty();
    if (spark.isPresent() && index >= 0 && index < rows.size()) {
      Rectangle cell = item.getBounds(event.index);
      painter.paint(event.gc, spark.get().apply(rows.get(index)).draw(cell.width - 4, cell.height - 2), cell.x + 2,
          cell.y + 1);
    }
  }
}
