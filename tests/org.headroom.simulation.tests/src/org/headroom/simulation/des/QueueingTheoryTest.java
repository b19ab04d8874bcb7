package org.headroom.simulation.des;

import static org.headroom.simulation.des.NetworkBuilder.SECOND;
import static org.headroom.simulation.des.NetworkBuilder.exponential;
import static org.headroom.simulation.des.NetworkBuilder.experiment;
import static org.headroom.simulation.des.NetworkBuilder.limited;
import static org.headroom.simulation.des.NetworkBuilder.reads;
import static org.headroom.simulation.des.NetworkBuilder.serve;
import static org.headroom.simulation.des.NetworkBuilder.servers;
import static org.headroom.simulation.des.NetworkBuilder.sharing;

import java.util.List;
import java.util.stream.Stream;
import org.headroom.simulation.network.Demand;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.RateProfile;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Source;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Exact results of queueing theory, service rate 1 per second and server unless stated. */
class QueueingTheoryTest {

  private static final int RUNS = 12;

  private static Network station(double arrivalRate, Servers servers, TimeDistribution service) {
    var network = reads().client(arrivalRate);
    network.station("station", serve(), servers, service);
    network.link("client", "station", Role.REQUEST);
    return network.build();
  }

  private static StationResult at(RunStatistics run, int station) {
    return run.stations().get(station);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 1, 2, 5.9915, 9.2103", "0.8, 4, 5, 14.9787, 23.0259", "0.9, 9, 10, 29.9573, 46.0517"})
  void singleServer(double load, double inside, double mean, double p95, double p99) {
    double seconds = 4000 / ((1 - load) * (1 - load));
    new Replications(station(load, servers(1, 1), exponential(SECOND)), experiment(2000, seconds, 1), RUNS)
        .agreesWith("mean number", inside, run -> at(run, 1).meanInside())
        .agreesWith("mean time", mean * SECOND, run -> run.classes().get(0).latency().mean().mean())
        .agreesWith("p95", p95 * SECOND, run -> run.classes().get(0).latency().p95())
        .agreesWith("p99", p99 * SECOND, run -> run.classes().get(0).latency().p99().mean());
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.8, 1.777778, 2.844444, 10.660609",
    "4, 0.8, 0.745541, 2.385730, 5.110476",
    "10, 0.9, 0.668732, 6.018584, 4.202798",
    "100, 0.95, 0.101291, 9.622680, 0.784971"
  })
  void commonQueue(int servers, double load, double wait, double waiting, double p99) {
    double rate = servers * load;
    new Replications(
            station(rate, servers(servers, 1), exponential(SECOND)), experiment(500, 60_000 / rate + 6000, 1), RUNS)
        .agreesWith("mean wait", wait * SECOND, run -> at(run, 1).waitTime().mean().mean())
        .agreesWith("mean waiting", waiting, run -> at(run, 1).meanQueueLength())
        .agreesWith("p99 of wait", p99 * SECOND, run -> at(run, 1).waitTime().p99().mean())
        .agreesWith("utilisation", load, run -> at(run, 1).utilization().mean());
  }

  static Stream<Arguments> lossSystems() {
    return Stream.of(
        Arguments.of(2, 1, .2, exponential(SECOND)),
        Arguments.of(10, 5, .01838457, new TimeDistribution.LogNormal(SECOND, 2)),
        Arguments.of(20, 15, .04559322, new TimeDistribution.Constant(SECOND)),
        Arguments.of(100, 90, .02695738, exponential(SECOND)));
  }

  @ParameterizedTest
  @MethodSource("lossSystems")
  void erlangLossWhateverTheServiceTime(int servers, double load, double loss, TimeDistribution service) {
    new Replications(station(load, limited(servers, 0), service), experiment(100, 60_000 / load, 1), RUNS)
        .agreesWith("loss", loss, run -> run.classes().get(0).errorRate().mean());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 10, 0.8, .02349286, 2.966314, 3.797098, .781206",
    "1, 10, 1.2, .19258650, 6.710709, 6.926138, .968896",
    "4, 20, 3.6, .01680498, 7.769208, 2.195000, 3.539502"
  })
  void finiteQueue(int servers, int room, double rate, double loss, double inside, double time, double throughput) {
    new Replications(
            station(rate, limited(servers, room - servers), exponential(SECOND)), experiment(1000, 40_000, 1), RUNS)
        .agreesWith("loss", loss, run -> run.classes().get(0).errorRate().mean())
        .agreesWith("mean number", inside, run -> at(run, 1).meanInside())
        .agreesWith("mean time", time * SECOND, run -> run.classes().get(0).latency().mean().mean())
        .agreesWith("residence of accepted", time * SECOND, run -> at(run, 1).residenceTime().mean().mean())
        .agreesWith("throughput", throughput, run -> run.classes().get(0).completedRps().mean());
  }

  static Stream<Arguments> generalServices() {
    return Stream.of(
        Arguments.of(.5, .5, new TimeDistribution.Constant(SECOND)),
        Arguments.of(.5, .75, new TimeDistribution.Erlang(SECOND, 2)),
        Arguments.of(.5, 2.5, new TimeDistribution.HyperExponential(SECOND, 2)),
        Arguments.of(.8, 2, new TimeDistribution.Constant(SECOND)),
        Arguments.of(.8, 3, new TimeDistribution.Gamma(SECOND, Math.sqrt(.5))),
        Arguments.of(.8, 4, new TimeDistribution.Weibull(SECOND, 1)),
        Arguments.of(.8, 10, new TimeDistribution.HyperExponential(SECOND, 2)));
  }

  @ParameterizedTest
  @MethodSource("generalServices")
  void pollaczekKhinchine(double load, double wait, TimeDistribution service) {
    new Replications(station(load, servers(1, 1), service), experiment(3000, 60_000, 1), RUNS)
        .agreesWith("mean wait", wait * SECOND, run -> at(run, 1).waitTime().mean().mean());
  }

  static Stream<Arguments> sharedServices() {
    return Stream.of(
        Arguments.of(.5, 2, new TimeDistribution.Constant(SECOND)),
        Arguments.of(.5, 2, new TimeDistribution.HyperExponential(SECOND, 2)),
        Arguments.of(.8, 5, new TimeDistribution.Constant(SECOND)),
        Arguments.of(.8, 5, exponential(SECOND)),
        Arguments.of(.8, 5, new TimeDistribution.LogNormal(SECOND, 1.5)));
  }

  @ParameterizedTest
  @MethodSource("sharedServices")
  void processorSharingDependsOnTheMeanOnly(double load, double time, TimeDistribution service) {
    new Replications(station(load, sharing(1), service), experiment(3000, 60_000, 1), RUNS)
        .agreesWith("mean time", time * SECOND, run -> at(run, 1).residenceTime().mean().mean());
  }

  /** Burke: each station of a chain of M/M/c sees a Poisson stream. */
  @Test
  void chainOfFiftyThousandPerSecond() {
    double millisecond = SECOND / 1000;
    var network = reads().client(50_000);
    network.station("edge", NetworkFixtures.edge(.95), NetworkBuilder.PURE_DELAY, TimeDistribution.Constant.ZERO);
    network.station("balancer", NetworkFixtures.route(), servers(1, 1), exponential(SECOND / 10_000));
    network.station("gateway", NetworkFixtures.route(), servers(4, 1), exponential(SECOND / 800));
    network.station("service", serve(), servers(16, 1), exponential(SECOND / 200));
    network.station("database", serve(), servers(8, 1), exponential(SECOND / 400));
    network.link("client", "edge", Role.REQUEST);
    network.link("edge", "balancer", Role.ORIGIN);
    network.link("balancer", "gateway", Role.REQUEST);
    network.link("gateway", "service", Role.REQUEST);
    network.link("service", "database", Role.REQUEST);
    new Replications(NetworkFixtures.allStatic(network.build()), experiment(1, 6, 1), RUNS)
        .agreesWith("balancer", .133333 * millisecond, run -> at(run, 2).residenceTime().mean().mean())
        .agreesWith("gateway", 2.05446 * millisecond, run -> at(run, 3).residenceTime().mean().mean())
        .agreesWith("service", 5.37729 * millisecond, run -> at(run, 4).residenceTime().mean().mean())
        .agreesWith("origin rate", 2500, run -> at(run, 2).arrivalRate().mean());
  }

  /** The rest of that chain: a cache, and the reads and writes of a database. */
  @Test
  void chainBehindTheService() {
    double millisecond = SECOND / 1000;
    var network =
        NetworkBuilder.network()
            .type("read", Operation.READ, 1, 0)
            .type("write", Operation.WRITE, 1, 0)
            .client(2500, .9, .1);
    network.station("router", NetworkFixtures.route(), NetworkBuilder.PURE_DELAY, TimeDistribution.Constant.ZERO);
    network.station("redis", NetworkFixtures.edge(.8), servers(1, 1), exponential(SECOND / 20_000));
    network.station("sql-reads", serve(), servers(2, 1), exponential(SECOND / 400));
    network.station("sql-writes", serve(), servers(2, 1), exponential(SECOND / 400));
    network.link("client", "router", Role.REQUEST);
    network.link("router", "redis", Role.REQUEST);
    network.link("redis", "sql-reads", Role.ORIGIN).accepts(0);
    network.link("redis", "sql-writes", Role.ORIGIN).accepts(1);
    new Replications(NetworkFixtures.allStatic(network.build()), experiment(1, 20, 1), RUNS)
        .agreesWith("redis", .0571429 * millisecond, run -> at(run, 2).residenceTime().mean().mean())
        .agreesWith("reads", 3.65714 * millisecond, run -> at(run, 3).residenceTime().mean().mean())
        .agreesWith("rate of reads", 450, run -> at(run, 3).arrivalRate().mean())
        .agreesWith("writes", 2.77056 * millisecond, run -> at(run, 4).residenceTime().mean().mean())
        .agreesWith("rate of writes", 250, run -> at(run, 4).arrivalRate().mean());
  }

  /** M/G/∞: as many inside as come in a service time, Poisson, whatever the service. */
  static Stream<TimeDistribution> anyService() {
    return Stream.of(
        new TimeDistribution.Constant(SECOND), exponential(SECOND), new TimeDistribution.Uniform(0, 2 * SECOND),
        new TimeDistribution.Triangular(0, SECOND, 2 * SECOND), new TimeDistribution.LogNormal(SECOND, 2),
        new TimeDistribution.Pareto(SECOND, 3), new TimeDistribution.Empirical(List.of(0.0, 2 * SECOND)));
  }

  @ParameterizedTest
  @MethodSource("anyService")
  void unlimitedServersNeverMakeWait(TimeDistribution service) {
    new Replications(station(5, NetworkBuilder.PURE_DELAY, service), experiment(100, 5000, 1), RUNS)
        .agreesWith("mean number", 5, run -> at(run, 1).meanInside())
        .agreesWith("mean time", SECOND, run -> run.classes().get(0).latency().mean().mean());
  }

  /** D/M/1: a customer finds σ = e^(−(1−σ)/ρ) of the servers' time taken, W = 1/(1−σ). */
  @ParameterizedTest
  @CsvSource({"0.5", "0.8"})
  void regularArrivals(double load) {
    double sigma = load;
    for (int i = 0; i < 1000; i++) {
      sigma = Math.exp(-(1 - sigma) / load);
    }
    var network = reads().client(RateProfile.PiecewiseLinear.constant(load), Source.Arrivals.DETERMINISTIC);
    network.station("station", serve(), servers(1, 1), exponential(SECOND));
    network.link("client", "station", Role.REQUEST);
    new Replications(network.build(), experiment(2000, 40_000, 1), RUNS)
        .agreesWith("mean time", SECOND / (1 - sigma), run -> run.classes().get(0).latency().mean().mean());
  }

  /** H₂/M/1, balanced branches: σ solves σ = A*(1−σ) with A*(s) = Σ p·r/(r+s). */
  @Test
  void burstyArrivals() {
    double load = .7;
    double scv = 4;
    double first = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
    double sigma = .5;
    for (int i = 0; i < 10_000; i++) {
      double s = 1 - sigma;
      double fast = 2 * first * load;
      double slow = 2 * (1 - first) * load;
      sigma = first * fast / (fast + s) + (1 - first) * slow / (slow + s);
    }
    var network = reads().client(RateProfile.PiecewiseLinear.constant(load), Source.Arrivals.BURSTY);
    network.station("station", serve(), servers(1, 1), exponential(SECOND));
    network.link("client", "station", Role.REQUEST);
    double time = SECOND / (1 - sigma);
    new Replications(network.build(), experiment(2000, 80_000, 1), RUNS)
        .agreesWith("mean time", time, run -> run.classes().get(0).latency().mean().mean());
  }

  /** Two classes in one queue: the wait is that of the mixture, whoever comes. */
  @Test
  void classesShareOneQueue() {
    var network =
        NetworkBuilder.network()
            .type("read", Operation.READ, 1, 0)
            .type("write", Operation.WRITE, 1, 0)
            .client(.5, .8, .2);
    network.station("station", serve(), servers(1, 1), exponential(SECOND));
    network.link("client", "station", Role.REQUEST);
    Network built = network.build();
    TimeDistribution read = new TimeDistribution.Constant(SECOND / 2);
    TimeDistribution write = new TimeDistribution.Constant(4 * SECOND);
    Station plain = built.stations().get(1);
    Station mixed =
        new Station(
            plain.id(), plain.type(), plain.behaviour(), plain.servers(),
            new Demand(List.of(read, read), List.of(write, write)), plain.delay(),
            plain.scaling(), plain.failures(), plain.throttle());
    Network unequal =
        new Network(
            built.name(), built.classes(), List.of(built.stations().get(0), mixed), built.links(),
            built.sources());
    double work = .5 * (.8 * .5 + .2 * 4);
    double wait = .5 * (.8 * .25 + .2 * 16) / (2 * (1 - work)) * SECOND;
    new Replications(unequal, experiment(2000, 60_000, 1), RUNS)
        .agreesWith("reads", wait + SECOND / 2, run -> run.classes().get(0).latency().mean().mean())
        .agreesWith("writes", wait + 4 * SECOND, run -> run.classes().get(1).latency().mean().mean());
  }

  @ParameterizedTest
  @CsvSource({"0.5, 2.875", "0.8, 7"})
  void forkAndJoinOfTwo(double load, double time) {
    var network = reads().client(load);
    network.station("fork", serve(), NetworkBuilder.PURE_DELAY, TimeDistribution.Constant.ZERO);
    network.station("left", serve(), servers(1, 1), exponential(SECOND));
    network.station("right", serve(), servers(1, 1), exponential(SECOND));
    network.link("client", "fork", Role.REQUEST);
    network.link("fork", "left", Role.REQUEST);
    network.link("fork", "right", Role.REQUEST);
    new Replications(network.build(), experiment(3000, 60_000, 1), RUNS)
        .agreesWith("mean time", time * SECOND, run -> run.classes().get(0).latency().mean().mean());
  }
}
