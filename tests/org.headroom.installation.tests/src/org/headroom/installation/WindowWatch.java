package org.headroom.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/**
 * Added to an unpacked workbench: when its window is visible, writes to the file of the system property {@value #FILE},
 * in milliseconds: the time, how long the thread of the user interface used a processor, how long this program
 * used processors, and how long all programs did since the machine was started; then closes the workbench.
 */
public final class WindowWatch implements IStartup {
  static final String FILE = "headroom.watch.file";

  private static final String LAST = "org/headroom/installation/LAST";

  @Override
  public void earlyStartup() {
    IWorkbench workbench = PlatformUI.getWorkbench();
    workbench.getDisplay().asyncExec(() -> {
      if (workbench.getWorkbenchWindowCount() == 1 && workbench.getWorkbenchWindows()[0].getShell().isVisible()) {
        write();
      }
      closeAfterEventsOfTheStart(workbench);
    });
  }

  /** The platform tells that the start is complete in a thread of its own, which must still find the display. */
  private static void closeAfterEventsOfTheStart(IWorkbench workbench) {
    IEventBroker events = workbench.getService(IEventBroker.class);
    events.subscribe(LAST, event -> workbench.getDisplay().asyncExec(workbench::close));
    events.post(LAST, null);
  }

  private static void write() {
    try {
      Path file = Path.of(System.getProperty(FILE));
      Path whole = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), System.currentTimeMillis() + " "
          + Processors.usedByThread() + " " + Processors.usedHere() + " " + Processors.usedByAll());
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
