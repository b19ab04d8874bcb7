package org.headroom.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers do with the report, done by a script in a real browser; left out where there is none. */
class ReaderTest {

  @TempDir
  private static Path folder;
  private static Map<String, String> answers;
  private static Chromium.Outcome outcome;

  @BeforeAll
  static void ask() throws IOException, InterruptedException {
    String probe;
    try (InputStream in = ReaderTest.class.getResourceAsStream("probe.js")) {
      probe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String page = new SmallRun("Shop").html().replace("</body>", "<script>{\n" + probe + "}</script></body>");
    Path file = Files.writeString(folder.resolve("report.html"), page);
    outcome = new Chromium(folder).open(file, List.of("--virtual-time-budget=60000", "--dump-dom"));
    List<String> written = HtmlReportTest.all("(?s)<pre id=\"answers\">(.*?)</pre>", outcome.output());
    assertEquals(1, written.size(), () -> "the script ends: " + outcome.complaints());
    answers = written.get(0).lines().map(line -> line.split("=", 2))
        .collect(Collectors.toMap(line -> line[0], line -> line[1], (a, b) -> b));
  }

  @Test
  void nothingComplains() {
    assertEquals(List.of(), outcome.complaints());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sorted-up", "scrub-shown", "meter-follows", "edge-width", "marks", "mark-at-end",
    "mean-restored", "dark", "ids-unique", "drawings-named", "heads-scoped", "keyboard", "played-to-the-end"})
  void itDoesWhatItsReadersAsk(String question) {
    assertEquals("true", answers.get(question));
  }

  @ParameterizedTest
  @CsvSource({"sort-up-announced,ascending", "sort-down-announced,descending", "value-text,2 s", "diagram-says,at 2 s",
    "diagram-says-mean,mean of scenario steady", "playing,Pause",
    "paused,Play", "headings,12", "nameless,0"})
  void itTellsAssistiveTechnology(String question, String answer) {
    assertEquals(answer, answers.get(question));
  }

  @Test
  void theMomentIsSpoken() {
    assertTrue(answers.get("spoken").matches("At 2 s: busiest Shop \\d+ %.*"), answers.get("spoken"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"faint-light", "faint-dark"})
  void allTextHasTheContrastThatReadersNeed(String question) {
    assertEquals("", answers.get(question), "text below 4.5 : 1 (WCAG 2.2, 1.4.3)");
  }
}
