package org.headroom.ui.help;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.handlers.IHandlerService;
import org.headroom.ui.HeadroomUi;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** F1 explains what is selected. */
class HelpViewTest {
  private Robot robot;

  @AfterEach
  void close() {
    Robot.page().hideView(Robot.page().findView(HeadroomUi.HELP_VIEW));
    robot.close();
  }

  @Test
  void helpFollowsTheSelection() throws CoreException, IOException, org.eclipse.core.commands.common.CommandException {
    robot = Robot.onExample("help");
    Robot.page().activate(robot.editor());
    robot.editor().getSite().getService(IHandlerService.class).executeCommand("org.headroom.ui.showHelp", null);
    Robot.settle();
    HelpView view = (HelpView) Robot.page().findView(HeadroomUi.HELP_VIEW);
    robot.select(robot.element("product-cache"));
    assertTrue(view.content().startsWith("Cache\n"), view.content());
    assertTrue(view.content().contains("TTL. "), view.content());
  }
}
