package org.headroom.properties.ui.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.ui.WorkbenchTheme;
import org.headroom.model.Element;

/** A titled table of elements with buttons to add, duplicate and remove them. */
final class ElementList {
  private static final int PADDING = 22;
  private static final int LINES = 5;
  /** What names keep at least; the whole name is in the form and in the tool tip. */
  private static final int NARROWEST_NAME = 140;
  private static final int LIT_COLUMN = 1;

  private final Table table;
  private final int[] widths;
  private final Label remark;
  private final Button duplicate;
  private final Button remove;
  private List<Element> elements = new ArrayList<>();
  private List<Light> lights = List.of();
  private Theme theme = WorkbenchTheme.current();

  /** What an element is marked with in its second column. */
  enum Light { GOOD, BAD, NONE }

  /** What the buttons do. */
  record Actions(Runnable add, Consumer<Element> duplicate, Consumer<Element> remove, Consumer<Element> select) {}

  ElementList(Composite parent, FormToolkit toolkit, String title, String[] columns, Actions actions) {
    Label heading = toolkit.createLabel(parent, title);
    heading.setFont(org.eclipse.jface.resource.JFaceResources.getBannerFont());
    table = toolkit.createTable(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
    table.setHeaderVisible(true);
    table.setData("feature", title);
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
    data.heightHint = LINES * table.getItemHeight();
    table.setLayoutData(data);
    widths = new int[columns.length];
    for (String column : columns) {
      new TableColumn(table, SWT.LEFT).setText(column);
    }
    WorkbenchTheme.follow(table, this::mark);
    table.addListener(SWT.Resize, event -> fit());
    table.addListener(SWT.MouseMove, this::explain);
    table.addListener(SWT.Selection, event -> actions.select().accept(elements.get(table.getSelectionIndex())));
    remark = toolkit.createLabel(parent, "", SWT.WRAP);
    remark.setForeground(parent.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
    remark.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    Composite buttons = toolkit.createComposite(parent);
    buttons.setLayout(new GridLayout(3, true));
    button(toolkit, buttons, "Add", title, actions.add());
    duplicate = button(toolkit, buttons, "Duplicate", title, () -> withSelected(actions.duplicate()));
    remove = button(toolkit, buttons, "Remove", title, () -> withSelected(actions.remove()));
  }

  private static Button button(FormToolkit toolkit, Composite parent, String text, String title, Runnable effect) {
    Button button = toolkit.createButton(parent, text, SWT.PUSH);
    button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    button.setData("feature", title + "." + text);
    button.addListener(SWT.Selection, event -> effect.run());
    return button;
  }

  private void withSelected(Consumer<Element> action) {
    if (hasSelection()) {
      action.accept(elements.get(table.getSelectionIndex()));
    }
  }

  /**
   * Every column holds its words, and one without words takes no room. Names take what is left; where that is not
   * even half of the room they keep their words beside those of the next column, and one scrolls to the others.
   */
  private void fit() {
    int room = table.getClientArea().width;
    int rest = room;
    for (int i = widths.length - 1; i > 0; i--) {
      table.getColumn(i).setWidth(widths[i]);
      rest -= widths[i];
    }
    int wanted = Math.min(widths[0], Math.max(room - widths[LIT_COLUMN], NARROWEST_NAME));
    table.getColumn(0).setWidth(rest > room / 2 ? rest : Math.max(rest, wanted));
  }

  /**
   * Room for the words of every column. {@link TableColumn#pack()} would do, too, but resizes the table on Windows,
   * which would fit the columns again, without end.
   */
  private void measure() {
    GC gc = new GC(table);
    try {
      for (int i = 0; i < widths.length; i++) {
        int column = i;
        int words = Arrays.stream(table.getItems()).mapToInt(item -> gc.textExtent(item.getText(column)).x).max()
            .orElse(0);
        int head = gc.textExtent(table.getColumn(i).getText()).x;
        widths[i] = words == 0 ? 0 : Math.max(words, head) + PADDING;
      }
    } finally {
      gc.dispose();
    }
  }

  /** All words of a line, for those that have no room. */
  private void explain(Event event) {
    TableItem item = table.getItem(new Point(event.x, event.y));
    String words = item == null ? null : IntStream.range(0, table.getColumnCount())
        .filter(i -> !item.getText(i).isEmpty())
        .mapToObj(i -> i == 0 ? item.getText() : table.getColumn(i).getText() + ": " + item.getText(i))
        .collect(Collectors.joining("\n"));
    if (!Objects.equals(words, table.getToolTipText())) {
      table.setToolTipText(words);
    }
  }

  void show(List<? extends Element> next, Function<Element, String[]> words,
      Function<Element, Light> light) {
    Element selected = hasSelection() ? elements.get(table.getSelectionIndex()) : null;
    elements = List.copyOf(next);
    table.setItemCount(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      TableItem item = table.getItem(i);
      String[] texts = words.apply(elements.get(i));
      item.setText(texts);
    }
    lights = elements.stream().map(light).toList();
    mark(theme);
    measure();
    fit();
    select(selected);
  }

  private void mark(Theme next) {
    theme = next;
    for (int i = 0; i < lights.size(); i++) {
      table.getItem(i).setForeground(LIT_COLUMN, switch (lights.get(i)) {
        case GOOD -> WorkbenchTheme.colour(theme, ColourRole.ADDED_MARK);
        case BAD -> WorkbenchTheme.colour(theme, ColourRole.FAILED);
        case NONE -> null;
      });
    }
  }

  /** Says something below the table; a blank text takes no room. */
  void remark(String text) {
    remark.setText(text.replace("&", "&&"));
    remark.setToolTipText(text);
    remark.setVisible(!text.isBlank());
    ((GridData) remark.getLayoutData()).exclude = text.isBlank();
  }

  /** Lays out anew what is in the same column. */
  void layout() {
    table.getParent().layout(true, true);
  }

  /** Selects an element, or nothing when it is not in the list. */
  void select(EObject element) {
    int index = element == null ? -1 : elements.indexOf(element);
    if (index < 0) {
      table.deselectAll();
    } else {
      table.setSelection(index);
    }
    duplicate.setEnabled(index >= 0);
    remove.setEnabled(index >= 0);
  }

  boolean hasSelection() {
    return table.getSelectionIndex() >= 0 && table.getSelectionIndex() < elements.size();
  }

  void setFocus() {
    table.setFocus();
  }
}
