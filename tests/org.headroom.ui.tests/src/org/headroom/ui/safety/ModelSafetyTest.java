package org.headroom.ui.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.model.Architecture;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.model.io.DiagramLayout.Bounds;
import org.headroom.model.io.DiagramLayout;
import org.headroom.model.io.ModelReader;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No work is lost when a file changes, is saved twice, or the workbench ends without closing. */
class ModelSafetyTest {
  @TempDir
  Path folder;

  private Robot robot;
  private ModelSafety safety;
  private UnsavedCopies copies;

  private void open(String name) throws CoreException, IOException {
    robot = Robot.onExample(name);
    copies = new UnsavedCopies(folder);
    safety = new ModelSafety(robot.editor(), copies);
  }

  @AfterEach
  void close() {
    org.headroom.ui.preferences.Settings.setAutosaveSeconds(15);
    safety.dispose();
    robot.close();
  }

  private Path file() {
    return robot.editor().document().file();
  }

  private void someoneElseChanges(String from, String to) throws IOException {
    String before = Files.readString(file());
    assertTrue(before.contains(from));
    Files.writeString(file(), before.replace(from, to));
  }

  private void rename(String id, String label) {
    ArchitectureEditor editor = robot.editor();
    editor.document().execute(editor.document().edits().rename(robot.element(id), label));
    EventLoop.settle();
  }

  private String notice() {
    assertNotNull(safety.bar().shown(), "a notice is shown");
    return ((Label) safety.bar().shown().getChildren()[1]).getText();
  }

  private void choose(String name) {
    Composite bar = safety.bar().shown();
    assertNotNull(bar, "a notice is shown");
    Control button = Arrays.stream(bar.getChildren())
        .filter(each -> each instanceof Button choice && choice.getText().equals(name)).findFirst().orElseThrow();
    button.notifyListeners(SWT.Selection, new Event());
    EventLoop.settle();
  }

  @Test
  void whatCannotBeSavedIsToldAboveTheEditorAndSavedLater() throws CoreException, IOException {
    open("unsaved");
    rename("product-svc", "Renamed");
    Path project = file().getParent();
    Path away = project.resolveSibling(project.getFileName() + ".away");
    Files.move(project, away);
    try {
      robot.editor().doSave(new NullProgressMonitor());
      EventLoop.settle();
      assertTrue(notice().startsWith("Not saved: "), notice());
      assertTrue(robot.editor().isDirty(), "the change is still there");
      assertTrue(MainWindow.popups().isEmpty(), "no window stops the work");
    } finally {
      Files.move(away, project);
    }
    choose("Try again");
    assertFalse(robot.editor().isDirty());
    assertTrue(Files.readString(file()).contains("label=\"Renamed\""));
    assertNull(safety.bar().shown());
  }

  @Test
  void cleanModelFollowsItsFileAndKeepsTheSelection() throws CoreException, IOException {
    open("follows");
    robot.select(robot.element("product-svc"));
    someoneElseChanges("label=\"Product Svc\"", "label=\"Products\"");
    safety.look();
    EventLoop.settle();
    assertEquals("Products", robot.element("product-svc").getLabel());
    assertNull(safety.bar().shown());
    assertFalse(robot.editor().isDirty());
    Object selected = ((IStructuredSelection) robot.editor().viewer().getSelection()).getFirstElement();
    assertEquals("product-svc", ((Element) ArchitectureEditor.elementOf(selected).orElseThrow()).getId());
  }

  @Test
  void newDateAloneIsNoChange() throws CoreException, IOException {
    open("touched");
    Files.setLastModifiedTime(file(), java.nio.file.attribute.FileTime.fromMillis(0));
    assertTrue(robot.editor().document().changedOnDisk().isEmpty());
  }

  @Test
  void changedModelAsksAndLosesNothing() throws CoreException, IOException {
    open("asks");
    rename("product-svc", "Mine");
    someoneElseChanges("label=\"Search Svc\"", "label=\"Theirs\"");
    safety.look();
    assertTrue(notice().contains("changed by someone else"), notice());
    assertEquals("Mine", label("Mine"));
    choose("Read the file");
    assertEquals("Theirs", label("Theirs"));
    assertTrue(copies.of(file()).isPresent(), "what was mine is kept as a copy");
  }

  private String label(String wanted) {
    return org.headroom.model.Contents.elements(robot.architecture()).map(Element::getLabel)
        .filter(wanted::equals).findFirst().orElse("none");
  }

  @Test
  void saveNeverReplacesWhatWasNotSeen() throws CoreException, IOException {
    open("conflict");
    rename("product-svc", "Mine");
    someoneElseChanges("label=\"Search Svc\"", "label=\"Theirs\"");
    robot.editor().doSave(new NullProgressMonitor());
    assertTrue(Files.readString(file()).contains("Theirs"), "the file is as the other left it");
    assertTrue(robot.editor().isDirty());
    assertTrue(notice().contains("It was not saved"), notice());
    choose("Keep mine");
    assertTrue(Files.readString(file()).contains("label=\"Mine\""));
    assertFalse(robot.editor().isDirty());
    assertTrue(Files.readString(Path.of(file() + "~")).contains("Theirs"), "theirs is the backup");
  }

  @Test
  void deletedFileIsWrittenAgain() throws CoreException, IOException {
    open("deleted");
    Files.delete(file());
    safety.look();
    assertTrue(notice().contains("was deleted"), notice());
    choose("Save");
    assertTrue(Files.exists(file()));
  }

  @Test
  void fileThatCannotBeReadIsNotTaken() throws CoreException, IOException {
    open("broken");
    Files.writeString(file(), "<nonsense");
    safety.look();
    assertTrue(notice().contains("cannot be read any more"), notice());
    assertEquals("Product Svc", robot.element("product-svc").getLabel());
    choose("Keep mine");
    assertEquals("Product Svc", org.headroom.model.Contents.find(new ModelReader().read(file()).architecture(),
        "product-svc").orElseThrow().getLabel());
  }

  @Test
  void unsavedWorkIsOfferedAfterACrashAndRestoredAsOneStep() throws CoreException, IOException {
    open("crash");
    Architecture copy = robot.editor().document().copy();
    org.headroom.model.Contents.find(copy, "product-svc").orElseThrow().setLabel("Before the crash");
    Node service = (Node) robot.element("product-svc");
    Rectangle before = robot.place(service);
    DiagramLayout layout = robot.editor().layout();
    Bounds place = layout.nodes().get("product-svc");
    Map<String, Bounds> moved = new TreeMap<>(layout.nodes());
    moved.put("product-svc", new Bounds(place.x() + 8, place.y(), place.width(), place.height()));
    safety.dispose();
    copies.keep(file(), copy, new DiagramLayout(moved, layout.connections(), layout.automatic()));
    safety = new ModelSafety(robot.editor(), copies);
    assertTrue(notice().contains("ended before changes"), notice());
    choose("Restore it");
    assertEquals("Before the crash", robot.element("product-svc").getLabel());
    assertEquals(before.x + 8, robot.place(robot.element("product-svc")).x, "it stands where it stood");
    assertTrue(robot.editor().isDirty());
    robot.undo();
    assertEquals("Product Svc", robot.element("product-svc").getLabel());
    assertEquals(before, robot.place(service));
  }

  @Test
  void copyIsKeptWhileSomethingIsUnsavedAndGoesWithSaving() throws CoreException, IOException {
    org.headroom.ui.preferences.Settings.setAutosaveSeconds(1);
    open("autosave");
    rename("product-svc", "Unsaved");
    EventLoop.await("the copy", () -> exists());
    assertEquals("Unsaved",
        org.headroom.model.Contents.find(copies.of(file()).orElseThrow().read(), robot.element("unsaved")
        .getId()).orElseThrow().getLabel());
    robot.editor().doSave(new NullProgressMonitor());
    EventLoop.await("the end of the copy", () -> !exists());
  }

  private boolean exists() {
    try {
      return copies.of(file()).isPresent();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void writeProtectedFileIsRefusedInASentence() throws CoreException, IOException {
    open("protected");
    rename("product-svc", "Mine");
    // root may write anything, so that a folder in place of the file stands for what cannot be written
    Path file = file();
    Files.delete(file);
    Files.createDirectory(file);
    try {
      String refusal = "";
      try {
        robot.editor().document().save(java.util.Map.of(), java.util.Map.of());
      } catch (IOException e) {
        refusal = e.getMessage();
      }
      assertTrue(refusal.contains("This is a directory"), refusal);
      assertTrue(robot.editor().isDirty(), "nothing is forgotten");
    } finally {
      Files.delete(file);
    }
  }
}
