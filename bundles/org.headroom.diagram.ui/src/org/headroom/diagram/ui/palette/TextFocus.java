package org.headroom.diagram.ui.palette;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/**
 * While a text field of a diagram has the keyboard, keys such as Delete, Ctrl+C and Ctrl+D are about its text and not
 * about the diagram.
 */
public final class TextFocus {
  private static final List<String> TEXT_KEYS = List.of(ActionFactory.DELETE.getId(), ActionFactory.CUT.getId(),
      ActionFactory.COPY.getId(), ActionFactory.PASTE.getId(), ActionFactory.SELECT_ALL.getId(),
      ActionFactory.UNDO.getId(), ActionFactory.REDO.getId(), ActionFactory.RENAME.getId());

  private final IActionBars bars;
  private final Consumer<Boolean> keys;
  private final Map<String, IAction> suspended = new HashMap<>();
  private Text holder;

  /**
   * For the fields of one diagram.
   *
   * @param bars where actions of the workbench are connected with the diagram
   * @param keys turns the keys of the diagram's own commands on and off
   */
  public TextFocus(IActionBars bars, Consumer<Boolean> keys) {
    this.bars = bars;
    this.keys = keys;
  }

  /** Suspends the actions and keys of the diagram while the field has the keyboard. */
  public void guard(Text text) {
    text.addListener(SWT.FocusIn, event -> suspend(text));
    text.addListener(SWT.FocusOut, event -> resume(text));
    text.addListener(SWT.Dispose, event -> resume(text));
  }

  private void suspend(Text text) {
    boolean first = holder == null;
    holder = text;
    if (first) {
      keys.accept(false);
      for (String id : TEXT_KEYS) {
        IAction action = bars.getGlobalActionHandler(id);
        if (action != null) {
          suspended.put(id, action);
          bars.setGlobalActionHandler(id, null);
        }
      }
      bars.updateActionBars();
    }
  }

  private void resume(Text text) {
    if (holder == text) {
      holder = null;
      keys.accept(true);
      suspended.forEach(bars::setGlobalActionHandler);
      suspended.clear();
      bars.updateActionBars();
    }
  }
}
