package org.headroom.simulation.analytic;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Servers.Discipline;
import org.headroom.simulation.network.Servers.Dispatch;
import org.headroom.simulation.network.TimeDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What messages do to each other by limits, repeats and held servers, by both engines, within stated accuracies. */
class ApproximationsTest {

  private static final double SERVICE = 1e7;

  private static Nets reads() {
    return new Nets().type("read", Operation.READ);
  }

  /** At once a repeat finds the same full queue: then the first tries alone decide, which is exact. */
  @ParameterizedTest
  @CsvSource(
      {"0, 0, .5, 0", "0, 0, .9, 0", "2, 0, .9, 0", "5, 0, .9, 0", "0, 2, .5, .06", "0, 2, .9, .06", "0, 10, .9, .12",
      "2, 2, .9, .15"})
  void repeatsIntoAFullQueue(int room, double backoff, double load, double accuracy) {
    Link.Retry retry = new Link.Retry(3, (long) (backoff * 1e6), false, Nets.SECOND, 0, Double.POSITIVE_INFINITY);
    Nets nets = reads();
    int client = nets.client(load * 100, 1);
    int front = nets.station("front", Nets.serve(), Nets.DELAY, TimeDistribution.Constant.ZERO);
    int back = nets.station("back", Nets.serve(), Nets.bounded(1, room), Nets.exponential(.01));
    nets.link(client, front, Role.REQUEST)
        .link(front, back, Role.REQUEST, 1, 0, 0, Long.MAX_VALUE, Optional.of(retry));
    Observed.of(nets.network(), 20_000, load * 100)
        .agrees("errors", accuracy, run -> run.classes().get(0).errorRate().mean())
        .agrees("utilisation", accuracy / 2, run -> run.stations().get(back).utilization().mean())
        .agrees("arrivals", accuracy / 3, run -> run.stations().get(back).arrivalRate().mean());
  }

  /** At most as many calls as the callers have servers; the callers' own queue comes out some percent too long. */
  @ParameterizedTest
  @CsvSource({"4, .3", "4, .6", "4, .75", "16, .6", "2, .5"})
  void callersThatHoldServers(int tokens, double load) {
    Nets nets = reads();
    int client = nets.client(load * 100, 1);
    Servers held = new Servers(1, tokens, Servers.UNLIMITED, Discipline.FCFS, Dispatch.POOLED, true);
    int front = nets.station("front", Nets.serve(), held, Nets.exponential(.01));
    int back = nets.station("back", Nets.serve(), Nets.servers(1, 1), Nets.exponential(.01));
    nets.link(client, front, Role.REQUEST).link(front, back, Role.REQUEST);
    Observed.of(nets.network(), 40_000, load * 100)
        .agrees("wait behind", run -> run.stations().get(back).waitTime().mean().mean())
        .agrees("held", run -> run.stations().get(front).utilization().mean())
        .agrees("latency", .08, run -> run.classes().get(0).latency().mean().mean());
  }

  @ParameterizedTest
  @CsvSource({"3, .5, .16", "3, .9, .05", "3, 1.3, .06", "10, .9, .2", "10, 1.3, .06"})
  void connectionsHeldDuringTheVolumesTime(int places, double load, double accuracy) {
    Nets nets = reads();
    int client = nets.client(load * 100, 1);
    Behaviour store = new Behaviour.Store(100, 1, 1, places, 0, false, 0, 0, 0);
    int database = nets.station("database", store, Nets.servers(1, 2), Nets.exponential(.01));
    Observed.of(nets.link(client, database, Role.REQUEST).network(), 40_000, load * 100)
        .agrees("errors", accuracy, run -> run.classes().get(0).errorRate().mean());
  }

  @ParameterizedTest
  @CsvSource(
      {"1, 2, .6, 0, 0", "1, 2, .9, 0, 0", "1, 8, .9, 0, 0", "1, 2, 1.2, 0, 0", "4, 2, .6, 0, .05", "4, 2, .9, 0, .05",
      "4, 8, .9, 0, .05", "4, 8, 1.2, 0, .03", "4, 2, .9, 1.5, .05", "4, 8, .9, 1.5, .08", "1, 2, .9, 1.5, .15"})
  void queuesWithALimitAndOtherServices(int servers, int room, double load, double cv, double accuracy) {
    TimeDistribution time =
        cv == 0 ? new TimeDistribution.Constant(SERVICE) : new TimeDistribution.LogNormal(SERVICE, cv);
    Nets nets = reads();
    int client = nets.client(load * 100 * servers, 1);
    int station = nets.station("station", Nets.serve(), Nets.bounded(servers, room), time);
    Observed.of(nets.link(client, station, Role.REQUEST).network(), 40_000, load * 100 * servers)
        .agrees("loss", accuracy, run -> run.classes().get(0).errorRate().mean())
        .agrees("wait", accuracy, run -> run.stations().get(station).waitTime().mean().mean());
  }

  static IntStream families() {
    return IntStream.range(0, 8);
  }

  /**
   * Random networks with a product form: exponential services at common queues, any service under processor sharing and
   * at pure delays, Poisson arrivals, calls in sequence and choices by weight.
   */
  @ParameterizedTest
  @MethodSource("families")
  void productFormsAreObserved(int seed) {
    Random random = new Random(900 + seed);
    Nets nets = reads();
    int client = nets.client(100, 1);
    int layers = 2 + random.nextInt(3);
    int previous = client;
    for (int layer = 0; layer < layers; layer++) {
      int left = station(nets, random, "left" + layer);
      int right = station(nets, random, "right" + layer);
      int join = nets.station("join" + layer, Nets.route(), Nets.DELAY, TimeDistribution.Constant.ZERO);
      double share = .3 + .4 * random.nextDouble();
      nets.weighted(previous, left, share).weighted(previous, right, 1 - share)
          .link(left, join, Role.REQUEST).link(right, join, Role.REQUEST);
      previous = join;
    }
    int end = nets.station("end", Nets.serve(), Nets.servers(1, 3), Nets.exponential(.02));
    nets.link(previous, end, Role.REQUEST);
    var network = nets.network();
    Observed observed = Observed.of(network, 15_000, 100)
        .agrees("latency", run -> run.classes().get(0).latency().mean().mean());
    for (int s = 1; s < network.stations().size(); s++) {
      int at = s;
      String id = network.stations().get(s).id();
      if (!id.startsWith("join")) {
        observed.agrees("throughput of " + id, run -> run.stations().get(at).throughput().mean())
            .agrees("utilisation of " + id, run -> run.stations().get(at).utilization().mean())
            .agrees("residence at " + id, run -> run.stations().get(at).residenceTime().mean().mean());
      }
    }
  }

  private static int station(Nets nets, Random random, String id) {
    int servers = 1 + random.nextInt(4);
    double mean = servers * SERVICE * (.6 + .4 * random.nextDouble());
    boolean shared = random.nextBoolean();
    Servers here = new Servers(1, shared ? 1 : servers, Servers.UNLIMITED,
        shared ? Discipline.PS : Discipline.FCFS, Dispatch.POOLED, false);
    TimeDistribution time = shared
        ? new TimeDistribution.LogNormal(mean / servers, 1) : new TimeDistribution.Exponential(mean);
    return nets.station(id, Nets.route(), here, time);
  }
}
