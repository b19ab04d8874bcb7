package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiffCommandTest {

  @TempDir
  private Path folder;
  private Path old;
  private Path now;

  @BeforeEach
  void copyTheShop() throws IOException {
    Path shop = Path.of(System.getProperty("headroom.root"), "examples", "three-tier-web.headroom");
    old = Files.copy(shop, folder.resolve("old.headroom"));
    now = Files.copy(shop, folder.resolve("new.headroom"));
  }

  private void edit(String text, String replacement) throws IOException {
    String before = Files.readString(now);
    String after = before.replace(text, replacement);
    assertFalse(before.equals(after), text);
    Files.writeString(now, after);
  }

  private void runOneWebServer() throws IOException {
    String machine = "\n            instanceType=\"m5.large\">";
    edit("replicas=\"3\"" + machine, "replicas=\"1\"" + machine);
  }

  private static JsonNode json(CommandLineRun run) throws IOException {
    return new ObjectMapper().readTree(run.out());
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void aModelDoesNotDifferFromItself() {
    CommandLineRun run = CommandLineRun.of("diff", old, now);
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertEquals(old + " → " + now + ": no changes, no new findings, 0 fixed\n", run.out());
  }

  @Test
  void changesAreLinesOfText() throws IOException {
    edit("ttl=\"30 s\"", "ttl=\"1 h\"");
    CommandLineRun run = CommandLineRun.of("diff", old, now);
    assertTrue(run.out().contains("\n  ~ page-cache ttl: 30 s → 1 h\n"), run.out());
  }

  @Test
  void jsonHasTheDocumentedForm() throws IOException {
    edit("\"shop-dns\"", "\"name-service\"");
    JsonNode result = json(CommandLineRun.of("diff", old, now, "--format", "json"));
    assertEquals(List.of("changes", "findings", "simulation"), names(result));
    assertEquals("{\"element\":\"name-service\",\"kind\":\"changed\",\"feature\":\"id\",\"old\":\"shop-dns\","
        + "\"new\":\"name-service\"}", result.at("/changes/0").toString());
    assertEquals(1, result.get("changes").size());
    assertEquals(List.of("new", "fixed"), names(result.get("findings")));
    assertTrue(result.get("simulation").isNull());
  }

  @Test
  void aNewErrorGivesExitCode1() throws IOException {
    runOneWebServer();
    CommandLineRun run = CommandLineRun.of("diff", old, now);
    assertEquals(ExitCode.FINDINGS, run.code());
    assertTrue(run.out().contains("\nNew findings\n  error HR"), run.out());
  }

  @Test
  void aFindingThatIsGoneIsFixed() throws IOException {
    runOneWebServer();
    CommandLineRun run = CommandLineRun.of("diff", now, old, "--format", "json");
    assertEquals(ExitCode.FINE, run.code());
    // three servers are no single point of failure, and busy at the peak instead of overloaded
    assertEquals(List.of("HR402"), json(run).at("/findings/new").findValuesAsText("rule"));
    // one server times out on every page, so that no promise about latency or throughput is kept
    assertEquals(List.of("HR302", "HR401", "HR413", "HR413", "HR413", "HR413"),
        json(run).at("/findings/fixed").findValuesAsText("rule"));
    assertEquals("web", json(run).at("/findings/fixed/0/element").asText());
  }

  @Test
  void findingsOnARenamedElementAreNeitherNewNorFixed() throws IOException {
    edit("\"shop-alb\"", "\"entry\"");
    edit("label=\"Shop ALB\"", "label=\"Entry\"");
    edit("\"Web servers\"", "\"Frontends\"");
    JsonNode findings = json(CommandLineRun.of("diff", old, now, "--format", "json", "--fail-on", "info"))
        .get("findings");
    assertEquals("{\"new\":[],\"fixed\":[]}", findings.toString());
  }

  @ParameterizedTest
  @CsvSource({"error, 0", "warning, 1", "info, 1"})
  void failOnIsAboutNewFindings(String severity, int code) throws IOException {
    edit("multiAz=\"true\"", "multiAz=\"false\"");
    edit("backupRetention=\"14 d\"", "");
    CommandLineRun run = CommandLineRun.of("diff", old, now, "--fail-on", severity);
    assertEquals(code, run.code(), run::out);
    assertEquals(ExitCode.FINE, CommandLineRun.of("diff", now, now, "--fail-on", severity).code());
  }

  @Test
  void markdownGoesToAFile() throws IOException {
    runOneWebServer();
    Path comment = folder.resolve("comment.md");
    CommandLineRun run = CommandLineRun.of("diff", old, now, "--format", "markdown", "-o", comment);
    assertEquals("", run.out() + run.err());
    String text = Files.readString(comment);
    assertTrue(text.startsWith("### Architecture: 1 change, "), text);
    assertTrue(text.contains("| changed | `web` | `replicas` | `3` | `1` |\n"), text);
    assertTrue(text.contains("#### New findings"), text);
  }

  @Test
  void aHostileLabelIsOnlyText() throws IOException {
    edit("label=\"Web servers\"", "label=\"&lt;img src=x&gt; | `code` [a](http://b) @team #1 \u202Etxt\"");
    String markdown = CommandLineRun.of("diff", old, now, "--format", "markdown").out();
    String row = markdown.lines().filter(line -> line.contains("`label`")).findFirst().orElseThrow();
    assertTrue(row.endsWith("``<img src=x> \\| `code` [a](http://b) @team #1 \uFFFDtxt`` |"), row);
    runOneWebServer();
    markdown = CommandLineRun.of("diff", old, now, "--format", "markdown").out();
    String finding = markdown.lines().filter(line -> line.contains("HR302")).findFirst().orElseThrow();
    assertFalse(finding.contains("<img") || finding.contains("http://") || finding.contains("@team"), finding);
    assertFalse(CommandLineRun.of("diff", old, now).out().contains("\u202E"));
  }

  @Test
  void simulationsArePairedAndHaveIntervals() throws IOException {
    edit("mean=\"5 ms\"", "mean=\"6 ms\"");
    runOneWebServer();
    CommandLineRun run =
        CommandLineRun.of("diff", old, now, "--simulate", "--duration", "2 s", "--load", "50rps", "--format", "json");
    JsonNode simulation = json(run).get("simulation");
    assertEquals("working-day", simulation.get("scenario").asText());
    JsonNode mean = simulation.at("/figures/0");
    assertEquals("latency mean ms", mean.get("quantity").asText());
    assertTrue(mean.at("/ci95/0").asDouble() > 0.5 && mean.at("/ci95/1").asDouble() < 4, mean.toString());
    assertTrue(mean.get("significant").asBoolean());
    assertTrue(simulation.at("/capacityFactor/difference").asDouble() < 0, simulation.toString());
    List<String> quantities = simulation.findValuesAsText("quantity");
    assertTrue(quantities.contains("latency p99 ms") && quantities.contains("cost per month USD"));
  }

  @Test
  void theSameModelRunsTheSame() {
    CommandLineRun run =
        CommandLineRun.of("diff", old, now, "--simulate", "--duration", "1s", "--load", "50rps", "--scenario", "sale");
    assertEquals(ExitCode.FINE, run.code(), run::err);
    List<String> rows = run.out().lines().filter(line -> line.contains("latency")).toList();
    assertFalse(rows.isEmpty());
    rows.forEach(row -> assertTrue(row.matches(".*\\s0\\s+the same"), row));
  }

  @Test
  void aScenarioThatOnlyOneVersionHasCannotBeCompared() throws IOException {
    edit("<scenarios id=\"sale\"\n      label=\"", "<scenarios id=\"rush\"\n      owner=\"x\"\n      duration=\"1 s\"\n"
        + "      label=\"Rush\"/>\n  <scenarios id=\"sale\"\n      label=\"");
    CommandLineRun run = CommandLineRun.of("diff", old, now, "--simulate", "--scenario", "rush");
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("\"rush\"") && run.err().contains("--scenario"), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--seed 3", "--simulate --precision 2%", "--format yaml", "--fail-on never"})
  void optionsThatDoNotFitAreAUsageError(String options) {
    List<Object> arguments = new ArrayList<>(List.of("diff", old, now));
    arguments.addAll(List.of(options.split(" ")));
    CommandLineRun run = CommandLineRun.of(arguments.toArray());
    assertEquals(ExitCode.USAGE, run.code(), run::out);
    assertEquals("", run.out());
  }

  @Test
  void oneFileIsAUsageError() {
    CommandLineRun run = CommandLineRun.of("diff", old);
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("NEW is missing"), run.err());
  }

  @Test
  void anUnreadableVersionIsNamed() throws IOException {
    Files.writeString(now, "<nonsense/>");
    CommandLineRun run = CommandLineRun.of("diff", old, now);
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("new.headroom"), run.err());
  }
}
