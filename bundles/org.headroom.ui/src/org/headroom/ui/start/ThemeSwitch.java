package org.headroom.ui.start;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbench;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.ui.WorkbenchTheme;

/**
 * Lets another theme take effect without a restart. The style sheets only add colours: what the dark one has set and the
 * light one does not mention would stay, as white words on white paper.
 */
final class ThemeSwitch {
  private final Display display;
  private final IThemeEngine engine;
  private Theme shown = WorkbenchTheme.current();
  private boolean switched;

  private ThemeSwitch(IWorkbench workbench) {
    display = workbench.getDisplay();
    engine = workbench.getService(IThemeEngine.class);
  }

  /** Follows the theme as long as there is the workbench. */
  static void install(IWorkbench workbench) {
    WorkbenchTheme.follow(workbench.getDisplay(), new ThemeSwitch(workbench)::takeTheme);
  }

  private void takeTheme() {
    switched |= WorkbenchTheme.current() != shown;
    shown = WorkbenchTheme.current();
    restyle();
  }

  /** Leaves a workbench alone whose theme was never changed: pages colour some of their widgets themselves. */
  private void restyle() {
    if (switched) {
      for (Shell shell : display.getShells()) {
        bleach(shell);
        engine.applyStyles(shell, true);
        ground(shell);
      }
    }
  }

  /** Lets words and buttons stand on the colour of what is around them, and not in boxes of the platform's. */
  private static void ground(Composite composite) {
    for (Control child : composite.getChildren()) {
      if ((child instanceof Label || child instanceof ToolBar) && !keepsColours(child)) {
        child.setBackground(composite.getBackground());
      }
      if (child instanceof Composite inner) {
        ground(inner);
      }
    }
  }

  /** Tool bars beside the tabs of views show what the tabs are painted on. */
  private static boolean keepsColours(Control control) {
    return WorkbenchTheme.isOwn(control) || control instanceof ToolBar
        && (control.getParent() instanceof CTabFolder || control.getParent().getParent() instanceof CTabFolder);
  }

  private void bleach(Control control) {
    if (DisabledLook.keepsItsWords(control)) {
      control.setBackground(null);
    } else if (!keepsColours(control)) {
      // a widget whose colour is none already would keep the one of the platform that it began with
      control.setBackground(control.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
      control.setForeground(control.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
      control.setBackground(null);
      control.setForeground(null);
      if (control instanceof Tree || control instanceof Table || control instanceof List) {
        // for none they would take the colours of the desktop that SWT read last, perhaps before it had turned
        control.setBackground(WorkbenchTheme.colour(shown, ColourRole.CANVAS));
        control.setForeground(WorkbenchTheme.colour(shown, ColourRole.TEXT));
      }
    }
    if (control instanceof Table table) {
      table.setHeaderBackground(null);
      table.setHeaderForeground(null);
    } else if (control instanceof Tree tree) {
      tree.setHeaderBackground(null);
      tree.setHeaderForeground(null);
    }
    if (control instanceof Composite composite) {
      for (Control child : composite.getChildren()) {
        bleach(child);
      }
    }
  }
}
