package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Performs every step of the tutorial and compares what it shows with what comes out. */
class TutorialTest {

  private static final Path ROOT = Path.of(System.getProperty("headroom.root"));
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|text)\n(.*?)^```$");
  private static final Pattern FILE = Pattern.compile("[a-z.]+\\.(md|headroom|svg)|sweep|document");

  @TempDir
  Path folder;

  private String output = "";

  @Test
  void everyStepDoesWhatThePageSays() throws Exception {
    Matcher blocks = BLOCK.matcher(Files.readString(ROOT.resolve("docs/tutorial.md")));
    int shown = 0;
    while (blocks.find()) {
      List<String> lines = blocks.group(2).lines().toList();
      if (blocks.group(1).equals("text")) {
        shown++;
        for (String line : lines) {
          assertTrue(line.equals("…") || output.lines().anyMatch(line::equals), () -> line + "\nis not in\n" + output);
        }
      } else {
        output = "";
        for (String line : lines) {
          perform(line);
        }
      }
    }
    assertEquals(5, shown);
    for (String file : List.of("shop.headroom", "shop.svg", "sweep/summary.csv", "document/proposal.html",
        "document/proposal.pdf", "document/proposal.docx", "document/proposal.md")) {
      assertTrue(Files.size(folder.resolve(file)) > 0, file);
    }
    assertFourReplicasAreFaster();
  }

  private void assertFourReplicasAreFaster() throws IOException {
    List<String> rows = Files.readAllLines(folder.resolve("sweep/summary.csv"));
    int p99 = List.of(rows.get(0).split(",")).indexOf("latencyP99Ms");
    assertTrue(Double.parseDouble(rows.get(2).split(",")[p99]) < Double.parseDouble(rows.get(1).split(",")[p99]),
        rows.toString());
  }

  private void perform(String line) throws Exception {
    if (line.startsWith("headroom ")) {
      String[] words = line.split(" ");
      Object[] arguments =
          IntStream.range(1, words.length).mapToObj(i -> i == 1 ? words[i] : inFolder(words[i])).toArray();
      CommandLineRun run = CommandLineRun.of(arguments);
      assertEquals(ExitCode.FINE, run.code(), line + "\n" + run.out() + run.err());
      output += (run.out() + run.err()).replace(folder + "/", "");
    } else {
      ProcessBuilder shell = new ProcessBuilder("sh", "-c", line).directory(folder.toFile()).inheritIO();
      shell.environment().put("HEADROOM", ROOT.toString());
      assertEquals(0, shell.start().waitFor(), line);
    }
  }

  private String inFolder(String argument) {
    return FILE.matcher(argument).matches() ? folder.resolve(argument).toString() : argument;
  }
}
