package org.headroom.ui.start;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbench;
import org.headroom.diagram.ui.WorkbenchTheme;

/**
 * Lets another theme take effect without a restart. The style sheets only add colours: what the dark one has set and the
 * light one does not mention would stay, as white words on white paper.
 */
final class ThemeSwitch {
  private ThemeSwitch() {
  }

  /** Follows the theme as long as there is the workbench. */
  static void install(IWorkbench workbench) {
    Display display = workbench.getDisplay();
    IThemeEngine engine = workbench.getService(IThemeEngine.class);
    workbench.getService(IEventBroker.class).subscribe(IThemeEngine.Events.THEME_CHANGED, event -> {
      if (!display.isDisposed()) {
        display.asyncExec(() -> restyle(display, engine));
      }
    });
    // the colours of the platform follow a moment later
    display.addListener(SWT.Settings, event -> restyle(display, engine));
  }

  private static void restyle(Display display, IThemeEngine engine) {
    for (Shell shell : display.getShells()) {
      bleach(shell);
      engine.applyStyles(shell, true);
    }
  }

  private static void bleach(Control control) {
    if (!WorkbenchTheme.isOwn(control)) {
      // a widget whose colour is none already would keep the one of the platform that it began with
      control.setBackground(control.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
      control.setForeground(control.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
      control.setBackground(null);
      control.setForeground(null);
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
