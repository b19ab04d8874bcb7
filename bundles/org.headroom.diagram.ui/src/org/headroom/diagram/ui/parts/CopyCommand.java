package org.headroom.diagram.ui.parts;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.commands.Command;

/** Puts copies where they were dropped and selects them once they are drawn. */
final class CopyCommand extends Command {
  private final Copies copies;
  private final EditPartViewer viewer;

  CopyCommand(Copies copies, EditPartViewer viewer) {
    super(copies.command().getLabel());
    this.copies = copies;
    this.viewer = viewer;
  }

  @Override
  public boolean canExecute() {
    return copies.command().canExecute();
  }

  @Override
  public void execute() {
    copies.command().execute();
    // the diagram follows when the step is done
    viewer.getControl().getDisplay().asyncExec(this::select);
  }

  private void select() {
    if (viewer.getControl() == null || viewer.getControl().isDisposed()) {
      return;
    }
    viewer.deselectAll();
    copies.nodes().stream().map(viewer.getEditPartRegistry()::get).filter(EditPart.class::isInstance)
        .forEach(part -> viewer.appendSelection((EditPart) part));
  }

  @Override
  public void undo() {
    copies.command().undo();
  }

  @Override
  public void redo() {
    copies.command().redo();
  }
}
