package org.headroom.simulation.des;

import static org.headroom.simulation.des.NetworkBuilder.MILLISECOND;
import static org.headroom.simulation.des.NetworkBuilder.PURE_DELAY;
import static org.headroom.simulation.des.NetworkBuilder.constant;
import static org.headroom.simulation.des.NetworkBuilder.experiment;
import static org.headroom.simulation.des.NetworkBuilder.exponential;
import static org.headroom.simulation.des.NetworkBuilder.limited;
import static org.headroom.simulation.des.NetworkBuilder.reads;
import static org.headroom.simulation.des.NetworkBuilder.serve;
import static org.headroom.simulation.des.NetworkBuilder.servers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Fault;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.result.RunStatistics;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is known beforehand saves events, and changes nothing else. A fault that does nothing takes foresight away. */
class ForesightTest {

  private static final double SECONDS = 20;

  static Stream<Named<Network>> networks() {
    Stream<Named<Network>> random =
        IntStream.range(300, 316).mapToObj(seed -> Named.of("random " + seed, RandomNetworks.network(seed)));
    return Stream.concat(
        random,
        Stream.of(
            Named.of("one server", queue(servers(1, 1), .8)),
            Named.of("one server, overloaded", queue(servers(1, 1), 1.05)),
            Named.of("bounded queue", queue(limited(2, 3), .9)),
            Named.of("no queue", queue(limited(3, 0), .9)),
            Named.of("many servers", queue(servers(50, 1), .97)),
            Named.of("unlimited servers", queue(PURE_DELAY, 5)),
            Named.of("records", records(.9)),
            Named.of("too many records", records(1.3))));
  }

  private static Network queue(Servers servers, double load) {
    int count = servers.replicas() == Servers.UNLIMITED ? 1 : servers.replicas();
    NetworkBuilder network = reads().client(load * count * 100);
    network.station("queue", serve(), servers, exponential(10 * MILLISECOND));
    network.link("client", "queue", Link.Role.REQUEST).latency(3 * MILLISECOND);
    return network.build();
  }

  private static Network records(double load) {
    NetworkBuilder network = reads().client(load * 400);
    network.station("service", serve(), servers(100, 1), exponential(10 * MILLISECOND));
    network.station("log", new Behaviour.Sink(450), limited(4, 20), exponential(10 * MILLISECOND));
    network.link("client", "service", Link.Role.REQUEST).latency(3 * MILLISECOND);
    network.link("service", "log", Link.Role.LOG).latency(5 * MILLISECOND);
    return network.build();
  }

  private static Fault nothing(Network network) {
    List<Integer> everywhere = IntStream.range(0, network.stations().size()).boxed().toList();
    return new Fault("nothing", Fault.Kind.LATENCY, everywhere, List.of(), 0, Long.MAX_VALUE, 0, 0, 0);
  }

  private static RunStatistics run(Network network, Fault... faults) {
    return new DiscreteEventEngine(1).run(network, experiment(1, SECONDS, 2, faults), RunControl.NONE);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void resultsAreTheSameWithoutForesight(Network network) {
    assertEquals(
        Rendering.withoutEvents(run(network, nothing(network))), Rendering.withoutEvents(run(network)));
  }

  @Test
  void oneQueueNeedsNoEventButArrivals() {
    Network network = queue(servers(1, 1), .5);
    long warmUp = 1_000_000_000;
    Replication replication =
        new Replication(
            new Blueprint(network), experiment(0, SECONDS, 1), 1, warmUp, List.of(),
            DiscreteEventEngine.DEFAULT_LIMITS);
    replication.run(RunControl.NONE, share -> {});
    World world = replication.world();
    // Some end near a reading of the meters, or so early that there is no looking ahead yet.
    double executed = world.schedule.executed() - world.schedule.sparedSoFar();
    double requests = world.requests.classes[0].offered * (1 + 1 / SECONDS);
    double eventsPerRequest = executed / requests;
    assertTrue(eventsPerRequest < 1.25, () -> eventsPerRequest + " events per request");
  }

  @Test
  void equalArrivalsAndServiceKeepTheirOrder() {
    NetworkBuilder network = reads().client(100);
    network.station("queue", serve(), servers(1, 1), constant(5 * MILLISECOND));
    network.link("client", "queue", Link.Role.REQUEST);
    Network built = network.build();
    assertEquals(Rendering.withoutEvents(run(built, nothing(built))), Rendering.withoutEvents(run(built)));
  }
}
