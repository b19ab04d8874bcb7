package org.headroom.simulation.des;

import static org.headroom.simulation.des.NetworkBuilder.MILLISECOND;
import static org.headroom.simulation.des.NetworkBuilder.PURE_DELAY;
import static org.headroom.simulation.des.NetworkBuilder.exponential;
import static org.headroom.simulation.des.NetworkBuilder.experiment;
import static org.headroom.simulation.des.NetworkBuilder.network;
import static org.headroom.simulation.des.NetworkBuilder.serve;
import static org.headroom.simulation.des.NetworkBuilder.servers;
import static org.headroom.simulation.des.NetworkBuilder.sharing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Behaviour.Routing;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Servers.Discipline;
import org.headroom.simulation.network.Servers.Dispatch;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of whole systems: routers, services, a cache, a database, a broker and its worker, of random sizes. */
class ScalingLawsTest {

  /** All times of a random system multiplied by a factor, all rates divided by it. */
  private static Network system(int seed, double factor, double load, boolean bounded) {
    Random random = new Random(seed);
    double ms = MILLISECOND * factor;
    NetworkBuilder network =
        network().type("read", Operation.READ, 500, .9).type("write", Operation.WRITE, 500, .9)
            .client(load * 300 / factor, .8, .2);
    network.station("router", new Behaviour.Route(Routing.ROUND_ROBIN), PURE_DELAY, exponential(ms));
    Dispatch[] dispatches = Dispatch.values();
    Servers first =
        new Servers(2 + random.nextInt(3), 2, bounded ? 3 : Servers.UNLIMITED, Discipline.FCFS,
            dispatches[random.nextInt(dispatches.length)], random.nextBoolean());
    network.station("first", serve(), first, exponential((4 + 4 * random.nextDouble()) * ms));
    network.station("second", serve(), bounded ? sharing(6) : servers(6, 1), exponential(9 * ms));
    Behaviour cache =
        new Behaviour.Cache(100, Math.round(3000 * ms), random.nextBoolean(), Behaviour.Eviction.LRU, bounded);
    network.station("cache", cache, servers(2, 1), exponential(.3 * ms));
    Behaviour store = new Behaviour.Store(2000 / factor, .2, 1, 500, random.nextInt(2), false, 0, 0, 0, .3 * ms);
    network.station("database", store, servers(4, 1), exponential((3 + 3 * random.nextDouble()) * ms));
    Behaviour broker =
        new Behaviour.Broker(
            Behaviour.Style.QUEUE, 4, Long.MAX_VALUE, Long.MAX_VALUE, 5, true, Math.round(5000 * ms));
    network.station("events", broker, PURE_DELAY, exponential(ms));
    network.station("worker", new Behaviour.Serve(3, 0), servers(4, 1), exponential(10 * ms));
    network.link("client", "router", Role.REQUEST).latency(10 * ms);
    network.link("router", "first", Role.REQUEST).latency(ms);
    network.link("router", "second", Role.REQUEST).latency(ms);
    for (String service : List.of("first", "second")) {
      network.link(service, "cache", Role.CACHE).latency(.5 * ms);
      NetworkBuilder.LinkSpec call = network.link(service, "database", Role.REQUEST).latency(.5 * ms);
      if (bounded) {
        call.timeout(40 * ms).retry(new Link.Retry(2, Math.round(5 * ms), true, Math.round(50 * ms), .5,
            Double.POSITIVE_INFINITY));
      }
    }
    network.link("database", "events", Role.CDC).latency(ms);
    network.link("events", "worker", Role.CONSUME).latency(ms);
    return network.build();
  }

  private static RunStatistics run(Network network, Experiment experiment) {
    RunStatistics run = new DiscreteEventEngine(1).run(network, experiment, RunControl.NONE);
    assertTrue(run.balanced());
    return run;
  }

  /** Whole nanoseconds part the two runs after a while, so that they agree as two samples of one system do. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void latenciesScaleWithAllTimes(int seed) {
    double factor = 10;
    RunStatistics fast = run(system(seed, 1, 1, true), experiment(20, 200, 1));
    RunStatistics slow = run(system(seed, factor, 1, true), experiment(20 * factor, 200 * factor, 1));
    for (int c = 0; c < 2; c++) {
      ClassResult one = fast.classes().get(c);
      ClassResult other = slow.classes().get(c);
      double mean = one.latency().mean().mean();
      assertEquals(1, other.latency().mean().mean() / mean / factor, .03, one.id());
      assertEquals(1, other.latency().p99().mean() / one.latency().p99().mean() / factor, .06, one.id());
      assertEquals(one.errorRate().mean(), other.errorRate().mean(), .01, one.id());
    }
    for (int s = 1; s < fast.stations().size(); s++) {
      StationResult one = fast.stations().get(s);
      StationResult other = slow.stations().get(s);
      assertEquals(one.utilization().mean(), other.utilization().mean(), .02, one.id());
      assertEquals(one.cacheHitRatio().orElse(0.0), other.cacheHitRatio().orElse(0.0), .02, one.id());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void moreLoadIsNeverFaster(int seed) {
    double previous = 0;
    for (double load : new double[] {.2, .6, 1, 1.3}) {
      RunStatistics run = run(system(seed, 1, load, false), experiment(20, 100, 1));
      double writes = run.classes().get(1).latency().mean().mean();
      assertTrue(writes > previous, () -> "writes at " + load);
      previous = writes;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theOrderOfReplicationsDoesNotMatter(int seed) {
    Network network = system(seed, 1, 1, true);
    List<ReplicationResult> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      runs.add(new Replication(new Blueprint(network), experiment(5, 10, 4), i, Math.round(5e9), List.of(),
          DiscreteEventEngine.DEFAULT_LIMITS).run(RunControl.NONE, share -> {}));
    }
    Results straight = new Results(network, List.copyOf(runs));
    Collections.shuffle(runs, new Random(seed));
    Results shuffled = new Results(network, runs);
    for (int c = 0; c < 2; c++) {
      ClassResult one = straight.classes().get(c);
      ClassResult other = shuffled.classes().get(c);
      assertEquals(one.offered(), other.offered());
      assertEquals(one.completed(), other.completed());
      assertEquals(one.failed(), other.failed());
      assertEquals(one.latency().p50(), other.latency().p50());
      assertEquals(one.latency().max(), other.latency().max());
      same(one.latency().mean().mean(), other.latency().mean().mean());
      same(one.latency().mean().low(), other.latency().mean().low());
      same(one.latency().p99().high(), other.latency().p99().high());
    }
    for (int s = 0; s < network.stations().size(); s++) {
      StationResult one = straight.stations().get(s);
      StationResult other = shuffled.stations().get(s);
      assertEquals(one.arrivals(), other.arrivals());
      assertEquals(one.replicas().minimum(), other.replicas().minimum());
      same(one.utilization().mean(), other.utilization().mean());
      same(one.meanInside(), other.meanInside());
      same(one.residenceTime().mean().mean(), other.residenceTime().mean().mean());
    }
  }

  private static void same(double one, double other) {
    assertEquals(one, other, 1e-9 * Math.abs(one));
  }
}
