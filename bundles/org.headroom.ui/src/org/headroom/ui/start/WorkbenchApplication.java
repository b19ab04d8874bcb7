package org.headroom.ui.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** The stand-alone workbench. */
public final class WorkbenchApplication implements IApplication {
  /** The system property by which a restart of the workbench asks for {@link IApplication#EXIT_RELAUNCH}. */
  static final String EXIT_CODE = "eclipse.exitcode";

  /**
   * The system property for the command that starts the workbench again when the process with the number that it is
   * given has ended; blank where a start script waits for the exit code.
   */
  private static final String OPEN_AGAIN = "headroom.open.again";

  /** As the start scripts for what lies in the surroundings. */
  private static final Integer NO_SCREEN = 4;

  /** The system property that {@code about.mappings} names. */
  private static final String VERSION = "headroom.version";

  @Override
  public Object start(IApplicationContext context) throws Exception {
    System.setProperty(VERSION, context.getBrandingBundle().getVersion().toString());
    DisabledLook.ofIcons();
    Display display;
    try {
      display = PlatformUI.createDisplay();
    } catch (SWTError e) {
      System.err.println("headroom-workbench: no window can be opened (" + e.getMessage()
          + "); start it in a desktop session, or set DISPLAY to a screen. The command line, headroom, needs none.");
      return NO_SCREEN;
    }
    try {
      Location workspace = Platform.getInstanceLocation();
      Optional<String> obstacle = workspace == null ? Optional.empty() : Workspaces.obstacle(workspace);
      if (obstacle.isPresent()) {
        return chooseAnother(display, obstacle.get(), Workspaces.folder(workspace)) ? again(EXIT_RELAUNCH) : EXIT_OK;
      }
      Splash splash = Splash.show(display);
      DisabledLook.ofButtons(display, context.getBrandingBundle().getBundleContext());
      HandedFiles files = new HandedFiles(display,
          (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
      int code = PlatformUI.createAndRunWorkbench(display, new WorkbenchAdviser(splash, files));
      if (code != PlatformUI.RETURN_RESTART) {
        return EXIT_OK;
      }
      return again(Integer.getInteger(EXIT_CODE, EXIT_RESTART).equals(EXIT_RELAUNCH) ? EXIT_RELAUNCH : EXIT_RESTART);
    } finally {
      display.dispose();
    }
  }

  /** The exit code for a new start by the start script; for none when another process does it. */
  private static Integer again(Integer code) throws IOException {
    String command = System.getProperty(OPEN_AGAIN, "");
    if (command.isEmpty()) {
      return code;
    }
    new ProcessBuilder(command, Long.toString(ProcessHandle.current().pid())).start();
    return EXIT_OK;
  }

  /** Says why the workspace cannot be taken and lets the user choose one for the next start; false to give up. */
  private static boolean chooseAnother(Display display, String obstacle, Path first) throws IOException {
    Shell shell = new Shell(display);
    try {
      MessageDialog question = new MessageDialog(shell, "Headroom", null, obstacle, MessageDialog.WARNING, 0,
          "Choose Folder\u2026", "Exit");
      if (question.open() != 0) {
        return false;
      }
      String folder = SwitchWorkspace.ask(shell, first);
      if (folder == null) {
        return false;
      }
      Workspaces.choose(Path.of(folder));
      return true;
    } finally {
      shell.dispose();
    }
  }

  @Override
  public void stop() {
    if (PlatformUI.isWorkbenchRunning()) {
      IWorkbench workbench = PlatformUI.getWorkbench();
      workbench.getDisplay().syncExec(workbench::close);
    }
  }
}
