package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command meets every kind of broken model with a sentence and exit code 3. */
class UnreadableModelTest {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<headroom:Architecture xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" "
      + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xmlns:headroom=\"http://headroom.org/model/";

  @TempDir
  private Path folder;

  private static List<String> brokenContents() {
    return List.of(
        "",
        "not xml at all",
        HEAD + "1\" name=\"cut\">\n  <nodes",
        HEAD + "1\" name=\"open\">\n",
        "<?xml version=\"1.0\"?>\n<project xmlns=\"http://maven.apache.org/POM/4.0.0\"/>",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<x>&a;</x>",
        HEAD + "99\" name=\"later\"/>",
        HEAD + "1\" name=\"unit\">\n  <nodes xsi:type=\"headroom:Cache\" id=\"c\" ttl=\"3600 parsecs\"/>\n"
            + "</headroom:Architecture>",
        HEAD + "1\" name=\"class\">\n  <nodes xsi:type=\"headroom:Teapot\" id=\"c\"/>\n</headroom:Architecture>",
        HEAD + "1\" name=\"twice\">\n  <nodes xsi:type=\"headroom:Cdn\" id=\"c\"/>\n"
            + "  <nodes xsi:type=\"headroom:Cdn\" id=\"c\"/>\n</headroom:Architecture>",
        HEAD + "1\" name=\"dangling\">\n  <connections id=\"x\" source=\"a\" target=\"b\"/>\n</headroom:Architecture>");
  }

  private static List<List<String>> commands() {
    return List.of(List.of("validate"), List.of("simulate"), List.of("capacity"), List.of("assess"),
        List.of("report", "--output", "OUT"), List.of("render", "--output", "OUT/x.svg"), List.of("export"));
  }

  static Stream<Arguments> brokenModels() {
    return commands().stream().flatMap(command ->
        brokenContents().stream().map(content -> Arguments.of(command, content)));
  }

  private CommandLineRun run(List<String> command, Object model) {
    Stream<Object> options = command.stream().map(word -> word.replace("OUT", folder.resolve("out").toString()));
    return CommandLineRun.of(Stream.concat(options, Stream.of(model)).toArray());
  }

  @ParameterizedTest
  @MethodSource("brokenModels")
  void theFileIsNamedAndTheExitCodeIs3(List<String> command, String content) throws IOException {
    Path model = Files.writeString(folder.resolve("broken.headroom"), content);
    CommandLineRun run = run(command, model);
    assertEquals(ExitCode.UNREADABLE, run.code(), run::err);
    assertTrue(run.err().startsWith("headroom: " + model), run.err());
    assertEquals("", run.out());
    assertTrue(Files.notExists(folder.resolve("out")), "nothing is written");
  }

  static Stream<List<String>> allCommands() {
    return commands().stream();
  }

  @ParameterizedTest
  @MethodSource("allCommands")
  void aMissingFileIsNamed(List<String> command) {
    CommandLineRun run = run(command, folder.resolve("nowhere.headroom"));
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("nowhere.headroom"), run.err());
  }

  @ParameterizedTest
  @MethodSource("allCommands")
  void aFolderIsNoModel(List<String> command) {
    assertEquals(ExitCode.UNREADABLE, run(command, folder).code());
  }

  @Test
  void aFileWithoutPermissionIsNamed() throws IOException {
    Path model = Files.writeString(folder.resolve("secret.headroom"), "x");
    assertTrue(model.toFile().setReadable(false));
    assumeFalse(Files.isReadable(model), "the administrator reads everything");
    CommandLineRun run = CommandLineRun.of("validate", model);
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("secret.headroom"), run.err());
  }

  @Test
  void theLineOfTheMistakeIsNamed() throws IOException {
    Path model = Files.writeString(folder.resolve("unit.headroom"), brokenContents().get(7));
    CommandLineRun run = CommandLineRun.of("validate", model);
    assertTrue(run.err().contains("unit.headroom:3:") && run.err().contains("parsecs"), run.err());
  }

  @Test
  void aWrongEncodingIsNamed() throws IOException {
    Path model = Files.write(folder.resolve("latin.headroom"),
        (HEAD + "1\" name=\"\u00e4\"/>").getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(ExitCode.UNREADABLE, CommandLineRun.of("validate", model).code());
  }

  @Test
  void brokenStandardInputIsCalledByName() {
    CommandLineRun run = CommandLineRun.withInput("nonsense", "validate", "-");
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("standard input"), run.err());
  }
}
