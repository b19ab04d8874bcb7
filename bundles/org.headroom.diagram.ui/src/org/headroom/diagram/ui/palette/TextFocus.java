package org.headroom.diagram.ui.palette;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** While a text field has the keyboard, keys such as Delete and Ctrl+C are about its text and not about the diagram. */
public final class TextFocus {
  private static final List<String> TEXT_KEYS = List.of(ActionFactory.DELETE.getId(), ActionFactory.CUT.getId(),
      ActionFactory.COPY.getId(), ActionFactory.PASTE.getId(), ActionFactory.SELECT_ALL.getId(),
      ActionFactory.UNDO.getId(), ActionFactory.REDO.getId());

  private final IActionBars bars;
  private final Map<String, IAction> suspended = new HashMap<>();

  private TextFocus(IActionBars bars) {
    this.bars = bars;
  }

  /** Suspends the actions of the editor while the field has the keyboard. */
  public static void guard(Text text, IActionBars bars) {
    TextFocus focus = new TextFocus(bars);
    text.addListener(SWT.FocusIn, event -> focus.suspend());
    text.addListener(SWT.FocusOut, event -> focus.resume());
    text.addListener(SWT.Dispose, event -> focus.resume());
  }

  private void suspend() {
    for (String id : TEXT_KEYS) {
      IAction action = bars.getGlobalActionHandler(id);
      if (action != null) {
        suspended.put(id, action);
        bars.setGlobalActionHandler(id, null);
      }
    }
    bars.updateActionBars();
  }

  private void resume() {
    if (!suspended.isEmpty()) {
      suspended.forEach(bars::setGlobalActionHandler);
      suspended.clear();
      bars.updateActionBars();
    }
  }
}
