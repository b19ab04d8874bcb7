package org.headroom.diagram.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IProduct;
import org.eclipse.core.runtime.Platform;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.gef.ui.actions.GEFActionConstants;
import org.eclipse.gef.ui.actions.RedoRetargetAction;
import org.eclipse.gef.ui.actions.UndoRetargetAction;
import org.eclipse.gef.ui.actions.ZoomComboContributionItem;
import org.eclipse.gef.ui.actions.ZoomInRetargetAction;
import org.eclipse.gef.ui.actions.ZoomOutRetargetAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.RetargetAction;
import org.eclipse.ui.part.MultiPageEditorActionBarContributor;
import org.headroom.diagram.ui.actions.DiagramActions;
import org.headroom.diagram.ui.actions.DiagramMenu;

/** Connects the menus, tool bar and keys of the workbench with the page in front. */
public final class DiagramContributor extends MultiPageEditorActionBarContributor {
  private static final String MENU = "org.headroom.diagram.ui.menu";
  /** On every page: the history belongs to the document. */
  private static final List<String> OF_DOCUMENT = List.of(ActionFactory.UNDO.getId(), ActionFactory.REDO.getId());
  private static final List<String> OF_DIAGRAM = List.of(ActionFactory.DELETE.getId(), ActionFactory.CUT.getId(),
      ActionFactory.COPY.getId(), ActionFactory.PASTE.getId(), ActionFactory.SELECT_ALL.getId(),
      ActionFactory.FIND.getId(), ActionFactory.PRINT.getId(), ActionFactory.PROPERTIES.getId(),
      ActionFactory.RENAME.getId());
  /** The buttons of GEF and what they do here, which zooms about the middle as the menu does. */
  private static final Map<String, String> ZOOM = Map.of(GEFActionConstants.ZOOM_IN, DiagramActions.ZOOM_IN,
      GEFActionConstants.ZOOM_OUT, DiagramActions.ZOOM_OUT);

  private final List<RetargetAction> retargets = new ArrayList<>();
  private DiagramPage diagram;

  @Override
  public void init(IActionBars bars, IWorkbenchPage page) {
    for (RetargetAction action : List.of(new UndoRetargetAction(), new RedoRetargetAction(), new ZoomOutRetargetAction(),
        new ZoomInRetargetAction())) {
      retargets.add(action);
      page.addPartListener(action);
    }
    super.init(bars, page);
  }

  @Override
  public void contributeToToolBar(IToolBarManager bar) {
    if (isStandAlone()) {
      bar.add(retargets.get(0));
      bar.add(retargets.get(1));
      bar.add(new Separator());
    }
    bar.add(retargets.get(2));
    bar.add(new ZoomComboContributionItem(getPage()));
    bar.add(retargets.get(3));
  }

  /** An Eclipse IDE has buttons for undo and redo already. */
  private static boolean isStandAlone() {
    IProduct product = Platform.getProduct();
    return product != null && "org.headroom.ui.product".equals(product.getId());
  }

  @Override
  public void contributeToMenu(IMenuManager bar) {
    MenuManager menu = new MenuManager("&Diagram", MENU);
    menu.setRemoveAllWhenShown(true);
    menu.addMenuListener(shown -> {
      if (diagram != null) {
        new DiagramMenu(diagram).fillMainMenu(shown);
      }
    });
    bar.insertAfter(IWorkbenchActionConstants.M_EDIT, menu);
  }

  @Override
  public void setActiveEditor(IEditorPart part) {
    diagram = part instanceof ArchitectureEditor editor ? editor.diagram() : null;
    super.setActiveEditor(part);
  }

  @Override
  public void setActivePage(IEditorPart page) {
    IActionBars bars = getActionBars();
    ActionRegistry registry = diagram == null ? null : diagram.registry();
    OF_DOCUMENT.forEach(id -> bars.setGlobalActionHandler(id, registry == null ? null : registry.getAction(id)));
    OF_DIAGRAM.forEach(id -> bars.setGlobalActionHandler(id,
        registry == null || page != diagram ? null : registry.getAction(id)));
    ZOOM.forEach((button, id) -> bars.setGlobalActionHandler(button,
        registry == null || page != diagram ? null : registry.getAction(id)));
    bars.updateActionBars();
  }

  @Override
  public void dispose() {
    retargets.forEach(action -> {
      getPage().removePartListener(action);
      action.dispose();
    });
    super.dispose();
  }
}
