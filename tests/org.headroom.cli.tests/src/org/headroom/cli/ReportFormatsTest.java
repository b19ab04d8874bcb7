package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One report in several formats. */
class ReportFormatsTest {

  @TempDir
  private Path folder;
  private Path model;

  @BeforeEach
  void newProject() {
    model = CommandLineRun.project(folder, "web");
  }

  private CommandLineRun report(Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("report", model, "--engine", "analytic"));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray());
  }

  private static TreeSet<String> files(Path place) throws IOException {
    try (Stream<Path> walk = Files.walk(place)) {
      TreeSet<String> names = new TreeSet<>();
      walk.filter(Files::isRegularFile).forEach(file -> names.add(place.relativize(file).toString()));
      return names;
    }
  }

  @Test
  void everyFormatIsWrittenTwiceWithEqualBytes() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second place");
    assertEquals(ExitCode.FINE, report("--format", "html,pdf,docx,md", "-o", first).code());
    assertEquals(ExitCode.FINE, report("--format", "md,docx,pdf,html", "-o", second).code());
    assertTrue(files(first).containsAll(
        List.of("web.docx", "web.html", "web.md", "web.pdf", "web.result.json", "web-pictures/01-diagram.svg")));
    assertEquals(files(first), files(second));
    for (String name : files(first)) {
      if (!name.endsWith(".json")) {
        assertArrayEquals(Files.readAllBytes(first.resolve(name)), Files.readAllBytes(second.resolve(name)), name);
      }
    }
  }

  @Test
  void markdownGoesToTheStandardOutputWithoutPictures() {
    CommandLineRun run = report("--format", "md", "-o", "-");
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertTrue(run.out().startsWith("# Web shop\n"), run.out().substring(0, 40));
    assertFalse(run.out().contains("!["));
  }

  @Test
  void theStandardOutputTakesOneFormat() {
    CommandLineRun run = report("--format", "html,pdf", "-o", "-");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("The standard output takes one format."), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"odt", "html,odt", ""})
  void anUnknownFormatIsNamedWithTheKnownOnes(String format) {
    CommandLineRun run = report("--format", format, "-o", folder.resolve("x"));
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("Choose of html, pdf, docx, md."), run.err());
    assertFalse(Files.exists(folder.resolve("x")));
  }

  @Test
  void aBrokenTemplateOfTheProjectLeavesNoFileBehind() throws IOException {
    Path templates = Files.createDirectories(model.resolveSibling(".headroom").resolve("templates"));
    Files.writeString(templates.resolve("report.ftlh"), "<p>\n${report.titel()}");
    CommandLineRun run = report("-o", folder.resolve("x"));
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("report.ftlh:2:"), run.err());
    assertFalse(Files.exists(folder.resolve("x")));
  }

  @Test
  void aStyleOfTheUserIsUsed() throws IOException {
    Path templates = Files.createDirectories(folder.resolve("looks"));
    Files.writeString(templates.resolve("report.css"), "h1 { color: rebeccapurple; }");
    CommandLineRun run = report("--templates", templates, "-o", "-");
    assertTrue(run.out().contains("rebeccapurple"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--template", "--templates"})
  void whatIsNotThereIsNamed(String option) {
    CommandLineRun run = report("--format", "docx", option, folder.resolve("none"), "-o", folder.resolve("x"));
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains(option + ": ") && run.err().contains("none"), run.err());
  }
}
