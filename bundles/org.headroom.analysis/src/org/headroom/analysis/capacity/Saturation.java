package org.headroom.analysis.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.headroom.analysis.Compilation;
import org.headroom.analysis.NetworkEdits;
import org.headroom.analysis.Simulator;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;

/**
 * Load of every station against its capacity, as if no other station limited it.
 *
 * <p>The network is solved with all capacities multiplied, so that nothing queues or refuses, and the work found is
 * divided by the real capacity: that of the most replicas when the station scales.
 */
final class Saturation {
  private static final int LIFT = 64;
  private static final int MOST_STEPS = 6;
  private static final double MOST_FACTOR = 1000;
  private static final double CLOSE = 0.01;

  private final Simulator simulator;
  private final Compilation compilation;
  private final Network lifted;
  private final Network reads;
  private final Network writes;
  private final Map<Network, TreeMap<Double, RunStatistics>> solved = new IdentityHashMap<>();

  Saturation(Simulator simulator, Compilation compilation) {
    this.simulator = simulator;
    this.compilation = compilation;
    Network network = compilation.network();
    List<Station> stations = network.stations().stream().map(Saturation::lift).toList();
    this.lifted = new Network(network.name(), network.classes(), stations, network.links(), network.sources());
    this.reads = NetworkEdits.withOperation(lifted, Operation.READ);
    this.writes = NetworkEdits.withOperation(lifted, Operation.WRITE);
  }

  /** What limits a station, and how much of it is used. */
  record Use(double share, String limit) {}

  /** The scarcest capacity of a station at a multiple of the load; empty when it has none. */
  Optional<Use> use(int index, double factor) {
    StationResult result = at(lifted, index, factor);
    Station station = compilation.network().stations().get(index);
    List<Use> uses = new ArrayList<>();
    servers(station, result).ifPresent(uses::add);
    double arrivals = result.arrivalRate().mean();
    station.throttle().ifPresent(t -> uses.add(new Use(arrivals / t.ratePerSecond(), "its throughput limit")));
    if (station.behaviour() instanceof Behaviour.Sink sink) {
      uses.add(new Use(arrivals / sink.ingestLimit(), "its ingest limit"));
    }
    if (station.behaviour() instanceof Behaviour.Store store && Double.isFinite(store.iops())) {
      double perSecond = arrivals(reads, index, factor) * store.ioPerRead()
          + arrivals(writes, index, factor) * store.ioPerWrite();
      uses.add(new Use(perSecond / store.iops(), "its volume"));
    }
    return uses.stream().filter(u -> u.share() > 0 && Double.isFinite(u.share()))
        .max(Comparator.comparingDouble(Use::share));
  }

  /**
   * The multiple of the load at which a station's scarcest capacity is used up; empty when it has none. The work grows
   * about in proportion to the load, so that few steps lead there.
   */
  OptionalDouble limit(int index) {
    double factor = 1;
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<Use> use = use(index, factor);
      if (use.isEmpty()) {
        return OptionalDouble.empty();
      }
      factor /= use.get().share();
      if (factor > MOST_FACTOR || Math.abs(use.get().share() - 1) < CLOSE) {
        break;
      }
    }
    return factor > MOST_FACTOR ? OptionalDouble.empty() : OptionalDouble.of(factor);
  }

  private StationResult at(Network network, int index, double factor) {
    return solved.computeIfAbsent(network, n -> new TreeMap<>()).computeIfAbsent(factor,
        f -> simulator.solve(compilation, NetworkEdits.withLoad(network, f))).stations().get(index);
  }

  private double arrivals(Network network, int index, double factor) {
    return network.sources().isEmpty() ? 0 : at(network, index, factor).arrivalRate().mean();
  }

  private static Optional<Use> servers(Station station, StationResult result) {
    Servers servers = station.servers();
    if (servers.replicas() == Servers.UNLIMITED || !Double.isFinite(result.utilization().mean())) {
      return Optional.empty();
    }
    if (station.behaviour() instanceof Behaviour.Function function) {
      double busy = result.utilization().mean() * function.concurrencyLimit() * LIFT;
      return Optional.of(new Use(busy / function.concurrencyLimit(), "its most instances"));
    }
    // With servers in plenty a consumer takes messages one by one; at its limit a whole batch shares one service.
    int batch = station.behaviour() instanceof Behaviour.Serve serve ? serve.batch() : 1;
    double busy = result.utilization().mean() * servers.replicas() * LIFT / batch;
    int most = station.scaling().map(s -> Math.max(s.maximum(), servers.replicas())).orElse(servers.replicas());
    String replicas = most == 1 ? "its one replica" : "its " + most + " replicas";
    return Optional.of(
        new Use(busy / most, replicas + (station.scaling().isPresent() ? ", the most it scales to" : "")));
  }

  private static Station lift(Station station) {
    Servers s = station.servers();
    Servers servers = s.replicas() == Servers.UNLIMITED ? s
        : new Servers(s.replicas() * LIFT, s.concurrency(), Servers.UNLIMITED, s.discipline(), s.dispatch(),
            s.blocking());
    return new Station(station.id(), station.type(), lift(station.behaviour()), servers, station.demand(),
        station.delay(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Behaviour lift(Behaviour behaviour) {
    if (behaviour instanceof Behaviour.Store store) {
      return new Behaviour.Store(store.iops() * LIFT, store.ioPerRead(), store.ioPerWrite(), Servers.UNLIMITED,
          store.readReplicas(), store.synchronous(), store.replicationLag(), store.failoverTime(),
          store.refreshInterval(), store.operationTime());
    }
    if (behaviour instanceof Behaviour.Broker b) {
      return new Behaviour.Broker(b.style(), Servers.UNLIMITED, b.retention(), Long.MAX_VALUE, b.maxDeliveries(),
          b.deadLetter(), b.visibilityTimeout());
    }
    if (behaviour instanceof Behaviour.Function f) {
      return new Behaviour.Function(f.coldStart(), f.keepAlive(), f.provisioned(), f.concurrencyLimit() * LIFT,
          f.timeout());
    }
    return behaviour instanceof Behaviour.Sink ? new Behaviour.Sink(Double.POSITIVE_INFINITY) : behaviour;
  }
}
