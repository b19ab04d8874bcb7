package org.headroom.simulation.analytic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Demand;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Link;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.RateProfile;
import org.headroom.simulation.network.Scaling;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Servers.Discipline;
import org.headroom.simulation.network.Servers.Dispatch;
import org.headroom.simulation.network.Source;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.network.TrafficClass;
import org.headroom.simulation.result.RunStatistics;

/** Builds networks for tests; times in nanoseconds, rates per second. */
final class Nets {

  static final long SECOND = 1_000_000_000L;
  static final double NINE_DIGITS = 1e-9;
  static final Servers DELAY = servers(Servers.UNLIMITED, 1);

  private final List<TrafficClass> classes = new ArrayList<>();
  private final List<Station> stations = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();

  Nets type(String id, Operation operation) {
    return type(id, operation, false, false, 1, 0);
  }

  Nets type(String id, Operation operation, boolean isStatic, boolean cacheable, long keys, double zipf) {
    classes.add(new TrafficClass(id, operation, isStatic, cacheable, false, keys, zipf, 0, 0));
    return this;
  }

  /** A class with sizes of requests and answers in bytes. */
  Nets sized(String id, Operation operation, long request, long response) {
    classes.add(new TrafficClass(id, operation, false, false, false, 1, 0, request, response));
    return this;
  }

  /** A station as one made before. */
  int station(Station station) {
    stations.add(station);
    return stations.size() - 1;
  }

  /** Equal to nine digits. */
  static void assertClose(double expected, double actual) {
    assertEquals(expected, actual, NINE_DIGITS * Math.abs(expected));
  }

  static double seconds(double nanoseconds) {
    return nanoseconds / SECOND;
  }

  static Servers servers(int replicas, int concurrency) {
    return new Servers(replicas, concurrency, Servers.UNLIMITED, Discipline.FCFS, Dispatch.POOLED, false);
  }

  static Servers bounded(int concurrency, int queueLimit) {
    return new Servers(1, concurrency, queueLimit, Discipline.FCFS, Dispatch.POOLED, false);
  }

  static TimeDistribution exponential(double seconds) {
    return new TimeDistribution.Exponential(seconds * SECOND);
  }

  static Behaviour serve() {
    return new Behaviour.Serve(1, 0);
  }

  static Behaviour route() {
    return new Behaviour.Route(Behaviour.Routing.WEIGHTED);
  }

  int client(double rate, double... mix) {
    return client(RateProfile.PiecewiseLinear.constant(rate), Source.Arrivals.POISSON, 1, mix);
  }

  int client(RateProfile profile, Source.Arrivals arrivals, double burstiness, double... mix) {
    int s = station("client" + stations.size(), new Behaviour.Origin(Behaviour.Routing.WEIGHTED), DELAY,
        TimeDistribution.Constant.ZERO);
    List<Double> shares = new ArrayList<>();
    for (double share : mix) {
      shares.add(share);
    }
    sources.add(new Source(s, profile, arrivals, burstiness, shares));
    return s;
  }

  int station(String id, Behaviour behaviour, Servers servers, TimeDistribution time) {
    return station(id, behaviour, servers, Demand.of(time, classes.size()), Optional.empty(), Optional.empty());
  }

  int station(String id, Behaviour behaviour, Servers servers, Demand demand, Optional<Scaling> scaling,
      Optional<Station.TokenBucket> throttle) {
    stations.add(new Station(id, "Test", behaviour, servers, demand, TimeDistribution.Constant.ZERO, scaling,
        Optional.empty(), throttle));
    return stations.size() - 1;
  }

  /** A link for all classes. */
  Nets link(int source, int target, Link.Role role) {
    return link(source, target, role, 1, 0);
  }

  Nets link(int source, int target, Link.Role role, double calls, int order) {
    return link(source, target, role, calls, order, 0, Long.MAX_VALUE, Optional.empty());
  }

  Nets link(int source, int target, Link.Role role, double calls, int order, double latency, long timeout,
      Optional<Link.Retry> retry) {
    BitSet all = new BitSet();
    all.set(0, classes.size());
    boolean reads = role != Link.Role.WRITE && role != Link.Role.CDC;
    boolean writes = role != Link.Role.READ;
    links.add(new Link(
        stations.get(source).id() + "-" + stations.get(target).id() + links.size(), source, target, role, all, false,
            reads,
        writes, calls, order, 1, latency, Double.POSITIVE_INFINITY, timeout, retry, Optional.empty(), 1));
    return this;
  }

  Nets sampled(int source, int target, Link.Role role, double rate) {
    link(source, target, role);
    Link l = links.remove(links.size() - 1);
    links.add(changed(l, l.classes(), l.explicit(), l.weight(), l.bandwidth(), rate));
    return this;
  }

  Nets weighted(int source, int target, double weight) {
    link(source, target, Link.Role.REQUEST);
    Link l = links.remove(links.size() - 1);
    links.add(changed(l, l.classes(), l.explicit(), weight, l.bandwidth(), 1));
    return this;
  }

  /** Only for some classes, named by the model. */
  Nets explicit(int source, int target, int... types) {
    link(source, target, Link.Role.REQUEST);
    Link l = links.remove(links.size() - 1);
    BitSet some = new BitSet();
    for (int k : types) {
      some.set(k);
    }
    links.add(changed(l, some, true, l.weight(), l.bandwidth(), 1));
    return this;
  }

  /** The last link has a bandwidth, in bits per second. */
  Nets bandwidth(double bitsPerSecond) {
    Link l = links.remove(links.size() - 1);
    links.add(changed(l, l.classes(), l.explicit(), l.weight(), bitsPerSecond, l.samplingRate()));
    return this;
  }

  private static Link changed(
      Link l, BitSet classes, boolean explicit, double weight, double bandwidth, double samplingRate) {
    return new Link(l.id(), l.source(), l.target(), l.role(), classes, explicit, l.reads(), l.writes(),
        l.callsPerRequest(), l.order(), weight, l.latency(), bandwidth, l.timeout(), l.retry(), l.breaker(),
        samplingRate);
  }

  Network network() {
    return new Network("test", classes, stations, links, sources);
  }

  RunStatistics solve() {
    return solve(network());
  }

  static RunStatistics solve(Network network) {
    return new AnalyticEngine().run(network, experiment(), RunControl.NONE);
  }

  static Experiment experiment() {
    return new Experiment(60 * SECOND, OptionalLong.empty(), 1, 1, SECOND, false, List.of(), OptionalDouble.empty());
  }
}
