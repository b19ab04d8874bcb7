package org.headroom.simulation.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Servers.Discipline;
import org.headroom.simulation.network.Servers.Dispatch;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.LinkResult;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every network: conservation, Little, monotony in the load, scaling of time. */
class RandomNetworksTest {

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  /** Layers of stations that call later layers, with all kinds of servers. */
  private static Nets network(int seed, double load, double timeScale) {
    Random random = new Random(seed);
    Nets nets = new Nets().type("page", Operation.READ, true, false, 100, .8)
        .type("read", Operation.READ, false, true, 10_000, .9).type("write", Operation.WRITE, false, false, 10_000, .9);
    int client = nets.client(100 * load / timeScale, .5, .4, .1);
    int edge = nets.station("edge", new Behaviour.Edge(random.nextDouble(), Optional.empty()), Nets.DELAY,
        new TimeDistribution.Constant(1e6 * timeScale));
    nets.link(client, edge, Role.REQUEST);
    List<Integer> previous = new ArrayList<>(List.of(edge));
    int layers = 1 + random.nextInt(4);
    for (int layer = 0; layer < layers; layer++) {
      List<Integer> next = new ArrayList<>();
      int width = 1 + random.nextInt(3);
      for (int i = 0; i < width; i++) {
        next.add(station(nets, random, layer + "-" + i, layer == layers - 1, timeScale));
      }
      for (int source : previous) {
        for (int target : next) {
          nets.link(source, target, Role.REQUEST, layer == 0 ? 1 : .5 + random.nextDouble(),
              random.nextInt(2), 1e5 * timeScale,
              Long.MAX_VALUE, Optional.empty());
        }
      }
      previous = next;
    }
    return nets;
  }

  private static int station(Nets nets, Random random, String id, boolean last, double timeScale) {
    double mean = 1e6 * timeScale * (1 + random.nextInt(4));
    TimeDistribution time = switch (random.nextInt(5)) {
      case 0 -> new TimeDistribution.Constant(mean);
      case 1 -> new TimeDistribution.LogNormal(mean, 1.2);
      case 2 -> new TimeDistribution.Gamma(mean, .5);
      default -> new TimeDistribution.Exponential(mean);
    };
    Dispatch[] policies = Dispatch.values();
    Servers servers = new Servers(1 + random.nextInt(3), 1 + random.nextInt(4), Servers.UNLIMITED,
        random.nextInt(4) == 0 ? Discipline.PS : Discipline.FCFS, policies[random.nextInt(policies.length)], false);
    Behaviour behaviour = last
        ? new Behaviour.Store(Double.POSITIVE_INFINITY, 0, 0, Servers.UNLIMITED, random.nextInt(2), false, 0, 0, 0)
        : Nets.serve();
    return nets.station(id, behaviour, servers, time);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void flowIsConserved(int seed) {
    RunStatistics run = network(seed, 1, 1).solve();
    assertTrue(run.balanced());
    for (ClassResult type : run.classes()) {
      long failed = type.failed().values().stream().mapToLong(Long::longValue).sum();
      assertEquals(type.offered(), type.completed() + failed + type.inFlight());
    }
    for (StationResult station : run.stations()) {
      long failed = station.failed().values().stream().mapToLong(Long::longValue).sum();
      assertEquals(station.arrivals(), station.completed() + failed + station.inFlight());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatLinksCarryArrives(int seed) {
    Nets nets = network(seed, 1, 1);
    var network = nets.network();
    RunStatistics run = nets.solve();
    double[] carried = new double[run.stations().size()];
    for (int l = 0; l < run.links().size(); l++) {
      LinkResult link = run.links().get(l);
      carried[network.links().get(l).target()] += link.messagesPerSecond();
    }
    for (int s = 1; s < carried.length; s++) {
      assertEquals(carried[s], run.stations().get(s).arrivalRate().mean(), 1e-9 * carried[s]);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void latencyGrowsWithTheLoad(int seed) {
    double before = 0;
    double tail = 0;
    for (double load : new double[] {.2, .5, .8, 1}) {
      ClassResult read = network(seed, load, 1).solve().classes().get(1);
      double mean = read.latency().mean().mean();
      double p99 = read.latency().p99().mean();
      assertTrue(mean >= before * (1 - 1e-9), "mean " + mean + " after " + before);
      // Percentiles of unlike fits may step back by a little.
      assertTrue(p99 >= tail * .98, "p99 " + p99 + " after " + tail);
      before = mean;
      tail = p99;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void timesScaleWithTime(int seed) {
    ClassResult read = network(seed, .8, 1).solve().classes().get(1);
    ClassResult slow = network(seed, .8, 7).solve().classes().get(1);
    double mean = read.latency().mean().mean();
    if (Double.isInfinite(mean)) {
      assertEquals(mean, slow.latency().mean().mean());
    } else {
      // Rounding decides which of equally near branches are merged, and with that the later of parallel calls.
      assertEquals(7 * mean, slow.latency().mean().mean(), 7e-6 * mean);
      assertEquals(7 * read.latency().p99().mean(), slow.latency().p99().mean(), 7e-5 * read.latency().p99().mean());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void hopsAddUpAndPercentilesRise(int seed) {
    for (ClassResult type : network(seed, .7, 1).solve().classes()) {
      double mean = type.latency().mean().mean();
      if (mean < Double.POSITIVE_INFINITY) {
        double sum = type.hops().stream().mapToDouble(h -> h.waiting() + h.service() + h.network()).sum();
        assertEquals(mean, sum, 1e-9 * mean);
        assertTrue(type.latency().p50() <= type.latency().p90());
        assertTrue(type.latency().p90() <= type.latency().p95());
        assertTrue(type.latency().p95() <= type.latency().p99().mean());
        assertTrue(type.latency().p99().mean() <= type.latency().p999());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void littlesLawHoldsAtEveryStation(int seed) {
    for (StationResult station : network(seed, .7, 1).solve().stations()) {
      double inside = station.meanInside();
      if (inside < Double.POSITIVE_INFINITY && inside > 0) {
        double law = station.arrivalRate().mean() * station.residenceTime().mean().mean() / 1e9;
        assertEquals(law, inside, 1e-6 * inside, station.id());
      }
    }
  }
}
