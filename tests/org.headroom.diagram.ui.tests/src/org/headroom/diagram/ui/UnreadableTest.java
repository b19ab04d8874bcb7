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
import org.headroom.ui.robot.Robot;
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
    IDE.openEditor(Robot.page(), beside);
    Robot.settle();
    Shell shell = Robot.page().getWorkbenchWindow().getShell();
    CTabItem tab = Robot.all(shell, CTabFolder.class).stream().map(CTabFolder::getSelection)
        .filter(item -> item != null && item.getText().equals("broken.headroom")).findFirst().orElseThrow();
    String said = String.join("\n", Robot.all(tab.getParent(), Text.class).stream().map(Text::getText).toList());
    assertTrue(said.contains("broken.headroom:2"), said);
    assertTrue(said.contains("Text Editor"), said);
    assertEquals("broken.headroom", Robot.page().getActiveEditor().getTitle());
    Robot.photograph("unreadable-model");
    beside.delete(true, null);
  }
}
