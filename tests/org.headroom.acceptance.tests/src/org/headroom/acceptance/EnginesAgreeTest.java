package org.headroom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.headroom.analysis.Compilation;
import org.headroom.analysis.RunOptions;
import org.headroom.model.Architecture;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.Estimate;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The two engines on the first scenario of each example. Runs are repeatable, so that a bound that holds today holds
 * tomorrow; the bounds are those of the theory and not of today's numbers.
 */
class EnginesAgreeTest {

  /** Two-sided 99 % and 95 % quantiles of Student's t with nine degrees of freedom (tables): ten replications. */
  private static final double STUDENT_99 = 3.2498;
  private static final double STUDENT_95 = 2.2622;

  /** Standard deviations of a Poisson count that all comparisons together exceed once in a thousand suites. */
  private static final double DEVIATIONS = 4;

  /**
   * One comparison.
   *
   * @param warmUp until caches have their steady content: longer than every time to live
   * @param seconds measured time of each replication
   * @param latency stated relative accuracy of mean latencies
   */
  private record Case(String example, Duration warmUp, int replications, int seconds, double latency) {}

  /**
   * Mean latencies are sums of times that the analytic engine knows exactly (network, service, authentication) and of
   * waits that it approximates. Allen and Cunneen's formula is good to about 10 % of the wait for one queue; a choice
   * of replica by outstanding requests to about the same. The bounds are what that makes
   * of the share that waits have in the latencies of each example.
   */
  private static final List<Case> CASES = List.of(
      // The exact example: no approximation at all, but ρ = 0.8 needs many requests.
      new Case("mm1-tandem", Duration.ofSeconds(60), 10, 600, 0),
      // Waits of about 0.3 ms in 60 ms; hits of the cache by characteristic times, 0.5 % of the database reads.
      new Case("three-tier-web", Duration.ofSeconds(45), 5, 30, 0.01),
      // Functions start when needed: hardly any wait in 64 ms and 94 ms.
      new Case("serverless-orders", Duration.ofSeconds(15), 5, 60, 0.01),
      // Services at 20 %: waits below 0.1 ms in 56 ms.
      new Case("multi-region-api", Duration.ofSeconds(5), 5, 20, 0.01),
      // The collector at 40 % and the log: waits of 0.03 ms in 48 ms.
      new Case("event-streaming", Duration.ofSeconds(5), 5, 10, 0.01),
      // Product Svc at 66 % and Product DB at 55 %: waits of 0.3 ms in 61 ms, and coalesced reads.
      new Case("global-ecommerce-catalog", Duration.ofSeconds(5), 5, 2, 0.01));

  private record Pair(Network network, RunStatistics simulated, RunStatistics solved) {}

  @TestFactory
  Stream<DynamicNode> onEachExample() {
    return CASES.stream().map(c -> DynamicContainer.dynamicContainer(c.example(), comparisons(c)));
  }

  @Test
  void noExampleIsLeftOut() {
    assertEquals(
        Example.all().stream().map(Example::name).sorted().toList(),
        CASES.stream().map(Case::example).sorted().toList());
  }

  private static Stream<DynamicNode> comparisons(Case c) {
    Pair[] run = new Pair[1];
    return Stream.of(
        DynamicTest.dynamicTest("both run", () -> run[0] = run(c)),
        DynamicTest.dynamicTest("throughput", () -> sameThroughput(run[0], c)),
        DynamicTest.dynamicTest("utilisation", () -> sameUtilisation(run[0])),
        DynamicTest.dynamicTest("mean latency", () -> sameLatency(run[0], c)),
        DynamicTest.dynamicTest("hit ratio", () -> sameHitRatio(run[0])),
        DynamicTest.dynamicTest("staleness", () -> sameStaleness(run[0])));
  }

  private static Pair run(Case c) throws Exception {
    Architecture architecture = Example.named(c.example()).load(c.warmUp());
    var simulator = Example.simulator();
    Compilation compilation = simulator.compile(architecture,
        RunOptions.defaults().withReplications(c.replications()).withDuration(Duration.ofSeconds(c.seconds())));
    assertTrue(compilation.isStationary(), "the first scenario is under constant load");
    return new Pair(compilation.network(), simulator.simulate(compilation, RunControl.NONE),
        simulator.solve(compilation, compilation.network()));
  }

  /** Arrivals are Poisson, so that the number of answers in a long time nearly is. */
  private static void sameThroughput(Pair run, Case c) {
    double seconds = c.seconds() * (double) c.replications();
    for (int i = 0; i < run.solved().classes().size(); i++) {
      ClassResult simulated = run.simulated().classes().get(i);
      double expected = run.solved().classes().get(i).completedRps().mean() * seconds;
      assertEquals(expected, simulated.completed(), DEVIATIONS * Math.sqrt(expected), simulated.id());
    }
  }

  private static void sameUtilisation(Pair run) {
    for (int i = 0; i < run.solved().stations().size(); i++) {
      StationResult simulated = run.simulated().stations().get(i);
      Estimate busy = simulated.utilization();
      double solved = run.solved().stations().get(i).utilization().mean();
      assertEquals(busy.mean(), solved, 0.01 + (busy.high() - busy.low()) / 2, simulated.id());
    }
  }

  private static void sameLatency(Pair run, Case c) {
    for (int i = 0; i < run.solved().classes().size(); i++) {
      ClassResult simulated = run.simulated().classes().get(i);
      Estimate mean = simulated.latency().mean();
      double solved = run.solved().classes().get(i).latency().mean().mean();
      double halfWidth = (mean.high() - mean.low()) / 2;
      double bound = c.latency() == 0 ? halfWidth * STUDENT_99 / STUDENT_95 : c.latency() * solved + halfWidth;
      assertEquals(mean.mean(), solved, bound, simulated.id());
    }
  }

  private static void sameHitRatio(Pair run) {
    for (int i = 0; i < run.solved().stations().size(); i++) {
      StationResult simulated = run.simulated().stations().get(i);
      assertEquals(simulated.cacheHitRatio().isPresent(), run.solved().stations().get(i).cacheHitRatio().isPresent());
      if (simulated.cacheHitRatio().isPresent()) {
        assertEquals(simulated.cacheHitRatio().get(), run.solved().stations().get(i).cacheHitRatio().get(), 0.02,
            simulated.id());
      }
    }
  }

  /** The wait for a consumer is approximate; it is a tenth of the time from commit to index at most. */
  private static void sameStaleness(Pair run) {
    for (int i = 0; i < run.solved().stations().size(); i++) {
      StationResult simulated = run.simulated().stations().get(i);
      Estimate mean = simulated.staleness().mean();
      double solved = run.solved().stations().get(i).staleness().mean().mean();
      assertEquals(Double.isNaN(mean.mean()), Double.isNaN(solved), simulated.id());
      if (!Double.isNaN(solved)) {
        assertEquals(mean.mean(), solved, 0.1 * solved + (mean.high() - mean.low()) / 2, simulated.id());
      }
    }
  }

  /** Kleinrock's formulas for two M/M/1 queues in a row; see the documentation of the example. */
  @Test
  void theTeachingModelHasItsExactAnswers() throws Exception {
    Architecture architecture = Example.named("mm1-tandem").load();
    var simulator = Example.simulator();
    Compilation compilation = simulator.compile(architecture, RunOptions.defaults());
    RunStatistics solved = simulator.solve(compilation, compilation.network());
    ClassResult job = solved.classes().get(0);
    assertEquals(50e6, job.latency().mean().mean(), 50e6 * 1e-9);
    assertEquals(0.99, 1 - slowerThan(job.latency().p99().mean() / 1e9), 1e-6);
    assertEquals(0.5, 1 - slowerThan(job.latency().p50() / 1e9), 1e-6);
    Map<String, double[]> exact = Map.of("first", new double[] {0.8, 3.2, 32e6, 40e6}, "second",
        new double[] {0.5, 0.5, 5e6, 10e6});
    for (StationResult station : solved.stations().stream().filter(s -> exact.containsKey(s.id())).toList()) {
      double[] answers = exact.get(station.id());
      assertEquals(answers[0], station.utilization().mean(), 1e-9);
      assertEquals(answers[1], station.meanQueueLength(), 1e-9);
      assertEquals(answers[2], station.waitTime().mean().mean(), answers[2] * 1e-9);
      assertEquals(answers[3], station.residenceTime().mean().mean(), answers[3] * 1e-9);
    }
  }

  /** Share of jobs slower than a time in seconds: a hypo-exponential law with the rates μ − λ. */
  private static double slowerThan(double t) {
    double a = 200 - 100;
    double b = 125 - 100;
    return (a * Math.exp(-b * t) - b * Math.exp(-a * t)) / (a - b);
  }
}
