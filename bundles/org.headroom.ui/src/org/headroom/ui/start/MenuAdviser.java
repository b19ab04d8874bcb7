package org.headroom.ui.start;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** Menus and tool bar of the stand-alone workbench. */
final class MenuAdviser extends ActionBarAdvisor {
  private IWorkbenchWindow window;

  MenuAdviser(IActionBarConfigurer configurer) {
    super(configurer);
  }

  @Override
  protected void makeActions(IWorkbenchWindow owner) {
    window = owner;
    for (ActionFactory factory : new ActionFactory[] {ActionFactory.NEW, ActionFactory.NEW_WIZARD_DROP_DOWN,
        ActionFactory.CLOSE, ActionFactory.CLOSE_ALL, ActionFactory.SAVE, ActionFactory.SAVE_AS, ActionFactory.SAVE_ALL,
        ActionFactory.PRINT,
        ActionFactory.REFRESH, ActionFactory.IMPORT, ActionFactory.EXPORT, ActionFactory.PROPERTIES, ActionFactory.QUIT,
        ActionFactory.UNDO, ActionFactory.REDO, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE,
        ActionFactory.DELETE, ActionFactory.SELECT_ALL, ActionFactory.FIND, ActionFactory.RENAME,
        ActionFactory.RESET_PERSPECTIVE, ActionFactory.PREFERENCES, ActionFactory.ABOUT, ActionFactory.INTRO}) {
      register(factory.create(owner));
    }
  }

  private IAction action(ActionFactory factory) {
    return getAction(factory.getId());
  }

  @Override
  protected void fillMenuBar(IMenuManager bar) {
    MenuManager file = new MenuManager("&File", IWorkbenchActionConstants.M_FILE);
    MenuManager kinds = new MenuManager("&New", "new");
    kinds.add(ContributionItemFactory.NEW_WIZARD_SHORTLIST.create(window));
    file.add(kinds);
    add(file, null, ActionFactory.CLOSE, ActionFactory.CLOSE_ALL, null, ActionFactory.SAVE,
        ActionFactory.SAVE_AS, ActionFactory.SAVE_ALL, null, ActionFactory.PRINT, null, ActionFactory.REFRESH,
        ActionFactory.IMPORT,
        ActionFactory.EXPORT, null, ActionFactory.PROPERTIES);
    file.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    file.add(new Separator());
    file.add(command("org.headroom.ui.switchWorkspace"));
    add(file, null, ActionFactory.QUIT);
    MenuManager edit = new MenuManager("&Edit", IWorkbenchActionConstants.M_EDIT);
    add(edit, ActionFactory.UNDO, ActionFactory.REDO, null, ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE,
        null, ActionFactory.DELETE, ActionFactory.SELECT_ALL, ActionFactory.RENAME, null, ActionFactory.FIND);
    // without this group no text editor opens
    edit.add(new GroupMarker(IWorkbenchActionConstants.FIND_EXT));
    edit.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    MenuManager views = new MenuManager("Show &view", "org.headroom.ui.views.menu");
    views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
    MenuManager windows = new MenuManager("&Window", IWorkbenchActionConstants.M_WINDOW);
    windows.add(views);
    add(windows, ActionFactory.RESET_PERSPECTIVE, null, ActionFactory.PREFERENCES);
    MenuManager help = new MenuManager("&Help", IWorkbenchActionConstants.M_HELP);
    add(help, ActionFactory.INTRO);
    help.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    add(help, null, ActionFactory.ABOUT);
    bar.add(file);
    bar.add(edit);
    bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    bar.add(windows);
    bar.add(help);
  }

  private CommandContributionItem command(String id) {
    return new CommandContributionItem(new CommandContributionItemParameter(window, null, id,
        CommandContributionItem.STYLE_PUSH));
  }

  private void add(IMenuManager menu, ActionFactory... factories) {
    for (ActionFactory factory : factories) {
      if (factory == null) {
        menu.add(new Separator());
      } else {
        menu.add(action(factory));
      }
    }
  }

  @Override
  protected void fillCoolBar(ICoolBarManager bar) {
    ToolBarManager tools = new ToolBarManager();
    tools.add(action(ActionFactory.NEW_WIZARD_DROP_DOWN));
    tools.add(action(ActionFactory.SAVE));
    tools.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    bar.add(new ToolBarContributionItem(tools, "org.headroom.ui.tools"));
  }
}
