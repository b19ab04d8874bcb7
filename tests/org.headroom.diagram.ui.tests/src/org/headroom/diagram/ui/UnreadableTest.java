package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Path;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ide.IDE;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Pictures;
import org.headroom.ui.robot.Robot;
import org.headroom.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A model that cannot be read opens as a page that says so. */
class UnreadableTest {
  private Robot robot;

  @AfterEach
  void close() {
    robot.close();
  }

  @Test
  void pageHasTheNameOfTheFileAndSaysWhereItIsWrongAndWhatToDo() throws CoreException, IOException {
    robot = Robot.onEmptyModel("readable");
    IFile beside = robot.editor().getEditorInput().getAdapter(IFile.class).getParent()
        .getFile(new Path("broken.headroom"));
    beside.create(new ByteArrayInputStream("<headroom:Architecture\n  name=\"x\"".getBytes(StandardCharsets.UTF_8)),
        true, null);
    IDE.openEditor(MainWindow.page(), beside);
    EventLoop.settle();
    Shell shell = MainWindow.shell();
    CTabItem tab = Widgets.all(shell, CTabFolder.class).stream().map(CTabFolder::getSelection)
        .filter(item -> item != null && item.getText().equals("broken.headroom")).findFirst().orElseThrow();
    String said = String.join("\n", Widgets.all(tab.getParent(), Text.class).stream().map(Text::getText).toList());
    assertTrue(said.contains("broken.headroom:2"), said);
    assertTrue(said.contains("Text Editor"), said);
    assertEquals("broken.headroom", MainWindow.page().getActiveEditor().getTitle());
    Pictures.photograph("unreadable-model");
    beside.delete(true, null);
  }
}
