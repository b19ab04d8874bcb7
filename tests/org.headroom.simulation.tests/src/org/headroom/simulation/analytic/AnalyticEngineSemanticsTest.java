package org.headroom.simulation.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Demand;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Fault;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.RateProfile;
import org.headroom.simulation.network.Scaling;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Servers.Discipline;
import org.headroom.simulation.network.Servers.Dispatch;
import org.headroom.simulation.network.Source;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.Latency;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.theory.ExactLru;
import org.headroom.simulation.theory.MMc;
import org.headroom.simulation.theory.RankGrid;
import org.junit.jupiter.api.Test;

/** What flows where, and what the results say about it. */
class AnalyticEngineSemanticsTest {

  private static final TimeDistribution NOTHING = TimeDistribution.Constant.ZERO;

  private static Behaviour.Store store() {
    return new Behaviour.Store(Double.POSITIVE_INFINITY, 0, 0, Servers.UNLIMITED, 0, false, 0, 0, 0);
  }

  private static void assertClose(double expected, double actual) {
    assertEquals(expected, actual, 1e-9 * Math.abs(expected));
  }

  private static double rate(RunStatistics run, int station) {
    return run.stations().get(station).arrivalRate().mean();
  }

  @Test
  void edgesAnswerOnlyStaticReads() {
    Nets nets = new Nets().type("page", Operation.READ, true, false, 1, 0).type("search", Operation.READ)
        .type("order", Operation.WRITE);
    int client = nets.client(1000, .7, .2, .1);
    int edge = nets.station("edge", new Behaviour.Edge(.95, Optional.empty()), Nets.DELAY, NOTHING);
    int origin = nets.station("origin", Nets.serve(), Nets.DELAY, NOTHING);
    RunStatistics run = nets.link(client, edge, Role.REQUEST).link(edge, origin, Role.ORIGIN).solve();
    assertClose(700 * .05 + 200 + 100, rate(run, origin));
    assertClose(.95, run.stations().get(edge).cacheHitRatio().orElseThrow());
  }

  @Test
  void routersPreferLinksThatNameTheClassAndShareByWeight() {
    Nets nets = new Nets().type("search", Operation.READ).type("browse", Operation.READ);
    int client = nets.client(100, .4, .6);
    int router = nets.station("router", Nets.route(), Nets.DELAY, NOTHING);
    int search = nets.station("search", Nets.serve(), Nets.DELAY, NOTHING);
    int one = nets.station("one", Nets.serve(), Nets.DELAY, NOTHING);
    int two = nets.station("two", Nets.serve(), Nets.DELAY, NOTHING);
    RunStatistics run = nets.link(client, router, Role.REQUEST).explicit(router, search, 0).weighted(router, one, 1)
        .weighted(router, two, 3).solve();
    assertClose(40, rate(run, search));
    assertClose(15, rate(run, one));
    assertClose(45, rate(run, two));
  }

  @Test
  void requestsWithoutATargetFail() {
    Nets nets = new Nets().type("search", Operation.READ).type("browse", Operation.READ);
    int client = nets.client(100, .4, .6);
    int router = nets.station("router", Nets.route(), Nets.DELAY, NOTHING);
    int search = nets.station("search", Nets.serve(), Nets.DELAY, NOTHING);
    RunStatistics run = nets.link(client, router, Role.REQUEST).explicit(router, search, 0).solve();
    assertClose(1, run.classes().get(1).errorRate().mean());
    assertEquals(3_600, run.classes().get(1).failed().get(Cause.NO_ROUTE));
    assertEquals(0, run.classes().get(0).errorRate().mean());
  }

  @Test
  void hitsInTheCacheSaveReadsOfTheStore() {
    Nets nets = new Nets().type("read", Operation.READ, false, true, 10, 1).type("write", Operation.WRITE);
    int client = nets.client(1000, 1, 0);
    int service = nets.station("service", Nets.serve(), Nets.DELAY, NOTHING);
    int cache = nets.station("cache",
        new Behaviour.Cache(4, Long.MAX_VALUE, false, Behaviour.Eviction.LRU, false), Nets.DELAY, NOTHING);
    int database = nets.station("database", store(), Nets.DELAY, Nets.exponential(.01));
    RunStatistics run = nets.link(client, service, Role.REQUEST).link(service, cache, Role.CACHE)
        .link(service, database, Role.READ, 1, 1).solve();
    double hit = ExactLru.hitRatio(RankGrid.of(10, 10).zipf(1, 10), 4);
    assertClose(hit, run.stations().get(cache).cacheHitRatio().orElseThrow());
    assertClose(1000 * (1 - hit), rate(run, database));
    Latency latency = run.classes().get(0).latency();
    assertClose((1 - hit) * .01e9, latency.mean().mean());
    assertEquals(0, latency.p50(), "a hit takes no time");
    assertClose(-Math.log(.01 / (1 - hit)) * .01e9, latency.p99().mean());
  }

  @Test
  void writesGoToTheStoreAndThenInvalidate() {
    Nets nets = new Nets().type("read", Operation.READ, false, true, 1000, .8)
        .type("write", Operation.WRITE, false, false, 1000, .8);
    int client = nets.client(1000, .9, .1);
    int service = nets.station("service", Nets.serve(), Nets.DELAY, NOTHING);
    int cache = nets.station("cache",
        new Behaviour.Cache(100, Long.MAX_VALUE, false, Behaviour.Eviction.LRU, false), Nets.DELAY, NOTHING);
    int database = nets.station("database", store(), Nets.DELAY, NOTHING);
    RunStatistics run = nets.link(client, service, Role.REQUEST).link(service, cache, Role.CACHE)
        .link(service, database, Role.READ, 1, 1).link(service, database, Role.WRITE, 1, 1).solve();
    double hit = run.stations().get(cache).cacheHitRatio().orElseThrow();
    assertTrue(hit < .377790 && hit > .3, "below that of a cache without writes: " + hit);
    assertClose(1000, rate(run, cache));
    assertClose(900 * (1 - hit) + 100, rate(run, database));
  }

  @Test
  void hopsAddUpToTheMean() {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(100, 1);
    int service = nets.station("service", Nets.serve(), Nets.servers(1, 2), Nets.exponential(.01));
    int one = nets.station("one", Nets.serve(), Nets.servers(1, 2), Nets.exponential(.01));
    int two = nets.station("two", Nets.serve(), Nets.servers(1, 2), Nets.exponential(.005));
    int three = nets.station("three", Nets.serve(), Nets.servers(1, 2), Nets.exponential(.003));
    nets.link(client, service, Role.REQUEST, 1, 0, 1e6, Long.MAX_VALUE, Optional.empty()).link(service, one,
        Role.REQUEST)
        .link(service, two, Role.REQUEST).link(service, three, Role.REQUEST, 1, 1);
    ClassResult type = nets.solve().classes().get(0);
    double sum = type.hops().stream().mapToDouble(h -> h.waiting() + h.service() + h.network()).sum();
    assertClose(type.latency().mean().mean(), sum);
    ClassResult.Hop first = type.hops().stream().filter(h -> h.station() == service).findFirst().orElseThrow();
    assertClose(2e6, first.network());
    assertClose(.01e9, first.service());
    assertTrue(type.hops().stream().filter(h -> h.station() == one).findFirst().orElseThrow().service() < .01e9,
        "not always the last of the parallel calls");
  }

  @Test
  void parallelExponentialCallsTakeTheirMaximum() {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(1, 1);
    int service = nets.station("service", Nets.serve(), Nets.DELAY, NOTHING);
    int one = nets.station("one", Nets.serve(), Nets.DELAY, Nets.exponential(.01));
    int two = nets.station("two", Nets.serve(), Nets.DELAY, Nets.exponential(.02));
    Latency latency = nets.link(client, service, Role.REQUEST).link(service, one, Role.REQUEST)
        .link(service, two, Role.REQUEST).solve().classes().get(0).latency();
    assertClose((.01 + .02 - 1 / (100.0 + 50)) * 1e9, latency.mean().mean());
    double t = latency.p99().mean() / 1e9;
    assertEquals(.99, (1 - Math.exp(-100 * t)) * (1 - Math.exp(-50 * t)), 1e-9);
  }

  /** Two stages of one rate share a law; their sum is Erlang, not what distinct poles would give. */
  @Test
  void equalDelaysInARowAreErlang() {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(1, 1);
    int one = nets.station("one", Nets.route(), Nets.DELAY, Nets.exponential(.01));
    int two = nets.station("two", Nets.serve(), Nets.DELAY, Nets.exponential(.01));
    Latency latency = nets.link(client, one, Role.REQUEST).link(one, two,
        Role.REQUEST).solve().classes().get(0).latency();
    double t = latency.p99().mean() / .01e9;
    assertEquals(.01, Math.exp(-t) * (1 + t), 1e-11);
  }

  @Test
  void unstableStationsAreNamedAndPassOnNoMoreThanTheirCapacity() {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(130, 1);
    int first = nets.station("first", Nets.route(), Nets.servers(1, 1), Nets.exponential(.01));
    int second = nets.station("second", Nets.serve(), Nets.servers(1, 2), Nets.exponential(.01));
    RunStatistics run = nets.link(client, first, Role.REQUEST).link(first, second, Role.REQUEST).solve();
    assertEquals(List.of(first), run.unstable());
    assertClose(1.3, run.stations().get(first).utilization().mean());
    assertClose(100, rate(run, second));
    assertClose(100, run.classes().get(0).completedRps().mean());
    assertEquals(Double.POSITIVE_INFINITY, run.classes().get(0).latency().p99().mean());
    assertTrue(run.notes().contains("unstable: first at ρ = 1.30; its waiting times grow without bound"),
        run.notes().toString());
  }

  @Test
  void refusedMessagesPutNoLoadDownstream() {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(200, 1);
    int first = nets.station("first", Nets.route(), Nets.bounded(1, 3), Nets.exponential(.01));
    int second = nets.station("second", Nets.serve(), Nets.servers(1, 2), Nets.exponential(.001));
    RunStatistics run = nets.link(client, first, Role.REQUEST).link(first, second, Role.REQUEST).solve();
    ClassResult type = run.classes().get(0);
    assertTrue(type.errorRate().mean() > .5);
    assertClose(200 * (1 - type.errorRate().mean()), rate(run, second));
    assertEquals(type.offered(), type.completed() + type.failed().get(Cause.QUEUE_FULL) + type.inFlight());
  }

  @Test
  void retriesAmplifyTheLoad() {
    // So long a pause that a repeat meets the queue as if for the first time.
    Link.Retry retry = new Link.Retry(3, Nets.SECOND, true, 10 * Nets.SECOND, 0, Double.POSITIVE_INFINITY);
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(80, 1);
    int service = nets.station("service", Nets.serve(), Nets.DELAY, NOTHING);
    int backend = nets.station("backend", Nets.serve(), Nets.bounded(1, 0), Nets.exponential(.01));
    RunStatistics run = nets.link(client, service, Role.REQUEST)
        .link(service, backend, Role.REQUEST, 1, 0, 0, Long.MAX_VALUE, Optional.of(retry)).solve();
    double offered = rate(run, backend);
    double failure = offered * .01 / (1 + offered * .01);
    assertEquals(80 * (1 + failure + failure * failure), offered, 1e-6);
    assertEquals(Math.pow(failure, 3), run.classes().get(0).errorRate().mean(), 1e-9);
    assertEquals(offered - 80, run.links().get(1).retries() / 60.0, .02);
  }

  @Test
  void timeoutsCutTheLatencyAndFailTheRest() {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(1, 1);
    int service = nets.station("service", Nets.serve(), Nets.DELAY, NOTHING);
    int backend = nets.station("backend", Nets.serve(), Nets.DELAY, Nets.exponential(.01));
    ClassResult type = nets.link(client, service, Role.REQUEST)
        .link(service, backend, Role.REQUEST, 1, 0, 0, 20_000_000, Optional.empty()).solve().classes().get(0);
    assertClose(Math.exp(-2), type.errorRate().mean());
    assertEquals(8, type.failed().get(Cause.TIMEOUT));
    double conditional = (1 - 3 * Math.exp(-2)) / (1 - Math.exp(-2));
    assertEquals(conditional * .01e9, type.latency().mean().mean(), 1e-3 * .01e9);
    assertTrue(type.latency().p99().mean() < 20.2e6, "" + type.latency().p99().mean());
  }

  @Test
  void scalingComesToRestWhereItsTargetHolds() {
    Scaling policy = new Scaling(Scaling.Metric.CPU, .6, .1, 2, 20, 0, 1, 1, 1, 1);
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(2000, 1);
    int service = nets.station("service", Nets.serve(), Nets.servers(2, 4), Demand.of(Nets.exponential(.01), 1),
        Optional.of(policy), Optional.empty());
    RunStatistics run = nets.link(client, service, Role.REQUEST).solve();
    int replicas = run.stations().get(service).replicas().last();
    assertTrue(20.0 / (4 * replicas) <= .66 && replicas <= 10, "replicas " + replicas);
    assertClose(new MMc(2000, 100, 4 * replicas).meanResponse() * 1e9, run.classes().get(0).latency().mean().mean());
  }

  @Test
  void blockingCallersHoldTheirServersDuringCalls() {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(100, 1);
    Servers holding = new Servers(1, 10, Servers.UNLIMITED, Discipline.FCFS, Dispatch.POOLED, true);
    int front = nets.station("front", Nets.serve(), holding, Nets.exponential(.01));
    int back = nets.station("back", Nets.serve(), Nets.DELAY, Nets.exponential(.05));
    RunStatistics run = nets.link(client, front, Role.REQUEST).link(front, back, Role.REQUEST).solve();
    assertClose(.6, run.stations().get(front).utilization().mean());
  }

  @Test
  void cyclesThatLoseMessagesAreSolved() {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(100, 1);
    int one = nets.station("one", Nets.serve(), Nets.DELAY, Nets.exponential(.01));
    int two = nets.station("two", Nets.serve(), Nets.DELAY, Nets.exponential(.01));
    RunStatistics run = nets.link(client, one, Role.REQUEST).link(one, two, Role.REQUEST)
        .link(two, one, Role.REQUEST, .5, 0).solve();
    assertClose(200, rate(run, one));
    assertEquals(.04e9, run.classes().get(0).latency().mean().mean(), 1e-6 * .04e9);
  }

  @Test
  void endlessCyclesAreRefused() {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(100, 1);
    int one = nets.station("one", Nets.serve(), Nets.DELAY, NOTHING);
    int two = nets.station("two", Nets.serve(), Nets.DELAY, NOTHING);
    nets.link(client, one, Role.REQUEST).link(one, two, Role.REQUEST).link(two, one, Role.REQUEST);
    NotSolvableException refusal = assertThrows(NotSolvableException.class, nets::solve);
    assertTrue(refusal.getMessage().contains("one") && refusal.getMessage().contains("two"));
  }

  @Test
  void varyingLoadsAreSolvedAtTheirMeanAndTheirPeakIsNoted() {
    Nets nets = new Nets().type("read", Operation.READ);
    RateProfile ramp = new RateProfile.PiecewiseLinear(
        List.of(new RateProfile.Point(0, 0), new RateProfile.Point(60 * Nets.SECOND, 100)));
    int client = nets.client(ramp, Source.Arrivals.POISSON, 1, 1);
    int service = nets.station("service", Nets.serve(), Nets.servers(1, 1), Nets.exponential(.008));
    RunStatistics run = nets.link(client, service, Role.REQUEST).solve();
    assertClose(50, run.classes().get(0).offeredRps());
    assertTrue(run.notes().contains("approximate: solved at the mean load of 50 requests/s; at the peak of 100"
        + " requests/s at 60 s, service is at ρ = 0.80"), run.notes().toString());
  }

  @Test
  void faultsAreLeftOutWithANote() {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(50, 1);
    int service = nets.station("service", Nets.serve(), Nets.servers(1, 1), Nets.exponential(.008));
    Network network = nets.link(client, service, Role.REQUEST).network();
    Fault crash = new Fault("crash", Fault.Kind.NODE_CRASH, List.of(service), List.of(), 0, Nets.SECOND, 1, 1, 0);
    Experiment experiment = new Experiment(60 * Nets.SECOND, OptionalLong.empty(), 1, 1, Nets.SECOND, false,
        List.of(crash),
        OptionalDouble.empty());
    RunStatistics run = new AnalyticEngine().run(network, experiment, RunControl.NONE);
    assertTrue(run.notes().contains("left out: 1 fault; the discrete-event engine simulates it"),
        run.notes().toString());
  }

  @Test
  void aCancelledControlEndsTheRun() {
    Nets nets = new Nets().type("read", Operation.READ);
    nets.client(50, 1);
    RunControl cancelled = new RunControl() {
      @Override
      public boolean isCancelled() {
        return true;
      }

      @Override
      public void progress(double share) {}
    };
    assertThrows(CancellationException.class, () ->
        new AnalyticEngine().run(nets.network(), Nets.experiment(), cancelled));
  }

  @Test
  void nothingOfferedIsNothingAnswered() {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(0, 1);
    int service = nets.station("service", Nets.serve(), Nets.servers(1, 1), Nets.exponential(.008));
    RunStatistics run = nets.link(client, service, Role.REQUEST).solve();
    assertEquals(0, run.classes().get(0).offered());
    assertFalse(run.stations().get(service).utilization().mean() > 0);
  }
}
