package org.headroom.simulation.des;

import static org.headroom.simulation.des.NetworkBuilder.MILLISECOND;
import static org.headroom.simulation.des.NetworkBuilder.PURE_DELAY;
import static org.headroom.simulation.des.NetworkBuilder.SECOND;
import static org.headroom.simulation.des.NetworkBuilder.constant;
import static org.headroom.simulation.des.NetworkBuilder.experiment;
import static org.headroom.simulation.des.NetworkBuilder.reads;
import static org.headroom.simulation.des.NetworkBuilder.serve;
import static org.headroom.simulation.des.NetworkBuilder.servers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Behaviour.Routing;
import org.headroom.simulation.network.Fault;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.RateProfile;
import org.headroom.simulation.network.Scaling;
import org.headroom.simulation.network.Source;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.RunStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What routers do about targets that are down, and faults that overlap. */
class FaultsTest {

  private static final double RATE = 100;

  private static RunStatistics run(NetworkBuilder network, double seconds, Fault... faults) {
    RunStatistics run =
        new DiscreteEventEngine(1).run(network.build(), experiment(0, seconds, 1, faults), RunControl.NONE);
    assertTrue(run.balanced());
    return run;
  }

  private static NetworkBuilder regular() {
    return reads().client(RateProfile.PiecewiseLinear.constant(RATE), Source.Arrivals.DETERMINISTIC);
  }

  /** Stations: client 0, router 1, first 2, second 3. */
  private static NetworkBuilder routed(Behaviour.Route route) {
    NetworkBuilder network = regular();
    network.station("router", route, PURE_DELAY, constant(0));
    network.station("first", serve(), servers(2, 1), constant(MILLISECOND));
    network.station("second", serve(), servers(2, 1), constant(MILLISECOND));
    network.link("client", "router", Role.REQUEST);
    network.link("router", "first", Role.REQUEST);
    network.link("router", "second", Role.REQUEST);
    return network;
  }

  private static Fault fault(Fault.Kind kind, List<Integer> stations, List<Integer> links, double at, double lasting) {
    return new Fault(
        kind + " at " + at, kind, stations, links, Math.round(at * SECOND), Math.round(lasting * SECOND), 1, 1, 0);
  }

  private static long failed(RunStatistics run, Cause cause) {
    return run.classes().get(0).failed().getOrDefault(cause, 0L);
  }

  @ParameterizedTest
  @EnumSource(Routing.class)
  void aRouterSparesATargetThatItsHealthChecksFindDown(Routing routing) {
    NetworkBuilder network = routed(new Behaviour.Route(routing, Math.round(10 * SECOND), 0));
    RunStatistics run = run(network, 200, fault(Fault.Kind.OUTAGE, List.of(2), List.of(), 50, 100));
    // Half the requests of ten seconds; a target that fails at once always has the fewest outstanding.
    double share = routing == Routing.LEAST_OUTSTANDING || routing == Routing.POWER_OF_TWO ? .75 : .5;
    assertEquals(share * RATE * 10, failed(run, Cause.CRASHED), .5 * share * RATE * 10);
    assertEquals(0, run.series().classes().get("read").failed()[40]);
  }

  @Test
  void callersThatKeepAnOldAnswerMoveOnOverItsLifetime() {
    NetworkBuilder network =
        routed(new Behaviour.Route(Routing.WEIGHTED, Math.round(10 * SECOND), Math.round(60 * SECOND)));
    RunStatistics run = run(network, 200, fault(Fault.Kind.OUTAGE, List.of(2), List.of(), 50, 100));
    double expected = RATE / 2 * (10 + 60 / 2.0);
    assertEquals(expected, failed(run, Cause.CRASHED), 4 * Math.sqrt(expected));
  }

  @Test
  void aTargetThatIsCutOffIsSparedToo() {
    NetworkBuilder network = routed(new Behaviour.Route(Routing.ROUND_ROBIN, Math.round(10 * SECOND), 0));
    RunStatistics run = run(network, 200, fault(Fault.Kind.PARTITION, List.of(), List.of(1), 50, 100));
    assertEquals(RATE / 2 * 10, failed(run, Cause.PARTITIONED), 2);
  }

  @Test
  void withoutAnotherTargetARouterKeepsTrying() {
    NetworkBuilder network = routed(new Behaviour.Route(Routing.WEIGHTED, Math.round(10 * SECOND), 0));
    RunStatistics run = run(network, 200, fault(Fault.Kind.OUTAGE, List.of(2, 3), List.of(), 50, 100));
    assertEquals(RATE * 100, failed(run, Cause.CRASHED), 2);
    assertEquals(0, run.series().classes().get("read").failed()[90]);
  }

  @Test
  void whatAnOutageEndsStaysDownUntilTheLastOutageIsOver() {
    NetworkBuilder network = regular();
    network.station("service", serve(), servers(4, 1), constant(MILLISECOND));
    network.link("client", "service", Role.REQUEST);
    RunStatistics run =
        run(
            network, 100, fault(Fault.Kind.OUTAGE, List.of(1), List.of(), 10, 20),
            fault(Fault.Kind.OUTAGE, List.of(1), List.of(), 20, 30),
            fault(Fault.Kind.NODE_CRASH, List.of(1), List.of(), 5, 10));
    assertEquals(RATE * 40, failed(run, Cause.CRASHED), 2);
    assertEquals(4, run.stations().get(1).replicas().last());
  }

  @Test
  void partitionsThatOverlapEndWithTheLast() {
    NetworkBuilder network = regular();
    network.station("service", serve(), servers(4, 1), constant(MILLISECOND));
    network.link("client", "service", Role.REQUEST);
    RunStatistics run =
        run(
            network, 100, fault(Fault.Kind.PARTITION, List.of(1), List.of(), 10, 20),
            fault(Fault.Kind.PARTITION, List.of(1), List.of(), 20, 30));
    assertEquals(RATE * 40, failed(run, Cause.PARTITIONED), 2);
  }

  @Test
  void scalingStartsNothingDuringAnOutage() {
    NetworkBuilder network = regular();
    network
        .station("service", serve(), servers(2, 1), constant(30 * MILLISECOND))
        .scaling(
            new Scaling(
                Scaling.Metric.CPU, .6, .1, 2, 50, 0, Math.round(5 * SECOND), 0, Math.round(100 * SECOND),
                Math.round(3 * SECOND)));
    network.link("client", "service", Role.REQUEST);
    // The decision at 5 s would be ready at 8 s.
    RunStatistics run = run(network, 20, fault(Fault.Kind.OUTAGE, List.of(1), List.of(), 6, 6));
    assertEquals(0, run.series().stations().get("service").replicas()[50]);
    assertTrue(run.stations().get(1).replicas().last() > 2, () -> run.stations().get(1).replicas().toString());
  }
}
