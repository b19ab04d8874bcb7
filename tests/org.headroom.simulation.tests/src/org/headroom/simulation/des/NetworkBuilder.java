package org.headroom.simulation.des;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Demand;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Fault;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.RateProfile;
import org.headroom.simulation.network.Scaling;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Source;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.network.TrafficClass;

/** Small networks for tests: everything has a default, and a test names only what it is about. */
final class NetworkBuilder {

  static final double SECOND = 1e9;
  static final double MILLISECOND = 1e6;

  private final List<TrafficClass> classes = new ArrayList<>();
  private final List<StationSpec> stations = new ArrayList<>();
  private final List<LinkSpec> links = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();

  static NetworkBuilder network() {
    return new NetworkBuilder();
  }

  /** A network with one class of plain reads. */
  static NetworkBuilder reads() {
    return network().type("read", Operation.READ, 1, 0);
  }

  static TimeDistribution exponential(double mean) {
    return new TimeDistribution.Exponential(mean);
  }

  static TimeDistribution constant(double mean) {
    return new TimeDistribution.Constant(mean);
  }

  static Behaviour serve() {
    return new Behaviour.Serve(1, 0);
  }

  static Behaviour origin() {
    return new Behaviour.Origin(Behaviour.Routing.WEIGHTED);
  }

  static Behaviour.Store store() {
    return new Behaviour.Store(Double.POSITIVE_INFINITY, 0, 0, Servers.UNLIMITED, 0, false, 0, 0, 0);
  }

  static Behaviour.Cache cache(long capacity, long ttl, Behaviour.Eviction eviction, boolean coalescing) {
    return new Behaviour.Cache(capacity, ttl, false, eviction, coalescing);
  }

  static Behaviour.Broker broker(int partitions) {
    return new Behaviour.Broker(
        Behaviour.Style.QUEUE, partitions, Long.MAX_VALUE, Long.MAX_VALUE, 3, true, Long.MAX_VALUE);
  }

  static Servers servers(int replicas, int concurrency) {
    return new Servers(
        replicas, concurrency, Servers.UNLIMITED, Servers.Discipline.FCFS, Servers.Dispatch.POOLED, false);
  }

  static Servers sharing(int replicas) {
    return new Servers(replicas, 1, Servers.UNLIMITED, Servers.Discipline.PS, Servers.Dispatch.POOLED, false);
  }

  static Servers limited(int replicas, int queueLimit) {
    return new Servers(replicas, 1, queueLimit, Servers.Discipline.FCFS, Servers.Dispatch.POOLED, false);
  }

  static final Servers PURE_DELAY = servers(Servers.UNLIMITED, 1);

  NetworkBuilder type(String id, Operation operation, long keys, double zipf) {
    return type(new TrafficClass(id, operation, false, operation == Operation.READ, false, keys, zipf, 1000, 10_000));
  }

  NetworkBuilder type(TrafficClass type) {
    classes.add(type);
    return this;
  }

  /** A client with Poisson arrivals of the given rate, all of one class unless a mix is given. */
  NetworkBuilder client(double ratePerSecond, double... mix) {
    return client(RateProfile.PiecewiseLinear.constant(ratePerSecond), Source.Arrivals.POISSON, mix);
  }

  NetworkBuilder client(RateProfile profile, Source.Arrivals arrivals, double... mix) {
    station("client", origin(), PURE_DELAY, TimeDistribution.Constant.ZERO);
    List<Double> shares = new ArrayList<>();
    for (int c = 0; c < classes.size(); c++) {
      shares.add(mix.length == 0 ? (c == 0 ? 1.0 : 0.0) : mix[c]);
    }
    sources.add(new Source(stations.size() - 1, profile, arrivals, 2, shares));
    return this;
  }

  StationSpec station(String id, Behaviour behaviour, Servers servers, TimeDistribution demand) {
    StationSpec spec = new StationSpec(id, behaviour, servers, demand);
    stations.add(spec);
    return spec;
  }

  LinkSpec link(String from, String to, Link.Role role) {
    LinkSpec spec = new LinkSpec(from, to, role);
    links.add(spec);
    return spec;
  }

  private int position(String id) {
    for (int i = 0; i < stations.size(); i++) {
      if (stations.get(i).id.equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no station " + id);
  }

  Network build() {
    List<Station> built = new ArrayList<>();
    stations.forEach(spec -> built.add(spec.build(classes.size())));
    List<Link> wired = new ArrayList<>();
    links.forEach(spec -> wired.add(spec.build()));
    return new Network("test", classes, built, wired, sources);
  }

  /** An experiment of so many seconds after so many of warm-up. */
  static Experiment experiment(double warmUp, double seconds, int replications, Fault... faults) {
    long duration = Math.round(seconds * SECOND);
    return new Experiment(
        duration,
        OptionalLong.of(Math.round(warmUp * SECOND)),
        42,
        replications,
        Math.max(1, duration / 100),
        false,
        List.of(faults),
        OptionalDouble.empty());
  }

  static Experiment withSeed(Experiment e, long seed) {
    return new Experiment(
        e.duration(), e.warmUp(), seed, e.replications(), e.samplingInterval(), e.coldStart(), e.faults(),
        e.precision());
  }

  static Experiment cold(Experiment e) {
    return new Experiment(
        e.duration(), e.warmUp(), e.seed(), e.replications(), e.samplingInterval(), true, e.faults(), e.precision());
  }

  /** A station under construction. */
  final class StationSpec {
    private final String id;
    private final Behaviour behaviour;
    private final Servers servers;
    private final TimeDistribution demand;
    private TimeDistribution delay = TimeDistribution.Constant.ZERO;
    private Optional<Scaling> scaling = Optional.empty();
    private Optional<Station.Failures> failures = Optional.empty();
    private Optional<Station.TokenBucket> throttle = Optional.empty();

    StationSpec(String id, Behaviour behaviour, Servers servers, TimeDistribution demand) {
      this.id = id;
      this.behaviour = behaviour;
      this.servers = servers;
      this.demand = demand;
    }

    StationSpec delay(TimeDistribution time) {
      delay = time;
      return this;
    }

    StationSpec scaling(Scaling value) {
      scaling = Optional.of(value);
      return this;
    }

    StationSpec failures(double meanTimeBetween, double meanTimeToRepair) {
      failures = Optional.of(new Station.Failures(meanTimeBetween, meanTimeToRepair));
      return this;
    }

    StationSpec throttle(double rate, double burst) {
      throttle = Optional.of(new Station.TokenBucket(rate, burst));
      return this;
    }

    private Station build(int classCount) {
      return new Station(
          id, "Test", behaviour, servers, Demand.of(demand, classCount), delay, scaling, failures, throttle);
    }
  }

  /** A link under construction. */
  final class LinkSpec {
    private final String from;
    private final String to;
    private final Link.Role role;
    private String id;
    private BitSet accepted;
    private double calls = 1;
    private int order;
    private double weight = 1;
    private double latency;
    private double bandwidth = Double.POSITIVE_INFINITY;
    private long timeout = Long.MAX_VALUE;
    private Optional<Link.Retry> retry = Optional.empty();
    private Optional<Link.CircuitBreaker> breaker = Optional.empty();
    private double sampling = 1;

    LinkSpec(String from, String to, Link.Role role) {
      this.from = from;
      this.to = to;
      this.role = role;
      this.id = from + ">" + to;
    }

    LinkSpec id(String value) {
      id = value;
      return this;
    }

    LinkSpec accepts(int... types) {
      accepted = new BitSet();
      for (int type : types) {
        accepted.set(type);
      }
      return this;
    }

    LinkSpec calls(double perRequest) {
      calls = perRequest;
      return this;
    }

    LinkSpec order(int value) {
      order = value;
      return this;
    }

    LinkSpec weight(double value) {
      weight = value;
      return this;
    }

    LinkSpec latency(double nanoseconds) {
      latency = nanoseconds;
      return this;
    }

    LinkSpec bandwidth(double bitsPerSecond) {
      bandwidth = bitsPerSecond;
      return this;
    }

    LinkSpec timeout(double nanoseconds) {
      timeout = Math.round(nanoseconds);
      return this;
    }

    LinkSpec retry(Link.Retry value) {
      retry = Optional.of(value);
      return this;
    }

    LinkSpec breaker(Link.CircuitBreaker value) {
      breaker = Optional.of(value);
      return this;
    }

    LinkSpec sampling(double rate) {
      sampling = rate;
      return this;
    }

    private Link build() {
      BitSet all = new BitSet();
      all.set(0, classes.size());
      boolean reads = role != Link.Role.WRITE && role != Link.Role.CDC && role != Link.Role.REPLICATION;
      boolean writes = role != Link.Role.READ;
      return new Link(
          id,
          position(from),
          position(to),
          role,
          accepted == null ? all : accepted,
          accepted != null,
          reads,
          writes,
          calls,
          order,
          weight,
          latency,
          bandwidth,
          timeout,
          retry,
          breaker,
          sampling);
    }
  }
}
