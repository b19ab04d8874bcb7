package org.headroom.diagram.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.dialogs.SaveAsDialog;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.headroom.model.io.LayoutFile;
import org.headroom.model.io.ModelWriter;

/** Writes the model of an editor, with its layout, under another name in the workspace, and goes on there. */
final class SavingAs {
  private static final String EXTENSION = "headroom";

  private final ArchitectureEditor editor;

  SavingAs(ArchitectureEditor editor) {
    this.editor = editor;
  }

  /** Asks for the name. */
  void ask() {
    SaveAsDialog dialog = new SaveAsDialog(editor.getSite().getShell());
    Optional.ofNullable(editor.getEditorInput().getAdapter(IFile.class)).ifPresentOrElse(dialog::setOriginalFile,
        () -> dialog.setOriginalName(editor.getEditorInput().getName()));
    if (dialog.open() == Window.OK && dialog.getResult() != null) {
      try {
        to(dialog.getResult());
      } catch (IOException | CoreException e) {
        StatusManager.getManager().handle(new Status(IStatus.ERROR, ArchitectureEditor.BUNDLE, e.getMessage(), e),
            StatusManager.SHOW);
      }
    }
  }

  /** Writes to a file of the workspace, which the page shows from then on; the file so far stays as it is. */
  void to(IPath path) throws IOException, CoreException {
    IFile target = ResourcesPlugin.getWorkspace().getRoot()
        .getFile(EXTENSION.equals(path.getFileExtension()) ? path : path.addFileExtension(EXTENSION));
    if (target.equals(editor.getEditorInput().getAdapter(IFile.class))) {
      editor.doSave(new NullProgressMonitor());
      return;
    }
    if (target.getLocation() == null) {
      throw new IOException(target.getFullPath() + " is in a project that is closed. Open the project first.");
    }
    Path file = target.getLocation().toFile().toPath();
    new ModelWriter().write(editor.document().architecture(), file);
    LayoutFile.beside(file).write(editor.layout());
    target.getParent().refreshLocal(IResource.DEPTH_ONE, new NullProgressMonitor());
    IWorkbenchPage page = editor.getSite().getPage();
    page.closeEditor(editor, false);
    IDE.openEditor(page, target);
  }
}
