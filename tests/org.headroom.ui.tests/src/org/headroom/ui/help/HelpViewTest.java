package org.headroom.ui.help;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.handlers.IHandlerService;
import org.headroom.ui.HeadroomUi;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** F1 explains what is selected. */
class HelpViewTest {
  private Robot robot;

  @AfterEach
  void close() {
    MainWindow.page().hideView(MainWindow.page().findView(HeadroomUi.HELP_VIEW));
    robot.close();
  }

  @Test
  void helpFollowsTheSelection() throws CoreException, IOException, org.eclipse.core.commands.common.CommandException {
    robot = Robot.onExample("help");
    MainWindow.page().activate(robot.editor());
    robot.editor().getSite().getService(IHandlerService.class).executeCommand("org.headroom.ui.showHelp", null);
    EventLoop.settle();
    HelpView view = (HelpView) MainWindow.page().findView(HeadroomUi.HELP_VIEW);
    robot.select(robot.element("product-cache"));
    assertTrue(view.content().startsWith("Cache\n"), view.content());
    assertTrue(view.content().contains("TTL. "), view.content());
  }
}
