package org.headroom.simulation.des;

import static org.headroom.simulation.des.NetworkBuilder.SECOND;
import static org.headroom.simulation.des.NetworkBuilder.exponential;
import static org.headroom.simulation.des.NetworkBuilder.experiment;
import static org.headroom.simulation.des.NetworkBuilder.reads;
import static org.headroom.simulation.des.NetworkBuilder.serve;
import static org.headroom.simulation.des.NetworkBuilder.servers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Servers.Discipline;
import org.headroom.simulation.network.Servers.Dispatch;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every network. */
class LawsTest {

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  private static RunStatistics run(Network network, Experiment experiment, int threads) {
    return new DiscreteEventEngine(threads).run(network, experiment, RunControl.NONE);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsLostOrInvented(int seed) {
    Network network = RandomNetworks.network(seed);
    RunStatistics run = run(network, experiment(.5, 3, 1, RandomNetworks.faults(seed, network, 3)), 1);
    assertTrue(run.balanced());
    for (ClassResult c : run.classes()) {
      long failed = c.failed().values().stream().mapToLong(Long::longValue).sum();
      assertEquals(c.offered(), c.completed() + failed + c.inFlight(), c.id());
      assertTrue(c.inFlight() >= 0);
    }
    for (StationResult s : run.stations()) {
      long failed = s.failed().values().stream().mapToLong(Long::longValue).sum();
      assertEquals(s.arrivals(), s.completed() + failed + s.inFlight(), s.id());
      double utilization = s.utilization().mean();
      assertTrue(utilization >= 0 && utilization <= 1 + 1e-9, () -> s.id() + " " + utilization);
      assertTrue(s.meanInside() >= s.meanQueueLength() - 1e-9, s.id());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theBreakdownOfLatencyAddsUp(int seed) {
    Network network = RandomNetworks.network(seed);
    RunStatistics run = run(network, experiment(.5, 2, 1, RandomNetworks.faults(seed, network, 2)), 1);
    for (ClassResult c : run.classes()) {
      double parts = c.hops().stream().mapToDouble(h -> h.waiting() + h.service() + h.network()).sum();
      if (c.completed() > 0) {
        assertEquals(c.latency().mean().mean(), parts, 1e-6 * parts, c.id());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void littlesLaw(int seed) {
    Network network = RandomNetworks.network(seed);
    RunStatistics run = run(network, experiment(0, 4, 1), 1);
    for (StationResult s : run.stations()) {
      // From an empty start, L − λW is the time so far of those still inside, per time: none to all of theirs.
      double difference = s.littleResidual() * s.meanInside();
      assertTrue(difference >= -1e-9 && difference <= s.inFlight() + 1e-9, () -> s.id() + " " + difference);
    }
  }

  @Test
  void littlesLawHoldsCloselyInALongRun() {
    Network network = mm1(.8, servers(1, 1));
    StationResult station = run(network, experiment(1000, 100_000, 1), 1).stations().get(1);
    assertEquals(0, station.littleResidual(), 1e-3);
  }

  private static Network mm1(double rate, Servers servers) {
    NetworkBuilder network = reads().client(rate);
    network.station("station", serve(), servers, exponential(SECOND));
    network.link("client", "station", Role.REQUEST);
    return network.build();
  }

  /**
   * With the same service times in the same order, more customers can only wait longer: sample by sample, not on
   * average.
   */
  @Test
  void latencyGrowsWithLoad() {
    double previous = 0;
    for (double rate : new double[] {.1, .3, .5, .7, .8, .9, .95}) {
      double mean =
          run(mm1(rate, servers(1, 1)), experiment(0, 20_000 / rate, 1), 1).classes().get(0).latency().mean().mean();
      assertTrue(mean > previous, () -> "at " + rate);
      previous = mean;
    }
  }

  @Test
  void timesScaleTogether() {
    int factor = 1000;
    RunStatistics slow = run(mm1(.8, servers(2, 1)), experiment(0, 20_000, 1), 1);
    NetworkBuilder network = reads().client(.8 * factor);
    network.station("station", serve(), servers(2, 1), exponential(SECOND / factor));
    network.link("client", "station", Role.REQUEST);
    RunStatistics fast = run(network.build(), experiment(0, 20_000.0 / factor, 1), 1);
    assertEquals(
        slow.classes().get(0).latency().mean().mean(),
        factor * fast.classes().get(0).latency().mean().mean(),
        1e-6 * slow.classes().get(0).latency().mean().mean());
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void threadsDoNotChangeTheResult(int seed) {
    Network network = RandomNetworks.network(seed);
    Experiment experiment = experiment(.2, 1, 5, RandomNetworks.faults(seed, network, 1));
    String one = Rendering.of(run(network, experiment, 1));
    assertEquals(one, Rendering.of(run(network, experiment, 2)));
    assertEquals(one, Rendering.of(run(network, experiment, 4)));
  }

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void theSeedDecidesEverything(int seed) {
    Network network = RandomNetworks.network(seed);
    Experiment experiment = experiment(.2, 1, 1);
    assertEquals(Rendering.of(run(network, experiment, 1)), Rendering.of(run(network, experiment, 1)));
    Experiment other = NetworkBuilder.withSeed(experiment, 43);
    assertTrue(!Rendering.of(run(network, experiment, 1)).equals(Rendering.of(run(network, other, 1))));
  }

  static IntStream fewSeeds() {
    return IntStream.range(0, 8);
  }

  /** Another service time changes neither who arrives when nor what they ask for. */
  @Test
  void variantsSeeTheSameArrivals() {
    RunStatistics slow = run(mm1(.5, servers(1, 1)), experiment(10, 1000, 3), 1);
    NetworkBuilder network = reads();
    network.station("station", serve(), servers(4, 1), new TimeDistribution.Gamma(SECOND / 3, .5));
    network.client(.5);
    network.link("client", "station", Role.REQUEST);
    RunStatistics fast = run(network.build(), experiment(10, 1000, 3), 1);
    assertEquals(slow.stations().get(1).arrivals(), fast.stations().get(0).arrivals());
  }

  private static double meanWait(Servers servers) {
    return run(mm1(3.2, servers), experiment(500, 30_000, 1), 1).stations().get(1).waitTime().mean().mean();
  }

  @ParameterizedTest
  @EnumSource(Dispatch.class)
  void noDispatchBeatsACommonQueue(Dispatch dispatch) {
    Servers servers = new Servers(4, 1, Servers.UNLIMITED, Discipline.FCFS, dispatch, false);
    double wait = meanWait(servers);
    double pooled = meanWait(servers(4, 1));
    assertTrue(wait >= .97 * pooled, () -> dispatch + " waits " + wait + ", a common queue " + pooled);
  }
}
