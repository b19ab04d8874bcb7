package org.headroom.model.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.headroom.model.Architecture;
import org.headroom.model.Cache;
import org.headroom.model.Connection;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Namespace;
import org.headroom.model.Throttle;
import org.headroom.model.samples.RandomModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SavingTest {

  @TempDir
  private Path folder;

  private enum Step { WRITE_HALF, FLUSH, COPY_PERMISSIONS, COPY_BACKUP, RENAME_BACKUP, RENAME }

  /** A disk on which one step fails, as it does when the disk is full or the program is interrupted. */
  private static final class FailingDisk extends Disk {

    private final Step failing;
    private final IOException failure;

    FailingDisk(Step failing, IOException failure) {
      this.failing = failing;
      this.failure = failure;
    }

    private void failAt(Step step) throws IOException {
      if (failing == step) {
        throw failure;
      }
    }

    @Override
    void write(Path file, byte[] bytes) throws IOException {
      if (failing == Step.WRITE_HALF) {
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        throw failure;
      }
      super.write(file, bytes);
    }

    @Override
    void flush(FileChannel channel) throws IOException {
      failAt(Step.FLUSH);
      super.flush(channel);
    }

    @Override
    void copyPermissions(Path from, Path to) throws IOException {
      failAt(Step.COPY_PERMISSIONS);
      super.copyPermissions(from, to);
    }

    @Override
    void copy(Path from, Path to) throws IOException {
      failAt(Step.COPY_BACKUP);
      super.copy(from, to);
    }

    @Override
    void rename(Path from, Path to) throws IOException {
      failAt(to.toString().endsWith("~") ? Step.RENAME_BACKUP : Step.RENAME);
      super.rename(from, to);
    }
  }

  private static Architecture named(String name) {
    Architecture architecture = HeadroomFactory.eINSTANCE.createArchitecture();
    architecture.setName(name);
    return architecture;
  }

  private static String nameIn(Path file) throws IOException {
    return new ModelReader().read(file).architecture().getName();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theFirstSaveLeavesOneFile() throws IOException {
    Path file = folder.resolve("shop.headroom");
    new ModelWriter().write(named("first"), file);
    assertEquals("first", nameIn(file));
    assertEquals(List.of("shop.headroom"), files());
  }

  @Test
  void thePreviousVersionStaysAsBackup() throws IOException {
    Path file = folder.resolve("shop.headroom");
    for (String name : List.of("first", "second", "third")) {
      new ModelWriter().write(named(name), file);
    }
    assertEquals("third", nameIn(file));
    assertEquals("second", nameIn(ModelWriter.backupOf(file)));
    assertEquals(List.of("shop.headroom", "shop.headroom~"), files());
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void aFailedSaveLeavesTheOldFileAndNoOther(Step step) throws IOException {
    Path file = folder.resolve("shop.headroom");
    new ModelWriter().write(RandomModel.create(1), file);
    byte[] before = Files.readAllBytes(file);
    IOException full = new FileSystemException(file.toString(), null, "No space left on device");
    ModelWriter writer = new ModelWriter(new FailingDisk(step, full));

    ModelWriteException e = assertThrows(ModelWriteException.class, () -> writer.write(named("new"), file));

    assertTrue(e.getMessage().contains("No space left on device. The file is as it was."), e::getMessage);
    assertArrayEquals(before, Files.readAllBytes(file));
    List<String> others = files().stream().filter(each -> !each.equals("shop.headroom")).toList();
    assertEquals(step == Step.RENAME ? List.of("shop.headroom~") : List.of(), others);
  }

  @ParameterizedTest
  @EnumSource(value = Step.class, names = {"WRITE_HALF", "FLUSH", "RENAME"})
  void aFailedFirstSaveLeavesNothing(Step step) throws IOException {
    Path file = folder.resolve("shop.headroom");
    ModelWriter writer = new ModelWriter(new FailingDisk(step, new IOException("Input/output error")));
    assertThrows(ModelWriteException.class, () -> writer.write(named("new"), file));
    assertEquals(List.of(), files());
  }

  @Test
  void aSymbolicLinkStaysALink() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real")).resolve("shop.headroom");
    Path link = folder.resolve("link.headroom");
    Files.createSymbolicLink(link, Path.of("real", "shop.headroom"));
    new ModelWriter().write(named("first"), link);
    new ModelWriter().write(named("second"), link);
    assertTrue(Files.isSymbolicLink(link));
    assertFalse(Files.isSymbolicLink(real));
    assertEquals("second", nameIn(real));
    assertEquals("first", nameIn(ModelWriter.backupOf(real)));
  }

  @Test
  void aLinkToItselfIsRefused() throws IOException {
    Path link = folder.resolve("link.headroom");
    Files.createSymbolicLink(link, link);
    ModelWriteException e = assertThrows(ModelWriteException.class, () -> new ModelWriter().write(named("x"), link));
    assertTrue(e.getMessage().contains("leads to itself"), e::getMessage);
  }

  @Test
  void thePermissionsOfTheFileAreKept() throws IOException {
    Path file = folder.resolve("shop.headroom");
    new ModelWriter().write(named("first"), file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    new ModelWriter().write(named("second"), file);
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void aReadOnlyFolderIsNamed() {
    Path file = folder.resolve("shop.headroom");
    ModelWriter writer = new ModelWriter(new FailingDisk(Step.WRITE_HALF, new AccessDeniedException(file.toString())));
    ModelWriteException e = assertThrows(ModelWriteException.class, () -> writer.write(named("x"), file));
    assertEquals(List.of("The folder " + folder + " may not be written to. Save in another folder, or ask for the "
        + "permission."), e.reasons());
  }

  @Test
  void aMissingFolderIsNamed() {
    Path file = folder.resolve("nowhere").resolve("shop.headroom");
    ModelWriteException e = assertThrows(ModelWriteException.class, () -> new ModelWriter().write(named("x"), file));
    assertTrue(e.getMessage().contains("The folder " + file.getParent() + " does not exist."), e::getMessage);
  }

  @Test
  void aDirectoryIsRefused() {
    ModelWriteException e = assertThrows(ModelWriteException.class, () -> new ModelWriter().write(named("x"), folder));
    assertTrue(e.getMessage().contains("This is a directory."), e::getMessage);
  }

  @Test
  void aModelThatCouldNotBeReadAgainIsRefused() {
    Architecture architecture = named("bell \u0007");
    Cache cache = HeadroomFactory.eINSTANCE.createCache();
    cache.setId("cache");
    cache.setTtl(Duration.ofMillis(-1));
    Throttle throttle = HeadroomFactory.eINSTANCE.createThrottle();
    throttle.setRate(Double.NaN);
    cache.setThrottle(throttle);
    architecture.getNodes().add(cache);
    Connection connection = HeadroomFactory.eINSTANCE.createConnection();
    connection.setId("cache");
    connection.setSource(HeadroomFactory.eINSTANCE.createClient());
    architecture.getConnections().add(connection);

    ModelWriteException e = assertThrows(ModelWriteException.class, () -> new ModelWriter().toBytes(architecture));

    assertEquals(5, e.reasons().size(), e::getMessage);
    assertTrue(e.reasons().get(0).contains("U+0007"), e::getMessage);
    assertTrue(e.reasons().get(1).contains("The ttl of \"cache\""), e::getMessage);
    assertTrue(e.reasons().get(2).contains("The rate of \"cache\""), e::getMessage);
    assertTrue(e.reasons().get(3).contains("Several elements have the id \"cache\""), e::getMessage);
    assertTrue(e.reasons().get(4).contains("an element without an id"), e::getMessage);
  }

  @Test
  void aModelThatIsTooDeepIsRefused() {
    Architecture architecture = named("deep");
    Namespace outer = HeadroomFactory.eINSTANCE.createNamespace();
    architecture.getNodes().add(outer);
    for (int i = 0; i < 100; i++) {
      Namespace inner = HeadroomFactory.eINSTANCE.createNamespace();
      outer.getNodes().add(inner);
      outer = inner;
    }
    ModelWriteException e = assertThrows(ModelWriteException.class, () -> new ModelWriter().toBytes(architecture));
    assertTrue(e.getMessage().contains("64 levels"), e::getMessage);
  }
}
