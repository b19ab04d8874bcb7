package org.headroom.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Scaling;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Source;
import org.headroom.simulation.network.Station;

/** Copies of a network with something changed: the what-ifs of bottlenecks and capacity. */
public final class NetworkEdits {

  private NetworkEdits() {}

  /** The load of all clients multiplied. */
  public static Network withLoad(Network network, double factor) {
    return new Network(network.name(), network.classes(), network.stations(), network.links(),
        NetworkCompiler.scaled(network.sources(), factor));
  }

  /** Only the requests that read, or only those that write, at the rate they have in the mix. */
  public static Network withOperation(Network network, Operation operation) {
    List<Source> sources = new ArrayList<>();
    for (Source source : network.sources()) {
      List<Double> mix = new ArrayList<>();
      double share = 0;
      for (int i = 0; i < source.mix().size(); i++) {
        double part = network.classes().get(i).operation() == operation ? source.mix().get(i) : 0;
        mix.add(part);
        share += part;
      }
      if (share > 0) {
        double sum = share;
        sources.add(new Source(source.station(), Loads.scaled(source.profile(), share), source.arrivals(),
            source.burstiness(), mix.stream().map(part -> part / sum).toList()));
      }
    }
    return new Network(network.name(), network.classes(), network.stations(), network.links(), sources);
  }

  /** More replicas of one station, and as many more at most when it scales; instances at most for a function. */
  public static Network withMoreReplicas(Network network, int station, int more) {
    return withStation(network, station, old -> {
      Station scaled = withReplicas(old, old.servers().replicas() + more);
      Optional<Scaling> scaling = old.scaling().map(s -> withMaximum(s, s.maximum() + more));
      Behaviour behaviour = old.behaviour() instanceof Behaviour.Function f
          ? new Behaviour.Function(f.coldStart(), f.keepAlive(), f.provisioned(), f.concurrencyLimit() + more,
              f.timeout())
          : old.behaviour();
      return new Station(scaled.id(), scaled.type(), behaviour, scaled.servers(), scaled.demand(), scaled.delay(),
          scaling, scaled.failures(), scaled.throttle());
    });
  }

  /** Another number of replicas of one station. */
  public static Network withReplicas(Network network, int station, int replicas) {
    return withStation(network, station, old -> withReplicas(old, replicas));
  }

  /** Another version of one station. */
  public static Network withStation(Network network, int station, UnaryOperator<Station> change) {
    List<Station> stations = new ArrayList<>(network.stations());
    stations.set(station, change.apply(stations.get(station)));
    return new Network(network.name(), network.classes(), stations, network.links(), network.sources());
  }

  private static Station withReplicas(Station old, int replicas) {
    Servers s = old.servers();
    Servers servers = s.replicas() == Servers.UNLIMITED
        ? s : new Servers(replicas, s.concurrency(), s.queueLimit(), s.discipline(), s.dispatch(), s.blocking());
    return new Station(old.id(), old.type(), old.behaviour(), servers, old.demand(), old.delay(), old.scaling(),
        old.failures(), old.throttle());
  }

  private static Scaling withMaximum(Scaling s, int maximum) {
    return new Scaling(s.metric(), s.target(), s.tolerance(), s.minimum(), maximum, s.step(), s.evaluationPeriod(),
        s.scaleOutCooldown(), s.scaleInCooldown(), s.startupDelay());
  }
}
