package org.headroom.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.ObjectiveResult.Unit;
import org.headroom.analysis.result.ObjectiveResult.Verdict;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Metric;
import org.headroom.model.Operation;
import org.headroom.simulation.RunControl;
import org.junit.jupiter.api.Test;

class SimulatorTest {
  private static RunResult run(ModelBuilder model, RunOptions options) {
    return Engines.simulator().run(model.architecture, options, RunControl.NONE).get(0);
  }

  private static ObjectiveResult objective(RunResult result, String id) {
    return result.objectives().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  /** M/M/1 at 80 %: mean 5 service times, 99th percentile 23.03 service times, throughput that of the arrivals. */
  private static ModelBuilder busyServer() {
    return ModelBuilder.singleServer("800 rps", "1 ms");
  }

  @Test
  void everyMetricGetsAVerdict() {
    RunResult result = run(new SeedLike().model, RunOptions.defaults());
    for (ObjectiveResult objective : result.objectives()) {
      assertEquals(Verdict.MET, objective.verdict(), objective.id() + ": " + objective.explanation());
    }
    assertEquals(7, result.objectives().size());
    assertFalse(result.missesObjective());
  }

  @Test
  void latencyObjectivesAreMetOrMissedByTheirPercentile() {
    ModelBuilder model = busyServer();
    model.objective("loose", Metric.LATENCY_PERCENTILE, "30 ms");
    model.objective("tight", Metric.LATENCY_PERCENTILE, "15 ms");
    model.objective("median", Metric.LATENCY_PERCENTILE, "5 ms", "percentile", "50");
    model.objective("mean", Metric.LATENCY_MEAN, "4 ms");
    RunResult result = run(model, RunOptions.defaults().withReplications(4));
    assertEquals(Verdict.MET, objective(result, "loose").verdict());
    assertTrue(objective(result, "loose").certain());
    assertEquals(Verdict.MISSED, objective(result, "tight").verdict());
    assertEquals(Verdict.MET, objective(result, "median").verdict());
    assertEquals(Verdict.MISSED, objective(result, "mean").verdict());
    assertEquals(Unit.MILLISECONDS, objective(result, "mean").unit());
    assertEquals(4, objective(result, "mean").threshold());
    assertTrue(result.missesObjective());
  }

  @Test
  void randomArrivalsDoNotBreakThePromiseToServeThem() {
    for (long seed = 1; seed <= 8; seed++) {
      ModelBuilder model = ModelBuilder.singleServer("500 rps", "1 ms");
      model.objective("all", Metric.THROUGHPUT, "500 rps", "comparator", "AT_LEAST");
      model.objective("more", Metric.THROUGHPUT, "520 rps", "comparator", "AT_LEAST");
      RunResult result = run(model, RunOptions.defaults().withSeed(seed));
      assertEquals(Verdict.MET, objective(result, "all").verdict(), objective(result, "all").explanation());
      assertEquals(Verdict.MISSED, objective(result, "more").verdict());
    }
  }

  @Test
  void anOverloadedServerDoesNotServeItsDemand() {
    ModelBuilder model = ModelBuilder.singleServer("1200 rps", "1 ms");
    model.objective("all", Metric.THROUGHPUT, "1200 rps", "comparator", "AT_LEAST");
    RunResult result = run(model, RunOptions.defaults().withDuration(Duration.ofSeconds(20)));
    assertEquals(Verdict.MISSED, objective(result, "all").verdict());
    assertEquals("service", result.bottlenecks().get(0).component());
    assertEquals("overloaded", result.bottlenecks().get(0).reason());
  }

  @Test
  void aClassThatNobodySendsHasNoVerdict() {
    ModelBuilder model = busyServer();
    model.objective("ghost", Metric.LATENCY_MEAN, "4 ms")
        .setRequestClass(model.requestClass("report", Operation.READ));
    ObjectiveResult ghost = objective(run(model, RunOptions.defaults()), "ghost");
    assertEquals(Verdict.UNKNOWN, ghost.verdict());
    assertTrue(ghost.explanation().contains("report"), ghost.explanation());
  }

  @Test
  void whoAnswersNobodyMissesALatency() {
    ModelBuilder model = busyServer();
    model.architecture.getConnections().get(0).setTimeout(Duration.ofNanos(1));
    model.objective("fast", Metric.LATENCY_PERCENTILE, "4 ms");
    RunResult result = run(model, RunOptions.defaults());
    assertEquals(Verdict.MISSED, objective(result, "fast").verdict());
    assertEquals("no request was answered", objective(result, "fast").explanation());
    assertTrue(result.missesObjective());
  }

  @Test
  void objectivesOfOtherScenariosAreLeftOut() {
    ModelBuilder model = busyServer();
    model.objective("peak only", Metric.LATENCY_MEAN, "4 ms").setScenario(model.scenario("peak", "5 s"));
    assertTrue(run(model, RunOptions.defaults()).objectives().isEmpty());
  }

  @Test
  void theLatencyOverAllClassesIsTheMixture() {
    RunResult result = run(new SeedLike().model, RunOptions.defaults());
    double slowest = result.statistics().classes().stream().mapToDouble(c -> c.latency().p99().mean()).max()
        .orElseThrow() / 1e6;
    double fastest = result.statistics().classes().stream().mapToDouble(c -> c.latency().p99().mean()).min()
        .orElseThrow() / 1e6;
    double all = objective(result, "fast").observed().mean();
    assertTrue(fastest < all && all < slowest, fastest + " < " + all + " < " + slowest);
  }

  @Test
  void componentsWithoutLoadAreListedWithZeroes() {
    RunResult result = run(new SeedLike().model, RunOptions.defaults());
    var pipeline = result.component("pipeline").orElseThrow();
    assertEquals("DeliveryPipeline", pipeline.type());
    assertEquals(0, pipeline.statistics().arrivals());
    assertEquals(0, result.connection("pipeline-product-svc").orElseThrow().statistics().messages());
    assertEquals(17, result.components().size());
    assertEquals(19, result.connections().size());
  }

  @Test
  void machinesAreBilledByTheirMeanNumber() {
    RunResult result = run(new SeedLike().model, RunOptions.defaults());
    double replicas = result.component("product-svc").orElseThrow().statistics().replicas().mean();
    double hourly = Engines.CATALOGUE.find("t3.large").orElseThrow()
        .get(org.headroom.catalogue.Figure.HOURLY).orElseThrow().amount();
    assertEquals(replicas * hourly * 730, result.component("product-svc").orElseThrow().costPerMonth().orElseThrow(),
        1e-6);
    double sum = result.cost().components().stream().mapToDouble(c -> c.perMonth()).sum();
    assertEquals(sum, result.cost().perMonth(), 1e-6);
    assertEquals(sum / 730, result.cost().perHour(), 1e-9);
    double completed = result.statistics().classes().stream().mapToDouble(c -> c.completedRps().mean()).sum();
    assertEquals(sum / (completed * 730 * 3600 / 1e6), result.cost().perMillionRequests(), 1e-9);
    assertTrue(result.component("users").orElseThrow().costPerMonth().isEmpty());
  }

  @Test
  void aVerdictSaysHowFarTheObservationIsFromTheThreshold() {
    ModelBuilder model = busyServer();
    model.objective("loose", Metric.LATENCY_MEAN, "10 ms");
    model.objective("tight", Metric.LATENCY_MEAN, "4 ms");
    model.objective("hopeless", Metric.LATENCY_MEAN, "1 ms");
    model.objective("all", Metric.THROUGHPUT, "800 rps", "comparator", "AT_LEAST");
    RunResult result = run(model, RunOptions.defaults().withEngine(RunOptions.EngineChoice.ANALYTIC));
    assertEquals("5 ms, 50 % below the 10 ms allowed", objective(result, "loose").explanation());
    assertEquals("5 ms, 25 % above the 4 ms allowed", objective(result, "tight").explanation());
    assertEquals("5 ms, 5 times the 1 ms allowed", objective(result, "hopeless").explanation());
    assertEquals("800.0 rps, exactly the 800 rps demanded", objective(result, "all").explanation());
  }

  @Test
  void aVerdictInsideTheNoiseSaysSo() {
    ModelBuilder model = busyServer();
    model.objective("all", Metric.THROUGHPUT, "800 rps", "comparator", "AT_LEAST");
    ObjectiveResult all = objective(run(model, RunOptions.defaults()), "all");
    assertFalse(all.certain());
    assertTrue(all.explanation().endsWith("the interval reaches over it, more replications decide"), all.explanation());
  }

  /** The lag of an index has no interval within one run. */
  @Test
  void aVerdictWithoutAnIntervalSaysSo() {
    ObjectiveResult fresh = objective(run(new SeedLike().model, RunOptions.defaults()), "fresh");
    assertTrue(Double.isNaN(fresh.observed().low()));
    assertTrue(fresh.explanation().endsWith("; more replications give an interval"), fresh.explanation());
  }

  @Test
  void everyRunIsBalanced() {
    for (ModelBuilder model : List.of(new SeedLike().model, busyServer())) {
      assertTrue(run(model, RunOptions.defaults()).statistics().balanced());
    }
  }
}
