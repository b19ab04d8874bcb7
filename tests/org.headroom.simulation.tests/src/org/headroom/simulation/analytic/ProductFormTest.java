package org.headroom.simulation.analytic;

import static org.headroom.simulation.analytic.Nets.NINE_DIGITS;
import static org.headroom.simulation.analytic.Nets.assertClose;
import static org.headroom.simulation.analytic.Nets.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Behaviour.Eviction;
import org.headroom.simulation.network.Demand;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.network.Servers.Discipline;
import org.headroom.simulation.network.Servers.Dispatch;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks with a product form, queues with a limit and caches, each against a formula written down here. */
class ProductFormTest {

  private static double latency(RunStatistics run, int type) {
    return seconds(run.classes().get(type).latency().mean().mean());
  }

  /** P(more than n) of a Poisson number, from its first terms. */
  private static double erlangTail(int stages, double x) {
    double term = Math.exp(-x);
    double sum = 0;
    for (int n = 0; n < stages; n++) {
      sum += term;
      term *= x / (n + 1);
    }
    return sum;
  }

  /** F. Baskett et al. 1975: under processor sharing class k stays E[S_k]/(1 − ρ), whatever the distributions. */
  @ParameterizedTest
  @CsvSource({".3, .05", ".1, .2", ".02, .24"})
  void classesOfUnlikeServicesShareAServer(double quick, double slow) {
    Nets nets = new Nets().type("quick", Operation.READ).type("slow", Operation.WRITE);
    int client = nets.client(quick + slow, quick / (quick + slow), slow / (quick + slow));
    Servers shared = new Servers(1, 1, Servers.UNLIMITED, Discipline.PS, Dispatch.POOLED, false);
    Demand demand = new Demand(
        List.of(Nets.exponential(1), Nets.exponential(1)),
        List.of(new TimeDistribution.LogNormal(4.0 * Nets.SECOND, 2),
            new TimeDistribution.LogNormal(4.0 * Nets.SECOND, 2)));
    int station = nets.station("station", Nets.serve(), shared, demand, Optional.empty(), Optional.empty());
    RunStatistics run = nets.link(client, station, Role.REQUEST).solve();
    double rho = quick + 4 * slow;
    assertClose(1 / (1 - rho), latency(run, 0));
    assertClose(4 / (1 - rho), latency(run, 1));
    assertClose(rho, run.stations().get(station).utilization().mean());
    assertClose(rho / (1 - rho), run.stations().get(station).meanInside());
  }

  /** J. Jackson 1957: a message comes back with probability p, so each station is visited 1/(1 − p) times. */
  @ParameterizedTest
  @CsvSource({".5, 100, 300", ".2, 180, 260", ".8, 30, 170"})
  void whatComesBackIsServedAgain(double back, double rate, double second) {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(rate, 1);
    int one = nets.station("one", Nets.serve(), Nets.servers(1, 1), Nets.exponential(1 / 400.0));
    int two = nets.station("two", Nets.serve(), Nets.servers(1, 2), Nets.exponential(1 / second));
    RunStatistics run = nets.link(client, one, Role.REQUEST).link(one, two, Role.REQUEST)
        .link(two, one, Role.REQUEST, back, 0).solve();
    double visits = 1 / (1 - back);
    double flow = rate * visits;
    // M/M/2: W = 1/μ/(1 − ρ²).
    double rho = flow / (2 * second);
    double time = 1 / (400 - flow) + 1 / (second * (1 - rho * rho));
    assertClose(flow, run.stations().get(one).arrivalRate().mean());
    assertClose(flow, run.stations().get(two).arrivalRate().mean());
    assertClose(rho, run.stations().get(two).utilization().mean());
    assertClose(visits * time, latency(run, 0));
  }

  @ParameterizedTest
  @CsvSource({".3, 40", ".5, 55", ".9, 50"})
  void branchesMeetAgain(double share, double rate) {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(rate, 1);
    int router = nets.station("router", Nets.route(), Nets.servers(1, 1), Nets.exponential(.01));
    int left = nets.station("left", Nets.route(), Nets.servers(1, 1), Nets.exponential(.015));
    int right = nets.station("right", Nets.route(), Nets.servers(2, 1), Nets.exponential(.02));
    int last = nets.station("last", Nets.serve(), Nets.servers(1, 1), Nets.exponential(.012));
    RunStatistics run = nets.link(client, router, Role.REQUEST).weighted(router, left, share)
        .weighted(router, right, 1 - share).link(left, last, Role.REQUEST).link(right, last, Role.REQUEST).solve();
    double rho = (1 - share) * rate * .02 / 2;
    double ways = share / (1 / .015 - share * rate) + (1 - share) * .02 / (1 - rho * rho);
    assertClose(1 / (100 - rate) + ways + 1 / (1 / .012 - rate), latency(run, 0));
  }

  private static RunStatistics single(double rate, Servers servers, TimeDistribution time) {
    Nets nets = new Nets().type("read", Operation.READ);
    int client = nets.client(rate, 1);
    int station = nets.station("station", Nets.serve(), servers, time);
    return nets.link(client, station, Role.REQUEST).solve();
  }

  /** An accepted message finds n with probability ρⁿ/Σ and stays for n + 1 services. */
  @ParameterizedTest
  @CsvSource({"10, .8", "10, 1.2", "3, .5", "40, 1", "2, 5"})
  void percentilesOfWhatASmallQueueAccepts(int capacity, double rate) {
    RunStatistics run = single(rate, Nets.bounded(1, capacity - 1), Nets.exponential(1));
    for (double p : new double[] {.5, .9, .99, .999}) {
      double t = seconds(run.classes().get(0).latency().distribution().at(p));
      double sum = 0;
      double tail = 0;
      for (int n = 0; n < capacity; n++) {
        double weight = Math.pow(rate, n);
        sum += weight;
        tail += weight * erlangTail(n + 1, t);
      }
      assertEquals(1 - p, tail / sum, NINE_DIGITS * (1 - p));
    }
  }

  /** With c servers, who finds c + j waits for j + 1 services of rate cμ. */
  @ParameterizedTest
  @CsvSource({"4, 20, 3.6", "2, 10, 3", "8, 60, 7.8"})
  void waitsOfWhatASmallQueueAccepts(int servers, int capacity, double rate) {
    RunStatistics run = single(rate, Nets.bounded(servers, capacity - servers), Nets.exponential(1));
    double t = seconds(run.stations().get(1).waitTime().p99().mean());
    double weight = 1;
    double sum = 0;
    double tail = 0;
    for (int n = 0; n < capacity; n++) {
      sum += weight;
      tail += n < servers ? 0 : weight * erlangTail(n - servers + 1, servers * t);
      weight *= rate / Math.min(n + 1, servers);
    }
    assertEquals(.01, tail / sum, NINE_DIGITS * .01);
    // The stay: the wait, then an exponential service; by Simpson's rule over the service.
    double stay = seconds(run.classes().get(0).latency().p99().mean());
    assertEquals(.01, stayTail(servers, capacity, rate, stay), 1e-8 * .01);
  }

  private static double stayTail(int servers, int capacity, double rate, double stay) {
    int steps = 4_000;
    double tail = Math.exp(-stay);
    for (int i = 0; i <= steps; i++) {
      double service = stay * i / steps;
      double weight = 1;
      double sum = 0;
      double waiting = 0;
      for (int n = 0; n < capacity; n++) {
        sum += weight;
        waiting += n < servers ? 0 : weight * erlangTail(n - servers + 1, servers * (stay - service));
        weight *= rate / Math.min(n + 1, servers);
      }
      double factor = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
      tail += factor * stay / steps / 3 * Math.exp(-service) * waiting / sum;
    }
    return tail;
  }

  /** P(T &gt; t) = e^−t (1 + C (1 − e^−(c−1−a)t)/(c − 1 − a)), C from its sums. */
  @ParameterizedTest
  @CsvSource({"2, 1.6", "4, 3.2", "10, 9", "3, .3", "20, 19"})
  void staysAtManyServers(int servers, double load) {
    double term = 1;
    double below = 0;
    for (int n = 0; n < servers; n++) {
      below += term;
      term *= load / (n + 1);
    }
    double all = term * servers / (servers - load);
    double waiting = all / (all + below);
    RunStatistics run = single(load, Nets.servers(1, servers), Nets.exponential(1));
    for (double p : new double[] {.5, .95, .99, .999}) {
      double t = seconds(run.classes().get(0).latency().distribution().at(p));
      double rest = servers - 1 - load;
      double part = rest == 0 ? t : -Math.expm1(-rest * t) / rest;
      assertEquals(1 - p, Math.exp(-t) * (1 + waiting * part), NINE_DIGITS * (1 - p));
    }
  }

  /** λE[S²]/(2(1 − ρ)) with E[S²] = 1 + 1/k for k stages, 2 for one, 1 for none, and of two branches by their sum. */
  @ParameterizedTest
  @ValueSource(doubles = {.1, .5, .8, .95})
  void waitsAtASingleServer(double rho) {
    for (int k = 1; k <= 6; k++) {
      RunStatistics run = single(rho, Nets.servers(1, 1), new TimeDistribution.Erlang(Nets.SECOND, k));
      assertClose(1 + rho * (1 + 1.0 / k) / (2 * (1 - rho)), latency(run, 0));
    }
    RunStatistics regular = single(rho, Nets.servers(1, 1), new TimeDistribution.Constant(Nets.SECOND));
    assertClose(1 + rho / (2 * (1 - rho)), latency(regular, 0));
    // Two branches of equal load: p means 1/(2p), 1 − p means 1/(2(1 − p)), E[S²] = 1/(2p) + 1/(2(1 − p)).
    double cv = 3;
    double p = (1 + Math.sqrt((cv * cv - 1) / (cv * cv + 1))) / 2;
    RunStatistics skewed = single(rho, Nets.servers(1, 1), new TimeDistribution.HyperExponential(Nets.SECOND, cv));
    assertClose(1 + rho * (1 / (2 * p) + 1 / (2 * (1 - p))) / (2 * (1 - rho)), latency(skewed, 0));
  }

  private static double hits(Eviction eviction, long keys, double zipf, long capacity, long ttl, boolean restart,
      double rate) {
    Nets nets = new Nets().type("read", Operation.READ, false, true, keys, zipf);
    int client = nets.client(rate, 1);
    int service = nets.station("service", Nets.serve(), Nets.DELAY, TimeDistribution.Constant.ZERO);
    int cache = nets.station("cache", new Behaviour.Cache(capacity, ttl, restart, eviction, false), Nets.DELAY,
        TimeDistribution.Constant.ZERO);
    int store = nets.station("store",
        new Behaviour.Store(Double.POSITIVE_INFINITY, 0, 0, Servers.UNLIMITED, 0, false, 0, 0, 0), Nets.DELAY,
        TimeDistribution.Constant.ZERO);
    StationResult result = nets.link(client, service, Role.REQUEST).link(service, cache, Role.CACHE)
        .link(service, store, Role.READ).solve().stations().get(cache);
    return result.cacheHitRatio().orElseThrow();
  }

  /** Pairs inside weigh p_i·p_j (E. Gelenbe 1973). */
  @ParameterizedTest
  @EnumSource(names = {"FIFO", "RANDOM"})
  void twoPlacesForTenKeys(Eviction eviction) {
    double hit = 0;
    double all = 0;
    for (int i = 1; i <= 10; i++) {
      for (int j = 1; j < i; j++) {
        hit += (1.0 / i + 1.0 / j) / (i * j);
        all += 1.0 / (i * j);
      }
    }
    double sum = 0;
    for (int i = 1; i <= 10; i++) {
      sum += 1.0 / i;
    }
    assertClose(hit / all / sum, hits(eviction, 10, 1, 2, Long.MAX_VALUE, false, 5));
  }

  @ParameterizedTest
  @CsvSource({"1, .5", "20, 1", "300, .9"})
  void lifetimesWithoutALimit(int keys, double zipf) {
    double sum = 0;
    for (int i = 1; i <= keys; i++) {
      sum += Math.pow(i, -zipf);
    }
    double fixed = 0;
    double restarted = 0;
    double rate = 7;
    for (int i = 1; i <= keys; i++) {
      double p = Math.pow(i, -zipf) / sum;
      double x = p * rate * 3;
      fixed += p * x / (1 + x);
      restarted += p * -Math.expm1(-x);
    }
    assertClose(fixed, hits(Eviction.LRU, keys, zipf, Long.MAX_VALUE, 3 * Nets.SECOND, false, rate));
    assertClose(restarted, hits(Eviction.LRU, keys, zipf, Long.MAX_VALUE, 3 * Nets.SECOND, true, rate));
  }
}
