package org.headroom.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.headroom.diagram.ui.ArchitectureEditor;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that are named behind the start command. */
class HandedFilesTest {
  @TempDir
  private Path folder;

  @AfterEach
  void close() {
    MainWindow.page().closeAllEditors(false);
  }

  @Test
  void aModelNamedAtTheStartIsOpenedOnceInPlaceOfTheWelcomePage() throws IOException {
    Path model = folder.resolve("a shop.headroom");
    Files.copy(Path.of(System.getProperty("headroom.root"), "examples", "global-ecommerce-catalog.headroom"), model);
    PlatformUI.getWorkbench().getIntroManager().showIntro(MainWindow.page().getWorkbenchWindow(), false);
    HandedFiles files = new HandedFiles(Display.getCurrent(), "-option", "value", model.toString());
    files.open();
    EventLoop.settle();
    IEditorPart editor = assertInstanceOf(ArchitectureEditor.class, MainWindow.page().getActiveEditor());
    assertEquals("a shop.headroom", editor.getEditorInput().getName());
    assertNull(PlatformUI.getWorkbench().getIntroManager().getIntro());
    MainWindow.page().closeEditor(editor, false);
    files.open();
    assertNull(MainWindow.page().getActiveEditor());
  }
}
