package org.headroom.report.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.headroom.report.findings.LocatedFinding.State;
import org.headroom.rules.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {
  @TempDir
  private Path folder;

  private static ReviewedFile file(String path, String... messages) {
    return new ReviewedFile(path, java.util.Arrays.stream(messages)
        .map(m -> Samples.finding("HR308", Severity.ERROR, "db", 7, m)).toList());
  }

  private static List<State> states(ReviewedFile before, ReviewedFile now) {
    return Baseline.of(List.of(before)).compare(List.of(now)).get(0).findings().stream().map(LocatedFinding::state)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Caller of 'a' waits.         | Caller of 'renamed' waits. | KNOWN
      The db is 92.5 % utilised.   | The db is 97 % utilised.  | KNOWN
      The db waits for 'a'.        | The db retries 'a'.       | NEW
      """)
  void namesAndFiguresMakeNoNewFinding(String before, String now, State state) {
    assertEquals(List.of(state), states(file("a", before), file("a", now)));
  }

  @Test
  void folderOfTheFileDoesNotMatterButItsNameDoes() {
    assertEquals(List.of(State.KNOWN), states(file("x/shop.headroom", "M."), file("C:\\y\\shop.headroom", "M.")));
    assertEquals(List.of(State.NEW), states(file("shop.headroom", "M."), file("other.headroom", "M.")));
  }

  @Test
  void secondFindingOfTheSameKindIsNew() {
    assertEquals(List.of(State.KNOWN, State.NEW), states(file("a", "M."), file("a", "M.", "M.")));
  }

  @Test
  void baselineIsReadAsItWasWritten() throws IOException {
    Baseline baseline = Baseline.of(Samples.files());
    assertEquals(3, baseline.entries().size());
    StringBuilder text = new StringBuilder();
    baseline.write(text);
    assertEquals(baseline, Baseline.read(Files.writeString(folder.resolve("known.json"), text)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      '{'                                                             | not well-formed JSON
      '[]'                                                            | expected is an object
      '{}'                                                            | the schema is not headroom.baseline/1
      '{"schema": "headroom.baseline/1", "findings": 1}'              | 'findings' is no list
      '{"schema": "headroom.baseline/1", "findings": [1]}'            | a finding is no object
      '{"schema": "headroom.baseline/1", "findings": [{"rule": "x"}]}' | a finding has no 'fingerprint'
      """)
  void wrongFileIsRefusedWithFileAndLine(String text, String complaint) throws IOException {
    Path file = Files.writeString(folder.resolve("known.json"), text);
    String message = assertThrows(BaselineException.class, () -> Baseline.read(file)).getMessage();
    String expected = complaint.contains("well-formed") ? complaint : file + ":1: " + complaint;
    assertTrue(message.contains(expected), message);
  }

  /** One known, one new, one gone. */
  private static List<ReviewedFile> compared() {
    ReviewedFile now = file("shop.headroom", "Old <one>.", "Fresh.");
    return Baseline.of(List.of(file("shop.headroom", "Old <one>.", "Gone |one|."))).compare(List.of(now));
  }

  private static String written(FindingsWriter writer) throws IOException {
    return Samples.written(writer, compared());
  }

  @Test
  void textTellsKnownAndGoneFindings() throws IOException {
    String text = written(new TextFindings(false));
    assertTrue(text.contains("error HR308 (known) db: Old <one>."), text);
    assertTrue(text.contains("error HR308 db: Fresh."), text);
    assertTrue(text.contains("shop.headroom: gone HR308 db: Gone |one|."), text);
    assertTrue(text.endsWith("shop.headroom: 2 errors, 1 of them known, 1 of the baseline gone.\n"), text);
  }

  @Test
  void jsonTellsKnownAndGoneFindings() throws IOException {
    JsonNode root = new ObjectMapper().readTree(written(new JsonFindings()));
    assertEquals("known", root.at("/findings/0/state").asText());
    assertEquals("new", root.at("/findings/1/state").asText());
    assertEquals("Gone |one|.", root.at("/gone/0/message").asText());
  }

  @Test
  void sarifStatesTheBaseline() throws IOException {
    JsonNode run = new ObjectMapper().readTree(written(new SarifFindings("1"))).at("/runs/0");
    assertEquals("unchanged", run.at("/results/0/baselineState").asText());
    assertEquals("new", run.at("/results/1/baselineState").asText());
    assertEquals(2, run.get("results").size(), "an absent result would be shown as an alert");
    assertEquals("note", run.at("/invocations/0/toolExecutionNotifications/0/level").asText());
  }

  @Test
  void junitFailsOnNewFindingsOnly() throws IOException {
    ReviewedFile known = Baseline.of(List.of(file("a", "M."))).compare(List.of(file("a", "M."))).get(0);
    String xml = Samples.written(new JUnitFindings(List.of(), Severity.INFO), List.of(known));
    assertTrue(xml.contains("failures=\"0\"") && xml.contains("error (known): db: M."), xml);
    String mixed = written(new JUnitFindings(List.of(), Severity.INFO));
    assertTrue(mixed.contains("failures=\"1\"") && mixed.contains("<failure message=\"Fresh.\""), mixed);
    assertTrue(mixed.contains("gone: HR308: db: Gone |one|."), mixed);
  }

  @Test
  void markdownTellsKnownAndGoneFindings() throws IOException {
    String text = written(new MarkdownFindings());
    assertTrue(text.contains("| **error** (known) | HR308 |"), text);
    assertTrue(text.contains("Gone from shop.headroom:\n\n- HR308: Gone \\|one\\|."), text);
    assertFalse(Samples.written(new MarkdownFindings(), Samples.files()).contains("Gone"));
  }

  @Test
  void quickFixesAreToldInEachFormat() throws IOException {
    List<ReviewedFile> files = List.of(new ReviewedFile("a", List.of(
        Samples.finding("HR308", Severity.ERROR, "db", 1, "M.").withFixes(List.of("Set the timeout to 2 s")))));
    for (FindingsWriter writer : List.of(new TextFindings(false), new JsonFindings(), new SarifFindings("1"),
        new JUnitFindings(List.of(), Severity.ERROR), new MarkdownFindings())) {
      assertTrue(Samples.written(writer, files).contains("Set the timeout to 2 s"), writer.toString());
    }
  }

  @Test
  void helpLeadsIntoTheDocumentation() throws IOException {
    Path root = Path.of(System.getProperty("headroom.root"));
    JsonNode rule = new ObjectMapper().readTree(written(new SarifFindings("1"))).at("/runs/0/tool/driver/rules/0");
    String help = rule.at("/help/text").asText();
    assertTrue(help.endsWith("docs/rules.md#hr308."), help);
    assertTrue(Files.readString(root.resolve("docs/rules.md")).contains("\n### HR308\n"));
  }
}
