package org.headroom.simulation.des;

import static org.headroom.simulation.des.NetworkBuilder.SECOND;
import static org.headroom.simulation.des.NetworkBuilder.experiment;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Fault;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.RateProfile;
import org.headroom.simulation.network.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When no more requests come, nothing stays: no message, no held server, no open call. */
class DrainTest {

  static IntStream seeds() {
    return IntStream.range(100, 130);
  }

  private static Network endingAfter(double seconds, Network network) {
    long end = Math.round(seconds * SECOND);
    List<Source> sources =
        network.sources().stream()
            .map(
                s ->
                    new Source(
                        s.station(),
                        new RateProfile.PiecewiseLinear(
                            List.of(
                                new RateProfile.Point(0, 400),
                                new RateProfile.Point(end, 400),
                                new RateProfile.Point(end, 0))),
                        s.arrivals(), s.burstiness(), s.mix()))
            .toList();
    return new Network(network.name(), network.classes(), network.stations(), network.links(), sources);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyRecordIsGivenBack(int seed) {
    Network network = endingAfter(2, RandomNetworks.network(seed));
    Fault[] faults = RandomNetworks.faults(seed, network, 2);
    Experiment experiment = experiment(.1, 300, 1, faults);
    Replication replication =
        new Replication(
            new Blueprint(network), experiment, 0, experiment.warmUp().getAsLong(), experiment.faults(),
            DiscreteEventEngine.DEFAULT_LIMITS);
    replication.run(RunControl.NONE, share -> {});
    World world = replication.world();
    assertEquals(0, world.visits.live());
    for (Node node : world.nodes) {
      assertEquals(0, node.meter.inside.value(), node.station.id());
      assertEquals(0, node.meter.busy.value(), node.station.id());
      assertEquals(0, node.meter.waiting.value(), node.station.id());
      assertEquals(0, node.reserved, node.station.id());
    }
    for (Wire wire : world.wires) {
      assertEquals(0, wire.outstanding, wire.link.id());
    }
  }
}
