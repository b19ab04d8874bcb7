package org.headroom.model.edit;

import org.eclipse.emf.edit.command.ChangeCommand;
import org.headroom.model.Architecture;

/** Any change of a model as a command: what the action does is recorded, so that it can be undone. */
final class ModelChange extends ChangeCommand {
  private final Runnable action;

  ModelChange(String label, Architecture architecture, Runnable action) {
    super(architecture);
    this.action = action;
    setLabel(label);
  }

  /** Makes the change without recording it. */
  void make() {
    action.run();
  }

  @Override
  protected void doExecute() {
    make();
  }
}
