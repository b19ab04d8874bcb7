package org.headroom.ui.start;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** The window of the stand-alone workbench. */
final class WindowAdviser extends WorkbenchWindowAdvisor {
  /** Of the screen; a drawing with its views needs most of it. */
  private static final double SHARE = 0.92;
  /** Pixels; a screen that is narrower is needed as a whole. */
  private static final int WIDE = 1600;

  /** The platform offers it in the menu File. Models have those of the tool everywhere. */
  private static final String LINE_DELIMITERS = "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo";

  WindowAdviser(IWorkbenchWindowConfigurer configurer) {
    super(configurer);
  }

  @Override
  public void preWindowOpen() {
    IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
    Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
    configurer.setInitialSize(usual(screen));
    configurer.setShowCoolBar(true);
    configurer.setShowStatusLine(true);
    configurer.setShowProgressIndicator(true);
    configurer.setTitle("Headroom");
  }

  @Override
  public void postWindowOpen() {
    Shell shell = getWindowConfigurer().getWindow().getShell();
    Rectangle screen = shell.getMonitor().getClientArea();
    if (screen.width < WIDE && shell.getSize().equals(usual(screen))) {
      shell.setMaximized(true);
    }
    getWindowConfigurer().getWindow().getActivePage().hideActionSet(LINE_DELIMITERS);
  }

  private static Point usual(Rectangle screen) {
    return new Point((int) (screen.width * SHARE), (int) (screen.height * SHARE));
  }

  @Override
  public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
    return new MenuAdviser(configurer);
  }
}
