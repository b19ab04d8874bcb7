package org.headroom.ui.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.model.Contents;
import org.headroom.model.Node;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Robot;
import org.headroom.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What belongs to a model goes with it when its file is renamed. */
class RenamedModelsTest {
  private Robot robot;

  @AfterEach
  void close() {
    robot.close();
  }

  private static IFile beside(IFile file, String name) throws CoreException {
    IFile other = file.getParent().getFile(new Path(name));
    if (other.exists()) {
      other.delete(true, null);
    }
    return other;
  }

  @Test
  void layoutResultAndEditorFollow() throws CoreException, IOException {
    robot = Robot.onExample("old-name");
    robot.reveal(robot.element("client"));
    Rectangle before = robot.place(robot.element("client"));
    robot.mouse().drag(robot.on(robot.element("client"), 20, 10), robot.on(robot.element("client"), 80, 10));
    Rectangle moved = robot.place(robot.element("client"));
    assertEquals(before.getTranslated(60, 0), moved);
    robot.editor().doSave(new NullProgressMonitor());
    IFile model = robot.editor().getEditorInput().getAdapter(IFile.class);
    IFile result = beside(model, "old-name.result.json");
    result.create(new ByteArrayInputStream(new byte[] {'{', '}'}), true, null);
    IFile renamed = beside(model, "new-name.headroom");
    beside(model, "new-name.layout");
    IFile resultAfter = beside(model, "new-name.result.json");
    model.move(renamed.getFullPath(), true, null);
    EventLoop.await("the editor of the renamed model", () -> shown().equals("new-name.headroom"));
    assertFalse(result.exists());
    EventLoop.await("the result", resultAfter::exists);
    ArchitectureEditor editor = (ArchitectureEditor) MainWindow.page().getActiveEditor();
    Node client = (Node) Contents.find(editor.document().architecture(), "client").orElseThrow();
    assertEquals(moved.x, editor.scene().box(client).bounds().x());
    assertEquals(moved.y, editor.scene().box(client).bounds().y());
    assertEquals(1, MainWindow.page().getEditorReferences().length);
  }

  @Test
  void editorFollowsWithItsUnsavedChangesAndTheirHistory() throws CoreException, IOException {
    robot = Robot.onExample("draft");
    ArchitectureEditor editor = robot.editor();
    Node client = (Node) robot.element("client");
    robot.reveal(client);
    Rectangle before = robot.place(client);
    robot.mouse().drag(robot.on(client, 20, 10), robot.on(client, 80, 10));
    IFile model = editor.getEditorInput().getAdapter(IFile.class);
    IFile renamed = beside(model, "final.headroom");
    beside(model, "final.layout");
    model.move(renamed.getFullPath(), true, null);
    EventLoop.await("the new name", () -> editor.getTitle().equals("final.headroom"));
    EventLoop.settle();
    assertTrue(editor.isDirty());
    assertEquals(List.of(), notices(editor));
    assertEquals(renamed, editor.getEditorInput().getAdapter(IFile.class));
    editor.doSave(new NullProgressMonitor());
    assertFalse(editor.isDirty());
    assertFalse(model.exists());
    assertTrue(renamed.getParent().getFile(new Path("final.layout")).exists());
    robot.undo();
    assertEquals(before, robot.place(client));
  }

  private static List<String> notices(ArchitectureEditor editor) {
    return Widgets.all(editor.frame(), Label.class).stream().filter(Label::isVisible).map(Label::getText)
        .filter(text -> text.contains("draft")).toList();
  }

  private static String shown() {
    IEditorPart editor = MainWindow.page().getActiveEditor();
    return editor == null ? "" : editor.getEditorInput().getName();
  }
}
