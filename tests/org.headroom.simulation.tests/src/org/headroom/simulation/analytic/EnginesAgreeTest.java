package org.headroom.simulation.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.des.DiscreteEventEngine;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Servers.Discipline;
import org.headroom.simulation.network.Servers.Dispatch;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Single stations by both engines. A bound is the stated accuracy of the approximation plus what 150,000 correlated
 * waits scatter; runs are repeatable.
 */
class EnginesAgreeTest {

  private static final TimeDistribution NOTHING = TimeDistribution.Constant.ZERO;
  private static final double SERVICE = 1e7;
  /** Messages of a run. */
  private static final double MESSAGES = 150_000;

  private record Pair(RunStatistics simulated, RunStatistics solved) {
    StationResult simulatedAt(int station) {
      return simulated.stations().get(station);
    }

    StationResult solvedAt(int station) {
      return solved.stations().get(station);
    }
  }

  private static Pair both(Network network, double rate) {
    long duration = (long) (MESSAGES / rate * Nets.SECOND);
    Experiment experiment = new Experiment(duration, OptionalLong.of(duration / 10), 11, 1, duration / 50, false,
        List.of(), OptionalDouble.empty());
    return new Pair(new DiscreteEventEngine().run(network, experiment, RunControl.NONE),
        new AnalyticEngine().run(network, experiment, RunControl.NONE));
  }

  private static Pair station(double load, int replicas, int concurrency, Dispatch policy, TimeDistribution time) {
    double rate = load * replicas * concurrency * 1e9 / SERVICE;
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(rate, 1);
    Servers servers =
        new Servers(replicas, concurrency, Servers.UNLIMITED, Discipline.FCFS, policy, false);
    int station = nets.station("station", Nets.serve(), servers, time);
    return both(nets.link(client, station, Role.REQUEST).network(), rate);
  }

  private static void assertWait(Pair run, double relative) {
    double expected = run.simulatedAt(1).waitTime().mean().mean();
    assertEquals(expected, run.solvedAt(1).waitTime().mean().mean(), relative * expected + 1e-3 * SERVICE);
  }

  static Stream<Arguments> choices() {
    return Stream.of(Dispatch.LEAST_OUTSTANDING, Dispatch.POWER_OF_TWO, Dispatch.ROUND_ROBIN)
        .flatMap(policy -> Stream.of(new int[] {2, 1}, new int[] {4, 1}, new int[] {10, 1}, new int[] {4, 4},
            new int[] {10, 2}).flatMap(size -> Stream.of(.5, .8, .9)
                .map(load -> Arguments.of(policy, size[0], size[1], load))));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void waitsFollowTheChoiceOfTheReplica(Dispatch policy, int replicas, int concurrency, double load) {
    Pair run = station(load, replicas, concurrency, policy, new TimeDistribution.Exponential(SERVICE));
    assertWait(run, .12);
    double response = run.simulatedAt(1).residenceTime().mean().mean();
    assertEquals(response, run.solvedAt(1).residenceTime().mean().mean(), .08 * response);
  }

  @ParameterizedTest
  @CsvSource({"ROUND_ROBIN, 4, 1", "LEAST_OUTSTANDING, 4, 1", "LEAST_OUTSTANDING, 10, 2", "POOLED, 1, 8"})
  void equalServicesWaitAsInOneQueue(Dispatch policy, int replicas, int concurrency) {
    assertWait(station(.8, replicas, concurrency, policy, new TimeDistribution.Constant(SERVICE)), .06);
  }

  private static Behaviour broker(int partitions) {
    return new Behaviour.Broker(
        Behaviour.Style.QUEUE, partitions, Long.MAX_VALUE, Long.MAX_VALUE, 3, true, Long.MAX_VALUE);
  }

  private static Pair consumer(double rate, int partitions, int workers, int batch) {
    return both(consumers(rate, partitions, workers, batch, 0, 0), rate);
  }

  private static Network consumers(
      double rate, int partitions, int workers, int batch, long window, double latency) {
    Nets nets = new Nets().type("event", Operation.WRITE);
    int client = nets.client(rate, 1);
    int queue = nets.station("queue", broker(partitions), Nets.DELAY, NOTHING);
    int worker = nets.station("worker", new Behaviour.Serve(batch, window), Nets.servers(1, workers),
        new TimeDistribution.Exponential(SERVICE));
    return nets.link(client, queue, Role.PUBLISH)
        .link(queue, worker, Role.CONSUME, 1, 0, latency, Long.MAX_VALUE, Optional.empty()).network();
  }

  private static void assertLag(Pair run, double relative) {
    double lag = run.simulatedAt(1).queue().orElseThrow().lag().mean().mean();
    assertEquals(lag, run.solvedAt(1).queue().orElseThrow().lag().mean().mean(), relative * lag);
  }

  /** GI/M[1,b]/1 for each partition is exact. */
  @ParameterizedTest
  @CsvSource({"200, 8, 8, 10", "600, 8, 8, 10", "1500, 8, 8, 10", "6000, 8, 8, 10", "1500, 4, 8, 10", "300, 4, 8, 1",
      "600, 8, 8, 1", "250, 1, 1, 4"})
  void partitionsWithAWorkerEachAreQueuesOfTheirOwn(double rate, int partitions, int workers, int batch) {
    Observed.of(consumers(rate, partitions, workers, batch, 0, 0), 40_000, rate)
        .agrees("lag", run -> run.stations().get(1).queue().orElseThrow().lag().mean().mean())
        .agrees("busy workers", run -> run.stations().get(2).utilization().mean());
  }

  @ParameterizedTest
  @CsvSource({"300, 32, 8, 10", "1500, 32, 8, 10", "4500, 32, 8, 10", "600, 12, 8, 1"})
  void partitionsThatShareWorkersWaitForTheirTurn(double rate, int partitions, int workers, int batch) {
    Pair run = consumer(rate, partitions, workers, batch);
    assertLag(run, .22);
    assertEquals(run.simulatedAt(2).utilization().mean(), run.solvedAt(2).utilization().mean(), .01);
  }

  @Test
  void aPartitionIsOutForTheWayButNotForTheWindow() {
    Observed.of(consumers(500, 4, 4, 5, 10_000_000, 1e6), 40_000, 500)
        .agrees("lag", .05, run -> run.stations().get(1).queue().orElseThrow().lag().mean().mean())
        .agrees("busy workers", .03, run -> run.stations().get(2).utilization().mean());
  }

  @Test
  void waitsOfADatabaseContainThoseOfItsReadReplicas() {
    Nets nets = new Nets().type("read", Operation.READ).type("write", Operation.WRITE);
    int client = nets.client(400, .7, .3);
    Behaviour store = new Behaviour.Store(Double.POSITIVE_INFINITY, 0, 0, Servers.UNLIMITED, 2, false, 0, 0, 0);
    int database = nets.station("database", store, Nets.servers(1, 2), new TimeDistribution.Exponential(SERVICE));
    assertWait(both(nets.link(client, database, Role.REQUEST).network(), 400), .05);
  }

  @ParameterizedTest
  @CsvSource({"2, .3, 0", "5, .8, 0", "10, .8, 0", "3, .5, 1.5", "3, .8, 1.5"})
  void partsThatArriveTogetherWaitTogether(int parts, double load, double cv) {
    double rate = load * 1e9 / SERVICE;
    TimeDistribution time =
        cv == 0 ? new TimeDistribution.Constant(SERVICE) : new TimeDistribution.LogNormal(SERVICE, cv);
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(rate, 1);
    int fork = nets.station("fork", Nets.serve(), Nets.DELAY, NOTHING);
    nets.link(client, fork, Role.REQUEST);
    for (int i = 0; i < parts; i++) {
      nets.link(fork, nets.station("part" + i, Nets.serve(), Nets.servers(1, 1), time), Role.REQUEST);
    }
    Pair run = both(nets.network(), rate);
    double mean = run.simulated().classes().get(0).latency().mean().mean();
    assertEquals(mean, run.solved().classes().get(0).latency().mean().mean(), (cv == 0 ? .04 : .1) * mean);
  }
}
