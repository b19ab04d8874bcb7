package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepCommandTest {

  @TempDir
  Path folder;

  private Path model;
  private Path output;

  @BeforeEach
  void copyAnExample() throws IOException {
    model = folder.resolve("mm1-tandem.headroom");
    Files.copy(Path.of(System.getProperty("headroom.root"), "examples", "mm1-tandem.headroom"), model);
    output = folder.resolve("sweep");
  }

  private CommandLineRun sweep(Object... more) {
    Object[] arguments = new Object[more.length + 6];
    arguments[0] = "sweep";
    arguments[1] = model;
    arguments[2] = "--engine";
    arguments[3] = "analytic";
    arguments[4] = "--output";
    arguments[5] = output;
    System.arraycopy(more, 0, arguments, 6, more.length);
    return CommandLineRun.of(arguments);
  }

  @Test
  void everyCombinationIsARowAndAFile() throws IOException {
    CommandLineRun run = sweep("--set", "first.replicas=1,2", "--set", "second.replicas=1,2");
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertEquals(5, run.out().lines().count(), run.out());
    assertTrue(Files.exists(output.resolve("0004.result.json")));
    assertEquals(5, Files.readAllLines(output.resolve("summary.csv")).size());
  }

  @Test
  void moreReplicasWaitLess() {
    CommandLineRun run = sweep("--set", "first.replicas=1,2", "--format", "csv");
    String[] lines = run.out().split("\r\n");
    double one = Double.parseDouble(lines[1].split(",")[4]);
    double two = Double.parseDouble(lines[2].split(",")[4]);
    assertTrue(two < one, run.out());
  }

  @Test
  void aSecondCallOnlyCollects() {
    sweep("--set", "first.replicas=1,2");
    CommandLineRun again = sweep("--set", "first.replicas=1,2");
    assertTrue(again.err().contains("2 of 2 runs were there already"), again.err());
  }

  @Test
  void aTableOfSettingsIsAListOfRuns() throws IOException {
    Path table = Files.writeString(folder.resolve("settings.csv"), "first.replicas,second.replicas\n1,4\n3,2\n");
    CommandLineRun run = sweep("--settings", table, "--format", "csv");
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertTrue(run.out().contains("\r\n2,3,2,"), run.out());
  }

  @Test
  void jobsRunElsewhereGiveTheSameResult() throws IOException {
    CommandLineRun planned = sweep("--set", "first.replicas=1,2", "--plan");
    assertTrue(planned.err().contains("2 jobs"), planned.err());
    assertFalse(Files.exists(output.resolve("0001.result.json")));
    Path elsewhere = folder.resolve("elsewhere.json");
    CommandLineRun one = CommandLineRun.of("sweep", "--job", output.resolve("0001.job.json"), "--output", elsewhere);
    assertEquals(ExitCode.FINE, one.code(), one::err);
    sweep("--set", "first.replicas=1,2");
    String wall = "\"wallSeconds\" : [^,]*,";
    assertArrayEquals(Files.readString(output.resolve("0001.result.json")).replaceAll(wall, "").getBytes(),
        Files.readString(elsewhere).replaceAll(wall, "").getBytes());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "--set nobody.replicas=1| the model has no element nobody",
      "--set first.replicas| does not name an attribute and its values",
      "--set first.replicas=0| It must be a whole number of at least 1.",
      "--settings gone.csv| gone.csv: There is no such file.",
      "--set first.replicas=1 --workers 0| at least one is needed",
      "--set first.replicas=1 --settings x.csv| either --set or --settings",
      "--plan| either --set or --settings",
      "--set first.replicas=1 --job x.json| leave out MODEL",
      "--scenario nothing --set first.replicas=1| has no scenario"})
  void wrongInputIsExplained(String arguments, String sentence) {
    CommandLineRun run = sweep((Object[]) arguments.strip().split(" "));
    assertTrue(run.code() == ExitCode.USAGE || run.code() == ExitCode.UNREADABLE, run::err);
    assertTrue(run.err().contains(sentence.strip()), run.err());
    assertFalse(Files.exists(output.resolve("0001.job.json")));
  }

  @Test
  void somethingElseIsNoJob() throws IOException {
    CommandLineRun run = CommandLineRun.of("sweep", "--job", model);
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err()
        .contains("mm1-tandem.headroom: it is not well-formed JSON in line 1. Write it again with --plan."), run.err());
  }
}
