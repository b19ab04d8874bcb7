package org.headroom.ui.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.stream.Stream;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.statushandlers.StatusManager;
import org.headroom.ui.HeadroomUi;

/**
 * Models that come from outside: named at the start, or by the desktop, which on macOS tells of a double-click in this
 * way. They wait until there is a window.
 */
final class HandedFiles {
  private static final String MODEL = ".headroom";

  private final Queue<Path> waiting = new ArrayDeque<>();

  /** Takes those of a start, among whose arguments there are others, and of the desktop from now on. */
  HandedFiles(Display display, String... arguments) {
    Stream.of(arguments).filter(each -> each.endsWith(MODEL)).map(Path::of).forEach(waiting::add);
    display.addListener(SWT.OpenDocument, event -> waiting.add(Path.of(event.text)));
  }

  /** Opens what waits, if there is a window. */
  void open() {
    IWorkbenchWindow window = waiting.isEmpty() ? null : PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    if (window != null) {
      // the welcome page would cover them
      IIntroManager intro = window.getWorkbench().getIntroManager();
      intro.closeIntro(intro.getIntro());
      waiting.forEach(each -> open(each.toAbsolutePath(), window.getActivePage()));
      waiting.clear();
    }
  }

  private static void open(Path file, IWorkbenchPage page) {
    if (!Files.isRegularFile(file)) {
      show(new Status(IStatus.WARNING, HeadroomUi.BUNDLE, "There is no file " + file + "."));
      return;
    }
    try {
      IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().fromLocalFile(file.toFile()));
    } catch (PartInitException e) {
      show(HeadroomUi.error(e.getMessage(), e));
    }
  }

  private static void show(IStatus status) {
    StatusManager.getManager().handle(status, StatusManager.SHOW);
  }
}
