package org.headroom.simulation.des;

import static org.headroom.simulation.des.NetworkBuilder.MILLISECOND;
import static org.headroom.simulation.des.NetworkBuilder.PURE_DELAY;
import static org.headroom.simulation.des.NetworkBuilder.SECOND;
import static org.headroom.simulation.des.NetworkBuilder.broker;
import static org.headroom.simulation.des.NetworkBuilder.constant;
import static org.headroom.simulation.des.NetworkBuilder.experiment;
import static org.headroom.simulation.des.NetworkBuilder.exponential;
import static org.headroom.simulation.des.NetworkBuilder.limited;
import static org.headroom.simulation.des.NetworkBuilder.network;
import static org.headroom.simulation.des.NetworkBuilder.serve;
import static org.headroom.simulation.des.NetworkBuilder.servers;
import static org.headroom.simulation.des.NetworkBuilder.store;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.Series;
import org.headroom.simulation.result.StationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Change data capture, brokers, consumers and indexes. */
class MessagingTest {

  private static RunStatistics run(NetworkBuilder network, Experiment experiment) {
    RunStatistics run = new DiscreteEventEngine(1).run(network.build(), experiment, RunControl.NONE);
    assertTrue(run.balanced());
    return run;
  }

  private static StationResult station(RunStatistics run, String id) {
    return run.stations().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  private static NetworkBuilder published(double rate, Behaviour.Broker broker, int batch, Servers workers) {
    NetworkBuilder network = network().type("event", Operation.WRITE, 1, 0).client(rate);
    network.station("broker", broker, PURE_DELAY, constant(0));
    network.station("worker", new Behaviour.Serve(batch, 0), workers, constant(10 * MILLISECOND));
    network.link("client", "broker", Role.PUBLISH);
    network.link("broker", "worker", Role.CONSUME);
    return network;
  }

  @Test
  void changesAreCapturedOncePerCommittedWriteAndNeverForReads() {
    NetworkBuilder network =
        network().type("read", Operation.READ, 1, 0).type("write", Operation.WRITE, 1, 0).client(1000, .9, .1);
    network.station("database", store(), limited(4, 3), exponential(4 * MILLISECOND));
    network.station("events", broker(4), PURE_DELAY, constant(0));
    network.station("indexer", serve(), servers(8, 1), exponential(5 * MILLISECOND));
    network.station("search", store(), PURE_DELAY, constant(MILLISECOND));
    network.link("client", "database", Role.REQUEST);
    network.link("database", "events", Role.CDC);
    network.link("events", "indexer", Role.CONSUME);
    network.link("indexer", "search", Role.INDEX);
    RunStatistics run = run(network, experiment(0, 60, 1));
    long committed = run.classes().get(1).completed();
    assertTrue(run.classes().get(1).failed().values().stream().mapToLong(Long::longValue).sum() > 0);
    assertEquals(committed, run.links().get(1).messages());
    assertTrue(run.links().get(1).messages() < .2 * run.links().get(0).messages());
    assertEquals(6 * MILLISECOND, station(run, "search").staleness().mean().mean(), MILLISECOND);
  }

  @Test
  void theRefreshOfAnIndexAddsHalfItsIntervalOnAverage() {
    NetworkBuilder network = network().type("write", Operation.WRITE, 1, 0).client(50);
    Behaviour index =
        new Behaviour.Store(
            Double.POSITIVE_INFINITY, 0, 0, Servers.UNLIMITED, 0, false, 0, 0, Math.round(SECOND));
    network.station("database", store(), PURE_DELAY, constant(0));
    network.station("events", broker(4), PURE_DELAY, constant(0));
    network.station("indexer", serve(), PURE_DELAY, constant(0));
    network.station("search", index, PURE_DELAY, constant(0));
    network.link("client", "database", Role.REQUEST);
    network.link("database", "events", Role.CDC);
    network.link("events", "indexer", Role.CONSUME);
    network.link("indexer", "search", Role.INDEX);
    new Replications(network.build(), experiment(0, 200, 1), 10)
        .agreesWith("staleness", SECOND / 2, r -> station(r, "search").staleness().mean().mean());
  }

  @Test
  void partitionsBoundTheParallelismOfConsumers() {
    // 300 messages per second of 10 ms need three at a time; two partitions allow two.
    RunStatistics run = run(published(300, broker(2), 1, servers(100, 1)), experiment(1, 50, 1));
    assertEquals(200, station(run, "worker").throughput().mean(), 1);
    assertEquals(5000, station(run, "broker").queue().orElseThrow().maxDepth(), 500);
  }

  @Test
  void theSeriesShowHowFarConsumersLagBehind() {
    // Of 300 messages per second 200 are consumed, so that of 3 s the last second waits.
    RunStatistics run = run(published(300, broker(2), 1, servers(100, 1)), experiment(0, 60, 1));
    Series.StationSeries broker = run.series().stations().get("broker");
    for (int i = 9; i < 100; i += 10) {
      double seconds = run.series().time().get(i) / SECOND;
      assertEquals(seconds / 3, broker.lag()[i] / SECOND, .6);
      assertEquals(100 * seconds, broker.depth()[i], 200);
    }
    Series.StationSeries worker = run.series().stations().get("worker");
    assertTrue(Arrays.stream(worker.lag()).allMatch(Double::isNaN));
    assertTrue(Arrays.stream(worker.depth()).allMatch(Double::isNaN));
    assertEquals(run.series().time().size(), worker.lag().length);
  }

  @Test
  void consumersBoundedByPartitionsAreNamed() {
    RunStatistics run = run(published(300, broker(2), 1, servers(100, 1)), experiment(1, 50, 1));
    assertEquals(List.of(2), run.unstable());
    assertTrue(run.notes().get(0).matches("unstable: worker at ρ = 1\\.(4|5).* of the 2 partitions of broker"),
        () -> run.notes().toString());
    RunStatistics enough = run(published(190, broker(2), 1, servers(100, 1)), experiment(1, 50, 1));
    assertEquals(List.of(), enough.unstable());
  }

  @Test
  void aWindowDelaysTheResultAndHoldsNothing() {
    NetworkBuilder network = network().type("event", Operation.WRITE, 1, 0).client(100);
    network.station("broker", broker(1), PURE_DELAY, constant(0));
    network.station("stream", new Behaviour.Serve(1, Math.round(10 * SECOND)), servers(1, 1), constant(MILLISECOND));
    network.station("sink", serve(), PURE_DELAY, constant(0));
    network.link("client", "broker", Role.PUBLISH);
    network.link("broker", "stream", Role.CONSUME).latency(MILLISECOND);
    network.link("stream", "sink", Role.REQUEST);
    RunStatistics run = run(network, experiment(20, 100, 1));
    assertEquals(100, station(run, "sink").throughput().mean(), 5);
    assertEquals(10 * SECOND + MILLISECOND, station(run, "stream").residenceTime().p50(), .01 * 10 * SECOND);
    // One partition: a batch is out for the way there, 1 ms of service, and the way back.
    double rho = .3;
    double lag = 3 * MILLISECOND + rho / (1 - rho) / 2 * 3 * MILLISECOND;
    assertEquals(lag, station(run, "broker").queue().orElseThrow().lag().mean().mean(), .05 * lag);
    assertTrue(run.unstable().isEmpty());
  }

  @Test
  void blockingStreamsGiveTheirServerBackBeforeTheWindow() {
    NetworkBuilder network = network().type("event", Operation.WRITE, 1, 0).client(100);
    Servers blocking =
        new Servers(1, 1, Servers.UNLIMITED, Servers.Discipline.FCFS, Servers.Dispatch.POOLED, true);
    network.station("broker", broker(4), PURE_DELAY, constant(0));
    network.station("stream", new Behaviour.Serve(3, Math.round(SECOND)), blocking, constant(MILLISECOND));
    network.link("client", "broker", Role.PUBLISH);
    network.link("broker", "stream", Role.CONSUME);
    RunStatistics run = run(network, experiment(5, 50, 1));
    assertEquals(100, station(run, "stream").throughput().mean(), 5);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void copiesAreNotCopiedAgain(boolean synchronous) {
    NetworkBuilder network = network().type("write", Operation.WRITE, 1, 0).client(100);
    Behaviour store =
        new Behaviour.Store(
            Double.POSITIVE_INFINITY, 0, 0, Servers.UNLIMITED, 0, synchronous, Math.round(SECOND / 10), 0, 0);
    network.station("east", store, PURE_DELAY, constant(MILLISECOND));
    network.station("west", store, PURE_DELAY, constant(MILLISECOND));
    network.link("client", "east", Role.REQUEST);
    network.link("east", "west", Role.REPLICATION);
    network.link("west", "east", Role.REPLICATION);
    RunStatistics run = run(network, experiment(0, 50, 1));
    assertEquals(run.links().get(0).messages(), run.links().get(1).messages());
    assertEquals(0, run.links().get(2).messages());
    assertTrue(run.classes().get(0).failed().isEmpty());
  }

  @Test
  void aBatchSharesOneServiceTime() {
    // One server, 100 batches a second of up to eight messages: 800 per second would fit.
    RunStatistics run = run(published(400, broker(Servers.UNLIMITED), 8, servers(1, 1)), experiment(5, 100, 1));
    assertEquals(400, station(run, "worker").throughput().mean(), 10);
    assertTrue(run.unstable().isEmpty());
    double lag = station(run, "broker").queue().orElseThrow().lag().mean().mean();
    assertTrue(lag > 10 * MILLISECOND && lag < 30 * MILLISECOND, () -> "lag " + lag);
  }

  @Test
  void consumersQueueLikeAStationWithThatManyServers() {
    NetworkBuilder network = network().type("event", Operation.WRITE, 1, 0).client(.8);
    network.station("broker", broker(Servers.UNLIMITED), PURE_DELAY, constant(0));
    network.station("worker", serve(), servers(1, 1), exponential(SECOND));
    network.link("client", "broker", Role.PUBLISH);
    network.link("broker", "worker", Role.CONSUME);
    new Replications(network.build(), experiment(2000, 50_000, 1), 10)
        .agreesWith("lag", 5 * SECOND, r -> station(r, "broker").queue().orElseThrow().lag().mean().mean());
  }

  @Test
  void oldMessagesAreLost() {
    Behaviour.Broker shortLived =
        new Behaviour.Broker(
            Behaviour.Style.QUEUE, 1, Math.round(SECOND), Long.MAX_VALUE, 3, true, Long.MAX_VALUE);
    RunStatistics run = run(published(200, shortLived, 1, servers(1, 1)), experiment(5, 50, 1));
    StationResult.Queue queue = station(run, "broker").queue().orElseThrow();
    assertEquals(.5, (double) queue.lost() / run.classes().get(0).offered(), .05);
    assertTrue(queue.maxDepth() < 350);
  }

  @Test
  void aFullBrokerRefuses() {
    Behaviour.Broker small =
        new Behaviour.Broker(Behaviour.Style.QUEUE, 1, Long.MAX_VALUE, 10, 3, true, Long.MAX_VALUE);
    RunStatistics run = run(published(200, small, 1, servers(1, 1)), experiment(5, 50, 1));
    assertEquals(10, station(run, "broker").queue().orElseThrow().maxDepth());
    assertEquals(.5, run.classes().get(0).errorRate().mean(), .05);
  }

  @Test
  void whatFailsIsDeliveredAgainAndThenKeptAsDeadLetter() {
    NetworkBuilder network = network().type("event", Operation.WRITE, 1, 0).client(50);
    network.station("broker", broker(8), PURE_DELAY, constant(0));
    network.station("worker", serve(), servers(8, 1), constant(MILLISECOND));
    network.station("broken", serve(), limited(1, 0), constant(1e6 * SECOND));
    network.link("client", "broker", Role.PUBLISH);
    network.link("broker", "worker", Role.CONSUME);
    network.link("worker", "broken", Role.REQUEST).timeout(MILLISECOND);
    RunStatistics run = run(network, experiment(1, 50, 1));
    StationResult.Queue queue = station(run, "broker").queue().orElseThrow();
    assertEquals(run.classes().get(0).offered(), queue.deadLetters(), 5);
    assertEquals(2 * queue.deadLetters(), queue.redelivered(), 10);
  }

  @Test
  void whatIsNotAcknowledgedInTimeIsDeliveredAgain() {
    Behaviour.Broker impatient =
        new Behaviour.Broker(
            Behaviour.Style.QUEUE, Servers.UNLIMITED, Long.MAX_VALUE, Long.MAX_VALUE, 3, true,
            Math.round(5 * MILLISECOND));
    RunStatistics run = run(published(10, impatient, 1, servers(100, 1)), experiment(1, 100, 1));
    StationResult.Queue queue = station(run, "broker").queue().orElseThrow();
    // Work takes 10 ms, so each message goes out three times and is given up.
    assertEquals(run.classes().get(0).offered(), queue.deadLetters(), 3);
    assertEquals(3 * run.classes().get(0).offered(), station(run, "worker").arrivals(), 9);
  }

  @Test
  void aFanOutGivesEveryConsumerACopy() {
    Behaviour.Broker topic =
        new Behaviour.Broker(
            Behaviour.Style.FAN_OUT, 4, Long.MAX_VALUE, Long.MAX_VALUE, 3, true, Long.MAX_VALUE);
    NetworkBuilder network = published(50, topic, 1, servers(10, 1));
    network.station("audit", serve(), servers(10, 1), constant(MILLISECOND));
    network.link("broker", "audit", Role.CONSUME);
    RunStatistics run = run(network, experiment(0, 50, 1));
    assertEquals(run.classes().get(0).completed(), station(run, "audit").arrivals());
    assertEquals(run.classes().get(0).completed(), station(run, "worker").arrivals(), 5);
  }

  @Test
  void publishersDoNotWaitForConsumers() {
    RunStatistics run = run(published(300, broker(2), 1, servers(1, 1)), experiment(1, 20, 1));
    assertEquals(0, run.classes().get(0).latency().max());
  }
}
