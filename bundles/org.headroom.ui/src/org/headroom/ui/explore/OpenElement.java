package org.headroom.ui.explore;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.CommonActionProvider;
import org.eclipse.ui.navigator.ICommonActionConstants;
import org.eclipse.ui.navigator.ICommonActionExtensionSite;
import org.eclipse.ui.navigator.ICommonMenuConstants;
import org.eclipse.ui.statushandlers.StatusManager;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.model.Contents;
import org.headroom.ui.HeadroomUi;

/** Opens the model of an element of the explorer and shows the element there: double-click, Enter, context menu. */
public final class OpenElement extends CommonActionProvider {
  private final Action open = new Action("Show in the model") {
    @Override
    public void run() {
      showSelected();
    }
  };

  @Override
  public void init(ICommonActionExtensionSite site) {
    super.init(site);
  }

  private ModelFolder selected() {
    return getContext() != null && getContext().getSelection() instanceof IStructuredSelection selection
        && selection.size() == 1 && selection.getFirstElement() instanceof ModelFolder folder && folder.isElement()
        ? folder : null;
  }

  private void showSelected() {
    if (selected() != null) {
      show(selected());
    }
  }

  /** Opens the model and selects the element. */
  static void show(ModelFolder element) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      if (IDE.openEditor(page, element.file()) instanceof ArchitectureEditor editor) {
        Contents.find(editor.document().architecture(), element.id()).ifPresent(editor::reveal);
      }
    } catch (PartInitException e) {
      StatusManager.getManager().handle(HeadroomUi.error(e.getMessage(), e), StatusManager.SHOW);
    }
  }

  @Override
  public void fillActionBars(IActionBars bars) {
    if (selected() != null) {
      bars.setGlobalActionHandler(ICommonActionConstants.OPEN, open);
    }
  }

  @Override
  public void fillContextMenu(IMenuManager menu) {
    if (selected() != null) {
      menu.appendToGroup(ICommonMenuConstants.GROUP_OPEN, open);
    }
  }
}
