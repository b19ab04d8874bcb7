package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputTest {

  @TempDir
  private Path folder;
  private Path model;

  @BeforeEach
  void makeModel() {
    model = CommandLineRun.project(folder, "empty");
  }

  @Test
  void aMissingFolderIsNamed() {
    CommandLineRun run = CommandLineRun.of("validate", model, "--output", folder.resolve("none/x.txt"));
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("The folder " + folder.resolve("none") + " does not exist."), run.err());
  }

  @Test
  void aFolderIsNoOutputFile() {
    CommandLineRun run = CommandLineRun.of("validate", model, "--output", folder);
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("is a folder"), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate M --output M", "validate M --rules R --output R", "simulate M --output M",
      "capacity M --output M", "export M --output M", "import R --force --output R", "diff M M --output M",
      "diff M M --svg R.svg --rules R.svg", "merge M M M --report M", "validate M --write-baseline M"})
  void whatIsReadIsNeverReplaced(String command) throws IOException {
    Path rules = Files.writeString(folder.resolve("rules"), "severities: {}");
    Files.copy(rules, folder.resolve("rules.svg"));
    byte[] before = Files.readAllBytes(model);
    CommandLineRun run = CommandLineRun.of(Stream.of(command.split(" "))
        .map(word -> word.replaceFirst("^M$", model.toString()).replaceFirst("^R(?=$|\\.)", rules.toString()))
        .toArray());
    assertEquals(ExitCode.USAGE, run.code(), run.err());
    assertTrue(run.err().contains("is read, and would be replaced. Name another file."), run.err());
    assertArrayEquals(before, Files.readAllBytes(model));
    assertEquals("severities: {}", Files.readString(rules));
  }

  @Test
  void outputThatCannotBeWrittenIsToldBeforeTheRun() {
    CommandLineRun run = CommandLineRun.of("simulate", model, "--duration", "290000d", "--output",
        folder.resolve("none/x.txt"));
    assertEquals(ExitCode.USAGE, run.code());
  }

  @Test
  void aFileIsNoOutputFolder() {
    CommandLineRun run = CommandLineRun.of("report", model, "--output", model, "--duration", "1s");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("there is a file of that name"), run.err());
  }

  @Test
  void aReadOnlyFolderIsNamed() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assertTrue(closed.toFile().setWritable(false));
    assumeFalse(Files.isWritable(closed), "the administrator writes everywhere");
    CommandLineRun run = CommandLineRun.of("validate", model, "--output", closed.resolve("x.txt"));
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("may not be written to"), run.err());
  }

  @Test
  void aFileIsReplacedAsAWholeOrNotAtAll() throws IOException {
    Path file = Files.writeString(folder.resolve("old.txt"), "old");
    assertThrows(Failure.class, () -> Output.file(file, out -> {
      out.write(new byte[100_000]);
      throw new IOException("the disk is full");
    }));
    assertEquals("old", Files.readString(file));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.filter(path -> path.toString().endsWith(".tmp")).toList());
    }
  }

  @Test
  void aClosedPipeIsQuiet() {
    OutputStream closed = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("Broken pipe");
      }
    };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(new String[] {"validate", model.toString()}, new Terminal(InputStream.nullInputStream(),
        new PrintStream(closed), new PrintStream(err, true, StandardCharsets.UTF_8), false, false));
    assertEquals(ExitCode.FINE, code);
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aMistakeOfHeadroomIsReportedToAFile() throws IOException {
    InputStream defective = new InputStream() {
      @Override
      public int read() {
        throw new IllegalStateException("defect");
      }
    };
    CommandLineRun run = CommandLineRun.with(defective, "validate", "-");
    assertEquals(ExitCode.INTERNAL, run.code());
    assertEquals(1, run.err().lines().count(), run.err());
    Path report = Path.of(run.err().replaceFirst("(?s).*with the file (\\S+), .*", "$1"));
    assertTrue(Files.readString(report).contains("defect"));
    Files.delete(report);
  }

  @Test
  void aSymbolicLinkStaysAndItsTargetIsReplaced() throws IOException {
    Path real = Files.writeString(folder.resolve("real.txt"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("real.txt"));
    Output.file(link, out -> out.write('x'));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("x", Files.readString(real));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void permissionsStay() throws IOException {
    Path file = Files.writeString(folder.resolve("old.txt"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Output.file(file, out -> out.write('x'));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void aResultHasNoBackup() throws IOException {
    Path file = Files.writeString(folder.resolve("old.txt"), "old");
    Output.file(file, out -> out.write('x'));
    assertFalse(Files.exists(folder.resolve("old.txt~")));
  }

  @Test
  void aWriteProtectedFileStays() throws IOException {
    Path file = Files.writeString(folder.resolve("old.txt"), "old");
    assertTrue(file.toFile().setWritable(false));
    assumeFalse(Files.isWritable(file), "the administrator writes everywhere");
    Failure failure = assertThrows(Failure.class, () -> Output.file(file, out -> out.write('x')));
    assertTrue(failure.getMessage().contains("The file is write-protected."), failure::getMessage);
    assertEquals("old", Files.readString(file));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDeviceIsNamedAndStaysADevice() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    CommandLineRun run = CommandLineRun.of("validate", model, "--output", full);
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("No space left on device"), run.err());
    assertFalse(Files.isRegularFile(full));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceIsWrittenToAndNotReplaced() {
    CommandLineRun run = CommandLineRun.of("validate", model, "--output", "/dev/null");
    assertEquals("", run.err());
    assertFalse(Files.isRegularFile(Path.of("/dev/null")));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatTakesNoFilesIsNamed() {
    CommandLineRun run = CommandLineRun.of("validate", model, "--output", "/proc/headroom.txt");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("The folder /proc may not be written to."), run.err());
  }
}
