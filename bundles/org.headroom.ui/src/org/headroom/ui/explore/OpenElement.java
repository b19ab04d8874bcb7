package org.headroom.ui.explore;

import java.util.Map;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
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

  /** Opens the model and selects the element; of a result, the views that show it. */
  static void show(ModelFolder element) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      if (element.icon().equals(ModelFolder.RESULT)) {
        IDE.openEditor(page, element.file().getParent().getFile(IPath.fromPortableString(element.id())));
      } else if (IDE.openEditor(page, element.file()) instanceof ArchitectureEditor editor) {
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
      open.setText(selected().icon().equals(ModelFolder.RESULT) ? "Show the result" : "Show in the model");
      menu.appendToGroup(ICommonMenuConstants.GROUP_OPEN, open);
      if (selected().isScenario()) {
        menu.appendToGroup(ICommonMenuConstants.GROUP_OPEN, runs(selected()));
      }
    }
  }

  /** Runs a scenario of a model. */
  static CommandContributionItem runs(ModelFolder scenario) {
    CommandContributionItemParameter run = new CommandContributionItemParameter(
        PlatformUI.getWorkbench().getActiveWorkbenchWindow(), null, "org.headroom.simulation.ui.run",
        CommandContributionItem.STYLE_PUSH);
    run.label = "Run the scenario";
    run.parameters = Map.of("org.headroom.simulation.ui.scenario", scenario.id(), "org.headroom.simulation.ui.file",
        scenario.file().getFullPath().toPortableString());
    return new CommandContributionItem(run);
  }
}
