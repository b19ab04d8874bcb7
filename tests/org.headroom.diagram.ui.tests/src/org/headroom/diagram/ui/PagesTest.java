package org.headroom.diagram.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.ui.actions.GEFActionConstants;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.part.FileEditorInput;
import org.headroom.model.Contents;
import org.headroom.model.Element;
import org.headroom.model.Node;
import org.headroom.model.edit.ModelDocument;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.Robot;
import org.headroom.ui.robot.Widgets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several pages show one document. */
class PagesTest {
  private Robot robot;

  @BeforeEach
  void open() throws CoreException, IOException {
    robot = Robot.onExample("pages");
  }

  @AfterEach
  void close() {
    robot.close();
  }

  private ArchitectureEditor editor() {
    return robot.editor();
  }

  private String source() {
    return Widgets.all(MainWindow.shell(), StyledText.class).stream()
        .filter(StyledText::isVisible).map(StyledText::getText).filter(text -> text.contains("headroom:Architecture"))
        .findFirst().orElseThrow();
  }

  @Test
  void sourceIsWhatSavingWouldWrite() throws IOException {
    Element element = robot.element("product-cache");
    editor().showSource(element);
    EventLoop.settle();
    assertFalse(editor().showsDiagram());
    assertEquals(Files.readString(editor().document().file()), source());
    editor().document().execute(editor().document().edits().rename(element, "Catalogue cache"));
    EventLoop.settle();
    assertTrue(source().contains("Catalogue cache"), "it keeps in step");
    editor().reveal(element);
    assertTrue(editor().showsDiagram());
  }

  @Test
  void buttonsOfTheToolBarZoomTheDiagram() {
    IActionBars bars = editor().getEditorSite().getActionBars();
    double before = editor().diagram().zoom().scale();
    bars.getGlobalActionHandler(GEFActionConstants.ZOOM_IN).run();
    assertTrue(editor().diagram().zoom().scale() > before);
    editor().showSource(robot.element("product-cache"));
    assertNull(bars.getGlobalActionHandler(GEFActionConstants.ZOOM_OUT), "the source has no scale");
  }

  @Test
  void reloadingShowsWhatTheFileSays() throws IOException {
    ModelDocument before = editor().document();
    Path file = before.file();
    Files.writeString(file, Files.readString(file).replace("Product Cache", "Renamed elsewhere"));
    editor().reload();
    EventLoop.settle();
    assertFalse(before == editor().document());
    assertEquals("Renamed elsewhere (Cluster)", robot.element("product-cache").getLabel());
    assertTrue(robot.part(robot.element("product-cache")).isActive());
    assertFalse(editor().isDirty());
  }

  @Test
  void unreadableFileLeavesTheEditorAsItIs() throws IOException {
    ModelDocument before = editor().document();
    String good = Files.readString(before.file());
    Files.writeString(before.file(), "no model");
    String objection = "";
    try {
      editor().reload();
    } catch (IOException e) {
      objection = e.getMessage();
    }
    assertTrue(objection.contains("pages.headroom"), objection);
    assertTrue(before == editor().document());
    Files.writeString(before.file(), good);
  }

  @Test
  void guardDecidesAboutSaving() throws IOException {
    editor().setSaveGuard(guarded -> false);
    editor().document().execute(editor().document().edits().rename(robot.element("product-cache"), "Another"));
    String before = Files.readString(editor().document().file());
    NullProgressMonitor monitor = new NullProgressMonitor();
    editor().doSave(monitor);
    assertTrue(monitor.isCanceled());
    assertTrue(editor().isDirty());
    assertEquals(before, Files.readString(editor().document().file()));
  }

  @Test
  void modelIsSavedUnderAnotherNameWithItsLayout() throws CoreException, IOException {
    robot = Robot.onExample("saved-as");
    ArchitectureEditor editor = robot.editor();
    byte[] original = Files.readAllBytes(editor.document().file());
    Node service = (Node) robot.element("product-svc");
    editor.document().execute(editor.document().edits().rename(service, "Products"));
    Rectangle place = robot.place(service);
    IFile file = editor.getEditorInput().getAdapter(IFile.class);
    IFile copy = file.getParent().getFile(new org.eclipse.core.runtime.Path("copied.headroom"));
    new SavingAs(editor).to(copy.getFullPath().removeFileExtension());
    EventLoop.settle();
    ArchitectureEditor shown = (ArchitectureEditor) MainWindow.page().getActiveEditor();
    assertEquals(copy, shown.getEditorInput().getAdapter(IFile.class));
    assertFalse(shown.isDirty());
    Node copied = (Node) Contents.find(shown.document().architecture(), "products").orElseThrow();
    assertEquals("Products", copied.getLabel());
    assertEquals(place.x, shown.scene().box(copied).bounds().x());
    assertArrayEquals(original, Files.readAllBytes(file.getLocation().toFile().toPath()), "the file so far stays");
    assertNull(MainWindow.page().findEditor(new FileEditorInput(file)));
  }
}
