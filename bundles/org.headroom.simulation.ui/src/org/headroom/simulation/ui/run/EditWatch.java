package org.headroom.simulation.ui.run;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.model.edit.ModelDocument;

/**
 * Tells whether the model in an editor is another one than at a moment before. What is undone counts as not done, and
 * where boxes stand on the diagram is no part of the model.
 */
final class EditWatch {
  private final Runnable edited;
  private final List<Since> marks = new ArrayList<>();
  private final CommandStackListener follower = event -> follow();
  private final EContentAdapter watcher = new EContentAdapter() {
    @Override
    public void notifyChanged(Notification notification) {
      super.notifyChanged(notification);
      touched |= !notification.isTouch();
    }
  };
  private ModelDocument document;
  private boolean touched;

  /**
   * Watches what is open in an editor; {@code edited} runs after each change of the model, and when it is read anew. A
   * model is read anew when somebody else changed its file, so that it counts as another one.
   */
  EditWatch(ArchitectureEditor editor, Runnable edited) {
    this.edited = edited;
    watch(editor.document());
    editor.addDocumentListener(next -> {
      close();
      watch(next);
      marks.forEach(Since::never);
      edited.run();
    });
  }

  private void watch(ModelDocument next) {
    document = next;
    touched = false;
    next.architecture().eAdapters().add(watcher);
    next.stack().addCommandStackListener(follower);
  }

  /** Watches no longer. */
  void close() {
    document.stack().removeCommandStackListener(follower);
    document.architecture().eAdapters().remove(watcher);
  }

  private void follow() {
    boolean changed = touched;
    touched = false;
    marks.forEach(mark -> mark.follow(changed));
    if (changed) {
      edited.run();
    }
  }

  /** A moment that the model is compared with; at first this one. */
  Since mark() {
    Since mark = new Since();
    marks.add(mark);
    return mark;
  }

  /** A moment, and whether the model has changed since. */
  final class Since {
    private Command last;
    private boolean past;

    private Since() {
      now();
    }

    /** From now on the model is compared with what it is at this moment. */
    void now() {
      last = document.stack().getUndoCommand();
      past = false;
    }

    /** The model is known to be another one, whatever is undone. */
    void never() {
      last = null;
      past = true;
    }

    /** Whether the model has changed since. */
    boolean isPast() {
      return past;
    }

    private void follow(boolean changed) {
      Command undoable = document.stack().getUndoCommand();
      if (changed) {
        past = undoable != last || past && last == null;
      } else if (!past) {
        last = undoable;
      }
    }
  }
}
