package org.headroom.simulation.ui.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.ResultJsonReader;
import org.headroom.analysis.result.RunResult;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.Architecture;
import org.headroom.model.io.ModelReader;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.des.DiscreteEventEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results beside the model, and kept runs. */
class ResultStoreTest {
  private static final LocalDateTime WHEN = LocalDateTime.of(2026, 1, 2, 3, 4, 5, 678_000_000);
  private static Architecture architecture;
  private static RunResult result;

  @TempDir
  Path folder;

  @BeforeAll
  static void run() throws IOException {
    Path file = Path.of(System.getProperty("headroom.root"), "examples", "mm1-tandem.headroom");
    architecture = new ModelReader().read(file).architecture();
    result = new Simulator(Catalogue.builtIn(), new DiscreteEventEngine(), new AnalyticEngine())
        .run(architecture, RunOptions.defaults().withDuration(Duration.ofSeconds(20)).withReplications(2),
            RunControl.NONE).get(0);
  }

  private ResultStore store() {
    return ResultStore.of(folder.resolve("shop.headroom"));
  }

  @Test
  void theLatestResultIsBesideTheModelAndReadsAsItWas() throws IOException {
    store().keep(List.of(result), architecture, WHEN);
    assertEquals(folder.resolve("shop.result.json"), store().latest());
    RunResult read = ResultJsonReader.read(store().latest());
    assertEquals(result.scenario(), read.scenario());
    assertEquals(result.statistics().events(), read.statistics().events());
    assertEquals(result.statistics().series().time().size(), read.statistics().series().time().size());
    assertEquals(result.objectives().size(), read.objectives().size());
  }

  @Test
  void keptRunsAreListedLatestFirstWithTheirModels() throws IOException {
    KeptRun first = store().keep(List.of(result), architecture, WHEN);
    KeptRun second = store().keep(List.of(result), architecture, WHEN.plusSeconds(1));
    assertEquals(List.of(second, first), store().runs());
    assertEquals(result.scenario(), first.scenario());
    assertEquals(architecture.getName(), new ModelReader().read(first.model()).architecture().getName());
    assertArrayEquals(Files.readAllBytes(second.result()), Files.readAllBytes(store().latest()));
  }

  @Test
  void theOldestRunsGiveWay() throws IOException {
    for (int i = 0; i < ResultStore.MOST_KEPT + 2; i++) {
      store().keep(List.of(result), architecture, WHEN.plusSeconds(i));
    }
    assertEquals(ResultStore.MOST_KEPT, store().runs().size());
    assertEquals(WHEN.plusSeconds(2), store().runs().get(ResultStore.MOST_KEPT - 1).when());
    try (Stream<Path> files = Files.list(folder.resolve("results").resolve("shop"))) {
      assertEquals(2 * ResultStore.MOST_KEPT, files.count(), "models go with their results, nothing else is left");
    }
  }

  @Test
  void aRunWithANameStaysAndHasItsModel() throws IOException {
    KeptRun baseline = ResultStore.rename(store().keep(List.of(result), architecture, WHEN), " Before the change ");
    for (int i = 1; i < ResultStore.MOST_KEPT + 2; i++) {
      store().keep(List.of(result), architecture, WHEN.plusSeconds(i));
    }
    assertEquals(ResultStore.MOST_KEPT + 1, store().runs().size());
    assertEquals(baseline, store().runs().get(ResultStore.MOST_KEPT), "the oldest one is still there");
    assertEquals("Before the change", baseline.name().orElseThrow());
    assertEquals(result.scenario(), baseline.scenario());
    assertTrue(Files.isRegularFile(baseline.model()));
    assertEquals(Optional.empty(), ResultStore.rename(baseline, "").name());
  }

  @Test
  void aNameThatNoFileCanHaveIsExplained() throws IOException {
    KeptRun run = store().keep(List.of(result), architecture, WHEN);
    IOException problem = assertThrows(IOException.class, () -> ResultStore.rename(run, "a/b"));
    assertTrue(problem.getMessage().startsWith("A name cannot contain any of "), problem.getMessage());
    assertTrue(ResultStore.objection("x".repeat(81)).isPresent());
    assertEquals(List.of(run), store().runs());
  }

  @Test
  void aRemovedRunTakesItsModelAlong() throws IOException {
    KeptRun run = store().keep(List.of(result), architecture, WHEN);
    ResultStore.remove(run);
    assertEquals(List.of(), store().runs());
    assertFalse(Files.exists(run.model()));
  }

  @Test
  void runsOfTheModelsBesideItAreFoundToo() throws IOException {
    KeptRun first = store().keep(List.of(result), architecture, WHEN);
    KeptRun other = ResultStore.of(folder.resolve("variant.headroom"))
        .keep(List.of(result), architecture, WHEN.plusSeconds(1));
    assertEquals(List.of(other, first), store().runsOfAllModels());
    assertEquals("variant", other.modelName());
    assertEquals(List.of(first), store().runs());
  }

  @Test
  void otherFilesInTheFolderAreLeftAlone() throws IOException {
    Path results = Files.createDirectories(folder.resolve("results").resolve("shop"));
    for (String name : List.of("notes.txt", "mine.result.json", "2026-13-45T99-99-99-000-steady.result.json")) {
      Files.writeString(results.resolve(name), "mine");
    }
    assertEquals(List.of(), store().runs());
    store().keep(List.of(result), architecture, WHEN);
    assertEquals(1, store().runs().size());
    assertEquals("mine", Files.readString(results.resolve("mine.result.json")));
  }

  @Test
  void somethingElseThanAResultIsExplained() throws IOException {
    Path file = Files.writeString(folder.resolve("shop.result.json"), "{ \"schema\": \"other\" }");
    IOException problem = assertThrows(IOException.class, () -> ResultJsonReader.read(file));
    assertTrue(problem.getMessage().startsWith("shop.result.json: it is not a result"), problem.getMessage());
  }

  @Test
  void aResultKnowsItsModel() {
    assertEquals(folder.resolve("shop.headroom"), ResultStore.modelOf(folder.resolve("shop.result.json")));
  }
}
