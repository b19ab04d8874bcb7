package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.headroom.model.io.ModelReadException;
import org.headroom.model.io.ModelReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process whose standard input is a pipe, which unlike a file has no position. */
class PipedInputTest {

  private static final Path EXAMPLES = Path.of(System.getProperty("headroom.root"), "examples");

  private static String piped(Path input, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(ChildJava.java().toString(), "-XX:-UsePerfData",
        "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-cp", ChildJava.classPath(), Main.class.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(Files.readAllBytes(input));
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals(ExitCode.FINE, process.exitValue(), out);
    return out;
  }

  @Test
  void aModelIsReadFromAPipe() throws Exception {
    assertTrue(piped(EXAMPLES.resolve("mm1-tandem.headroom"), "export", "-", "--format", "json")
        .contains("Two queues in a row"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"global-ecommerce-catalog.md", "imports/compose.yaml"})
  void aDocumentIsReadFromAPipe(String document) throws Exception {
    byte[] model = piped(EXAMPLES.resolve(document), "import", "-", "--output", "-").getBytes(StandardCharsets.UTF_8);
    assertTrue(read(model) > 0);
  }

  private static int read(byte[] model) throws ModelReadException {
    return new ModelReader().read("piped", model).architecture().getNodes().size();
  }
}
