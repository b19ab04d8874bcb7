package org.headroom.diagram.ui;

import java.io.IOException;
import java.util.Objects;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.headroom.diagram.ui.parts.LiveScene;
import org.headroom.model.edit.Places;

/** Writes the model of an editor, with its layout, when the guard allows it. */
final class Saving {
  private final ArchitectureEditor editor;
  private SaveGuard guard = asking -> true;

  Saving(ArchitectureEditor editor) {
    this.editor = editor;
  }

  void guard(SaveGuard decides) {
    guard = Objects.requireNonNull(decides);
  }

  /** Cancels the monitor when the file was not written. */
  void save(IProgressMonitor monitor) {
    if (!guard.maySave(editor)) {
      monitor.setCanceled(true);
      return;
    }
    try {
      LiveScene scene = editor.scene();
      if (scene.isProvisional()) {
        Places places = editor.document().places();
        editor.document().save(places.all(), places.bends());
      } else {
        scene.finish();
        editor.document().save(scene.places(), scene.routes());
      }
      ModelInput.refresh(editor.getEditorInput(), monitor);
    } catch (IOException | CoreException e) {
      monitor.setCanceled(true);
      guard.saveFailed(editor, new Status(IStatus.ERROR, ArchitectureEditor.BUNDLE, e.getMessage(), e));
    }
  }
}
