package org.headroom.simulation.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.des.DiscreteEventEngine;
import org.headroom.simulation.network.Demand;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.theory.Moments;
import org.junit.jupiter.api.Test;

/** Servers that fail now and then leave the others more to do. */
class FailingServersTest {

  private static final double MILLISECOND = 1e6;
  /** Up four fifths of the time. */
  private static final Station.Failures FAILURES = new Station.Failures(40 * 1e9, 10 * 1e9);

  private static Station failing(int replicas, boolean blocking, TimeDistribution time) {
    Servers servers = new Servers(replicas, 1, Servers.UNLIMITED, Servers.Discipline.FCFS, Servers.Dispatch.POOLED,
        blocking);
    return new Station("failing", "Test", Nets.serve(), servers, Demand.of(time, 1), TimeDistribution.Constant.ZERO,
        Optional.empty(), Optional.of(FAILURES), Optional.empty());
  }

  private static Pool pool(double scv) {
    Pool pool = new Pool(0, failing(8, false, Nets.exponential(.01)), 1, 0);
    pool.arrivals = new Arrivals(500 / 1e9, scv, ArrivalLaw.GENERAL, 1);
    pool.hold = new Moments(10 * MILLISECOND, 2 * 100 * MILLISECOND * MILLISECOND, 6e3 * Math.pow(MILLISECOND, 3));
    pool.holdIsExponential = true;
    return pool;
  }

  @Test
  void theTimeThatAMessageHoldsAServerIsItsOwn() {
    Pool pool = pool(1);
    Moments hold = pool.hold;
    pool.solve();
    assertEquals(hold, pool.hold);
    assertEquals(500 * .01 / 8 / .8, pool.utilization, 1e-12);
    assertEquals(500 * .01, pool.serversHeld(), 1e-12);
  }

  @Test
  void solvingAgainChangesNothing() {
    Pool pool = pool(1);
    pool.solve();
    double wait = pool.meanWait;
    Moments hold = pool.hold;
    pool.solve();
    assertEquals(wait, pool.meanWait);
    assertEquals(hold, pool.hold);
    pool.arrivals = pool(2).arrivals;
    pool.solve();
    pool.arrivals = pool(1).arrivals;
    pool.solve();
    assertEquals(wait, pool.meanWait);
  }

  @Test
  void theirWaitsAreNotExact() {
    Pool pool = pool(1);
    pool.solve();
    assertFalse(pool.exact);
  }

  @Test
  void callersThatFailHoldOnlyServersThatAreUp() {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(40, 1);
    int called = nets.station("called", Nets.serve(), Nets.servers(1, 1), Nets.exponential(.02));
    int caller = nets.station(failing(12, true, Nets.exponential(.05)));
    Network network = nets.link(client, caller, Role.REQUEST).link(caller, called, Role.REQUEST).network();
    long duration = 20_000 * Nets.SECOND;
    Experiment experiment = new Experiment(duration, OptionalLong.of(duration / 10), 5, 1, duration / 50, false,
        List.of(), OptionalDouble.empty());
    RunStatistics simulated = new DiscreteEventEngine().run(network, experiment, RunControl.NONE);
    RunStatistics solved = new AnalyticEngine().run(network, experiment, RunControl.NONE);
    double wait = simulated.stations().get(called).waitTime().mean().mean();
    assertEquals(wait, solved.stations().get(called).waitTime().mean().mean(), .1 * wait);
    assertEquals(simulated.stations().get(caller).utilization().mean(),
        solved.stations().get(caller).utilization().mean(), .02);
    assertTrue(solved.notes().stream().anyMatch(note -> note.contains("failing")), solved.notes()::toString);
  }
}
