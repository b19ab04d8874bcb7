package org.headroom.diagram.ui.actions;

import java.util.function.BooleanSupplier;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;

/** An action on the diagram. Its id is that of the command that its key is bound to, when it has one. */
class DiagramAction extends Action {
  private final Runnable effect;
  private final BooleanSupplier possible;

  private DiagramAction(String id, String text, int style, BooleanSupplier possible, Runnable effect) {
    super(text, style);
    setId(id);
    setActionDefinitionId(id);
    this.possible = possible;
    this.effect = effect;
  }

  static DiagramAction of(String id, String text, BooleanSupplier possible, Runnable effect) {
    return new DiagramAction(id, text, IAction.AS_PUSH_BUTTON, possible, effect);
  }

  static DiagramAction toggle(String id, String text, BooleanSupplier on, Runnable effect) {
    return new DiagramAction(id, text, IAction.AS_CHECK_BOX, () -> true, effect) {
      @Override
      public boolean isChecked() {
        return on.getAsBoolean();
      }
    };
  }

  /** Finds out whether it is possible now. */
  void update() {
    setEnabled(possible.getAsBoolean());
  }

  @Override
  public boolean isEnabled() {
    return possible.getAsBoolean();
  }

  @Override
  public void run() {
    if (possible.getAsBoolean()) {
      effect.run();
    }
  }
}
