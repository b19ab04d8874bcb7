package org.headroom.diagram.ui;

import java.util.List;
import org.eclipse.gef.ContextMenuProvider;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.gef.ui.actions.GEFActionConstants;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.actions.ActionFactory;

/** The context menu of the diagram. */
final class DiagramMenu extends ContextMenuProvider {
  private static final List<List<String>> GROUPS = List.of(
      List.of(ActionFactory.UNDO.getId(), ActionFactory.REDO.getId()),
      List.of(GEFActionConstants.DIRECT_EDIT, ActionFactory.DELETE.getId(), ActionFactory.SELECT_ALL.getId()),
      List.of("org.headroom.diagram.ui.arrange", "org.headroom.diagram.ui.fit", GEFActionConstants.ZOOM_IN,
          GEFActionConstants.ZOOM_OUT));

  private final ActionRegistry actions;

  DiagramMenu(EditPartViewer viewer, ActionRegistry actions) {
    super(viewer);
    this.actions = actions;
  }

  @Override
  public void buildContextMenu(IMenuManager menu) {
    for (List<String> group : GROUPS) {
      menu.add(new Separator());
      for (String id : group) {
        IAction action = actions.getAction(id);
        if (action != null) {
          menu.add(action);
        }
      }
    }
    menu.add(new Separator("additions"));
  }
}
