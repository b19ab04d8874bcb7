package org.headroom.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in a real browser; left out where there is none. */
class ChromiumTest {

  @TempDir
  private static Path folder;
  private static Path page;

  @BeforeAll
  static void writeReport() throws IOException {
    page = Files.writeString(folder.resolve("report.html"), new SmallRun("Shop").html());
  }

  @Test
  void theScriptRunsWithoutComplaints() throws Exception {
    Chromium.Outcome outcome = browse(List.of("--dump-dom"));
    String button = HtmlReportTest.all("(<button type=\"button\" id=\"theme\"[^>]*>[^<]*)", outcome.output()).get(0);
    assertEquals("<button type=\"button\" id=\"theme\" aria-pressed=\"false\">Dark", button, "shown by the script");
    assertEquals(List.of(), outcome.complaints());
  }

  @Test
  void theThemeFollowsTheSystem() throws Exception {
    Chromium.Outcome outcome = browse(List.of("--blink-settings=preferredColorScheme=0", "--dump-dom"));
    assertTrue(outcome.output().contains("<html lang=\"en\" class=\"dark\">"));
    assertEquals(List.of(), outcome.complaints());
  }

  @Test
  void itPrints() throws Exception {
    Path pdf = folder.resolve("report.pdf");
    browse(List.of("--no-pdf-header-footer", "--print-to-pdf=" + pdf));
    byte[] start = Files.readAllBytes(pdf);
    assertEquals("%PDF-", new String(start, 0, 5, StandardCharsets.US_ASCII));
    assertTrue(start.length > 10_000, start.length + " bytes");
  }

  private static Chromium.Outcome browse(List<String> options) throws IOException, InterruptedException {
    return new Chromium(folder).open(page, options);
  }
}
