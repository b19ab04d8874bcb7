package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeCommandTest {

  @TempDir
  private Path folder;
  private Path base;

  @BeforeEach
  void copyTheShop() throws IOException {
    base = Files.copy(Path.of(System.getProperty("headroom.root"), "examples", "three-tier-web.headroom"),
        folder.resolve("base.headroom"));
  }

  private Path version(String name, String text, String replacement) throws IOException {
    String before = Files.readString(base);
    assertTrue(before.contains(text), text);
    return Files.writeString(folder.resolve(name + ".headroom"), before.replace(text, replacement));
  }

  @Test
  void independentChangesAreMerged() throws IOException {
    Path ours = version("ours", "ttl=\"30 s\"", "ttl=\"1 h\"");
    Path theirs = version("theirs", "readReplicas=\"2\"", "readReplicas=\"3\"");
    CommandLineRun run = CommandLineRun.of("merge", base, ours, theirs);
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertEquals(Files.readString(base).replace("ttl=\"30 s\"", "ttl=\"1 h\"")
        .replace("readReplicas=\"2\"", "readReplicas=\"3\""), run.out());
    assertEquals("", run.err());
  }

  @Test
  void theOutputMayBeOurs() throws IOException {
    Path ours = version("ours", "ttl=\"30 s\"", "ttl=\"1 h\"");
    Path theirs = version("theirs", "readReplicas=\"2\"", "readReplicas=\"3\"");
    assertEquals(ExitCode.FINE, CommandLineRun.of("merge", base, ours, theirs, "--output", ours).code());
    assertTrue(Files.readString(ours).contains("readReplicas=\"3\""));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of("base.headroom", "ours.headroom", "theirs.headroom"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void conflictsAreReportedAndOursIsKept() throws IOException {
    Path ours = version("ours", "ttl=\"30 s\"", "ttl=\"1 h\"");
    Path theirs = version("theirs", "ttl=\"30 s\"", "ttl=\"2 h\"");
    Path report = folder.resolve("conflicts.md");
    CommandLineRun run = CommandLineRun.of("merge", base, ours, theirs, "--output", ours, "--report", report);
    assertEquals(ExitCode.FINDINGS, run.code());
    assertEquals("headroom: page-cache ttl: Both changed it. Ours is kept. (base 30 s, ours 1 h, theirs 2 h)\n",
        run.err());
    assertTrue(Files.readString(ours).contains("ttl=\"1 h\""));
    assertEquals(ExitCode.FINE, CommandLineRun.of("validate", ours).code());
    assertTrue(Files.readString(report)
        .contains("## `page-cache`, `ttl`\n\nBoth changed it. Ours is kept.\n\n- Base: `30 s`\n- Ours: `1 h`\n"));
  }

  @Test
  void withoutConflictsTheReportSaysSo() throws IOException {
    Path report = folder.resolve("conflicts.md");
    assertEquals(ExitCode.FINE, CommandLineRun.of("merge", base, base, base, "-o", "-", "--report", report).code());
    assertTrue(Files.readString(report).contains("No conflicts"));
  }

  @Test
  void anEmptyBaseMeansThatBothAreNew() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty"));
    CommandLineRun run = CommandLineRun.of("merge", empty, base, base);
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertEquals(Files.readString(base), run.out());
  }

  @Test
  void aBrokenSideLeavesTheOutputAlone() throws IOException {
    Path ours = version("ours", "ttl=\"30 s\"", "ttl=\"1 h\"");
    String content = Files.readString(ours);
    Path broken = version("theirs", "</nodes>", "");
    CommandLineRun run = CommandLineRun.of("merge", base, ours, broken, "--output", ours);
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("theirs.headroom"), run.err());
    assertEquals(content, Files.readString(ours));
  }

  @Test
  void aMissingSideIsAUsageError() {
    CommandLineRun run = CommandLineRun.of("merge", base, base);
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("THEIRS"), run.err());
    assertFalse(run.err().contains("Usage:"), run.err());
  }

  @Test
  void layoutsOfModelsThatAreBothNewAreMerged() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty"));
    Path ours = Files.writeString(folder.resolve("ours"), "<layout xmlns=\"http://headroom.org/layout/1\">"
        + "<node id=\"a\" x=\"0\" y=\"0\" width=\"9\" height=\"9\"/></layout>");
    Path theirs = Files.writeString(folder.resolve("theirs"), "<!-- theirs -->\n"
        + "<layout xmlns=\"http://headroom.org/layout/1\"><connection id=\"b\" points=\"1,2 3,4\"/></layout>");
    CommandLineRun run = CommandLineRun.of("merge", empty, ours, theirs);
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertTrue(run.out().contains("<node id=\"a\"") && run.out().contains("points=\"1,2 3,4\""), run.out());
  }

  @Test
  void aLayoutIsNotMergedWithAModel() throws IOException {
    Path layout = Files.writeString(folder.resolve("shop.layout"), "<layout xmlns=\"http://headroom.org/layout/1\"/>");
    CommandLineRun run = CommandLineRun.of("merge", base, layout, base);
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("base.headroom"), run.err());
  }
}
