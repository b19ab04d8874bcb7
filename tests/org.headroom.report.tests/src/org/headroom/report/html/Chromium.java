package org.headroom.report.html;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser of this machine, without a window; tests are left out where there is none. */
final class Chromium {

  private static final long PATIENCE_SECONDS = 120;

  private final Path folder;
  private final Optional<Path> program;

  Chromium(Path folder) {
    this.folder = folder;
    program = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(place -> Stream.of("chromium", "chromium-browser", "google-chrome").map(Path.of(place)::resolve))
        .filter(Files::isExecutable).findFirst();
  }

  /** What it wrote. */
  record Outcome(String output, String log) {

    /** What the page wrote to the console: errors of the script, and refusals of the content security policy. */
    List<String> complaints() {
      return log.lines().filter(line -> line.contains("CONSOLE")).toList();
    }
  }

  Outcome open(Path page, List<String> options) throws IOException, InterruptedException {
    assumeTrue(program.isPresent(), "no Chromium on the path");
    List<String> command = new ArrayList<>(List.of(program.get().toString(), "--headless", "--no-sandbox",
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
