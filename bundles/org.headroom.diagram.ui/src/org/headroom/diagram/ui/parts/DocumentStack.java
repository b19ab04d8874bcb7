package org.headroom.diagram.ui.parts;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CommandStack;

/** The command stack of a document as GEF sees it; there is no second one. */
public final class DocumentStack extends CommandStack {
  private final BasicCommandStack stack;

  /** The view on a stack. */
  public DocumentStack(BasicCommandStack stack) {
    this.stack = stack;
  }

  @Override
  public void execute(Command command) {
    if (command != null && command.canExecute()) {
      stack.execute(new Step(command));
    }
  }

  @Override
  public boolean canUndo() {
    return stack.canUndo();
  }

  @Override
  public boolean canRedo() {
    return stack.canRedo();
  }

  @Override
  public void undo() {
    stack.undo();
  }

  @Override
  public void redo() {
    stack.redo();
  }

  @Override
  public Command getUndoCommand() {
    return named(stack.getUndoCommand());
  }

  @Override
  public Command getRedoCommand() {
    return named(stack.getRedoCommand());
  }

  @Override
  public boolean isDirty() {
    return stack.isSaveNeeded();
  }

  @Override
  public void markSaveLocation() {
    stack.saveIsDone();
  }

  @Override
  public void flush() {
    // the stack belongs to the document
  }

  @Override
  public void dispose() {
    // the stack belongs to the document
  }

  private static Command named(org.eclipse.emf.common.command.Command command) {
    return command == null ? null : new Command(command.getLabel()) {};
  }

  /** What a tool of GEF does, as one command of EMF. */
  private static final class Step extends AbstractCommand {
    private final Command command;

    Step(Command command) {
      super(command.getLabel() == null ? "Change" : command.getLabel());
      this.command = command;
    }

    @Override
    protected boolean prepare() {
      return true;
    }

    @Override
    public void execute() {
      command.execute();
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
}
