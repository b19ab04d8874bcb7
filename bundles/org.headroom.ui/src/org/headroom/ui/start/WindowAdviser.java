package org.headroom.ui.start;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** The window of the stand-alone workbench. */
final class WindowAdviser extends WorkbenchWindowAdvisor {
  /** Of the screen; a drawing with its views needs most of it. */
  private static final double SHARE = 0.92;

  WindowAdviser(IWorkbenchWindowConfigurer configurer) {
    super(configurer);
  }

  @Override
  public void preWindowOpen() {
    IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
    Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
    configurer.setInitialSize(new Point((int) (screen.width * SHARE), (int) (screen.height * SHARE)));
    configurer.setShowCoolBar(true);
    configurer.setShowStatusLine(true);
    configurer.setShowProgressIndicator(true);
    configurer.setTitle("Headroom");
  }

  @Override
  public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
    return new MenuAdviser(configurer);
  }
}
