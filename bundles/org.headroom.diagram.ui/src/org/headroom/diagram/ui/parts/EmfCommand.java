package org.headroom.diagram.ui.parts;

import org.eclipse.gef.commands.Command;

/** A command of EMF for the tools of GEF. */
final class EmfCommand extends Command {
  private final org.eclipse.emf.common.command.Command command;

  EmfCommand(org.eclipse.emf.common.command.Command command) {
    super(command.getLabel());
    this.command = command;
  }

  /** Several commands as one step; each may need the effects of those before it. */
  static EmfCommand of(String label, org.eclipse.emf.common.command.Command... commands) {
    return new EmfCommand(Steps.of(label, commands));
  }

  @Override
  public boolean canExecute() {
    return command.canExecute();
  }

  @Override
  public void execute() {
    command.execute();
  }

  @Override
  public boolean canUndo() {
    return true;
  }

  @Override
  public void undo() {
    command.undo();
  }

  @Override
  public void redo() {
    command.redo();
  }
}
