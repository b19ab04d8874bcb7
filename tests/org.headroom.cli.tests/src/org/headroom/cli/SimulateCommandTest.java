package org.headroom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateCommandTest {

  @TempDir
  private Path folder;
  private Path model;

  @BeforeEach
  void makeModel() {
    model = CommandLineRun.project(folder, "empty");
  }

  private static JsonNode json(CommandLineRun run) throws IOException {
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void aMetObjectiveGivesExitCode0() {
    CommandLineRun run = CommandLineRun.of("simulate", model, "--duration", "5s");
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertTrue(run.out().contains("met  99 % of requests in less than 200 ms"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void aMissedObjectiveGivesExitCode1() throws IOException {
    Files.writeString(model, Files.readString(model).replace("200 ms", "1 us"));
    CommandLineRun run = CommandLineRun.of("simulate", model, "--duration", "5s");
    assertEquals(ExitCode.FINDINGS, run.code());
    assertTrue(run.out().contains("MISSED"), run.out());
  }

  @Test
  void jsonHasTheFixedForm() throws IOException {
    JsonNode result = json(CommandLineRun.of("simulate", model, "--duration", "5s", "--format", "json"));
    assertEquals("headroom.result/1", result.get("schema").asText());
    assertEquals("steady", result.get("scenario").asText());
    assertEquals("empty.headroom", result.at("/model/file").asText());
    assertEquals(64, result.at("/model/sha256").asText().length());
    assertTrue(result.at("/conservation/balanced").asBoolean());
  }

  @Test
  void oneSeedGivesOneResult() throws IOException {
    Object[] arguments = {"simulate", model, "--duration", "5s", "--seed", "7", "--format", "json"};
    String first = CommandLineRun.of(arguments).out().replaceFirst("\"wallSeconds\" ?: ?[^,]*,", "");
    String second = CommandLineRun.of(arguments).out().replaceFirst("\"wallSeconds\" ?: ?[^,]*,", "");
    assertEquals(first, second);
  }

  @Test
  void unitsMayStandApart() throws IOException {
    CommandLineRun run = CommandLineRun.of("simulate", model, "--duration", "5", "s", "--load", "50", "rps", "--format",
        "json");
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertEquals(5, json(run).get("simulatedSeconds").asDouble());
    assertEquals(250, json(run).at("/requests/offered").asDouble(), 80,
        "50 requests/s in 5 s, five standard deviations");
  }

  @Test
  void loadCanBeAFactor() throws IOException {
    JsonNode once = json(CommandLineRun.of("simulate", model, "--duration", "20s", "--format", "json"));
    JsonNode twice =
        json(CommandLineRun.of("simulate", model, "--duration", "20s", "--load", "×2", "--format", "json"));
    double ratio = twice.at("/requests/offered").asDouble() / once.at("/requests/offered").asDouble();
    assertEquals(2, ratio, 0.25, "five standard deviations of 2000 and 4000 Poisson arrivals");
  }

  @Test
  void replicationsAndPrecisionAreTaken() throws IOException {
    JsonNode result = json(CommandLineRun.of("simulate", model, "--duration", "2s", "--replications", "3", "--format",
        "json"));
    assertEquals(3, result.get("replications").asInt());
    assertEquals(ExitCode.FINE, CommandLineRun.of("simulate", model, "--duration", "2s", "--precision", "20%").code());
  }

  @Test
  void bothEnginesAreShownSideBySide() {
    CommandLineRun run = CommandLineRun.of("simulate", model, "--duration", "5s", "--engine", "both");
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertTrue(run.out().contains("The engines side by side"), run.out());
  }

  @Test
  void csvIsWrittenToAFile() throws IOException {
    Path output = folder.resolve("result.csv");
    CommandLineRun run = CommandLineRun.of("simulate", model, "--duration", "2s", "--format", "csv", "-o", output);
    assertEquals("", run.out());
    assertTrue(Files.readString(output).contains(","));
  }

  @Test
  void progressGoesToTheErrorStream() throws IOException {
    CommandLineRun run = CommandLineRun.of("simulate", model, "--load", "x20", "--format", "json", "--progress");
    assertEquals("headroom.result/1", json(run).get("schema").asText());
    assertTrue(run.err().contains("headroom: running, "), run.err());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      --scenario     | storm    | The model has no scenario "storm"; it has steady
      --duration     | soon     | --duration
      --load         | heavy    | is not a load
      --seed         | 1e3      | --seed: "1e3" is not a whole number
      --replications | 0        | --replications: At least one run is needed, not 0.
      --duration     | 0 s      | --duration: "0 s" is no time to simulate.
      --precision    | 0 %      | --precision: "0 %" is not between 0 and 100 %.
      --engine       | fast     | --engine: "fast" is none of des, analytic, both.
      --load         | x0       | above 0
      --precision    | 200%     | precision
      --replications | many     | --replications
      --seed         | x        | --seed
      --engine       | steam    | --engine
      """)
  void aWrongOptionSaysWhatIsRight(String option, String value, String sentence) {
    CommandLineRun run = CommandLineRun.of("simulate", model, option, value);
    assertEquals(ExitCode.USAGE, run.code(), run::err);
    assertTrue(run.err().contains(sentence), run.err());
    assertEquals("", run.out());
  }

  @Test
  void bothEnginesAreOneJsonDocument() {
    CommandLineRun run =
        CommandLineRun.of("simulate", model, "--duration", "2s", "--engine", "both", "--format", "json");
    assertEquals(ExitCode.FINE, run.code(), run::err);
    assertTrue(run.out().contains("\"comparison\""), run.out());
  }

  @Test
  void aModelWithoutScenarioSaysWhatIsMissing() throws IOException {
    Path bare = Files.writeString(folder.resolve("bare.headroom"), Files.readString(model)
        .replaceAll("(?s)<scenarios.*</scenarios>", ""));
    CommandLineRun run = CommandLineRun.of("simulate", bare);
    assertEquals(ExitCode.UNREADABLE, run.code());
    assertTrue(run.err().contains("bare.headroom") && run.err().contains("scenario"), run.err());
  }

  @Test
  void anInterruptedRunHasNoResult() throws IOException {
    String text = Files.readString(model);
    Thread.currentThread().interrupt();
    CommandLineRun run = CommandLineRun.withInput(text, "simulate", "-");
    assertTrue(Thread.interrupted() || run.code() == ExitCode.INTERRUPTED);
    assertEquals(ExitCode.INTERRUPTED, run.code(), run::err);
    assertEquals("", run.out());
  }
}
