package org.headroom.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.headroom.analysis.Engines;
import org.headroom.analysis.ModelBuilder;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.SeedLike;
import org.headroom.model.Fault;
import org.headroom.model.HeadroomFactory;
import org.headroom.model.Metric;
import org.headroom.model.Microservice;
import org.headroom.model.Role;
import org.headroom.model.ScalingPolicy;
import org.headroom.model.Scenario;
import org.headroom.model.Server;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.result.RunStatistics;
import org.junit.jupiter.api.Test;

class CapacitySearchTest {
  private static CapacityResult search(ModelBuilder model, CapacityOptions options) {
    return new CapacitySearch(Engines.simulator()).search(model.architecture, options, RunControl.NONE);
  }

  private static CapacityResult solve(ModelBuilder model) {
    return search(model, CapacityOptions.of(RunOptions.defaults()).analyticOnly());
  }

  /** One server of 1000 requests per second under 400. */
  private static ModelBuilder server() {
    return ModelBuilder.singleServer("400 rps", "1 ms");
  }

  @Test
  void withoutObjectivesTheLimitIsStability() {
    CapacityResult result = solve(server());
    assertEquals(2.5, result.factor(), 2.5e-4);
    assertEquals(1000, result.rps(), 0.1);
    assertEquals(1.5, result.headroom(), 2.5e-4);
    assertFalse(result.confirmed());
  }

  /** M/M/1: the 99th percentile is ln 100 / (μ − λ), so that λ* = μ − ln 100 / t. */
  @Test
  void aPercentileObjectiveAllowsWhatTheClosedFormSays() {
    ModelBuilder model = server();
    model.objective("fast", Metric.LATENCY_PERCENTILE, "30 ms");
    assertEquals(1000 - Math.log(100) / 0.030, solve(model).rps(), 0.1);
  }

  /** M/M/1: the mean is 1 / (μ − λ), so that λ* = μ − 1 / t. */
  @Test
  void aMeanObjectiveAllowsWhatTheClosedFormSays() {
    ModelBuilder model = server();
    model.objective("mean", Metric.LATENCY_MEAN, "5 ms");
    assertEquals(800, solve(model).rps(), 0.1);
  }

  @Test
  void theTightestObjectiveDecides() {
    ModelBuilder model = server();
    model.objective("loose", Metric.LATENCY_PERCENTILE, "30 ms");
    model.objective("tight", Metric.LATENCY_MEAN, "5 ms");
    CapacityResult result = solve(model);
    assertEquals(800, result.rps(), 0.1);
    assertEquals(List.of("tight", "loose", "service"), result.breaks().stream().map(BreakingPoint::id).toList());
    // Single objectives are found to 0.1 %.
    assertEquals(846.494, result.objectives().get(0).rps().orElseThrow(), 0.85);
    assertEquals(800, result.objectives().get(1).rps().orElseThrow(), 0.8);
  }

  @Test
  void throughputIsTheDemandAndNoLimit() {
    ModelBuilder model = server();
    model.objective("sustained", Metric.THROUGHPUT, "400 rps", "comparator", "AT_LEAST");
    CapacityResult result = solve(model);
    assertEquals(2.5, result.factor(), 2.5e-4);
    assertTrue(result.objectives().get(0).factor().isEmpty());
  }

  @Test
  void anUnreachableObjectiveLeavesNoCapacity() {
    ModelBuilder model = server();
    model.objective("magic", Metric.LATENCY_MEAN, "0.5 ms");
    CapacityResult result = solve(model);
    assertEquals(0, result.factor());
    assertEquals(List.of("no load is small enough to meet every objective"), result.notes());
  }

  @Test
  void aSystemThatIsTooSmallHasNegativeHeadroom() {
    ModelBuilder model = ModelBuilder.singleServer("2000 rps", "1 ms");
    assertEquals(-0.5, solve(model).headroom(), 1e-4);
  }

  /** A saturates at 1000 requests per second, B behind it at 3000, C behind B, asked twice, at 4000. */
  @Test
  void whatBreaksIsListedInOrderAsIfTheOnesBeforeWereRepaired() {
    ModelBuilder model = server();
    Server first = (Server) model.architecture.getNodes().get(1);
    Server second = ModelBuilder.demand(model.node(Microservice.class, "second", "replicas", "3",
        "concurrencyPerReplica", "1"), "1 ms");
    Server third = ModelBuilder.demand(model.node(Microservice.class, "third", "replicas", "8",
        "concurrencyPerReplica", "1"), "1 ms");
    model.connect(first, second, Role.REQUEST);
    model.connect(second, third, Role.REQUEST).setCallsPerRequest(2.0);
    CapacityResult result = solve(model);
    assertEquals(List.of("service", "second", "third"), result.breaks().stream().map(BreakingPoint::id).toList());
    assertEquals(1000, result.breaks().get(0).rps(), 1);
    assertEquals(3000, result.breaks().get(1).rps(), 3);
    assertEquals(4000, result.breaks().get(2).rps(), 4);
  }

  @Test
  void scalingIsHonoured() {
    ModelBuilder model = server();
    ScalingPolicy policy = HeadroomFactory.eINSTANCE.createScalingPolicy();
    ModelBuilder.set(policy, "target", "70 %", "minimum", "1", "maximum", "4");
    ((Server) model.architecture.getNodes().get(1)).setScaling(policy);
    CapacityResult result = search(model, CapacityOptions.of(RunOptions.defaults()));
    assertEquals(10, result.analyticFactor(), 1e-2);
    assertTrue(result.confirmed(), result.notes().toString());
    assertEquals(10, result.factor(), 0.5);
  }

  /** The border of the objective that breaks first is the one that the runs found, not another one beside it. */
  @Test
  void whatRunsFoundIsToldOfTheObjectiveToo() {
    ModelBuilder model = server();
    model.objective("fast", Metric.LATENCY_PERCENTILE, "30 ms");
    model.objective("never", Metric.LATENCY_MEAN, "25 ms");
    CapacityResult result = search(model, CapacityOptions.of(RunOptions.defaults()));
    assertTrue(result.confirmed(), result.notes().toString());
    assertEquals(result.factor(), result.objectives().get(0).factor().orElseThrow());
    assertEquals("met up to this load in discrete-event runs", result.objectives().get(0).remark());
    assertEquals("fast", result.breaks().get(0).id());
    assertEquals(result.brokenFactor(), result.breaks().get(0).factor());
    assertEquals("met up to this load by the analytic engine", result.objectives().get(1).remark());
    assertEquals(1000 - 1 / 0.025, result.objectives().get(1).rps().orElseThrow(), 1);
  }

  @Test
  void simulationConfirmsTheClosedForm() {
    ModelBuilder model = server();
    model.objective("fast", Metric.LATENCY_PERCENTILE, "30 ms");
    CapacityResult result = search(model, new CapacityOptions(RunOptions.defaults()
        .withDuration(Duration.ofMinutes(30)), 0.01, 14, 400_000));
    assertTrue(result.confirmed(), result.notes().toString());
    double exact = 1000 - Math.log(100) / 0.030;
    assertEquals(exact, result.rps(), 0.03 * exact);
    assertTrue(result.brokenFactor() / result.factor() <= 1.01);
    assertTrue(result.curve().stream().anyMatch(p -> p.engine() == RunStatistics.Kind.DES && p.holds()));
    assertTrue(result.curve().stream().anyMatch(p -> p.engine() == RunStatistics.Kind.DES && !p.holds()));
  }

  @Test
  void theCurveRisesWithTheLoad() {
    List<LoadPoint> curve = solve(server()).curve();
    for (int i = 1; i < curve.size(); i++) {
      assertTrue(curve.get(i).p99Ms().mean() >= curve.get(i - 1).p99Ms().mean(), curve.get(i).toString());
    }
    assertTrue(curve.size() > 8);
  }

  @Test
  void aShopHasAFirstBreakAndACurve() {
    CapacityResult result = search(new SeedLike().model, CapacityOptions.of(RunOptions.defaults()));
    assertTrue(result.factor() > 1, result.toString());
    assertTrue(result.breaks().size() >= 3);
    assertTrue(result.confirmed(), result.notes().toString());
  }

  /**
   * Two servers of 1000 requests per second of which one is down from the begin leave M/M/1: the mean is 1 / (μ − λ),
   * so that 5 ms are kept up to 800. Three runs of 60 s know the mean at this load to about a tenth, which is 2 % of
   * the load, and the bracket is 2 % wide.
   */
  @Test
  void aFaultLeavesTheCapacityOfTheRest() {
    ModelBuilder model = server();
    Server service = (Server) model.architecture.getNodes().get(1);
    ModelBuilder.set(service, "replicas", "2");
    model.objective("mean", Metric.LATENCY_MEAN, "5 ms");
    Scenario crash = EcoreUtil.copy(model.architecture.getScenarios().get(0));
    crash.setId("crash");
    ModelBuilder.set(crash, "duration", "60 s");
    Fault fault = HeadroomFactory.eINSTANCE.createFault();
    ModelBuilder.set(fault, "id", "one-down", "kind", "NODE_CRASH", "at", "0 s");
    fault.setTarget(service);
    crash.getFaults().add(fault);
    model.architecture.getScenarios().add(crash);
    List<CapacityResult> results = new CapacitySearch(Engines.simulator()).underFaults(model.architecture,
        CapacityOptions.of(RunOptions.defaults()), RunControl.NONE);
    assertEquals(List.of("crash"), results.stream().map(CapacityResult::scenario).toList());
    assertTrue(results.get(0).confirmed(), results.get(0).notes().toString());
    assertEquals(800, results.get(0).rps(), 32);
    assertEquals("mean", results.get(0).breaksFirst());
  }

  @Test
  void aCancelledSearchEnds() {
    RunControl cancelled = new RunControl() {
      @Override
      public boolean isCancelled() {
        return true;
      }

      @Override
      public void progress(double share) {
        throw new AssertionError("no progress after the end");
      }
    };
    assertThrows(CancellationException.class, () -> new CapacitySearch(Engines.simulator())
        .search(server().architecture, CapacityOptions.of(RunOptions.defaults()), cancelled));
  }
}
