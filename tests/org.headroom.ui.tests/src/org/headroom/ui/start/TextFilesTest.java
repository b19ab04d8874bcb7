package org.headroom.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.headroom.ui.robot.EventLoop;
import org.headroom.ui.robot.MainWindow;
import org.headroom.ui.robot.ModelProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules, layouts, briefs and models are text, to be read and mended in the workbench. */
class TextFilesTest {
  @AfterEach
  void close() throws CoreException {
    ModelProject.tidy();
  }

  @Test
  void textFileOpensInTheTextEditor() throws CoreException, IOException {
    IFile file = ModelProject.open().getFile("rules.yaml");
    try (ByteArrayInputStream content = new ByteArrayInputStream("rules: []\n".getBytes(StandardCharsets.UTF_8))) {
      file.create(content, true, null);
    }
    IEditorPart editor = IDE.openEditor(MainWindow.page(), file);
    EventLoop.settle();
    assertEquals("TextEditor", editor.getClass().getSimpleName());
  }
}
