package org.headroom.simulation.des;

import static org.headroom.simulation.des.NetworkBuilder.MILLISECOND;
import static org.headroom.simulation.des.NetworkBuilder.PURE_DELAY;
import static org.headroom.simulation.des.NetworkBuilder.SECOND;
import static org.headroom.simulation.des.NetworkBuilder.broker;
import static org.headroom.simulation.des.NetworkBuilder.constant;
import static org.headroom.simulation.des.NetworkBuilder.experiment;
import static org.headroom.simulation.des.NetworkBuilder.network;
import static org.headroom.simulation.des.NetworkBuilder.reads;
import static org.headroom.simulation.des.NetworkBuilder.serve;
import static org.headroom.simulation.des.NetworkBuilder.servers;
import static org.headroom.simulation.des.NetworkBuilder.store;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Fault;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.RateProfile;
import org.headroom.simulation.network.Scaling;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Source;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What faults do to brokers, caches, stores, limits and edges, and how each comes back. */
class RecoveryTest {

  private static RunStatistics run(NetworkBuilder network, double seconds, Fault... faults) {
    RunStatistics run =
        new DiscreteEventEngine(1).run(network.build(), experiment(0, seconds, 1, faults), RunControl.NONE);
    assertTrue(run.balanced());
    return run;
  }

  private static Fault fault(
      Fault.Kind kind, List<Integer> stations, List<Integer> links, double at, double lasting, double severity) {
    return new Fault(
        kind + " at " + at, kind, stations, links, Math.round(at * SECOND), Math.round(lasting * SECOND), 1, severity,
        0);
  }

  private static StationResult.Queue queue(RunStatistics run) {
    return run.stations().get(1).queue().orElseThrow();
  }

  /** Stations: client 0, broker 1, worker 2; links: publish 0, consume 1. */
  private static NetworkBuilder published(RateProfile rate, Behaviour.Broker broker, Servers workers, double time) {
    NetworkBuilder network =
        network().type("event", Operation.WRITE, 1, 0).client(rate, Source.Arrivals.DETERMINISTIC);
    network.station("broker", broker, PURE_DELAY, constant(0));
    network.station("worker", serve(), workers, constant(time));
    network.link("client", "broker", Role.PUBLISH);
    network.link("broker", "worker", Role.CONSUME);
    return network;
  }

  private static RateProfile until(double seconds, double rate) {
    long end = Math.round(seconds * SECOND);
    return new RateProfile.PiecewiseLinear(
        List.of(new RateProfile.Point(0, rate), new RateProfile.Point(end, rate), new RateProfile.Point(end, 0)));
  }

  @Test
  void consumersThatAreCutOffTakeNothingAndCatchUp() {
    NetworkBuilder network = published(until(30, 100), broker(4), servers(4, 1), 10 * MILLISECOND);
    RunStatistics run = run(network, 40, fault(Fault.Kind.PARTITION, List.of(), List.of(1), 10, 10, 1));
    // 100 a second for ten seconds.
    assertEquals(1000, queue(run).maxDepth(), 3);
    assertEquals(0, queue(run).redelivered());
    assertEquals(run.classes().get(0).completed(), run.stations().get(2).completed());
    assertEquals(3000, run.stations().get(2).completed(), 1);
  }

  @Test
  void batchesThatAreLostOnTheWayAreDeliveredAgain() {
    Behaviour.Broker broker =
        new Behaviour.Broker(
            Behaviour.Style.QUEUE, Servers.UNLIMITED, Long.MAX_VALUE, Long.MAX_VALUE, 1000, true, Math.round(SECOND));
    NetworkBuilder network =
        published(RateProfile.PiecewiseLinear.constant(20), broker, servers(100, 1), 10 * MILLISECOND);
    RunStatistics run = run(network, 1000, fault(Fault.Kind.PARTITION, List.of(), List.of(1), 0, 2000, .5));
    // Each delivery is lost with probability ½, so that one is lost per message on average: one second more each.
    double messages = run.classes().get(0).completed();
    assertEquals(1, queue(run).redelivered() / messages, 4 * Math.sqrt(2 / messages));
    assertEquals(SECOND + 10 * MILLISECOND, queue(run).lag().mean().mean(), 4 * SECOND * Math.sqrt(2 / messages));
  }

  @Test
  void aBrokerThatComesBackHandsOutWhatItKept() {
    NetworkBuilder network = published(until(10, 100), broker(Servers.UNLIMITED), servers(1, 1), 20 * MILLISECOND);
    RunStatistics run = run(network, 40, fault(Fault.Kind.OUTAGE, List.of(1), List.of(), 10.5, 5, 1));
    assertEquals(1000, run.stations().get(2).completed(), 1);
    // Half of 1000 wait when publishing ends; fifty a second of them go before the outage and after it.
    assertEquals(15, queue(run).lag().max() / SECOND, .1);
  }

  @Test
  void queuesAreAveragedOverTheEvaluationPeriod() {
    // 300/s for 2 s, served at 100/s: the queue grows to 400 in 2 s and is gone at 6 s; 1200/20 = 60 on average over 20
    // s.
    NetworkBuilder network =
        network().type("event", Operation.WRITE, 1, 0).client(until(2, 300), Source.Arrivals.DETERMINISTIC);
    network.station("broker", broker(Servers.UNLIMITED), PURE_DELAY, constant(0));
    network
        .station("worker", serve(), servers(1, 1), constant(10 * MILLISECOND))
        .scaling(
            new Scaling(Scaling.Metric.QUEUE, 25, .1, 1, 50, 0, Math.round(20 * SECOND), 0, Math.round(SECOND), 0));
    network.link("client", "broker", Role.PUBLISH);
    network.link("broker", "worker", Role.CONSUME);
    assertEquals((int) Math.ceil(60 / 25.0), run(network, 21).stations().get(2).replicas().last());
  }

  @ParameterizedTest
  @CsvSource({"true, 250, 55", "false, 0, 0"})
  void aLostReplicaOfAClusteredCacheTakesItsKeysWithIt(boolean clustered, double misses, double fourDeviations) {
    NetworkBuilder network = network().type("read", Operation.READ, 1000, 0).client(1000);
    Behaviour cache =
        new Behaviour.Cache(10_000, Long.MAX_VALUE, false, Behaviour.Eviction.LRU, false, clustered);
    network.station("service", serve(), PURE_DELAY, constant(0));
    network.station("cache", cache, servers(4, 1), constant(0));
    network.station("database", store(), PURE_DELAY, constant(0));
    network.link("client", "service", Role.REQUEST);
    network.link("service", "cache", Role.CACHE);
    network.link("service", "database", Role.READ);
    RunStatistics run = run(network, 40, fault(Fault.Kind.NODE_CRASH, List.of(2), List.of(), 10, 10, 1));
    assertEquals(misses, run.stations().get(3).arrivals(), fourDeviations);
  }

  @Test
  void aCacheThatFailsByChanceIsEmptyAfterwards() {
    NetworkBuilder network = network().type("read", Operation.READ, 100, 0).client(1000);
    Behaviour cache = new Behaviour.Cache(1000, Long.MAX_VALUE, false, Behaviour.Eviction.LRU, false);
    network.station("service", serve(), PURE_DELAY, constant(0));
    network.station("cache", cache, servers(1, 1), constant(0)).failures(20 * SECOND, .001);
    network.station("database", store(), PURE_DELAY, constant(0));
    network.link("client", "service", Role.REQUEST);
    network.link("service", "cache", Role.CACHE);
    network.link("service", "database", Role.READ);
    // Every failure, one in 20 s, makes each of 100 keys miss once; repairs take no time.
    double failures = 2000 / 20.0;
    assertEquals(failures * 100, run(network, 2000).stations().get(3).arrivals(), 4 * Math.sqrt(failures) * 100);
  }

  private static Behaviour standbyAfter(double seconds) {
    return new Behaviour.Store(
        Double.POSITIVE_INFINITY, 0, 0, Servers.UNLIMITED, 0, false, 0, Math.round(seconds * SECOND), 0);
  }

  @Test
  void aStandbyTakesOverFromACrashedPrimary() {
    NetworkBuilder network =
        reads().client(RateProfile.PiecewiseLinear.constant(100), Source.Arrivals.DETERMINISTIC);
    network.station("database", standbyAfter(30), servers(1, 4), constant(MILLISECOND));
    network.link("client", "database", Role.REQUEST);
    RunStatistics run = run(network, 100, fault(Fault.Kind.NODE_CRASH, List.of(1), List.of(), 10, 1000, 1));
    assertEquals(3000, run.classes().get(0).failed().get(Cause.CRASHED), 2);
  }

  @Test
  void aStandbyShortensRandomFailures() {
    NetworkBuilder network = reads().client(1);
    network.station("database", standbyAfter(5), servers(1, 4), constant(MILLISECOND))
        .failures(90 * SECOND, 10 * SECOND);
    network.link("client", "database", Role.REQUEST);
    // Repairs last min(X, 5 s) with X exponential of 10 s: 10 s · (1 − e^−½) on average.
    double repair = 10 * (1 - Math.exp(-.5));
    new Replications(network.build(), experiment(100, 20_000, 1), 10)
        .agreesWith("availability", 90 / (90 + repair), r -> r.stations().get(1).replicas().mean());
    // The four servers are there for that share of the time.
    RunStatistics solved = new AnalyticEngine().run(network.build(), experiment(0, 1, 1), RunControl.NONE);
    assertEquals(.001 / 4 * (90 + repair) / 90, solved.stations().get(1).utilization().mean(), 1e-9);
  }

  @Test
  void aThrottledProductTakesLonger() {
    NetworkBuilder network =
        reads().client(RateProfile.PiecewiseLinear.constant(100), Source.Arrivals.DETERMINISTIC);
    network.station("balancer", new Behaviour.Route(Behaviour.Routing.WEIGHTED), PURE_DELAY, constant(0))
        .delay(constant(3 * MILLISECOND));
    Behaviour disk =
        new Behaviour.Store(1000, 2, 2, Servers.UNLIMITED, 0, false, 0, 0, 0, MILLISECOND);
    network.station("database", disk, PURE_DELAY, constant(0));
    network.link("client", "balancer", Role.REQUEST);
    network.link("balancer", "database", Role.REQUEST);
    // 3 ms, and 2 operations of 1 ms each at the rate of one in 1 ms; a quarter of the rate is left of both.
    assertEquals(7 * MILLISECOND, run(network, 10).classes().get(0).latency().mean().mean(), 2);
    RunStatistics throttled = run(network, 10, fault(Fault.Kind.THROTTLE, List.of(1, 2), List.of(), -1, 100, .75));
    assertEquals(7 * MILLISECOND, throttled.classes().get(0).latency().mean().mean(), 2, "not during the run");
    throttled = run(network, 10, fault(Fault.Kind.THROTTLE, List.of(1, 2), List.of(), 0, 100, .75));
    assertEquals(28 * MILLISECOND, throttled.classes().get(0).latency().mean().mean(), .01 * 28 * MILLISECOND);
  }

  @Test
  void aThrottledProductTakesLess() {
    NetworkBuilder network =
        reads().client(RateProfile.PiecewiseLinear.constant(100), Source.Arrivals.DETERMINISTIC);
    network.station("service", serve(), PURE_DELAY, constant(0)).throttle(100, 1);
    network.link("client", "service", Role.REQUEST);
    assertEquals(Optional.empty(), run(network, 10).classes().get(0).failed().keySet().stream().findAny());
    RunStatistics run = run(network, 100, fault(Fault.Kind.THROTTLE, List.of(1), List.of(), 20, 50, .5));
    // Half of 100 a second for 50 seconds.
    assertEquals(2500, run.classes().get(0).failed().get(Cause.THROTTLED), 2);
  }

  @Test
  void anEdgeSparesAnOriginThatIsDown() {
    NetworkBuilder network =
        reads().client(RateProfile.PiecewiseLinear.constant(100), Source.Arrivals.DETERMINISTIC);
    network.station("edge", new Behaviour.Edge(0, Optional.empty(), Math.round(10 * SECOND)), PURE_DELAY, constant(0));
    network.station("first", serve(), servers(2, 1), constant(MILLISECOND));
    network.station("second", serve(), servers(2, 1), constant(MILLISECOND));
    network.link("client", "edge", Role.REQUEST);
    network.link("edge", "first", Role.ORIGIN);
    network.link("edge", "second", Role.ORIGIN);
    RunStatistics run = run(network, 200, fault(Fault.Kind.OUTAGE, List.of(2), List.of(), 50, 100, 1));
    // Half of 100 a second for the ten seconds until it is noticed.
    assertEquals(500, run.classes().get(0).failed().get(Cause.CRASHED), 4 * Math.sqrt(250));
  }
}
