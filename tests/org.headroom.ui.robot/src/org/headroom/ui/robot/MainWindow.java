package org.headroom.ui.robot;

import java.util.Arrays;
import java.util.List;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** The first window of the workbench, which fills the screen, and what is open beside it. */
public final class MainWindow {
  private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
  private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
  /** Where a shell keeps the size that it needs to fill the screen. */
  private static final String SCREEN = "org.headroom.ui.robot.screen";

  private MainWindow() {
  }

  /** The page of the window. */
  public static IWorkbenchPage page() {
    IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    Shell shell = window.getShell();
    // a page may be asked for in every turn of the event loop, and one that opens shells leaves no time for timers
    if (!(shell.getData(SCREEN) instanceof Point)) {
      shell.setData(SCREEN, sizeOfScreen(shell.getDisplay()));
    }
    if (!shell.getSize().equals(shell.getData(SCREEN))) {
      shell.setSize((Point) shell.getData(SCREEN));
      shell.setLocation(0, 0);
    }
    return window.getActivePage();
  }

  /** Size of a shell that fills the screen: without a window manager nobody draws the trim that it has room for. */
  private static Point sizeOfScreen(Display display) {
    Rectangle screen = display.getBounds();
    Shell bare = new Shell(display, SWT.SHELL_TRIM);
    Rectangle trim = bare.computeTrim(0, 0, screen.width, screen.height);
    bare.dispose();
    return new Point(trim.width, trim.height);
  }

  /** The shell of the window. */
  public static Shell shell() {
    return page().getWorkbenchWindow().getShell();
  }

  /** The other windows, such as balloons and popups, that are open. */
  public static List<Shell> popups() {
    Shell main = shell();
    return Arrays.stream(main.getDisplay().getShells()).filter(shell -> shell != main && shell.isVisible()).toList();
  }

  /** Makes the workbench dark, or light as it is at first. */
  public static void setDark(boolean dark) {
    switchTheme(dark);
    EventLoop.settle();
  }

  /** Asks the workbench to become dark, or light as it is at first. */
  public static void switchTheme(boolean dark) {
    PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(dark ? DARK : LIGHT, false);
  }
}
