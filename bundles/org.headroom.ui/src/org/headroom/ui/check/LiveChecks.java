package org.headroom.ui.check;

import java.util.Map;
import java.util.WeakHashMap;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.model.edit.ModelDocument;

/** Checks every model that is open, after each change. */
public final class LiveChecks implements IStartup, IPartListener2, IWindowListener {
  private final Map<ArchitectureEditor, CheckJob> jobs = new WeakHashMap<>();

  @Override
  public void earlyStartup() {
    PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
      PlatformUI.getWorkbench().addWindowListener(this);
      for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
        windowOpened(window);
      }
    });
  }

  @Override
  public void windowOpened(IWorkbenchWindow window) {
    window.getPartService().addPartListener(this);
    for (IWorkbenchPage page : window.getPages()) {
      for (IWorkbenchPartReference reference : page.getEditorReferences()) {
        partOpened(reference);
      }
    }
  }

  @Override
  public void partOpened(IWorkbenchPartReference reference) {
    if (reference.getPart(false) instanceof ArchitectureEditor editor && !jobs.containsKey(editor)) {
      IFile file = editor.getEditorInput().getAdapter(IFile.class);
      if (file != null) {
        CheckJob job = new CheckJob(file, editor);
        jobs.put(editor, job);
        follow(editor.document(), job);
        editor.addDocumentListener(document -> follow(document, job));
      }
    }
  }

  private static void follow(ModelDocument document, CheckJob job) {
    document.stack().addCommandStackListener(event -> job.soon());
    job.soon();
  }

  @Override
  public void partClosed(IWorkbenchPartReference reference) {
    if (reference.getPart(false) instanceof ArchitectureEditor editor && jobs.containsKey(editor)) {
      jobs.remove(editor).cancel();
    }
  }

  @Override
  public void windowActivated(IWorkbenchWindow window) {
    // nothing to do
  }

  @Override
  public void windowDeactivated(IWorkbenchWindow window) {
    // nothing to do
  }

  @Override
  public void windowClosed(IWorkbenchWindow window) {
    window.getPartService().removePartListener(this);
  }
}
