package org.headroom.benchmarks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Demand;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.RateProfile;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Source;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.network.TrafficClass;

/** Networks of plain queues. */
final class Networks {

  static final double SECOND = 1e9;

  private Networks() {}

  /** Stations in a row, each with one exponential server of mean {@code service} nanoseconds. */
  static Network tandem(int stations, double arrivalsPerSecond, double service) {
    TrafficClass requests = new TrafficClass("request", Operation.READ, false, false, false, 1, 0, 0, 0);
    List<Station> row = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    Behaviour client = new Behaviour.Origin(Behaviour.Routing.WEIGHTED);
    row.add(station("client", client, Servers.UNLIMITED, TimeDistribution.Constant.ZERO));
    BitSet all = new BitSet();
    all.set(0);
    for (int i = 1; i <= stations; i++) {
      row.add(station("queue-" + i, new Behaviour.Serve(1, 0), 1, new TimeDistribution.Exponential(service)));
      links.add(new Link(
          "link-" + i, i - 1, i, Link.Role.REQUEST, all, false, true, true, 1, 0, 1, 0, Double.POSITIVE_INFINITY,
          Long.MAX_VALUE, Optional.empty(), Optional.empty(), 1));
    }
    Source source =
        new Source(
            0, RateProfile.PiecewiseLinear.constant(arrivalsPerSecond), Source.Arrivals.POISSON, 1, List.of(1.0));
    return new Network("tandem", List.of(requests), row, links, List.of(source));
  }

  private static Station station(String id, Behaviour behaviour, int replicas, TimeDistribution service) {
    Servers servers =
        new Servers(replicas, 1, Servers.UNLIMITED, Servers.Discipline.FCFS, Servers.Dispatch.POOLED, false);
    return new Station(
        id, "Microservice", behaviour, servers, Demand.of(service, 1), TimeDistribution.Constant.ZERO, Optional.empty(),
        Optional.empty(), Optional.empty());
  }

  /** One replication without warm-up. */
  static Experiment experiment(double seconds, long seed) {
    return new Experiment(
        (long) (seconds * SECOND), OptionalLong.of(0), seed, 1, (long) (Math.max(1, seconds / 100) * SECOND), false,
        List.of(), OptionalDouble.empty());
  }
}
