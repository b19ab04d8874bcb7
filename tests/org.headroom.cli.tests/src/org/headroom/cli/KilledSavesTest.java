package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed while it saves loses nothing. */
class KilledSavesTest {

  private static final int KILLS = 24;
  private static final int FEWEST_KILLS = 3;
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final int LATEST_MILLISECONDS = 60;

  @TempDir
  private Path folder;

  @Test
  void filesAreAlwaysCompleteAndLeftoversGo() throws Exception {
    AlternatingSaves saves = new AlternatingSaves(folder);
    Map<Path, byte[]> odd = saves.contents("odd");
    Map<Path, byte[]> even = saves.contents("even");
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Instant end = Instant.now().plus(LONGEST);
    for (int kill = 0; kill < FEWEST_KILLS || kill < KILLS && Instant.now().isBefore(end); kill++) {
      killWhileSaving(random);
      for (Path file : saves.files()) {
        byte[] content = Files.readAllBytes(file);
        assertTrue(Arrays.equals(content, odd.get(file)) || Arrays.equals(content, even.get(file)),
            () -> file + " is neither version, seed " + seed);
      }
    }
    age();
    saves.save("odd");
    assertEquals(List.of("findings.sarif", "shop.headroom", "shop.headroom~", "shop.html", "shop.json", "shop.layout",
        "shop.layout~"), names());
  }

  private void killWhileSaving(Random random) throws Exception {
    Process process = new ProcessBuilder(ChildJava.java().toString(), "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp",
        ChildJava.classPath(), AlternatingSaves.class.getName(), folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      assertEquals('s', process.getInputStream().read(), "the child saves");
      boolean ended = process.waitFor(random.nextInt(LATEST_MILLISECONDS), TimeUnit.MILLISECONDS);
      assertEquals(false, ended, "the child saves until it is killed");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** As if the killed saves were of yesterday: younger files could belong to a save that is under way. */
  private void age() throws IOException {
    FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".tmp")).toList()) {
        Files.setLastModifiedTime(file, yesterday);
      }
    }
    Path left = folder.resolve(".shop.html.01234567-89ab-cdef-0123-456789abcdef.tmp");
    Files.setLastModifiedTime(Files.writeString(left, "half"), yesterday);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
