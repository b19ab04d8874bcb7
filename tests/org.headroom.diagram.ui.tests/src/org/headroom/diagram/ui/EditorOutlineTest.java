package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.part.IPage;
import org.eclipse.ui.part.MessagePage;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.headroom.diagram.ui.outline.ModelOutline;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a restart the Outline view shows the editor that is in front, whichever part is the active one. */
class EditorOutlineTest {
  private Robot robot;
  private ContentOutline outline;

  @BeforeEach
  void open() throws CoreException, IOException {
    robot = Robot.onExample("restored");
    outline = (ContentOutline) MainWindow.page().showView(IPageLayout.ID_OUTLINE);
    EventLoop.settle();
  }

  @AfterEach
  void close() {
    robot.close();
  }

  @Test
  void outlineThatHasNotSeenTheEditorIsFilled() {
    // as one that was made before the editor
    outline.partClosed(robot.editor());
    assertTrue(outline.getCurrentPage() instanceof MessagePage);
    robot.editor().outline().fillView();
    assertTrue(outline.getCurrentPage() instanceof ModelOutline);
  }

  @Test
  void outlineThatShowsAnEditorStaysAsItIs() {
    IPage shown = outline.getCurrentPage();
    robot.editor().outline().fillView();
    assertSame(shown, outline.getCurrentPage());
  }
}
