package org.headroom.diagram.ui;

import org.eclipse.gef.ui.actions.ActionBarContributor;
import org.eclipse.gef.ui.actions.DeleteRetargetAction;
import org.eclipse.gef.ui.actions.GEFActionConstants;
import org.eclipse.gef.ui.actions.RedoRetargetAction;
import org.eclipse.gef.ui.actions.UndoRetargetAction;
import org.eclipse.gef.ui.actions.ZoomComboContributionItem;
import org.eclipse.gef.ui.actions.ZoomInRetargetAction;
import org.eclipse.gef.ui.actions.ZoomOutRetargetAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.actions.ActionFactory;

/** Connects undo, redo, delete and zoom of the workbench with the diagram. */
public final class DiagramContributor extends ActionBarContributor {
  @Override
  protected void buildActions() {
    addRetargetAction(new UndoRetargetAction());
    addRetargetAction(new RedoRetargetAction());
    addRetargetAction(new DeleteRetargetAction());
    addRetargetAction(new ZoomInRetargetAction());
    addRetargetAction(new ZoomOutRetargetAction());
  }

  @Override
  protected void declareGlobalActionKeys() {
    addGlobalActionKey(ActionFactory.SELECT_ALL.getId());
    addGlobalActionKey(ActionFactory.PRINT.getId());
  }

  @Override
  public void contributeToToolBar(IToolBarManager bar) {
    bar.add(getAction(ActionFactory.UNDO.getId()));
    bar.add(getAction(ActionFactory.REDO.getId()));
    bar.add(new Separator());
    bar.add(getAction(GEFActionConstants.ZOOM_OUT));
    bar.add(new ZoomComboContributionItem(getPage()));
    bar.add(getAction(GEFActionConstants.ZOOM_IN));
  }
}
