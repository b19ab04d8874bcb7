package org.headroom.report.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.headroom.rules.Severity;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FindingsFormatsTest {

  private static String text(FindingsWriter writer) throws IOException {
    return Samples.written(writer, Samples.files());
  }

  private static JsonNode json(FindingsWriter writer) throws IOException {
    return new ObjectMapper().readTree(text(writer));
  }

  private static JsonNode run(List<ReviewedFile> files) throws IOException {
    return new ObjectMapper().readTree(Samples.written(new SarifFindings("1.2.3"), files)).at("/runs/0");
  }

  @Test
  void textNamesPlaceSeverityRuleElementAndRemedy() throws IOException {
    String[] lines = text(new TextFindings(false)).split("\n");
    assertEquals("models/shop.headroom:12: error HR301 db: 'db' fails alone.", lines[0]);
    assertEquals("    Repair it.", lines[1]);
    assertEquals("2 models: 1 error, 1 warning, 1 note.", lines[lines.length - 1]);
  }

  @Test
  void textKeepsEachFindingOnItsLineWithoutControlCharacters() throws IOException {
    String text = text(new TextFindings(false));
    assertFalse(text.contains("\u001b"), text);
    assertEquals(7, text.lines().count());
  }

  @Test
  void textUsesColoursOnlyWhenAsked() throws IOException {
    assertTrue(text(new TextFindings(true)).contains("\u001b[31merror\u001b[0m"));
  }

  @Test
  void jsonHoldsEveryFieldOfAFinding() throws IOException {
    JsonNode root = json(new JsonFindings());
    assertEquals("headroom.findings/1", root.get("schema").asText());
    JsonNode first = root.at("/findings/0");
    assertEquals("HR301", first.get("rule").asText());
    assertEquals("error", first.get("severity").asText());
    assertEquals("models/shop.headroom", first.get("file").asText());
    assertEquals(12, first.get("line").asInt());
    assertEquals("db", first.get("element").asText());
    assertEquals(Samples.HOSTILE, root.at("/findings/1/message").asText());
    assertNull(root.at("/findings/2").get("line"));
    assertEquals(1, root.at("/summary/warning").asInt());
  }

  @Test
  void sarifHasTheRequiredMembers() throws IOException {
    JsonNode root = json(new SarifFindings("1.2.3"));
    assertEquals("2.1.0", root.get("version").asText());
    assertTrue(root.get("$schema").asText().contains("sarif-2.1.0"));
    assertEquals("Headroom", root.at("/runs/0/tool/driver/name").asText());
    assertEquals("1.2.3", root.at("/runs/0/tool/driver/version").asText());
    for (JsonNode result : root.at("/runs/0/results")) {
      assertFalse(result.at("/message/text").asText().isEmpty());
      assertTrue(Set.of("error", "warning", "note").contains(result.get("level").asText()));
    }
  }

  @Test
  void sarifResultsPointToTheirRulesByIndex() throws IOException {
    JsonNode run = run(Samples.files());
    for (JsonNode result : run.get("results")) {
      assertEquals(result.get("ruleId").asText(),
          run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt() + "/id").asText());
    }
  }

  @Test
  void sarifLocatesFindingsByLineAndColumn() throws IOException {
    JsonNode location = run(Samples.files()).at("/results/0/locations/0");
    assertEquals("models/shop.headroom", location.at("/physicalLocation/artifactLocation/uri").asText());
    assertEquals(12, location.at("/physicalLocation/region/startLine").asInt());
    assertEquals(3, location.at("/physicalLocation/region/startColumn").asInt());
    assertEquals("db", location.at("/logicalLocations/0/fullyQualifiedName").asText());
  }

  @Test
  void sarifPathsAreUriReferences() throws IOException {
    List<ReviewedFile> files = List.of(
        new ReviewedFile("my models\\a b.headroom", List.of(Samples.finding("HR301", Severity.ERROR, "a", 1, "A."))),
        new ReviewedFile("c:d.headroom", List.of(Samples.finding("HR301", Severity.ERROR, "b", 1, "B."))),
        new ReviewedFile("/abs/x.headroom", List.of(Samples.finding("HR301", Severity.ERROR, "c", 1, "C."))));
    List<String> uris = new ArrayList<>();
    run(files).get("results").forEach(result ->
        uris.add(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText()));
    assertEquals(List.of("my%20models/a%20b.headroom", "./c:d.headroom", "file:///abs/x.headroom"), uris);
  }

  @Test
  void sarifFingerprintsDoNotDependOnTheLine() throws IOException {
    String here = fingerprint(Samples.finding("HR301", Severity.ERROR, "db", 12, "M."));
    assertEquals(here, fingerprint(Samples.finding("HR301", Severity.ERROR, "db", 99, "M.")));
    assertNotEquals(here, fingerprint(Samples.finding("HR301", Severity.ERROR, "other", 12, "M.")));
  }

  private static String fingerprint(LocatedFinding finding) throws IOException {
    return run(List.of(new ReviewedFile("a.headroom", List.of(finding))))
        .at("/results/0/partialFingerprints/headroom~1v2").asText();
  }

  @Test
  void sarifFingerprintsOfEqualFindingsDiffer() throws IOException {
    LocatedFinding finding = Samples.finding("HR301", Severity.ERROR, "db", 12, "M.");
    Set<String> prints = new HashSet<>();
    run(List.of(new ReviewedFile("a", List.of(finding, finding)))).get("results").forEach(result ->
        prints.add(result.at("/partialFingerprints/headroom~1v2").asText()));
    assertEquals(2, prints.size());
  }

  @Test
  void sarifKeepsTheMostSeriousOfTooManyResultsAndSaysSo() throws IOException {
    List<LocatedFinding> findings = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      findings.add(Samples.finding("HR301", Severity.INFO, "e" + i, 1, "M."));
    }
    findings.add(Samples.finding("HR302", Severity.ERROR, "db", 1, "M."));
    JsonNode run = run(List.of(new ReviewedFile("a", findings)));
    assertEquals(5_000, run.get("results").size());
    assertEquals("HR302", run.at("/results/0/ruleId").asText());
    assertTrue(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText().startsWith("1 findings"));
  }

  @Test
  void junitHasATestPerRuleThatFailsFromTheThresholdOn() throws Exception {
    JUnitFindings writer = new JUnitFindings(List.of(Samples.rule("HR301", Severity.ERROR),
        Samples.rule("HR302", Severity.ERROR), Samples.rule("HR404", Severity.WARNING)), Severity.WARNING);
    Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new InputSource(new StringReader(text(writer))));
    Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
    assertEquals("4", suite.getAttribute("tests"));
    assertEquals("2", suite.getAttribute("failures"));
    assertEquals(2, document.getElementsByTagName("failure").getLength());
    assertEquals(1, document.getElementsByTagName("system-out").getLength());
    assertEquals("models/shop.headroom: info: There is no monitoring. Repair it.\n",
        document.getElementsByTagName("system-out").item(0).getTextContent());
    Element clean = (Element) document.getElementsByTagName("testsuite").item(1);
    assertEquals("0", clean.getAttribute("failures"));
  }

  @Test
  void markdownCellsHoldNoMarkup() throws IOException {
    String markdown = text(new MarkdownFindings());
    assertTrue(markdown.contains("| **error** | HR301 | Label of db | 12 |"), markdown);
    assertTrue(markdown.contains("&lt;b&gt;\"x\"&lt;/b&gt; &amp; \\| \\`y\\`"), markdown);
    assertFalse(markdown.contains("@all"), markdown);
  }
}
