package org.headroom.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in a real browser; left out where there is none. */
class ChromiumTest {

  private static final long PATIENCE_SECONDS = 60;

  @TempDir
  private static Path folder;
  private static Path page;
  private static Optional<Path> chromium;

  private record Outcome(String output, String log) {}

  @BeforeAll
  static void writeReport() throws IOException {
    chromium = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome").map(Path.of(place)::resolve))
        .filter(Files::isExecutable).findFirst();
    page = Files.writeString(folder.resolve("report.html"), new SmallRun("Shop").html());
  }

  @Test
  void theScriptRunsWithoutComplaints() throws Exception {
    Outcome outcome = browse(List.of("--dump-dom"));
    String button = HtmlReportTest.all("(<button type=\"button\" id=\"theme\"[^>]*>[^<]*)", outcome.output()).get(0);
    assertEquals("<button type=\"button\" id=\"theme\" aria-pressed=\"false\">Dark", button, "shown by the script");
    assertEquals(List.of(), complaints(outcome));
  }

  @Test
  void theThemeFollowsTheSystem() throws Exception {
    Outcome outcome = browse(List.of("--blink-settings=preferredColorScheme=0", "--dump-dom"));
    assertTrue(outcome.output().contains("<html lang=\"en\" class=\"dark\">"));
    assertEquals(List.of(), complaints(outcome));
  }

  @Test
  void itPrints() throws Exception {
    Path pdf = folder.resolve("report.pdf");
    browse(List.of("--no-pdf-header-footer", "--print-to-pdf=" + pdf));
    byte[] start = Files.readAllBytes(pdf);
    assertEquals("%PDF-", new String(start, 0, 5, StandardCharsets.US_ASCII));
    assertTrue(start.length > 10_000, start.length + " bytes");
  }

  /** What the page wrote to the console: errors of the script, and refusals of the content security policy. */
  private static List<String> complaints(Outcome outcome) {
    return outcome.log().lines().filter(line -> line.contains("CONSOLE")).toList();
  }

  private static Outcome browse(List<String> options) throws IOException, InterruptedException {
    assumeTrue(chromium.isPresent(), "no Chromium on the path");
    List<String> command = new ArrayList<>(List.of(chromium.get().toString(), "--headless", "--no-sandbox",
        "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-dev-shm-usage",
        "--enable-logging=stderr", "--user-data-dir=" + Files.createTempDirectory(folder, "profile")));
    command.addAll(options);
    command.add(page.toUri().toString());
    Path output = Files.createTempFile(folder, "chromium", ".out");
    Path log = Files.createTempFile(folder, "chromium", ".log");
    Process process =
        new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(log.toFile()).start();
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    assertTrue(ended, "Chromium ends");
    return new Outcome(Files.readString(output), Files.readString(log));
  }
}
