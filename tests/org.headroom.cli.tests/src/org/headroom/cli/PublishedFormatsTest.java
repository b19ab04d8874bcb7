package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written for other programs, held against the schema of its publisher or read by a program of others. */
class PublishedFormatsTest {

  private static final Path EXAMPLES = Path.of(System.getProperty("headroom.root"), "examples");
  private static Schema sarif;

  @TempDir
  private Path folder;

  @BeforeAll
  static void readTheSchema() throws IOException {
    try (InputStream in = PublishedFormatsTest.class.getClassLoader()
        .getResourceAsStream("schema/sarif-schema-2.1.0.json")) {
      sarif = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in);
    }
  }

  private static Object[] examples(Object... before) throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return Stream.concat(Arrays.stream(before),
          files.filter(file -> file.toString().endsWith(".headroom")).sorted()).toArray();
    }
  }

  /** A model of which every element has findings, in words that no format takes as they are. */
  private Path badModel() throws IOException {
    String text = Files.readString(EXAMPLES.resolve("three-tier-web.headroom"));
    return Files.writeString(folder.resolve("b\u00e4d <&\"'> %.headroom"),
        text.replaceAll(" label=\"[^\"]*\"", " label=\"&lt;b&gt;]]&gt; &amp;amp; \u202e\u009b '|`x`&#10;y\"")
            .replaceAll(" (encrypted|monitored|multiAz)=\"[^\"]*\"", ""));
  }

  private static JsonNode assertSarif(String text) throws IOException {
    assertEquals(List.of(), sarif.validate(text, InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))));
    return new ObjectMapper().readTree(text).at("/runs/0");
  }

  @Test
  void theSchemaRefusesWhatIsNoSarif() {
    assertFalse(sarif.validate("{\"version\": \"2.1.0\", \"runs\": [{}]}", InputFormat.JSON).isEmpty());
  }

  @Test
  void sarifOfEveryExampleIsValid() throws IOException {
    JsonNode run = assertSarif(CommandLineRun.of(examples("validate", "--format", "sarif")).out());
    assertTrue(run.get("results").size() > 10);
    for (JsonNode rule : run.at("/tool/driver/rules")) {
      assertFalse(rule.at("/help/text").asText().isEmpty() || rule.at("/help/markdown").asText().isEmpty());
    }
  }

  @Test
  void sarifOfHostileNamesIsValid() throws IOException {
    JsonNode run = assertSarif(CommandLineRun.of("validate", "--format", "sarif", badModel()).out());
    assertTrue(run.at("/results/0/message/text").asText().contains("<b>]]> &amp;"));
    assertTrue(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri").asText()
        .endsWith("/b%C3%A4d%20%3C&%22'%3E%20%25.headroom"));
  }

  @Test
  void sarifWithABaselineIsValid() throws IOException {
    Path known = folder.resolve("known.json");
    Path model = badModel();
    CommandLineRun.of("validate", "--write-baseline", known, model);
    Files.writeString(model, Files.readString(model).replaceAll(" replicas=\"\\d+\"", " replicas=\"1\""));
    JsonNode run = assertSarif(CommandLineRun.of("validate", "--format", "sarif", "--baseline", known, model).out());
    List<String> states = new ArrayList<>();
    run.get("results").forEach(result -> states.add(result.get("baselineState").asText()));
    assertTrue(states.contains("new") && states.contains("unchanged"), states::toString);
  }

  @Test
  void surefireReadsTheJunitReports() throws Exception {
    CommandLineRun run = CommandLineRun.of("validate", "--format", "junit", "--fail-on", "info",
        EXAMPLES.resolve("three-tier-web.headroom"), badModel());
    List<ReportTestSuite> suites = new TestSuiteXmlParser(new NullConsoleLogger()).parse(new InputStreamReader(
        new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
    assertEquals(2, suites.size());
    for (ReportTestSuite suite : suites) {
      List<ReportTestCase> failed = suite.getTestCases().stream().filter(ReportTestCase::hasFailure).toList();
      assertEquals(suite.getNumberOfTests(), suite.getTestCases().size());
      assertEquals(suite.getNumberOfFailures(), failed.size());
      assertTrue(!failed.isEmpty(), suite::getName);
      for (ReportTestCase test : failed) {
        assertTrue(test.getName().matches("[A-Z]+\\d+ .+"), test::getName);
        assertFalse(test.getFailureMessage().isEmpty() || test.getFailureDetail().isEmpty(), test::getName);
      }
    }
  }
}
