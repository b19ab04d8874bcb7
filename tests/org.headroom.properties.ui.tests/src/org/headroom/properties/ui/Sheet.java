package org.headroom.properties.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Predicate;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.views.properties.PropertySheet;
import org.headroom.model.Element;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Robot;

/** Uses the real Properties view of a workbench with an open model. */
final class Sheet {
  private final Robot robot;
  private final PropertySheet view;

  Sheet(Robot robot) throws CoreException {
    this.robot = robot;
    view = (PropertySheet) MainWindow.page().showView(IPageLayout.ID_PROP_SHEET);
    MainWindow.page().activate(robot.editor());
    EventLoop.settle();
    EventLoop.await("the catalogue", () -> robot.editor().document().values().isDone());
  }

  private ConcernPage page() {
    return (ConcernPage) view.getCurrentPage();
  }

  /** Selects elements that are on the diagram. */
  Sheet select(Element... elements) {
    List<Object> parts = new ArrayList<>();
    for (Element each : elements) {
      parts.add(robot.part(each));
    }
    robot.editor().viewer().setSelection(new StructuredSelection(parts));
    EventLoop.settle();
    return this;
  }

  /** Shows an object that is not on the diagram. */
  Sheet show(Object object) {
    page().selectionChanged(robot.editor(), new StructuredSelection(object));
    EventLoop.settle();
    return this;
  }

  Sheet open(Concern concern) {
    page().show(concern);
    EventLoop.settle();
    return this;
  }

  /** The widgets of the visible tab, in order. */
  List<Widget> widgets() {
    List<Widget> found = new ArrayList<>();
    collect(page().getControl(), found);
    return found;
  }

  private static void collect(Control control, List<Widget> found) {
    if (!control.isVisible() && !(control instanceof ToolBar)) {
      return;
    }
    found.add(control);
    if (control instanceof ToolBar bar) {
      found.addAll(List.of(bar.getItems()));
    } else if (control instanceof Composite composite && !(control instanceof CCombo)) {
      for (Control child : composite.getChildren()) {
        collect(child, found);
      }
    }
  }

  <T extends Widget> T find(Class<T> type, String feature) {
    return find(type, widget -> feature.equals(widget.getData("feature")), feature);
  }

  /** The last one with this name: the one of the innermost part. */
  private <T extends Widget> T find(Class<T> type, Predicate<Widget> wanted, String name) {
    return widgets().stream().filter(type::isInstance).filter(wanted).map(type::cast).reduce((first, second) -> second)
        .orElseThrow(() -> new NoSuchElementException("no " + type.getSimpleName() + " " + name + " among "
            + widgets().stream().map(each -> each.getData("feature")).filter(Objects::nonNull).toList()));
  }

  /** Types a text and leaves the field. */
  void type(String feature, String content) {
    Text text = find(Text.class, feature);
    text.setFocus();
    text.setText(content);
    Event enter = new Event();
    enter.detail = SWT.NONE;
    text.notifyListeners(SWT.DefaultSelection, enter);
    EventLoop.settle();
  }

  void choose(String feature, String choice) {
    CCombo combo = find(CCombo.class, feature);
    int index = combo.indexOf(choice);
    assertTrue(index >= 0, choice + " is one of " + List.of(combo.getItems()));
    combo.select(index);
    combo.notifyListeners(SWT.Selection, new Event());
    EventLoop.settle();
  }

  void press(String feature) {
    Button button = find(Button.class, feature);
    if ((button.getStyle() & SWT.CHECK) != 0) {
      button.setSelection(!button.getSelection());
    }
    button.notifyListeners(SWT.Selection, new Event());
    EventLoop.settle();
  }

  void reset(String feature) {
    find(ToolItem.class, feature + ".reset").notifyListeners(SWT.Selection, new Event());
    EventLoop.settle();
  }

  void pick(String feature, int index) {
    org.eclipse.swt.widgets.List list = find(org.eclipse.swt.widgets.List.class, feature);
    list.select(index);
    list.notifyListeners(SWT.Selection, new Event());
    EventLoop.settle();
  }

  List<String> lines(String feature) {
    return List.of(find(org.eclipse.swt.widgets.List.class, feature).getItems());
  }

  String text(String feature) {
    return find(Text.class, feature).getText();
  }

  /** What the field shows in grey as long as it is empty. */
  String placeholder(String feature) {
    return find(Text.class, feature).getMessage();
  }

  /** What stands beside the field, empty when nothing does. */
  String note(String feature) {
    find(Control.class, feature);
    return widgets().stream().filter(each -> (feature + ".note").equals(each.getData("feature")))
        .map(each -> ((Label) each).getText()).findFirst().orElse("");
  }

  List<String> rows() {
    Table table = find(Table.class, widget -> true, "table");
    List<String> rows = new ArrayList<>();
    for (var item : table.getItems()) {
      rows.add(item.getText(0) + " | " + item.getText(1) + " | " + item.getText(2));
    }
    return rows;
  }
}
