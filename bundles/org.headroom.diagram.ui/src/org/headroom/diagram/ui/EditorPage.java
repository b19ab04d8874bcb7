package org.headroom.diagram.ui;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.headroom.model.Element;

/**
 * A page of the {@link ArchitectureEditor} beside the diagram. Bundles contribute pages at the extension point
 * {@code org.headroom.diagram.ui.pages}; a page has a public constructor without parameters. All methods are called in
 * the user interface's thread.
 */
public interface EditorPage {
  /** What stands on the tab. */
  String title();

  /** Creates the content, once. */
  Control createControl(Composite parent, ArchitectureEditor editor);

  /** Shows the document as it is now: called when the page comes to the front, and after every change meanwhile. */
  void refresh();

  /** Gives the keyboard to the page. */
  void setFocus();

  /** Selects an element when the page shows such elements, and says whether it does. */
  default boolean reveal(Element element) {
    return false;
  }

  /** Takes notice of a run that has ended and whose result lies beside the model. What is being typed stays. */
  default void showResults() {
  }

  /** Frees what the page holds. */
  default void dispose() {
  }
}
