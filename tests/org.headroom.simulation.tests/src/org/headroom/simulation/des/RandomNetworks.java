package org.headroom.simulation.des;

import static org.headroom.simulation.des.NetworkBuilder.MILLISECOND;
import static org.headroom.simulation.des.NetworkBuilder.SECOND;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Fault;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.RateProfile;
import org.headroom.simulation.network.Scaling;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Source;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.network.TrafficClass;

/** Networks with every kind of station, link and fault, drawn from a seed. */
final class RandomNetworks {

  private final Random random;
  private final NetworkBuilder network = NetworkBuilder.network();
  private final List<String> services = new ArrayList<>();

  private RandomNetworks(long seed) {
    random = new Random(seed);
  }

  static Network network(long seed) {
    return new RandomNetworks(seed).draw();
  }

  /** Faults of all kinds, at random times of the measured seconds, on stations of a network. */
  static Fault[] faults(long seed, Network network, double seconds) {
    Random random = new Random(seed);
    List<Fault> faults = new ArrayList<>();
    for (Fault.Kind kind : Fault.Kind.values()) {
      int station = 1 + random.nextInt(network.stations().size() - 1);
      long at = Math.round(random.nextDouble() * seconds * SECOND);
      long lasting = random.nextInt(4) == 0 ? Long.MAX_VALUE : Math.round(random.nextDouble() * seconds / 2 * SECOND);
      double severity = kind == Fault.Kind.PARTITION && random.nextBoolean() ? 1 : random.nextDouble() * .9;
      faults.add(
          new Fault(
              "fault-" + kind, kind, List.of(station), List.of(), at, lasting, 1 + random.nextInt(2), severity,
              Math.round(20 * MILLISECOND)));
    }
    return faults.toArray(Fault[]::new);
  }

  private Network draw() {
    network.type(new TrafficClass("static", Operation.READ, true, true, false, 200, .8, 300, 20_000));
    network.type(new TrafficClass("read", Operation.READ, false, true, false, 500, 1, 300, 2000));
    network.type(new TrafficClass("stock", Operation.READ, false, true, true, 500, 0, 300, 500));
    network.type(new TrafficClass("write", Operation.WRITE, false, false, false, 500, .5, 900, 100));
    double rate = 200 + random.nextInt(400);
    network.client(profile(rate), any(Source.Arrivals.values()), .4, .3, .1, .2);
    network.station("edge", edge(), NetworkBuilder.PURE_DELAY, time(2));
    network.station("router", new Behaviour.Route(any(Behaviour.Routing.values())), servers(), time(1)).delay(time(.5));
    wire("client", "edge", Link.Role.REQUEST);
    wire("edge", "router", Link.Role.ORIGIN);
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      service("service-" + i);
      wire("router", "service-" + i, Link.Role.REQUEST);
    }
    data();
    network.station("logs", new Behaviour.Sink(50 + random.nextInt(200)), servers(), time(2));
    network.link("edge", "logs", Link.Role.LOG).latency(3 * MILLISECOND);
    for (String service : services) {
      network.link(service, "logs", Link.Role.TELEMETRY).sampling(.1).latency(MILLISECOND);
    }
    return network.build();
  }

  private void service(String id) {
    services.add(id);
    if (random.nextInt(4) == 0) {
      Behaviour function =
          new Behaviour.Function(
              time(50), Math.round(SECOND), random.nextInt(3), 5 + random.nextInt(200), Math.round(SECOND / 5));
      network.station(id, function, NetworkBuilder.PURE_DELAY, time(5));
      return;
    }
    var spec = network.station(id, NetworkBuilder.serve(), servers(), time(5));
    if (random.nextBoolean()) {
      spec.scaling(
          new Scaling(
              any(Scaling.Metric.values()), .5 + random.nextInt(3), .1, 1, 8, random.nextInt(3),
              Math.round(SECOND / 2), Math.round(SECOND / 2), Math.round(SECOND), Math.round(SECOND / 4)));
    }
    if (random.nextInt(3) == 0) {
      spec.failures(5 * SECOND, SECOND);
    }
    if (random.nextInt(3) == 0) {
      spec.throttle(50 + random.nextInt(500), 1 + random.nextInt(20));
    }
  }

  private void data() {
    network.station("cache", cache(), servers(), time(.3));
    Behaviour store =
        new Behaviour.Store(
            2000, .5, 2, 5 + random.nextInt(100), random.nextInt(3), random.nextBoolean(), Math.round(MILLISECOND),
            Math.round(SECOND), 0);
    network.station("database", store, servers(), time(3));
    Behaviour index =
        new Behaviour.Store(
            Double.POSITIVE_INFINITY, 0, 0, Servers.UNLIMITED, 0, false, 0, 0, Math.round(SECOND / 10));
    network.station("index", index, servers(), time(2));
    Behaviour broker =
        new Behaviour.Broker(
            any(Behaviour.Style.values()),
            random.nextBoolean() ? Servers.UNLIMITED : 1 + random.nextInt(8),
            random.nextBoolean() ? Long.MAX_VALUE : Math.round(SECOND),
            random.nextBoolean() ? Long.MAX_VALUE : 200,
            1 + random.nextInt(3),
            random.nextBoolean(),
            random.nextBoolean() ? Long.MAX_VALUE : Math.round(SECOND / 10));
    network.station("broker", broker, servers(), time(.2));
    network.station("worker", new Behaviour.Serve(1 + random.nextInt(5), 0), servers(), time(6));
    network.station("stream", new Behaviour.Serve(1, Math.round(SECOND / 20)), servers(), time(4));
    network.station("secrets", NetworkBuilder.serve(), servers(), time(1));
    for (String service : services) {
      wire(service, "cache", Link.Role.CACHE);
      wire(service, "database", Link.Role.REQUEST).order(random.nextInt(2)).calls(.5 + random.nextDouble());
      network.link(service, "secrets", Link.Role.SECRET).sampling(.05);
      if (random.nextBoolean()) {
        wire(service, "broker", Link.Role.PUBLISH).order(2);
      }
    }
    network.link("database", "broker", Link.Role.CDC).latency(MILLISECOND);
    network.link("database", "index", Link.Role.REPLICATION).latency(MILLISECOND);
    network.link("broker", "worker", Link.Role.CONSUME).latency(random.nextInt(2) * MILLISECOND);
    network.link("broker", "stream", Link.Role.CONSUME);
    wire("worker", "index", Link.Role.INDEX);
    wire("stream", "database", Link.Role.WRITE);
  }

  private NetworkBuilder.LinkSpec wire(String from, String to, Link.Role role) {
    NetworkBuilder.LinkSpec link = network.link(from, to, role).latency(random.nextInt(3) * MILLISECOND);
    if (random.nextInt(3) == 0) {
      link.timeout((10 + random.nextInt(100)) * MILLISECOND);
    }
    if (random.nextInt(3) == 0) {
      link.retry(new Link.Retry(3, Math.round(5 * MILLISECOND), true, Math.round(SECOND), .5, .2));
    }
    if (random.nextInt(4) == 0) {
      link.breaker(new Link.CircuitBreaker(.5, 20, Math.round(SECOND), Math.round(SECOND / 2)));
    }
    if (random.nextInt(4) == 0) {
      link.bandwidth(1e9);
    }
    return link;
  }

  private Behaviour edge() {
    return new Behaviour.Edge(.9, random.nextBoolean() ? Optional.of(cache()) : Optional.empty());
  }

  private Behaviour.Cache cache() {
    return new Behaviour.Cache(
        20 + random.nextInt(300), Math.round(SECOND / 2), random.nextBoolean(), any(Behaviour.Eviction.values()),
        random.nextBoolean());
  }

  private Servers servers() {
    return new Servers(
        1 + random.nextInt(4),
        1 + random.nextInt(4),
        random.nextBoolean() ? Servers.UNLIMITED : random.nextInt(30),
        any(Servers.Discipline.values()),
        any(Servers.Dispatch.values()),
        random.nextInt(3) == 0);
  }

  private TimeDistribution time(double milliseconds) {
    double mean = milliseconds * MILLISECOND;
    return switch (random.nextInt(8)) {
      case 0 -> new TimeDistribution.Constant(mean);
      case 1 -> new TimeDistribution.Erlang(mean, 3);
      case 2 -> new TimeDistribution.HyperExponential(mean, 1.5);
      case 3 -> new TimeDistribution.LogNormal(mean, 1);
      case 4 -> new TimeDistribution.Gamma(mean, .7);
      case 5 -> new TimeDistribution.Uniform(0, 2 * mean);
      case 6 -> new TimeDistribution.Pareto(mean, 2.5);
      default -> new TimeDistribution.Exponential(mean);
    };
  }

  private RateProfile profile(double rate) {
    return switch (random.nextInt(3)) {
      case 0 -> new RateProfile.Sine(rate, .5, Math.round(2 * SECOND), 0);
      case 1 -> new RateProfile.Modulated(rate / 2, 2 * rate, SECOND, SECOND / 2);
      default -> new RateProfile.PiecewiseLinear(
          List.of(
              new RateProfile.Point(0, rate),
              new RateProfile.Point(Math.round(SECOND), 2 * rate),
              new RateProfile.Point(Math.round(SECOND), rate)));
    };
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
