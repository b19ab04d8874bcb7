package org.headroom.simulation.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.theory.MMc;
import org.junit.jupiter.api.Test;

/** What nobody waits for: changes, records, copies, and what brokers hand to consumers. */
class AsynchronousMessagesTest {

  private static final TimeDistribution NOTHING = TimeDistribution.Constant.ZERO;

  private static Behaviour.Store store() {
    return new Behaviour.Store(Double.POSITIVE_INFINITY, 0, 0, Servers.UNLIMITED, 0, false, 0, 0, 0);
  }

  private static Behaviour.Broker broker(int partitions) {
    return new Behaviour.Broker(
        Behaviour.Style.QUEUE, partitions, Long.MAX_VALUE, Long.MAX_VALUE, 3, true, Long.MAX_VALUE);
  }

  private static void assertClose(double expected, double actual) {
    assertEquals(expected, actual, 1e-9 * Math.abs(expected));
  }

  private static double rate(RunStatistics run, int station) {
    return run.stations().get(station).arrivalRate().mean();
  }

  @Test
  void changeDataCaptureCarriesOnlyCommittedWrites() {
    Nets nets = new Nets().type("read", Operation.READ).type("write", Operation.WRITE);
    int client = nets.client(1000, .9, .1);
    int service = nets.station("service", Nets.serve(), Nets.DELAY, NOTHING);
    int database = nets.station("database", store(), Nets.bounded(2, 0), Nets.exponential(.001));
    int queue = nets.station("queue", broker(4), Nets.servers(1, 1), Nets.exponential(.0001));
    int indexer = nets.station("indexer", Nets.serve(), Nets.servers(1, 2), Nets.exponential(.002));
    int search = nets.station("search", store(), Nets.servers(1, 2), Nets.exponential(.001));
    nets.link(client, service, Role.REQUEST).link(service, database, Role.READ).link(service, database, Role.WRITE)
        .link(database, queue, Role.CDC).link(queue, indexer, Role.CONSUME).link(indexer, search, Role.INDEX);
    RunStatistics run = nets.solve();
    double committed = 100 * (1 - run.classes().get(1).errorRate().mean());
    assertTrue(committed < 100);
    assertClose(committed, rate(run, queue));
    assertClose(committed, rate(run, search));
    double staleness = run.stations().get(search).staleness().mean().mean();
    assertTrue(staleness > 3.1e6 && staleness < 4e6, "0.1 + 2 + 1 ms and short waits: " + staleness);
  }

  @Test
  void telemetryIsASampleThatNobodyWaitsFor() {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(1000, 1);
    int service = nets.station("service", Nets.serve(), Nets.DELAY, Nets.exponential(.01));
    int monitor = nets.station("monitor", new Behaviour.Sink(50), Nets.servers(1, 1), Nets.exponential(.001));
    RunStatistics run =
        nets.link(client, service, Role.REQUEST).sampled(service, monitor, Role.TELEMETRY, .1).solve();
    assertClose(100, rate(run, monitor));
    assertEquals(50, run.stations().get(monitor).throughput().mean(), 1e-6);
    assertTrue(run.stations().get(monitor).failed().get(Cause.DROPPED) > 2_900);
    assertClose(.01e9, run.classes().get(0).latency().mean().mean());
    assertEquals(0, run.classes().get(0).errorRate().mean());
  }

  @Test
  void partitionsBoundConsumers() {
    Nets nets = new Nets().type("event", Operation.WRITE);
    int client = nets.client(250, 1);
    int queue = nets.station("queue", broker(2), Nets.DELAY, NOTHING);
    int worker = nets.station("worker", Nets.serve(), Nets.servers(1, 8), Nets.exponential(.01));
    RunStatistics run = nets.link(client, queue, Role.PUBLISH).link(queue, worker, Role.CONSUME).solve();
    assertEquals(List.of(worker), run.unstable());
    assertEquals(0, run.classes().get(0).latency().mean().mean(), "publishing does not wait for the consumer");
  }

  private static RunStatistics behindTwoPartitions(double rate) {
    Nets nets = new Nets().type("event", Operation.WRITE);
    int client = nets.client(rate, 1);
    int queue = nets.station("queue", broker(2), Nets.DELAY, NOTHING);
    int worker = nets.station("worker", Nets.serve(), Nets.servers(1, 8), Nets.exponential(.001));
    return nets.link(client, queue, Role.PUBLISH)
        .link(queue, worker, Role.CONSUME, 1, 0, 2e6, Long.MAX_VALUE, Optional.empty()).solve();
  }

  /** A partition is out for 2 ms there, 1 ms of work and 2 ms back: two partitions let 400/s through. */
  @Test
  void aPartitionIsHeldUntilItsAcknowledgementArrives() {
    assertEquals(List.of(), behindTwoPartitions(390).unstable());
    assertEquals(1, behindTwoPartitions(410).unstable().size());
  }

  @Test
  void aLagIsWaitAndWorkOfTheConsumer() {
    Nets nets = new Nets().type("event", Operation.WRITE);
    int client = nets.client(150, 1);
    int queue = nets.station("queue", broker(Servers.UNLIMITED), Nets.DELAY, NOTHING);
    int worker = nets.station("worker", Nets.serve(), Nets.servers(1, 2), Nets.exponential(.01));
    RunStatistics run = nets.link(client, queue, Role.PUBLISH).link(queue, worker, Role.CONSUME).solve();
    MMc theory = new MMc(150, 100, 2);
    var depth = run.stations().get(queue).queue().orElseThrow();
    assertClose(theory.meanResponse() * 1e9, depth.lag().mean().mean());
    assertClose(theory.meanInside(), depth.meanDepth());
  }

  @Test
  void copiesOfWritesAreNotCopiedBack() {
    Nets nets = new Nets().type("write", Operation.WRITE);
    int client = nets.client(90, 1);
    int route = nets.station("route", Nets.route(), Nets.DELAY, NOTHING);
    int east = nets.station("east", store(), Nets.servers(1, 4), Nets.exponential(.01));
    int west = nets.station("west", store(), Nets.servers(1, 4), Nets.exponential(.01));
    RunStatistics run = nets.link(client, route, Role.REQUEST).weighted(route, east, 2).weighted(route, west, 1)
        .link(east, west, Role.REPLICATION).link(west, east, Role.REPLICATION).solve();
    assertClose(90, rate(run, east));
    assertClose(90, rate(run, west));
    assertClose(60, run.links().get(3).messagesPerSecond());
    assertClose(30, run.links().get(4).messagesPerSecond());
  }

  @Test
  void whatAConsumerCannotTakeStaysInTheBroker() {
    Nets nets = new Nets().type("event", Operation.WRITE);
    int client = nets.client(250, 1);
    int queue = nets.station("queue", broker(2), Nets.DELAY, NOTHING);
    int worker = nets.station("worker", Nets.serve(), Nets.servers(1, 8), Nets.exponential(.01));
    RunStatistics run = nets.link(client, queue, Role.PUBLISH).link(queue, worker, Role.CONSUME).solve();
    assertClose(200, rate(run, worker));
    assertEquals(Double.POSITIVE_INFINITY, run.stations().get(queue).queue().orElseThrow().meanDepth());
  }
}
