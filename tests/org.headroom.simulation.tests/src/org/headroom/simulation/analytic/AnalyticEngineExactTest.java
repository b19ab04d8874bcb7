package org.headroom.simulation.analytic;

import static org.headroom.simulation.analytic.Nets.NINE_DIGITS;
import static org.headroom.simulation.analytic.Nets.assertClose;
import static org.headroom.simulation.analytic.Nets.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.RateProfile;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Servers.Discipline;
import org.headroom.simulation.network.Servers.Dispatch;
import org.headroom.simulation.network.Source;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.Latency;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;
import org.headroom.simulation.theory.GiM1;
import org.headroom.simulation.theory.MMc;
import org.headroom.simulation.theory.MMcK;
import org.headroom.simulation.theory.TokenBucket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where theory is exact, the engine gives its numbers to nine digits. */
class AnalyticEngineExactTest {

  /** One station of μ = 1 per server behind a client. */
  private static RunStatistics single(double rate, Servers servers, TimeDistribution time) {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(rate, 1);
    int station = nets.station("station", Nets.serve(), servers, time);
    return nets.link(client, station, Role.REQUEST).solve();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.8, 0.9, 0.99})
  void mm1HasExponentialResponses(double rho) {
    RunStatistics run = single(rho, Nets.servers(1, 1), Nets.exponential(1));
    Latency latency = run.classes().get(0).latency();
    assertClose(1 / (1 - rho), seconds(latency.mean().mean()));
    assertClose(-Math.log(.05) / (1 - rho), seconds(latency.p95()));
    assertClose(-Math.log(.01) / (1 - rho), seconds(latency.p99().mean()));
    assertClose(-Math.log(.001) / (1 - rho), seconds(latency.p999()));
    StationResult station = run.stations().get(1);
    assertClose(rho, station.utilization().mean());
    assertClose(rho / (1 - rho), station.meanInside());
    assertClose(rho * rho / (1 - rho), station.meanQueueLength());
  }

  @ParameterizedTest
  @CsvSource({"2, .8", "4, .8", "10, .9", "100, .95", "3, .6666666666666666", "5, .3"})
  void mmcHasErlangsWaits(int servers, double rho) {
    MMc theory = new MMc(servers * rho, 1, servers);
    RunStatistics run = single(servers * rho, Nets.servers(1, servers), Nets.exponential(1));
    Latency latency = run.classes().get(0).latency();
    assertClose(theory.meanResponse(), seconds(latency.mean().mean()));
    assertClose(theory.meanQueueLength(), run.stations().get(1).meanQueueLength());
    assertClose(theory.waitQuantile(.99), seconds(run.stations().get(1).waitTime().p99().mean()));
    assertEquals(theory.responseQuantile(.99), seconds(latency.p99().mean()), 2e-8 * theory.responseQuantile(.99));
  }

  @Test
  void replicasOfACommonQueueAddTheirServers() {
    RunStatistics run = single(3.2, Nets.servers(2, 2), Nets.exponential(1));
    assertClose(.745541 + 1, Math.round(seconds(run.classes().get(0).latency().mean().mean()) * 1e6) / 1e6);
  }

  @ParameterizedTest
  @CsvSource({"1, 10, .8", "1, 10, 1.2", "4, 20, 3.6"})
  void boundedQueuesLose(int servers, int capacity, double rate) {
    MMcK theory = new MMcK(rate, 1, servers, capacity);
    RunStatistics run = single(rate, Nets.bounded(servers, capacity - servers), Nets.exponential(1));
    ClassResult type = run.classes().get(0);
    assertClose(theory.loss(), type.errorRate().mean());
    assertClose(theory.throughput(), type.completedRps().mean());
    assertClose(theory.meanResponse(), seconds(type.latency().mean().mean()));
    assertClose(theory.meanInside(), run.stations().get(1).meanInside());
    assertEquals(type.offered(), type.completed() + type.failed().get(Cause.QUEUE_FULL));
  }

  @ParameterizedTest
  @CsvSource({".5, D, .5", ".8, D, 2", ".5, E2, .75", ".8, E2, 3", ".5, H4, 2.5", ".8, H4, 10"})
  void mg1WaitsFollowPollaczekAndKhinchine(double rho, String service, double wait) {
    RunStatistics run = single(rho, Nets.servers(1, 1), service(service));
    assertClose(wait, seconds(run.stations().get(1).waitTime().mean().mean()));
    assertClose(wait + 1, seconds(run.classes().get(0).latency().mean().mean()));
  }

  @ParameterizedTest
  @CsvSource({".5, D", ".8, D", ".5, E2", ".8, H4"})
  void processorSharingIsInsensitive(double rho, String service) {
    Servers servers =
        new Servers(1, 1, Servers.UNLIMITED, Discipline.PS, Dispatch.POOLED, false);
    RunStatistics run = single(rho, servers, service(service));
    assertClose(1 / (1 - rho), seconds(run.classes().get(0).latency().mean().mean()));
  }

  private static TimeDistribution service(String name) {
    return switch (name) {
      case "D" -> new TimeDistribution.Constant(Nets.SECOND);
      case "E2" -> new TimeDistribution.Erlang(Nets.SECOND, 2);
      default -> new TimeDistribution.HyperExponential(Nets.SECOND, 2);
    };
  }

  @Test
  void randomDispatchSplitsIntoQueuesOfTheirOwn() {
    Servers servers = new Servers(5, 2, Servers.UNLIMITED, Discipline.FCFS, Dispatch.RANDOM, false);
    RunStatistics run = single(8, servers, Nets.exponential(1));
    assertClose(new MMc(1.6, 1, 2).meanResponse(), seconds(run.classes().get(0).latency().mean().mean()));
  }

  @Test
  void roundRobinGivesEachReplicaErlangArrivals() {
    Servers servers = new Servers(4, 1, Servers.UNLIMITED, Discipline.FCFS, Dispatch.ROUND_ROBIN, false);
    RunStatistics run = single(3.2, servers, Nets.exponential(1));
    assertClose(GiM1.erlang(.8, 4, 1).meanResponse(), seconds(run.classes().get(0).latency().mean().mean()));
  }

  @Test
  void regularArrivalsWaitLess() {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(RateProfile.PiecewiseLinear.constant(.8), Source.Arrivals.DETERMINISTIC, 1, 1);
    int router = nets.station("router", Nets.route(), Nets.DELAY, TimeDistribution.Constant.ZERO);
    int station = nets.station("station", Nets.serve(), Nets.servers(1, 1), Nets.exponential(1));
    RunStatistics run = nets.link(client, router, Role.REQUEST).link(router, station, Role.REQUEST).solve();
    assertClose(GiM1.deterministic(.8, 1).meanResponse(), seconds(run.classes().get(0).latency().mean().mean()));
  }

  @Test
  void throttlesRefuseWhatFindsNoToken() {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(120, 1);
    int gateway = nets.station("gateway", Nets.route(), Nets.DELAY,
        org.headroom.simulation.network.Demand.of(TimeDistribution.Constant.ZERO, 1), Optional.empty(),
        Optional.of(new Station.TokenBucket(100, 5)));
    int service = nets.station("service", Nets.serve(), Nets.servers(1, 1), Nets.exponential(.001));
    RunStatistics run = nets.link(client, gateway, Role.REQUEST).link(gateway, service, Role.REQUEST).solve();
    double loss = TokenBucket.loss(120, 100, 5);
    assertClose(loss, run.classes().get(0).errorRate().mean());
    assertEquals(List.of(Cause.THROTTLED), List.copyOf(run.classes().get(0).failed().keySet()));
    assertClose(120 * (1 - loss), run.stations().get(2).arrivalRate().mean());
  }

  /** The chain of the reference figures: 50,000 requests/s, of which 2,500/s pass the edge. */
  @Test
  void openJacksonChain() {
    Nets nets = new Nets().type("read", Operation.READ, true, true, 1, 0).type("write", Operation.WRITE);
    int client = nets.client(47_250, 45_000 / 47_250.0 + 2_000 / 47_250.0, 250 / 47_250.0);
    int edge = nets.station("edge", new Behaviour.Edge(44_750 / 47_000.0, Optional.empty()), Nets.DELAY,
        TimeDistribution.Constant.ZERO);
    int balancer = nets.station("balancer", Nets.route(), Nets.servers(1, 1), Nets.exponential(1 / 10_000.0));
    int gateway = nets.station("gateway", Nets.route(), Nets.servers(1, 4), Nets.exponential(1 / 800.0));
    int service = nets.station("service", Nets.serve(), Nets.servers(4, 4), Nets.exponential(1 / 200.0));
    int redis = nets.station("redis", new Behaviour.Cache(Long.MAX_VALUE, 4, false, Behaviour.Eviction.LRU, false),
        Nets.servers(1, 1), Nets.exponential(1 / 20_000.0));
    nets.link(client, edge, Role.REQUEST).link(edge, balancer, Role.ORIGIN).link(balancer, gateway, Role.REQUEST)
        .link(gateway, service, Role.REQUEST).link(service, redis, Role.CACHE);
    RunStatistics run = nets.solve();
    double[] rates = {2_500, 2_500, 2_500, 2_500};
    double[] responses = {.1333, 2.054, 5.377, .0571};
    double[] utilizations = {.25, .78125, .78125, .125};
    for (int i = 0; i < 4; i++) {
      StationResult station = run.stations().get(balancer + i);
      assertClose(rates[i], station.arrivalRate().mean());
      assertClose(utilizations[i], station.utilization().mean());
      double unit = i == 0 || i == 3 ? 1e4 : 1e3;
      assertEquals(responses[i], Math.round(1e3 * unit * seconds(station.residenceTime().mean().mean())) / unit);
    }
  }

  @ParameterizedTest
  @CsvSource({".5, 2.875", ".8, 7"})
  void twoEqualPartsOfAForkJoinAtTheMeanOfFlattoAndHahn(double rho, double response) {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(rho, 1);
    int fork = nets.station("fork", Nets.serve(), Nets.DELAY, TimeDistribution.Constant.ZERO);
    int one = nets.station("one", Nets.serve(), Nets.servers(1, 1), Nets.exponential(1));
    int two = nets.station("two", Nets.serve(), Nets.servers(1, 1), Nets.exponential(1));
    RunStatistics run =
        nets.link(client, fork, Role.REQUEST).link(fork, one, Role.REQUEST).link(fork, two, Role.REQUEST).solve();
    assertClose(response, seconds(run.classes().get(0).latency().mean().mean()));
  }

  /** Burke and Reich: times at M/M/1 stations in a row are independent, so their sum is hypo-exponential. */
  @Test
  void aRowOfQueuesHasAHypoExponentialResponse() {
    double[] drains = {3, 1, 7};
    Nets nets = new Nets().type("read", Operation.READ);
    int previous = nets.client(2, 1);
    for (double drain : drains) {
      int next = nets.station("m" + drain, Nets.route(), Nets.servers(1, 1), Nets.exponential(1 / (2 + drain)));
      nets.link(previous, next, Role.REQUEST);
      previous = next;
    }
    int last = nets.station("last", Nets.serve(), Nets.DELAY, TimeDistribution.Constant.ZERO);
    Latency latency = nets.link(previous, last, Role.REQUEST).solve().classes().get(0).latency();
    assertClose(1 / 3.0 + 1 + 1 / 7.0, seconds(latency.mean().mean()));
    for (double p : new double[] {.5, .9, .99, .999}) {
      double t = seconds(latency.distribution().at(p));
      double tail = 0;
      for (double a : drains) {
        double coefficient = 1;
        for (double b : drains) {
          coefficient *= a == b ? 1 : b / (b - a);
        }
        tail += coefficient * Math.exp(-a * t);
      }
      assertEquals(1 - p, tail, NINE_DIGITS * (1 - p));
    }
  }

  /** The shape of equal stages: an Erlang distribution, which has no simple poles. */
  @Test
  void equalQueuesInARowHaveAnErlangResponse() {
    Nets nets = new Nets().type("read", Operation.READ);
    int previous = nets.client(1, 1);
    for (int i = 0; i < 3; i++) {
      int next = nets.station("m" + i, Nets.route(), Nets.servers(1, 1), Nets.exponential(1 / 3.0));
      nets.link(previous, next, Role.REQUEST);
      previous = next;
    }
    int last = nets.station("last", Nets.serve(), Nets.DELAY, TimeDistribution.Constant.ZERO);
    Latency latency = nets.link(previous, last, Role.REQUEST).solve().classes().get(0).latency();
    double t = 2 * seconds(latency.p99().mean());
    assertEquals(.01, Math.exp(-t) * (1 + t + t * t / 2), 1e-8);
  }

  @Test
  void exactSolutionsSaySo() {
    RunStatistics run = single(.5, Nets.servers(1, 1), Nets.exponential(1));
    assertTrue(run.notes().stream().anyMatch(note -> note.startsWith("exact")), run.notes().toString());
    assertTrue(run.balanced());
  }
}
