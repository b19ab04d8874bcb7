package org.headroom.ui.start;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbench;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.ui.Later;
import org.headroom.diagram.ui.WorkbenchTheme;

/**
 * Lets another theme take effect without a restart. The style sheets only add colours: what the dark one has set and the
 * light one does not mention would stay, as white words on white paper.
 */
final class ThemeSwitch {
  /** A third of what a dispatch may take. */
  private static final long AT_A_TIME = 15_000_000;

  private final Display display;
  private final IThemeEngine engine;
  private Theme shown = WorkbenchTheme.current();
  private boolean switched;
  private final Later restyling = new Later(this::proceed);
  /** What is still to be restyled: what is around before what is inside. */
  private final Deque<Control> left = new ArrayDeque<>();

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
    // a workbench whose theme was never changed is left alone: pages colour some of their widgets themselves
    if (switched) {
      left.clear();
      Collections.addAll(left, display.getShells());
      restyling.ask();
    }
  }

  /** Restyles as many widgets as one dispatch has time for. */
  private void proceed() {
    long begin = System.nanoTime();
    while (!left.isEmpty() && System.nanoTime() - begin < AT_A_TIME) {
      Control next = left.pop();
      if (!next.isDisposed()) {
        restyle(next);
      }
    }
    if (!left.isEmpty()) {
      restyling.ask();
    }
  }

  private void restyle(Control control) {
    bleach(control);
    engine.applyStyles(control, false);
    ground(control);
    if (control instanceof Composite composite) {
      Control[] inside = composite.getChildren();
      for (int i = inside.length - 1; i >= 0; i--) {
        left.push(inside[i]);
      }
    }
  }

  /** Lets words and buttons stand on the colour of what is around them, and not in boxes of the platform's. */
  private static void ground(Control control) {
    if ((control instanceof Label || control instanceof ToolBar) && !keepsColours(control)) {
      control.setBackground(control.getParent().getBackground());
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
      bleachAll(control);
    }
  }

  private void bleachAll(Control control) {
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
    if (control instanceof Table table) {
      table.setHeaderBackground(null);
      table.setHeaderForeground(null);
    } else if (control instanceof Tree tree) {
      tree.setHeaderBackground(null);
      tree.setHeaderForeground(null);
    }
  }
}
