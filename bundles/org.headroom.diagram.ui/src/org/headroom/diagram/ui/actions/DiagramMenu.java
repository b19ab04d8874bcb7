package org.headroom.diagram.ui.actions;

import java.util.List;
import org.eclipse.gef.ContextMenuProvider;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.actions.ActionFactory;
import org.headroom.diagram.ui.DiagramPage;
import org.headroom.diagram.ui.ThemeChoice;
import org.headroom.model.Connection;
import org.headroom.model.Element;
import org.headroom.model.Role;

/** The context menu of the diagram. */
public final class DiagramMenu extends ContextMenuProvider {
  private final DiagramPage page;

  /** The menu of a page. */
  public DiagramMenu(DiagramPage page) {
    super(page.viewer());
    this.page = page;
  }

  @Override
  public void buildContextMenu(IMenuManager menu) {
    page.actions().update();
    List<Element> selected = page.selected();
    new FindingMenu(page).fill(menu, selected);
    menu.add(new Separator());
    if (selected.size() == 1 && selected.get(0) instanceof Connection connection) {
      menu.add(roles(connection));
    }
    add(menu, DiagramActions.CONNECT, ActionFactory.RENAME.getId(), DiagramActions.STRAIGHTEN, null,
        ActionFactory.UNDO.getId(), ActionFactory.REDO.getId(), null, ActionFactory.CUT.getId(),
        ActionFactory.COPY.getId(), ActionFactory.PASTE.getId(), DiagramActions.DUPLICATE,
        ActionFactory.DELETE.getId(), null);
    fillArrangement(menu);
    menu.add(new Separator());
    menu.add(zoom());
    menu.add(export());
    add(menu, ActionFactory.FIND.getId(), DiagramActions.SOURCE, ActionFactory.PROPERTIES.getId());
    menu.add(new Separator("additions"));
  }

  /** Everything for the menu bar. */
  public void fillMainMenu(IMenuManager menu) {
    page.actions().update();
    add(menu, ActionFactory.FIND.getId(), DiagramActions.CONNECT, ActionFactory.RENAME.getId(),
        DiagramActions.DUPLICATE, null);
    fillArrangement(menu);
    menu.add(new Separator());
    menu.add(zoom());
    MenuManager theme = new MenuManager("Colours");
    for (ThemeChoice.Wish wish : ThemeChoice.Wish.values()) {
      add(theme, DiagramActions.THEME + wish.name().toLowerCase(java.util.Locale.ROOT));
    }
    menu.add(theme);
    add(menu, DiagramActions.PALETTE, DiagramActions.SEARCH_PALETTE, DiagramActions.GRID, DiagramActions.SNAP, null);
    menu.add(export());
  }

  private void fillArrangement(IMenuManager menu) {
    MenuManager align = new MenuManager("Align");
    for (Tidying tidying : Tidying.values()) {
      if (tidying == Tidying.DISTRIBUTE_ACROSS || tidying == Tidying.MATCH_WIDTH) {
        align.add(new Separator());
      }
      add(align, tidying.id());
    }
    menu.add(align);
    add(menu, DiagramActions.ARRANGE, DiagramActions.ARRANGE_ALL);
  }

  private MenuManager zoom() {
    MenuManager zoom = new MenuManager("Zoom");
    add(zoom, DiagramActions.FIT, DiagramActions.FIT_SELECTION, DiagramActions.FULL_SIZE, DiagramActions.ZOOM_IN,
        DiagramActions.ZOOM_OUT);
    return zoom;
  }

  private MenuManager export() {
    MenuManager export = new MenuManager("Export");
    add(export, DiagramActions.EXPORT_SVG, DiagramActions.EXPORT_PNG, ActionFactory.PRINT.getId());
    return export;
  }

  private MenuManager roles(Connection connection) {
    MenuManager menu = new MenuManager("Role");
    for (Role role : page.editor().document().edits().roles(connection)) {
      menu.add(DiagramAction.toggle(DiagramActions.PREFIX + "role." + role.getLiteral(), role.getLiteral(),
          () -> connection.getRole() == role,
          () -> page.editor().document().execute(page.editor().document().edits().setRole(connection, role))));
    }
    return menu;
  }

  private void add(IMenuManager menu, String... ids) {
    for (String id : ids) {
      IAction action = id == null ? null : page.registry().getAction(id);
      if (action != null) {
        menu.add(action);
      } else {
        menu.add(new Separator());
      }
    }
  }
}
