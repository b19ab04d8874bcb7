package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process whose files may not grow: the system refuses to write in the middle of a save, as on a full disk. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

  private static final Path EXAMPLES = Path.of(System.getProperty("headroom.root"), "examples");
  /** In the units of the shell, half a kibibyte or one; every file that is saved here is longer. */
  private static final int LIMIT = 4;

  @TempDir
  private Path folder;

  private String failing(String... arguments) throws Exception {
    StringBuilder command = new StringBuilder("ulimit -f " + LIMIT + " && exec '" + ChildJava.java()
        + "' -XX:-UsePerfData -XX:TieredStopAtLevel=1 -cp '" + ChildJava.classPath() + "' " + Main.class.getName());
    for (String argument : arguments) {
      command.append(" '").append(argument).append('\'');
    }
    Process process = new ProcessBuilder("sh", "-c", command.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(ExitCode.USAGE, process.waitFor(), said);
    assertTrue(said.matches("(?s)headroom: .*cannot be written: .*File too large.*Choose another place.*"), said);
    return said;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void theOldModelStaysAndNothingIsLeft() throws Exception {
    Path model = Files.copy(EXAMPLES.resolve("mm1-tandem.headroom"), folder.resolve("shop.headroom"));
    byte[] before = Files.readAllBytes(model);
    failing("import", EXAMPLES.resolve("global-ecommerce-catalog.md").toString(), "--force", "--output",
        model.toString());
    assertEquals(new String(before, StandardCharsets.UTF_8), Files.readString(model));
    assertEquals(List.of("shop.headroom"), names());
  }

  @Test
  void aFirstSaveLeavesNothing() throws Exception {
    failing("export", EXAMPLES.resolve("three-tier-web.headroom").toString(), "--format", "json", "--output",
        folder.resolve("shop.json").toString());
    assertEquals(List.of(), names());
  }
}
