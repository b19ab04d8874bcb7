package org.headroom.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document notices when someone else changes its files. */
class DiskTest {
  @TempDir
  private Path folder;
  private Path model;
  private Path layout;
  private ModelDocument document;

  @BeforeEach
  void open() throws IOException {
    model = folder.resolve("shop.headroom");
    layout = folder.resolve("shop.layout");
    Files.writeString(model, "<headroom:Architecture xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
        + "xmlns:headroom=\"http://headroom.org/model/1\" name=\"shop\"/>\n");
    document = ModelDocument.open(model);
    document.save(Map.of(), Map.of());
  }

  private static void change(Path file) throws IOException {
    Files.writeString(file, Files.readString(file) + "<!-- by someone else -->\n");
  }

  @Test
  void whatWasSavedHereIsNoChange() {
    assertEquals(Optional.empty(), document.changedOnDisk());
  }

  @Test
  void changedModelIsNoticedBeforeTheLayout() throws IOException {
    change(layout);
    assertEquals(Optional.of(layout), document.changedOnDisk());
    change(model);
    assertEquals(Optional.of(model), document.changedOnDisk());
    document.acceptDisk();
    assertEquals(Optional.empty(), document.changedOnDisk());
  }

  @Test
  void missingModelIsAChangeAndAMissingLayoutIsNone() throws IOException {
    Files.delete(layout);
    assertEquals(Optional.empty(), document.changedOnDisk());
    Files.delete(model);
    assertEquals(Optional.of(model), document.changedOnDisk());
  }

  @Test
  void layoutThatAppearsIsAChange() throws IOException {
    String content = Files.readString(layout);
    Files.delete(layout);
    ModelDocument without = ModelDocument.open(model);
    Files.writeString(layout, content);
    assertEquals(Optional.of(layout), without.changedOnDisk());
  }
}
