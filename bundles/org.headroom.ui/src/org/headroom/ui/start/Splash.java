package org.headroom.ui.start;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.headroom.ui.HeadroomUi;

/** The picture that is shown until the window opens. Native launchers would draw one; the start scripts have none. */
final class Splash {
  private final Shell shell;
  private final Image image;

  private Splash(Display display) {
    image = HeadroomUi.image("splash").createImage(display);
    shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
    Rectangle size = image.getBounds();
    Rectangle screen = display.getPrimaryMonitor().getBounds();
    shell.setBounds(screen.x + (screen.width - size.width) / 2, screen.y + (screen.height - size.height) / 2,
        size.width,
        size.height);
    shell.addListener(SWT.Paint, event -> event.gc.drawImage(image, 0, 0));
  }

  /** Shows the picture at once. */
  static Splash show(Display display) {
    Splash splash = new Splash(display);
    splash.shell.open();
    while (display.readAndDispatch()) {
      // until it is drawn
    }
    return splash;
  }

  /** Takes it away. */
  void close() {
    if (!shell.isDisposed()) {
      shell.dispose();
      image.dispose();
    }
  }
}
