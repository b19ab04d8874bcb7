package org.headroom.ui.start;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.ui.check.LiveChecks;
import org.headroom.ui.safety.ModelSafety;
import org.headroom.ui.safety.Recovery;
import org.headroom.ui.safety.RenamedModels;

/** Gives every model that is open its live checks and its safety, as long as it is open. */
public final class OpenEditors implements IStartup, IPartListener2, IWindowListener {
  private final Map<ArchitectureEditor, Companions> companions = new IdentityHashMap<>();
  private final Recovery recovery = Recovery.ofWorkspace();

  private record Companions(LiveChecks checks, ModelSafety safety) {}

  @Override
  public void earlyStartup() {
    IdeImages.warm();
    PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
      PlatformUI.getWorkbench().addWindowListener(this);
      PlatformUI.getWorkbench().addWorkbenchListener(new EndOfWork());
      ResourcesPlugin.getWorkspace().addResourceChangeListener(new RenamedModels(PlatformUI.getWorkbench()),
          IResourceChangeEvent.POST_CHANGE);
      for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
        windowOpened(window);
      }
      IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
      if (active != null && active.getActivePage() != null) {
        recovery.openModels(active.getActivePage());
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
    if (reference.getPart(false) instanceof ArchitectureEditor editor && !companions.containsKey(editor)) {
      IFile file = editor.getEditorInput().getAdapter(IFile.class);
      if (file != null) {
        companions.put(editor, new Companions(new LiveChecks(file, editor), recovery.watch(editor)));
      }
    }
  }

  /** An editor that goes on with a file of another name gets companions for that one. */
  @Override
  public void partInputChanged(IWorkbenchPartReference reference) {
    partClosed(reference);
    partOpened(reference);
  }

  @Override
  public void partActivated(IWorkbenchPartReference reference) {
    if (reference.getPart(false) instanceof ArchitectureEditor editor && companions.containsKey(editor)) {
      companions.get(editor).safety().look();
    }
  }

  @Override
  public void partClosed(IWorkbenchPartReference reference) {
    if (reference.getPart(false) instanceof ArchitectureEditor editor && companions.containsKey(editor)) {
      Companions gone = companions.remove(editor);
      gone.checks().dispose();
      gone.safety().dispose();
    }
  }

  @Override
  public void windowActivated(IWorkbenchWindow window) {
    // another program may have changed files while this window was in the background
    Set.copyOf(companions.values()).forEach(each -> each.safety().look());
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
