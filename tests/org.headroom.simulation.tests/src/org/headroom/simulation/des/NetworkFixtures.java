package org.headroom.simulation.des;

import java.util.Optional;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.TrafficClass;

/** Behaviours and classes that several tests use. */
final class NetworkFixtures {

  private NetworkFixtures() {}

  static Behaviour edge(double hitRatio) {
    return new Behaviour.Edge(hitRatio, Optional.empty());
  }

  static Behaviour route() {
    return new Behaviour.Route(Behaviour.Routing.WEIGHTED);
  }

  /** The same network with classes that an edge may answer. */
  static Network allStatic(Network network) {
    return new Network(
        network.name(),
        network.classes().stream()
            .map(
                c ->
                    new TrafficClass(
                        c.id(), c.operation(), true, c.cacheable(), c.strong(), c.keys(), c.zipfExponent(),
                        c.requestBytes(), c.responseBytes()))
            .toList(),
        network.stations(),
        network.links(),
        network.sources());
  }
}
