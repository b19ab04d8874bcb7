package org.headroom.acceptance;

import static org.headroom.acceptance.Seed.completed;
import static org.headroom.acceptance.Seed.component;
import static org.headroom.acceptance.Seed.messages;
import static org.headroom.acceptance.Seed.requestClass;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.headroom.analysis.LoadOverride;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.ObjectiveResult.Verdict;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.ApiGateway;
import org.headroom.model.Cache;
import org.headroom.model.Fault;
import org.headroom.model.Monitoring;
import org.headroom.model.RequestClass;
import org.headroom.model.Throttle;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.StationResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the brief of the reference system promises, on simulated numbers. */
class SeedPromisesTest {

  /** Messages under way at the ends of the measured time, at most: 50,000/s times a tenth of a second. */
  private static final long UNDER_WAY = 5_000;

  private static RunResult steady;

  @BeforeAll
  static void runTheSteadyScenario() throws Exception {
    steady = Seed.load().run("steady-50k", Duration.ofSeconds(10));
  }

  @Test
  void everyMessageIsAccountedFor() {
    assertTrue(steady.statistics().balanced());
    for (ClassResult c : steady.statistics().classes()) {
      long failed = c.failed().values().stream().mapToLong(Long::longValue).sum();
      assertEquals(c.offered(), c.completed() + failed + c.inFlight(), c.id());
    }
  }

  @Test
  void cdnAnswers95PercentOfStaticReadsItself() {
    long offered = requestClass(steady, "static-asset").offered();
    long misses = messages(steady, "global-edge-to-object-storage");
    double sigma = Math.sqrt(offered * 0.95 * 0.05);
    assertEquals(0.05 * offered, misses, 4 * sigma, "misses of " + offered + " static reads");
  }

  @Test
  void cdnPassesOnEverythingThatIsNotAStaticRead() {
    long dynamic = List.of("product-read", "search-query", "stock-read", "product-update", "stock-update").stream()
        .mapToLong(id -> requestClass(steady, id).offered()).sum();
    assertEquals(dynamic, messages(steady, "global-edge-to-public-alb"), UNDER_WAY * 0.1);
  }

  @Test
  void cdnStreamsOneAccessLogRecordPerRequestOffThePath() throws Exception {
    long requests = messages(steady, "client-to-global-edge");
    assertEquals(requests, messages(steady, "global-edge-to-waf-access-logs"), UNDER_WAY);
    RunResult without = Seed.load().without("global-edge-to-waf-access-logs").run("steady-50k", Duration.ofSeconds(10));
    assertSameLatencies(steady, without);
  }

  @Test
  void gatewayRoutesEachRequestClassToItsService() {
    assertEquals(
        completed(steady, "product-read") + completed(steady, "product-update"),
        messages(steady, "catalog-api-gateway-to-product-svc"), UNDER_WAY * 0.1);
    assertEquals(
        completed(steady, "stock-read") + completed(steady, "stock-update"),
        messages(steady, "catalog-api-gateway-to-inventory-svc"), UNDER_WAY * 0.1);
    assertEquals(
        completed(steady, "search-query"), messages(steady, "catalog-api-gateway-to-search-svc"), UNDER_WAY * 0.1);
  }

  @Test
  void gatewayAuthenticationTakesItsTime() throws Exception {
    Seed slow = Seed.load();
    slow.element(ApiGateway.class, "catalog-api-gateway").setAuthenticationLatency(Duration.ofMillis(21));
    RunResult result = slow.run("steady-50k", Duration.ofSeconds(10));
    double added = meanMillis(result, "search-query") - meanMillis(steady, "search-query");
    assertEquals(20, added, 0.5, "20 ms more to authenticate; queues behind the gateway see the same load");
  }

  @Test
  void gatewayThrottlesWhatIsAboveItsLimit() throws Exception {
    Seed tight = Seed.load();
    Throttle throttle = tight.element(ApiGateway.class, "catalog-api-gateway").getThrottle();
    throttle.setRate(2_500.0);
    throttle.setBurst(100);
    RunResult result = tight.run("steady-50k", Duration.ofSeconds(10));
    StationResult gateway = component(result, "catalog-api-gateway").statistics();
    long throttled = gateway.failed().getOrDefault(Cause.THROTTLED, 0L);
    long passed = gateway.arrivals() - throttled;
    assertEquals(25_000, passed, 100 + UNDER_WAY * 0.1, "tokens of ten seconds");
    long behind = messages(result, "catalog-api-gateway-to-product-svc")
        + messages(result, "catalog-api-gateway-to-inventory-svc")
        + messages(result, "catalog-api-gateway-to-search-svc");
    assertEquals(passed, behind, UNDER_WAY * 0.1, "refused requests put no load downstream");
  }

  @Test
  void concurrentMissesOfOneKeyCauseOneDatabaseRead() throws Exception {
    Map<Boolean, Long> reads = Map.of(true, herd(true), false, herd(false));
    assertEquals(3, reads.get(true), 1, "10 s of a key that lives 3.6 s");
    assertTrue(reads.get(false) > 3 * reads.get(true), "without coalescing the herd goes through: " + reads);
  }

  /** Database reads of the product service when all visitors look at one product, from a cold start. */
  private static long herd(boolean coalescing) throws Exception {
    Seed seed = Seed.load();
    RequestClass reads = seed.element(RequestClass.class, "product-read");
    reads.setKeys(1L);
    seed.element(Cache.class, "product-cache").setCoalescing(coalescing);
    seed.architecture().getScenarios().get(0).setColdStart(true);
    seed.architecture().getScenarios().get(0).setWarmUp(Duration.ZERO);
    seed.architecture().getScenarios().get(0).getTraffic().get(0).getMix()
        .removeIf(share -> share.getRequestClass().getId().endsWith("-update"));
    return messages(seed.run("steady-50k", Duration.ofSeconds(10)), "product-svc-to-product-db");
  }

  @Test
  void inventoryReadsBypassTheCache() {
    StationResult cache = component(steady, "product-cache").statistics();
    long ofProducts = messages(steady, "product-svc-to-product-cache");
    assertEquals(ofProducts, cache.arrivals(), 10, "only the product service asks the cache");
    assertEquals(
        messages(steady, "catalog-api-gateway-to-inventory-svc"), messages(steady, "inventory-svc-to-product-db"),
        UNDER_WAY * 0.1, "every stock request reads or writes the database");
  }

  @Test
  void cdcCarriesOnlyWrites() {
    long events = messages(steady, "product-db-to-cdc-events");
    long writes = completed(steady, "product-update") + completed(steady, "stock-update");
    assertEquals(writes, events, UNDER_WAY * 0.02);
    long queries = messages(steady, "product-svc-to-product-db") + messages(steady, "inventory-svc-to-product-db");
    assertTrue(events < queries / 2, events + " events, " + queries + " queries");
  }

  @Test
  void indexerUpdatesSearchAndTheStalenessIsReported() {
    assertEquals(
        messages(steady, "product-db-to-cdc-events"), messages(steady, "search-indexer-to-search-svc"),
        UNDER_WAY * 0.02);
    double staleness = component(steady, "search-svc").statistics().staleness().p99().mean();
    double indexing = Duration.ofMillis(5).toNanos();
    assertTrue(staleness > indexing, "staleness " + staleness + " ns is longer than the indexer's own work");
    assertEquals(Verdict.MET, objective(steady, "index-staleness").verdict());
  }

  @Test
  void telemetryIsATenthAndNeverSlowsARequest() throws Exception {
    long requests = messages(steady, "catalog-api-gateway-to-product-svc");
    double sigma = Math.sqrt(requests * 0.1 * 0.9);
    assertEquals(0.1 * requests, messages(steady, "product-svc-to-prometheus-datadog"), 4 * sigma);
    Seed blind =
        Seed.load().without("product-svc-to-prometheus-datadog").without("inventory-svc-to-prometheus-datadog");
    assertSameLatencies(steady, blind.run("steady-50k", Duration.ofSeconds(10)));
  }

  @Test
  void aSaturatedDashboardDropsAndNeverSlowsARequest() throws Exception {
    Seed flooded = Seed.load();
    flooded.element(Monitoring.class, "prometheus-datadog").setIngestLimit(50.0);
    RunResult result = flooded.run("steady-50k", Duration.ofSeconds(10));
    StationResult sink = component(result, "prometheus-datadog").statistics();
    assertTrue(sink.failed().getOrDefault(Cause.DROPPED, 0L) > 1_000, "dropped: " + sink.failed());
    assertSameLatencies(steady, result);
  }

  @Test
  void productSvcScalesOutOnTheRampAndInAfterIt() throws Exception {
    RunResult ramp = Seed.load().run(RunOptions.defaults().withScenario("ramp-10k-to-75k"));
    StationResult.Replicas replicas = component(ramp, "product-svc").statistics().replicas();
    assertEquals(5, replicas.minimum());
    assertTrue(replicas.maximum() > 6, "scaled out to " + replicas.maximum());
    assertEquals(5, replicas.last(), "scaled in again");
    double[] overTime = ramp.statistics().series().stations().get("product-svc").replicas();
    assertEquals(replicas.maximum(), java.util.Arrays.stream(overTime).max().orElseThrow(), 1e-9, "views show it");
  }

  @Test
  void theGoalIsAnObjectiveWithAVerdict() {
    assertEquals(Verdict.MET, objective(steady, "throughput").verdict());
    assertEquals(Verdict.MET, objective(steady, "latency-p99").verdict());
  }

  @Test
  void theVerdictFollowsTheLoad() throws Exception {
    RunOptions threefold =
        RunOptions.defaults().withScenario("steady-50k").withReplications(1).withDuration(Duration.ofSeconds(10))
            .withLoad(new LoadOverride.Factor(3));
    RunResult overloaded = Seed.load().run(threefold);
    assertEquals(Verdict.MISSED, objective(overloaded, "latency-p99").verdict());
  }

  @Test
  void aCrashedReplicaComesBackAndTheDesignStaysAvailable() throws Exception {
    RunResult crash = Seed.load().run(RunOptions.defaults().withScenario("product-replica-crash"));
    StationResult.Replicas replicas = component(crash, "product-svc").statistics().replicas();
    assertEquals(4, replicas.minimum());
    assertTrue(replicas.last() >= 5, "replicas at the end: " + replicas.last());
    assertEquals(Verdict.MET, objective(crash, "crash-availability").verdict());
  }

  @Test
  void requestsInsideCrashedReplicasFail() throws Exception {
    Seed seed = Seed.load();
    Fault fault = seed.element(Fault.class, "crash-of-product-replica");
    fault.setReplicas(4);
    fault.setAt(Duration.ofSeconds(5));
    fault.setLasting(Duration.ofSeconds(1));
    RunResult crash = seed.run("product-replica-crash", Duration.ofSeconds(8));
    long crashed = component(crash, "product-svc").statistics().failed().getOrDefault(Cause.CRASHED, 0L);
    assertTrue(crashed >= 1 && crashed <= 4 * 8, "four replicas with two servers each at two thirds: " + crashed);
    long atTheClient = crash.statistics().classes().stream()
        .mapToLong(c -> c.failed().getOrDefault(Cause.CRASHED, 0L)).sum();
    assertEquals(crashed, atTheClient, "each is an error for a user");
  }

  @Test
  void aFlushedCacheSendsItsReadsToTheDatabaseForAWhile() throws Exception {
    RunResult flush = Seed.load().run(RunOptions.defaults().withScenario("cache-flush"));
    double[] hits = flush.statistics().series().stations().get("product-cache").hitRatio();
    double[] load = flush.statistics().series().stations().get("product-db").utilization();
    int second = 20;
    assertTrue(hits[second] < hits[second - 1] - 0.05, "hit ratio " + hits[second - 1] + " → " + hits[second]);
    assertTrue(load[second] > load[second - 1], "database " + load[second - 1] + " → " + load[second]);
    assertEquals(hits[second - 1], hits[second + 15], 0.05, "warm again");
  }

  @Test
  void theSameSeedGivesTheSameNumbers() throws Exception {
    RunResult again = Seed.load().run("steady-50k", Duration.ofSeconds(10));
    assertSameLatencies(steady, again);
    assertEquals(steady.statistics().events(), again.statistics().events());
  }

  private static void assertSameLatencies(RunResult expected, RunResult actual) {
    for (ClassResult c : expected.statistics().classes()) {
      ClassResult other = requestClass(actual, c.id());
      assertEquals(c.offered(), other.offered(), c.id());
      assertEquals(c.latency().mean().mean(), other.latency().mean().mean(), c.id());
      assertEquals(c.latency().max(), other.latency().max(), c.id());
    }
  }

  private static double meanMillis(RunResult result, String requestClass) {
    return requestClass(result, requestClass).latency().mean().mean() / 1e6;
  }

  private static ObjectiveResult objective(RunResult result, String id) {
    return result.objectives().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }
}
