package org.headroom.diagram.ui;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.ui.statushandlers.StatusManager;

/** Decides whether an editor may replace its file, and tells when that failed. */
@FunctionalInterface
public interface SaveGuard {
  /** Whether the file may be written now; called in the user interface's thread, may ask the user. */
  boolean maySave(ArchitectureEditor editor);

  /** The file could not be written; the editor still has all changes. Called in the user interface's thread. */
  default void saveFailed(ArchitectureEditor editor, IStatus reason) {
    StatusManager.getManager().handle(reason, StatusManager.SHOW);
  }
}
