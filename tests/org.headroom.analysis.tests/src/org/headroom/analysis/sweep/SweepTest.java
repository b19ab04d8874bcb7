package org.headroom.analysis.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.headroom.analysis.Engines;
import org.headroom.analysis.LoadOverride;
import org.headroom.analysis.ModelBuilder;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.RunOptions.EngineChoice;
import org.headroom.analysis.SeedLike;
import org.headroom.analysis.result.ResultJson;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.ConstantLoad;
import org.headroom.model.Server;
import org.headroom.simulation.RunControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SweepTest {
  private static final RunOptions ANALYTIC = RunOptions.defaults().withEngine(EngineChoice.ANALYTIC);

  @TempDir
  Path folder;

  private static ModelBuilder server() {
    return ModelBuilder.singleServer("500 rps", "1 ms");
  }

  private Sweep.Outcome run(List<SweepJob> jobs) throws IOException {
    return new Sweep(catalogue -> Engines.simulator(), 2).run(jobs, folder, RunControl.NONE);
  }

  private static List<SweepJob> jobs(ModelBuilder model, RunOptions options, String... axes) throws IOException {
    return Sweep.jobs(PackedModel.of(model.architecture, Optional.empty()),
        Combinations.grid(Stream.of(axes).map(Axis::parse).toList()), options);
  }

  @Test
  void everyCombinationIsAJob() throws IOException {
    List<SweepJob> jobs = jobs(server(), ANALYTIC, "service.replicas=1,2,4",
        "steady.traffic.0.profile.rate=100 rps,900 rps");
    assertEquals(6, jobs.size());
    assertEquals("{service.replicas=1, steady.traffic.0.profile.rate=900 rps}", jobs.get(1).settings().toString());
    Server service = (Server) jobs.get(5).variant().getNodes().get(1);
    assertEquals(4, service.getReplicas());
    ConstantLoad load = (ConstantLoad) jobs.get(5).variant().getScenarios().get(0).getTraffic().get(0).getProfile();
    assertEquals(900.0, load.getRate());
  }

  @Test
  void theModelItselfStaysAsItIs() throws IOException {
    ModelBuilder model = server();
    run(jobs(model, ANALYTIC, "service.replicas=3"));
    assertEquals(1, ((Server) model.architecture.getNodes().get(1)).getReplicas());
  }

  /** M/M/1: the mean time in the system is 1 / (μ − λ). */
  @Test
  void resultsFollowTheSettings() throws IOException {
    Sweep.Outcome outcome = run(jobs(server(), ANALYTIC, "steady.traffic.0.profile.rate=200 rps,500 rps,900 rps"));
    List<Double> means = outcome.results().stream()
        .map(r -> r.statistics().classes().get(0).latency().mean().mean() / 1e6).toList();
    assertEquals(1 / 0.8, means.get(0), 1e-6);
    assertEquals(1 / 0.5, means.get(1), 1e-6);
    assertEquals(1 / 0.1, means.get(2), 1e-6);
  }

  @Test
  void aRepeatedSweepMakesOnlyWhatIsMissing() throws IOException {
    RunOptions options = RunOptions.defaults().withDuration(Duration.ofSeconds(2));
    List<SweepJob> jobs = jobs(server(), options, "service.replicas=1,2,3");
    assertEquals(0, run(jobs).resumed());
    byte[] kept = Files.readAllBytes(folder.resolve("0001.result.json"));
    Files.delete(folder.resolve("0002.result.json"));
    Sweep.Outcome again = run(jobs);
    assertEquals(2, again.resumed());
    assertEquals(3, again.results().size());
    assertEquals(new String(kept), Files.readString(folder.resolve("0001.result.json")));
  }

  @Test
  void changedJobsAreMadeAnew() throws IOException {
    run(jobs(server(), ANALYTIC, "service.replicas=1,2"));
    assertEquals(1, run(jobs(server(), ANALYTIC, "service.replicas=1,5")).resumed());
  }

  @Test
  void allRunsSeeTheSameArrivals() throws IOException {
    Sweep.Outcome outcome =
        run(jobs(server(), RunOptions.defaults().withDuration(Duration.ofSeconds(5)), "service.replicas=1,4"));
    assertEquals(outcome.results().get(0).statistics().classes().get(0).offeredRps(),
        outcome.results().get(1).statistics().classes().get(0).offeredRps());
  }

  @Test
  void aTableSumsUp() throws IOException {
    run(jobs(server(), ANALYTIC, "service.replicas=1,2"));
    List<String> lines = Files.readAllLines(folder.resolve("summary.csv"));
    assertEquals("job,service.replicas,offeredRps,completedRps,latencyMeanMs,latencyP99Ms,errorRate,costPerMonth,"
        + "objectivesMissed", lines.get(0));
    assertTrue(lines.get(1).startsWith("1,1,500.0,500.0,2.0,9.2103"), lines.get(1));
    assertEquals(3, lines.size());
  }

  @Test
  void jobsSurviveTheWayToAnotherMachine() throws IOException {
    RunOptions options = new RunOptions(Optional.of("steady"), EngineChoice.DES,
        OptionalLong.of(7), OptionalInt.of(3), Optional.of(Duration.ofSeconds(4)),
        Optional.of(new LoadOverride.Factor(1.5)), OptionalDouble.of(0.1),
        Optional.empty());
    SweepJob job = jobs(new SeedLike().model, options, "product-svc.scaling.maximum=8").get(0);
    assertEquals(job, SweepJob.fromJson(job.toJson()));
  }

  @Test
  void plannedJobsCanBeRunElsewhereAndCollectedHere() throws IOException {
    List<SweepJob> jobs = jobs(server(), ANALYTIC, "service.replicas=1,2");
    Sweep.plan(jobs, folder);
    SweepJob second = SweepJob.fromJson(Files.readString(folder.resolve("0002.job.json")));
    RunResult elsewhere = second.run(Engines.simulator(), RunControl.NONE);
    try (OutputStream out = Files.newOutputStream(folder.resolve(second.resultFileName()))) {
      ResultJson.write(elsewhere, out);
    }
    Sweep.Outcome collected = run(jobs);
    assertEquals(1, collected.resumed());
    assertEquals(elsewhere.offeredRps(), collected.results().get(1).offeredRps());
  }

  @Test
  void somethingElseIsNoJob() {
    assertThrows(SweepException.class, () -> SweepJob.fromJson("{}"));
    SweepException noJson = assertThrows(SweepException.class, () -> SweepJob.fromJson("\nno JSON"));
    assertEquals("it is not well-formed JSON in line 2. Write it again with --plan.", noJson.getMessage());
  }

  static Stream<Arguments> wrongAxes() {
    return Stream.of(
        Arguments.of("replicas", "does not name an attribute and its values"),
        Arguments.of("service.replicas=1,,2", "has an empty value"),
        Arguments.of("nobody.replicas=1", "the model has no element nobody"),
        Arguments.of("service.colour=red", "Microservice has no attribute colour that can be varied. It has "),
        Arguments.of("service.scaling.maximum=3", "service has no scaling"),
        Arguments.of("service.demands.7.time.mean=1 ms", "'7' does not choose one of the 1 demands"),
        Arguments.of("service.replicas=many", "'many' is no value of service.replicas. \"many\" is not a whole number"),
        Arguments.of("service.replicas=0",
            "'0' is no value of service.replicas. It must be a whole number of at least 1."),
        Arguments.of("service.demands.0.time.mean=5", "'5' is no value of service.demands.0.time.mean"),
        Arguments.of("service.discipline=LIFO", "'LIFO' is no value of service.discipline"),
        Arguments.of("service.id=other", "has no attribute id that can be varied"));
  }

  @ParameterizedTest
  @MethodSource("wrongAxes")
  void whatCannotBeVariedIsRefusedBeforeAnyRun(String axis, String problem) {
    SweepException error = assertThrows(SweepException.class, () -> jobs(server(), ANALYTIC, axis));
    assertTrue(error.getMessage().contains(problem), error.getMessage());
    assertFalse(Files.exists(folder.resolve("0001.job.json")));
  }

  @ParameterizedTest
  @CsvSource({"service.discipline=PS", "service.dispatch=RANDOM", "service.demands.0.time.mean=1500 us",
      "service.queueLimit=10", "steady.duration=2 min", "read.zipfExponent=0.8", "users-service.timeout=1 s"})
  void attributesOfAllTypesCanBeVaried(String axis) throws IOException {
    assertEquals(1, jobs(server(), ANALYTIC, axis).size());
  }

  @Test
  void aCancelledSweepKeepsWhatIsFinished() throws IOException {
    List<SweepJob> jobs = jobs(server(), ANALYTIC, "service.replicas=1,2,3,4");
    RunControl afterOne = new RunControl() {
      private volatile boolean cancelled;

      @Override
      public boolean isCancelled() {
        return cancelled;
      }

      @Override
      public void progress(double share) {
        cancelled = true;
      }
    };
    Sweep sweep = new Sweep(catalogue -> Engines.simulator(), 1);
    assertThrows(CancellationException.class, () -> sweep.run(jobs, folder, afterOne));
    assertTrue(Files.exists(folder.resolve("0001.result.json")));
    assertFalse(Files.exists(folder.resolve("0004.result.json")));
    assertEquals(1, run(jobs).resumed());
  }
}
