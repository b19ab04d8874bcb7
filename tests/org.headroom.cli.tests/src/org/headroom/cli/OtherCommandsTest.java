package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @EnumSource(NewCommand.Template.class)
  void everyTemplateIsValidAndMeetsItsObjectives(NewCommand.Template template) {
    Path model = CommandLineRun.project(folder, template.toString());
    assertEquals(ExitCode.FINE, CommandLineRun.of("validate", model).code());
    CommandLineRun run = CommandLineRun.of("simulate", model, "--duration", "10s");
    assertEquals(ExitCode.FINE, run.code(), run::out);
  }

  @Test
  void aProjectIsNotMadeOverOtherFiles() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "x");
    CommandLineRun run = CommandLineRun.of("new", folder);
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("is not empty"), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void modelsAreDrawnAsSvg(String theme) throws IOException {
    Path svg = folder.resolve("x.svg");
    Path model = CommandLineRun.project(folder, "web");
    CommandLineRun run = CommandLineRun.of("render", model, "-o", svg, "--theme", theme);
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertTrue(Files.readString(svg).contains("<svg") && Files.readString(svg).contains("Shop service"));
  }

  @Test
  void modelsAreDrawnAsPng() throws IOException {
    Path png = folder.resolve("x.png");
    assertEquals(ExitCode.FINE, CommandLineRun.of("render", CommandLineRun.project(folder, "web"), "-o", png).code());
    assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(Files.readAllBytes(png), 4));
  }

  @Test
  void aResultIsDrawnOntoTheDiagram() {
    Path model = CommandLineRun.project(folder, "web");
    Path result = folder.resolve("web.result.json");
    CommandLineRun.of("simulate", model, "--duration", "2s", "--format", "json", "-o", result);
    String plain = CommandLineRun.of("render", model, "-o", "-").out();
    CommandLineRun run = CommandLineRun.of("render", model, "-o", "-", "--overlay", result);
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertTrue(run.out().length() > plain.length());
  }

  @Test
  void anotherEndingIsAUsageError() {
    CommandLineRun run = CommandLineRun.of("render", CommandLineRun.project(folder, "web"), "-o", "x.bmp");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains(".svg"), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[1", "{\"schema\": \"headroom.result/9\"}", "null"})
  void anOverlayThatIsNoResultIsNamed(String content) throws IOException {
    Path result = Files.writeString(folder.resolve("r.json"), content);
    CommandLineRun run =
        CommandLineRun.of("render", CommandLineRun.project(folder, "web"), "-o", "-", "--overlay", result);
    assertEquals(ExitCode.UNREADABLE, run.code(), run::err);
    assertTrue(run.err().contains("r.json"), run.err());
  }

  @Test
  void aMissingOverlayIsNamed() {
    CommandLineRun run = CommandLineRun.of("render", CommandLineRun.project(folder, "web"), "-o", "-", "--overlay",
        folder.resolve("none.json"));
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("there is no such file"), run.err());
  }

  @Test
  void aBrokenLayoutFileIsNamed() throws IOException {
    Path model = CommandLineRun.project(folder, "web");
    Files.writeString(model.resolveSibling("web.layout"), "nonsense");
    CommandLineRun run = CommandLineRun.of("render", model, "-o", "-");
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("web.layout"), run.err());
  }

  @Test
  void theReportIsOneSelfContainedPage() throws IOException {
    Path out = folder.resolve("reports");
    CommandLineRun run =
        CommandLineRun.of("report", CommandLineRun.project(folder, "web"), "-o", out, "--duration", "5s");
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertEquals("headroom: The report is in " + out.resolve("web.html") + ".\n", run.err());
    assertTrue(Files.readString(out.resolve("web.html")).contains("Web shop"));
    assertEquals("headroom.result/1",
        new ObjectMapper().readTree(out.resolve("web.result.json").toFile()).get("schema").asText());
  }

  @Test
  void assessShowsFindingsVerdictsAndWhereTheReportLies() {
    Path out = folder.resolve("reports");
    CommandLineRun run =
        CommandLineRun.of("assess", CommandLineRun.project(folder, "web"), "--output", out, "--duration", "5s");
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertTrue(run.out().contains("HR301") && run.out().contains("met  99 % of requests in less than 200 ms")
        && run.out().contains("The report is in " + out.resolve("web.html")), run.out());
    assertTrue(Files.exists(out.resolve("web.html")));
  }

  @Test
  void capacityNamesTheHeadroomAndWhatBreaksFirst() throws IOException {
    Path model = CommandLineRun.project(folder, "empty");
    CommandLineRun run = CommandLineRun.of("capacity", model, "--engine", "analytic", "--format", "json");
    assertEquals(ExitCode.FINE, run.code(), run::err);
    JsonNode result = new ObjectMapper().readTree(run.out());
    assertTrue(result.get("capacityFactor").asDouble() > 1, run.out());
    assertEquals(result.get("capacityFactor").asDouble() - 1, result.get("headroom").asDouble());
    assertTrue(CommandLineRun.of("capacity", model, "--engine", "analytic").out().contains("What breaks"));
  }

  @Test
  void capacityUnderFaultsIsThatOfEachScenarioWithFaults() throws IOException {
    Path model = Path.of(System.getProperty("headroom.root"), "examples", "three-tier-web.headroom");
    CommandLineRun run = CommandLineRun.of("capacity", model, "--faults", "--duration", "5s", "--format", "json");
    JsonNode faulty = new ObjectMapper().readTree(run.out()).get("underFaults");
    assertEquals(1, faulty.size(), run.out());
    assertEquals("database-failover", faulty.get(0).get("scenario").asText());
    assertTrue(faulty.get(0).get("confirmed").asBoolean(), run.out());
  }

  @Test
  void theAnalyticEngineAloneHasNoCapacityUnderFaults() throws IOException {
    Path model = CommandLineRun.project(folder, "empty");
    CommandLineRun run = CommandLineRun.of("capacity", model, "--faults", "--engine", "analytic");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("the analytic engine knows no faults"), run.err());
  }

  @Test
  void noHeadroomGivesExitCode1() throws IOException {
    Path model = CommandLineRun.project(folder, "empty");
    Files.writeString(model, Files.readString(model).replace("200 ms", "1 us"));
    assertEquals(ExitCode.FINDINGS, CommandLineRun.of("capacity", model, "--engine", "analytic").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"t3.large", "cache.m5.large", "db.m5.xlarge", "gp3", "kafka-standard", "cloudfront-premium"})
  void catalogueShowsFiguresAndTheirSource(String id) {
    CommandLineRun run = CommandLineRun.of("catalogue", "show", id);
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertTrue(run.out().contains("source") && run.out().contains("confidence"), run.out());
  }

  @Test
  void catalogueListsWhatContainsAText() {
    assertTrue(CommandLineRun.of("catalogue", "list", "kafka").out().contains("kafka-standard"));
    assertEquals(ExitCode.USAGE, CommandLineRun.of("catalogue", "list", "teapot").code());
    assertEquals(ExitCode.USAGE, CommandLineRun.of("catalogue", "show", "teapot").code());
    assertEquals(ExitCode.USAGE, CommandLineRun.of("catalogue").code());
  }

  @Test
  void catalogueCheckNamesFileAndLineOfAMistake() throws IOException {
    Path rows = Files.createDirectories(folder.resolve(".headroom/catalogue")).resolve("own.yaml");
    Files.writeString(rows, "nonsense: true\n");
    CommandLineRun run = CommandLineRun.of("catalogue", "check", folder);
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("own.yaml:1"), run.err());
    assertEquals(ExitCode.UNREADABLE, CommandLineRun.of("catalogue", "check", folder.resolve("none")).code());
  }
}
