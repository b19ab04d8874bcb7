package org.headroom.diagram.ui;

import org.eclipse.jface.action.Action;

/** An action on the diagram as a whole. */
final class DiagramAction extends Action {
  private final Runnable effect;

  DiagramAction(String id, String text, Runnable effect) {
    super(text);
    setId(id);
    this.effect = effect;
  }

  @Override
  public void run() {
    effect.run();
  }
}
