package org.headroom.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

  @Override
  public void earlyStartup() {
    IWorkbench workbench = PlatformUI.getWorkbench();
    workbench.getDisplay().asyncExec(() -> {
      if (workbench.getWorkbenchWindowCount() == 1 && workbench.getWorkbenchWindows()[0].getShell().isVisible()) {
        write();
      }
      workbench.close();
    });
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
