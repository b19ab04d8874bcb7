package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

  @TempDir
  private Path folder;
  private Path model;

  @BeforeEach
  void makeModel() {
    model = CommandLineRun.project(folder, "empty");
  }

  @Test
  void warningsAreNoFailureByDefault() {
    CommandLineRun run = CommandLineRun.of("validate", model);
    assertEquals(ExitCode.FINE, run.code());
    assertTrue(run.out().contains("warning HR201"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void failOnLowersTheThreshold() {
    assertEquals(ExitCode.FINDINGS, CommandLineRun.of("validate", "--fail-on", "warning", model).code());
    assertEquals(ExitCode.FINDINGS, CommandLineRun.of("validate", "--fail-on", "info", model).code());
  }

  @Test
  void findingsCarryTheLineOfTheElement() throws IOException {
    JsonNode finding = new ObjectMapper().readTree(CommandLineRun.of("validate", "--format", "json", model).out())
        .at("/findings/0");
    String line = Files.readAllLines(model).get(finding.get("line").asInt() - 1);
    assertEquals('<', line.charAt(finding.get("column").asInt() - 1), line);
  }

  @Test
  void sarifGoesToAFileAndNothingElseAnywhere() throws IOException {
    Path output = folder.resolve("findings.sarif");
    CommandLineRun run = CommandLineRun.of("validate", "--format", "sarif", "--output", output, model);
    assertEquals("", run.out() + run.err());
    JsonNode sarif = new ObjectMapper().readTree(output.toFile());
    assertEquals("2.1.0", sarif.get("version").asText());
    assertTrue(sarif.at("/runs/0/results/0/locations/0/physicalLocation/region/startLine").asInt() > 1);
  }

  @Test
  void junitAndMarkdownAreWritten() {
    assertTrue(CommandLineRun.of("validate", "--format", "junit", model).out().startsWith("<?xml"));
    assertTrue(CommandLineRun.of("validate", "--format", "markdown", model).out().startsWith("### Headroom"));
  }

  @Test
  void aModelComesFromTheStandardInput() throws IOException {
    CommandLineRun run = CommandLineRun.withInput(Files.readString(model), "validate", "-");
    assertEquals(ExitCode.FINE, run.code());
    assertTrue(run.out().contains("standard input:"), run.out());
  }

  @Test
  void oneUnreadableModelDoesNotHideTheFindingsOnOthers() {
    CommandLineRun run = CommandLineRun.of("validate", folder.resolve("nowhere.headroom"), model);
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.out().contains("HR201"), run.out());
    assertTrue(run.err().contains("nowhere.headroom"), run.err());
  }

  @Test
  void theProjectOverridesSeverities() throws IOException {
    Files.writeString(model.resolveSibling(".headroom").resolve("rules.yaml"), "severities:\n  HR201: error\n");
    CommandLineRun run = CommandLineRun.of("validate", model);
    assertEquals(ExitCode.FINDINGS, run.code());
    assertTrue(run.out().contains("error HR201"), run.out());
  }

  @Test
  void aRulesFileCanBeNamed() throws IOException {
    Path rules = Files.writeString(folder.resolve("r.yaml"), "severities:\n  HR201: off\n");
    assertFalse(CommandLineRun.of("validate", "--rules", rules, model).out().contains("HR201"));
  }

  @Test
  void aWrongRulesFileIsNamedWithItsLine() throws IOException {
    Path rules = Files.writeString(folder.resolve("r.yaml"), "severities:\n  HR999: error\n");
    CommandLineRun run = CommandLineRun.of("validate", "--rules", rules, model);
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("r.yaml:2: unknown rule 'HR999'"), run.err());
  }

  @Test
  void findingsOfTheBaselineDoNotFail() throws IOException {
    Path known = folder.resolve("known.json");
    CommandLineRun wrote = CommandLineRun.of("validate", "--write-baseline", known, model);
    assertEquals(ExitCode.FINE, wrote.code());
    assertEquals("", wrote.out() + wrote.err());
    CommandLineRun run = CommandLineRun.of("validate", "--fail-on", "info", "--baseline", known, model);
    assertEquals(ExitCode.FINE, run.code());
    assertTrue(run.out().contains("warning HR201 (known)"), run.out());
    Files.writeString(known, "{\"schema\": \"headroom.baseline/1\", \"findings\": []}");
    assertEquals(ExitCode.FINDINGS,
        CommandLineRun.of("validate", "--fail-on", "info", "--baseline", known, model).code());
  }

  @Test
  void wrongOrMissingBaselineIsNamed() throws IOException {
    CommandLineRun missing = CommandLineRun.of("validate", "--baseline", folder.resolve("none.json"), model);
    assertEquals(ExitCode.UNREADABLE, missing.code());
    assertTrue(missing.err().contains("none.json: There is no such file."), missing.err());
    Path wrong = Files.writeString(folder.resolve("wrong.json"), "[]");
    assertTrue(CommandLineRun.of("validate", "--baseline", wrong, model).err().contains("wrong.json:1: expected"));
    assertEquals(ExitCode.USAGE,
        CommandLineRun.of("validate", "--baseline", wrong, "--write-baseline", wrong, model).code());
  }

  @Test
  void rulesOfTheProjectFindLikeBuiltInOnes() throws IOException {
    Path rules = Files.writeString(folder.resolve("own.yaml"), "rules:\n  ACME-1:\n    title: Components have a tag\n"
        + "    on: Component\n    assert: tags\n    severity: error\n");
    CommandLineRun run = CommandLineRun.of("validate", "--rules", rules, model);
    assertEquals(ExitCode.FINDINGS, run.code());
    assertTrue(run.out().contains("error ACME-1"), run.out());
  }

  @Test
  void aMissingRulesFileIsNamed() {
    CommandLineRun run = CommandLineRun.of("validate", "--rules", folder.resolve("none.yaml"), model);
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("none.yaml"), run.err());
  }
}
