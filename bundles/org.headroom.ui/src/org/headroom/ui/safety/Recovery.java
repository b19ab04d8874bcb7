package org.headroom.ui.safety;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.ui.HeadroomUi;

/** Brings back work that was not saved when the workbench ended without closing. */
public final class Recovery {
  private static final String FOLDER = "unsaved";

  private final UnsavedCopies copies;

  private Recovery(UnsavedCopies copies) {
    this.copies = copies;
  }

  /** With copies in the state of the workspace. */
  public static Recovery ofWorkspace() {
    return new Recovery(new UnsavedCopies(
        Platform.getStateLocation(Platform.getBundle(HeadroomUi.BUNDLE)).append(FOLDER).toFile().toPath()));
  }

  /** Watches over an editor from now on, and offers it its copy. */
  public ModelSafety watch(ArchitectureEditor editor) {
    return new ModelSafety(editor, copies);
  }

  /** Opens the models that have a copy, so that it is offered there. */
  public void openModels(IWorkbenchPage page) {
    try {
      for (UnsavedCopies.Copy copy : copies.all()) {
        Optional<IFile> file = Optional.ofNullable(ResourcesPlugin.getWorkspace().getRoot()
            .getFileForLocation(Path.fromOSString(copy.model().toString())));
        if (file.isPresent()) {
          IDE.openEditor(page, file.get(), false);
        }
      }
    } catch (IOException | PartInitException e) {
      StatusManager.getManager().handle(HeadroomUi.error("Unsaved work cannot be offered: " + e.getMessage(), e));
    }
  }
}
