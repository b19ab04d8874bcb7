package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeCommandsTest {

  private static final Path BRIEF =
      Path.of(System.getProperty("headroom.root"), "examples", "global-ecommerce-catalog.md");

  @TempDir
  private Path folder;

  @Test
  void theReferenceBriefIsUnderstoodCompletely() {
    Path model = folder.resolve("seed.headroom");
    CommandLineRun run = CommandLineRun.of("import", BRIEF, "--output", model);
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertEquals("headroom: 111 lines: 102 understood, 9 ignored, 0 not understood.\n", run.err());
    assertTrue(CommandLineRun.of("validate", model).code() <= ExitCode.FINDINGS);
  }

  @Test
  void theWholeReportIsPrintedOnRequest() {
    Path model = folder.resolve("m.headroom");
    CommandLineRun run = CommandLineRun.of("import", BRIEF, "--output", model, "--report", "all");
    assertTrue(run.err().contains("understood: product-cache.instanceType; product-cache.ttl"), run.err());
  }

  @Test
  void importAfterExportGivesTheSameBytes() throws IOException {
    Path first = folder.resolve("first.headroom");
    Path brief = folder.resolve("brief.md");
    Path second = folder.resolve("second.headroom");
    CommandLineRun.of("import", BRIEF, "--output", first);
    assertEquals(ExitCode.FINE, CommandLineRun.of("export", first, "--output", brief).code());
    assertEquals(ExitCode.FINE, CommandLineRun.of("import", brief, "--output", second).code());
    assertEquals(Files.readString(first), Files.readString(second));
  }

  @ParameterizedTest
  @EnumSource
  void theBriefOfATemplateGivesItAgain(NewCommand.Template template) throws IOException {
    Path model = CommandLineRun.project(folder, template.toString());
    CommandLineRun brief = CommandLineRun.of("export", model);
    assertEquals(Files.readString(model), CommandLineRun.withInput(brief.out(), "import", "-", "--output", "-").out());
  }

  @Test
  void pipesConnectImportAndExport() throws IOException {
    CommandLineRun model = CommandLineRun.withInput(Files.readString(BRIEF), "import", "-", "--output", "-");
    assertTrue(model.out().startsWith("<?xml"), model.out());
    CommandLineRun brief = CommandLineRun.withInput(model.out(), "export", "-");
    assertTrue(brief.out().startsWith("# System Architecture: Global E-Commerce Catalog"), brief.out());
  }

  @Test
  void linesThatAreNotUnderstoodAreReportedWithTheirNumber() throws IOException {
    Path brief = Files.writeString(folder.resolve("b.md"), "#### 1. A\n- **Component**: `CDN`\n- **Colour**: red\n");
    CommandLineRun run = CommandLineRun.of("import", brief, "--output", folder.resolve("m.headroom"));
    assertEquals(ExitCode.FINDINGS, run.code());
    assertTrue(run.err().contains("b.md:3: not understood: An item has no \"Colour\""), run.err());
    assertTrue(Files.exists(folder.resolve("m.headroom")));
  }

  @Test
  void anExistingModelIsNotReplacedWithoutForce() throws IOException {
    Path model = Files.writeString(folder.resolve("mine.headroom"), "precious");
    assertEquals(ExitCode.USAGE, CommandLineRun.of("import", BRIEF, "--output", model).code());
    assertEquals("precious", Files.readString(model));
    assertEquals(ExitCode.FINE, CommandLineRun.of("import", BRIEF, "--output", model, "--force").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# Only a title\n", "\0"})
  void whatIsNoBriefIsRefused(String content) throws IOException {
    Path brief = Files.writeString(folder.resolve("b.md"), content);
    CommandLineRun run = CommandLineRun.of("import", brief, "--output", folder.resolve("m.headroom"));
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("b.md"), run.err());
    assertTrue(Files.notExists(folder.resolve("m.headroom")));
  }

  @Test
  void aMissingBriefAndAFolderAreNamed() {
    Path model = folder.resolve("m.headroom");
    CommandLineRun missing = CommandLineRun.of("import", folder.resolve("none.md"), "--output", model);
    assertEquals(ExitCode.UNREADABLE, missing.code());
    assertTrue(missing.err().contains("there is no such file"), missing.err());
    assertEquals(ExitCode.UNREADABLE, CommandLineRun.of("import", folder, "--output", model).code());
  }
}
