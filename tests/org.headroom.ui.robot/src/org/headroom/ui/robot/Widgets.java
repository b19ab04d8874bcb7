package org.headroom.ui.robot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;

/** Finds widgets where users see them: inside of others. */
public final class Widgets {
  private Widgets() {
  }

  /** All widgets of a kind inside of another one. */
  public static <T extends Control> List<T> all(Composite inside, Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Control child : inside.getChildren()) {
      if (kind.isInstance(child)) {
        found.add(kind.cast(child));
      }
      if (child instanceof Composite composite) {
        found.addAll(all(composite, kind));
      }
    }
    return found;
  }

  /** The texts in the first column of the first visible tree with rows that has a first column of this name. */
  public static List<String> treeRows(Composite inside, String column) {
    return all(inside, Tree.class).stream()
        .filter(tree -> tree.isVisible() && tree.getItemCount() > 0 && tree.getColumnCount() > 0
            && tree.getColumn(0).getText().equals(column))
        .findFirst()
        .map(tree -> Arrays.stream(tree.getItems()).map(item -> item.getText(0)).toList())
        .orElse(List.of());
  }
}
