package org.headroom.model.edit;

import java.util.EventObject;
import java.util.List;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.CommandStackListener;

/**
 * A command stack whose listeners may come and go while they are told of a change, as those of property pages do when
 * undo takes away what they show.
 */
final class EditStack extends BasicCommandStack {
  @Override
  protected void notifyListeners() {
    for (CommandStackListener listener : List.copyOf(listeners)) {
      if (listeners.contains(listener)) {
        listener.commandStackChanged(new EventObject(this));
      }
    }
  }
}
