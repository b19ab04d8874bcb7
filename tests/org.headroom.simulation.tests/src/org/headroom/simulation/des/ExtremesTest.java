package org.headroom.simulation.des;

import static org.headroom.simulation.des.NetworkBuilder.MILLISECOND;
import static org.headroom.simulation.des.NetworkBuilder.PURE_DELAY;
import static org.headroom.simulation.des.NetworkBuilder.SECOND;
import static org.headroom.simulation.des.NetworkBuilder.constant;
import static org.headroom.simulation.des.NetworkBuilder.experiment;
import static org.headroom.simulation.des.NetworkBuilder.exponential;
import static org.headroom.simulation.des.NetworkBuilder.network;
import static org.headroom.simulation.des.NetworkBuilder.reads;
import static org.headroom.simulation.des.NetworkBuilder.serve;
import static org.headroom.simulation.des.NetworkBuilder.servers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Fault;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.RunStatistics;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked for, a run ends with a verdict, in bounded memory, or at once when it is cancelled. */
class ExtremesTest {

  private static final Replication.Limits SMALL = new Replication.Limits(50_000, 50_000);

  private static RunStatistics run(Network network, double seconds, Fault... faults) {
    RunStatistics run =
        new DiscreteEventEngine(1, SMALL).run(network, experiment(0, seconds, 1, faults), RunControl.NONE);
    assertTrue(run.balanced());
    return run;
  }

  private static Network overload() {
    NetworkBuilder network = reads().client(1_000_000);
    network.station("service", serve(), servers(100, 1), exponential(10 * MILLISECOND));
    network.link("client", "service", Role.REQUEST);
    return network.build();
  }

  private static Network chain(int length, double rate) {
    NetworkBuilder network = reads().client(rate);
    String before = "client";
    for (int i = 0; i < length; i++) {
      String id = "s" + i;
      network.station(id, serve(), servers(2, 1), exponential(MILLISECOND));
      network.link(before, id, Role.REQUEST).latency(MILLISECOND / 10);
      before = id;
    }
    return network.build();
  }

  private static Network circle() {
    NetworkBuilder network = reads().client(1000);
    network.station("a", serve(), PURE_DELAY, constant(0));
    network.station("b", serve(), servers(10, 1), exponential(MILLISECOND));
    network.link("client", "a", Role.REQUEST);
    network.link("a", "b", Role.REQUEST).calls(2);
    network.link("b", "a", Role.REQUEST);
    return network.build();
  }

  private static Network storm() {
    NetworkBuilder network = reads().client(10_000);
    network.station("caller", serve(), PURE_DELAY, constant(0));
    network.station("service", serve(), servers(1, 1), constant(10 * MILLISECOND));
    network.link("client", "caller", Role.REQUEST);
    network
        .link("caller", "service", Role.REQUEST)
        .timeout(10 * MILLISECOND)
        .retry(new Link.Retry(1000, 1, false, 1, 0, Double.POSITIVE_INFINITY));
    return network.build();
  }

  private static Network backlog() {
    NetworkBuilder network = network().type("event", Operation.WRITE, 1, 0).client(100_000);
    network.station("broker", NetworkBuilder.broker(1000), PURE_DELAY, constant(0));
    network.station("worker", serve(), servers(1, 1), constant(SECOND));
    network.link("client", "broker", Role.PUBLISH);
    network.link("broker", "worker", Role.CONSUME);
    return network.build();
  }

  static Stream<Named<Network>> runaways() {
    return Stream.of(
        Named.of("overload", overload()), Named.of("calls in a circle", circle()), Named.of("retry storm", storm()),
        Named.of("backlog", backlog()));
  }

  @ParameterizedTest
  @MethodSource("runaways")
  void whatPilesUpEndsWithAVerdict(Network network) {
    RunStatistics run = run(network, 3600);
    assertTrue(run.simulated() < 3600 * SECOND);
    assertTrue(run.notes().stream().anyMatch(note -> note.startsWith("unstable: ")), () -> run.notes().toString());
    assertTrue(!run.unstable().isEmpty(), () -> run.notes().toString());
  }

  @ParameterizedTest
  @MethodSource("runaways")
  void whatPilesUpCanBeCancelled(Network network) {
    cancelsAtOnce(network);
  }

  @Test
  void tenThousandStationsRunAndCanBeCancelled() {
    Network network = chain(10_000, 1);
    RunStatistics run = new DiscreteEventEngine(1).run(network, experiment(0, 16, 1), RunControl.NONE);
    assertTrue(run.balanced());
    assertTrue(run.classes().get(0).completed() > 0);
    assertTrue(run.unstable().isEmpty(), () -> run.notes().toString());
    cancelsAtOnce(network);
  }

  @Test
  void aRunThatEndsEarlyIsBalancedWhereStaysAreKnownBeforehand() {
    RunStatistics run = run(chain(10_000, 50), 60);
    assertTrue(run.simulated() < 60 * SECOND);
  }

  @Test
  void anHourLeavesNothingBehind() {
    NetworkBuilder network = reads().client(50);
    network.station("service", serve(), servers(2, 1), exponential(10 * MILLISECOND));
    network.link("client", "service", Role.REQUEST).latency(MILLISECOND).timeout(SECOND);
    Network built = network.build();
    var replication =
        new Replication(new Blueprint(built), experiment(0, 3600, 1), 0, 0, List.of(), SMALL);
    replication.run(RunControl.NONE, share -> {});
    // Records are as many as were ever needed at the same time.
    assertTrue(replication.world().visits.end() < 200, () -> replication.world().visits.end() + " records");
  }

  @Test
  void withoutCapacityEverythingFailsAndNothingPilesUp() {
    NetworkBuilder network = reads().client(1000);
    network.station("service", serve(), servers(3, 1), exponential(MILLISECOND));
    network.link("client", "service", Role.REQUEST);
    Fault outage =
        new Fault("gone", Fault.Kind.OUTAGE, List.of(1), List.of(), 0, Long.MAX_VALUE, 1, 1, 0);
    RunStatistics run = run(network.build(), 60, outage);
    assertEquals(0, run.classes().get(0).completed());
    assertEquals(run.classes().get(0).offered(), run.classes().get(0).failed().get(Cause.CRASHED));
  }

  @Test
  void noConnectionsAndNoOperationsAreNotEndless() {
    NetworkBuilder network = reads().client(1000);
    Behaviour closed = new Behaviour.Store(1e-3, 1, 1, 0, 0, false, 0, 0, 0);
    network.station("database", closed, servers(1, 1), constant(MILLISECOND));
    network.link("client", "database", Role.REQUEST);
    RunStatistics run = run(network.build(), 60);
    assertEquals(run.classes().get(0).offered(), run.classes().get(0).failed().get(Cause.CONNECTION_LIMIT));
  }

  /** The best of a few attempts, as other work on the machine may hold up any of them. */
  private static void cancelsAtOnce(Network network) {
    long best = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 3; attempt++) {
      Canceller canceller = new Canceller();
      DiscreteEventEngine engine = new DiscreteEventEngine(1);
      assertThrows(CancellationException.class, () -> engine.run(network, experiment(0, 3600, 2), canceller));
      best = Math.min(best, System.nanoTime() - canceller.cancelledAt);
    }
    long answer = best;
    assertTrue(answer < 100_000_000L, () -> "took " + answer / 1e6 + " ms");
  }

  /** Cancels a fifth of a second after the run has begun to ask; the answer counts from the moment it is due. */
  private static final class Canceller implements RunControl {
    private long cancelledAt;

    @Override
    public boolean isCancelled() {
      long now = System.nanoTime();
      if (cancelledAt == 0) {
        cancelledAt = now + 200_000_000L;
      }
      return now >= cancelledAt;
    }

    @Override
    public void progress(double share) {}
  }
}
