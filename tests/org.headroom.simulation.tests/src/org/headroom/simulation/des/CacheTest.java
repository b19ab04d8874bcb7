package org.headroom.simulation.des;

import static org.headroom.simulation.des.NetworkBuilder.SECOND;
import static org.headroom.simulation.des.NetworkBuilder.cache;
import static org.headroom.simulation.des.NetworkBuilder.constant;
import static org.headroom.simulation.des.NetworkBuilder.experiment;
import static org.headroom.simulation.des.NetworkBuilder.network;
import static org.headroom.simulation.des.NetworkBuilder.serve;
import static org.headroom.simulation.des.NetworkBuilder.servers;
import static org.headroom.simulation.des.NetworkBuilder.store;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Behaviour.Eviction;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Link.Role;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Operation;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.network.TrafficClass;
import org.headroom.simulation.result.RunStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheTest {

  private static final int CACHE = 2;
  private static final int DATABASE = 3;
  private static final long FOR_EVER = Long.MAX_VALUE;

  private static Network cacheAside(
      double rate, long keys, double zipf, Behaviour.Cache cache, TimeDistribution read) {
    NetworkBuilder network = network().type("read", Operation.READ, keys, zipf).client(rate);
    network.station("service", serve(), NetworkBuilder.PURE_DELAY, TimeDistribution.Constant.ZERO);
    network.station("cache", cache, NetworkBuilder.PURE_DELAY, TimeDistribution.Constant.ZERO);
    network.station("database", store(), servers(1000, 1), read);
    network.link("client", "service", Role.REQUEST);
    network.link("service", "cache", Role.CACHE);
    network.link("service", "database", Role.READ);
    return network.build();
  }

  private static double hitRatio(RunStatistics run) {
    return run.stations().get(CACHE).cacheHitRatio().orElseThrow();
  }

  /** Stationary LRU of two places under independent references: (i, j) has probability pᵢpⱼ/(1−pᵢ). */
  private static double exactLruOfTwo(double... p) {
    double hit = 0;
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < p.length; j++) {
        if (i != j) {
          hit += p[i] * p[j] / (1 - p[i]) * (p[i] + p[j]);
        }
      }
    }
    return hit;
  }

  @Test
  void oneEntryHoldsTheLastKey() {
    // Hit when the key asked for is the one before: Σp², .38 for (.5, .3, .2).
    double norm = 1 + 1 / 2.0 + 1 / 3.0;
    double exact = (1 + 1 / 4.0 + 1 / 9.0) / (norm * norm);
    for (Eviction eviction : Eviction.values()) {
      if (eviction != Eviction.LFU) {
        Network network = cacheAside(1, 3, 1, cache(1, FOR_EVER, eviction, false), TimeDistribution.Constant.ZERO);
        new Replications(network, experiment(100, 20_000, 1), 10)
            .agreesWith(eviction + " hit ratio", exact, CacheTest::hitRatio);
      }
    }
  }

  /** Che's approximation becomes exact as caches grow (Fricker, Robert and Roberts 2012). */
  @ParameterizedTest
  @CsvSource({"LRU, 0.675602", "FIFO, 0.630906", "RANDOM, 0.630906"})
  void cheApproximationOfTenThousandKeys(Eviction eviction, double approximation) {
    Network network =
        cacheAside(1, 10_000, 1, cache(1000, FOR_EVER, eviction, false), TimeDistribution.Constant.ZERO);
    RunStatistics run = new DiscreteEventEngine(1).run(network, experiment(50_000, 1_000_000, 1), RunControl.NONE);
    assertEquals(approximation, hitRatio(run), .0025);
  }

  @Test
  void smallLruIsExact() {
    assertEquals(.719286, exactLruOfTwo(.5, .3, .2), 1e-6);
    double norm = 1 + 1 / 2.0 + 1 / 3.0;
    double exact = exactLruOfTwo(1 / norm, .5 / norm, 1 / (3 * norm));
    Network network = cacheAside(1, 3, 1, cache(2, FOR_EVER, Eviction.LRU, false), TimeDistribution.Constant.ZERO);
    new Replications(network, experiment(100, 20_000, 1), 10).agreesWith("hit ratio", exact, CacheTest::hitRatio);
  }

  @ParameterizedTest
  @CsvSource({"false, 0.5", "true, 0.632121"})
  void lifetimeOfEntries(boolean restartOnHit, double exact) {
    Behaviour.Cache cache = new Behaviour.Cache(10, Math.round(SECOND), restartOnHit, Eviction.LRU, false);
    new Replications(cacheAside(1, 1, 0, cache, TimeDistribution.Constant.ZERO), experiment(100, 20_000, 1), 10)
        .agreesWith("hit ratio", exact, CacheTest::hitRatio);
  }

  /** Che's approximation is known to be this close for Zipf popularity (Fricker, Robert and Roberts 2012). */
  @ParameterizedTest
  @CsvSource({"LRU, 0.377790", "FIFO, 0.333680", "RANDOM, 0.333680"})
  void cheApproximation(Eviction eviction, double approximation) {
    Network network = cacheAside(1, 1000, .8, cache(100, FOR_EVER, eviction, false), TimeDistribution.Constant.ZERO);
    RunStatistics run = new DiscreteEventEngine(1).run(network, experiment(5_000, 300_000, 1), RunControl.NONE);
    assertEquals(approximation, hitRatio(run), .004);
  }

  @Test
  void leastFrequentlyUsedKeepsTheMostPopular() {
    double[] ratios = new double[2];
    for (Eviction eviction : new Eviction[] {Eviction.LFU, Eviction.LRU}) {
      Network network = cacheAside(1, 100, 1, cache(10, FOR_EVER, eviction, false), TimeDistribution.Constant.ZERO);
      RunStatistics run = new DiscreteEventEngine(1).run(network, experiment(50_000, 200_000, 1), RunControl.NONE);
      ratios[eviction == Eviction.LFU ? 0 : 1] = hitRatio(run);
    }
    assertTrue(ratios[0] > ratios[1] + .05, () -> "LFU " + ratios[0] + ", LRU " + ratios[1]);
  }

  /** A cold cache, one key, a slow read: a burst of misses. */
  private static RunStatistics burst(boolean coalescing) {
    Network network =
        cacheAside(1000, 1, 0, cache(10, FOR_EVER, Eviction.LRU, coalescing), constant(SECOND / 2));
    Experiment cold = NetworkBuilder.cold(experiment(0, 2, 1));
    return new DiscreteEventEngine(1).run(network, cold, RunControl.NONE);
  }

  @Test
  void coalescingReadsOncePerBurst() {
    assertEquals(1, burst(true).stations().get(DATABASE).arrivals());
  }

  @Test
  void withoutCoalescingTheStampedeIsVisible() {
    long reads = burst(false).stations().get(DATABASE).arrivals();
    assertTrue(reads > 350 && reads < 650, () -> reads + " reads");
  }

  @Test
  void whoWaitedForASharedReadSharesItsFailure() {
    NetworkBuilder network = network().type("read", Operation.READ, 1, 0).client(1000);
    network.station("service", serve(), NetworkBuilder.PURE_DELAY, TimeDistribution.Constant.ZERO);
    network.station("cache", cache(10, FOR_EVER, Eviction.LRU, true), NetworkBuilder.PURE_DELAY, constant(0));
    network.station("database", store(), servers(1, 1), constant(100 * SECOND));
    network.link("client", "service", Role.REQUEST);
    network.link("service", "cache", Role.CACHE);
    network.link("service", "database", Role.READ).timeout(SECOND);
    RunStatistics run =
        new DiscreteEventEngine(1).run(network.build(), NetworkBuilder.cold(experiment(0, 3.5, 1)), RunControl.NONE);
    assertEquals(4, run.stations().get(DATABASE).arrivals());
    assertEquals(0, run.classes().get(0).completed());
    assertTrue(run.balanced());
  }

  @Test
  void strongReadsNeverAskTheCache() {
    NetworkBuilder network =
        network().type(new TrafficClass("stock", Operation.READ, false, true, true, 10, 0, 100, 100)).client(100);
    network.station("service", serve(), NetworkBuilder.PURE_DELAY, TimeDistribution.Constant.ZERO);
    network.station("cache", cache(10, FOR_EVER, Eviction.LRU, true), servers(1, 1), constant(1000));
    network.station("database", store(), servers(10, 1), constant(1000));
    network.link("client", "service", Role.REQUEST);
    network.link("service", "cache", Role.CACHE);
    network.link("service", "database", Role.READ);
    RunStatistics run = new DiscreteEventEngine(1).run(network.build(), experiment(1, 10, 1), RunControl.NONE);
    assertEquals(0, run.stations().get(CACHE).arrivals());
    assertEquals(run.classes().get(0).completed(), run.stations().get(DATABASE).completed());
  }

  @Test
  void aWriteMakesTheNextReadMiss() {
    NetworkBuilder network =
        network()
            .type("read", Operation.READ, 1, 0)
            .type("write", Operation.WRITE, 1, 0)
            .client(100, .5, .5);
    network.station("service", serve(), NetworkBuilder.PURE_DELAY, TimeDistribution.Constant.ZERO);
    network.station("cache", cache(10, FOR_EVER, Eviction.LRU, false), NetworkBuilder.PURE_DELAY, constant(0));
    network.station("database", store(), NetworkBuilder.PURE_DELAY, constant(0));
    network.link("client", "service", Role.REQUEST);
    network.link("service", "cache", Role.CACHE);
    network.link("service", "database", Role.REQUEST);
    // Every read after a write misses, every other hits: half of the reads.
    new Replications(network.build(), experiment(1, 300, 1), 10).agreesWith("hit ratio", .5, CacheTest::hitRatio);
  }

  @Test
  void aFailingCacheCostsNothingButItsReads() {
    Behaviour.Cache cache = cache(10, FOR_EVER, Eviction.LRU, true);
    NetworkBuilder network = network().type("read", Operation.READ, 1, 0).client(100);
    network.station("service", serve(), NetworkBuilder.PURE_DELAY, TimeDistribution.Constant.ZERO);
    network.station("cache", cache, NetworkBuilder.limited(1, 0), constant(1000 * SECOND));
    network.station("database", store(), NetworkBuilder.PURE_DELAY, constant(1000));
    network.link("client", "service", Role.REQUEST);
    network.link("service", "cache", Role.CACHE).timeout(SECOND / 1000);
    network.link("service", "database", Role.READ);
    RunStatistics run = new DiscreteEventEngine(1).run(network.build(), experiment(1, 10, 1), RunControl.NONE);
    assertEquals(0, run.classes().get(0).errorRate().mean());
    assertEquals(run.classes().get(0).completed(), run.stations().get(DATABASE).completed());
  }

  @Test
  void aWarmStartFindsThePopularKeys() {
    Network network = cacheAside(1000, 1000, 1, cache(100, FOR_EVER, Eviction.LRU, false), constant(1000));
    Experiment warm =
        new Experiment(
            Math.round(SECOND / 10), OptionalLong.of(0), 1, 1, 1_000_000, false, List.of(), OptionalDouble.empty());
    double warmRatio = hitRatio(new DiscreteEventEngine(1).run(network, warm, RunControl.NONE));
    double coldRatio = hitRatio(new DiscreteEventEngine(1).run(network, NetworkBuilder.cold(warm), RunControl.NONE));
    assertTrue(warmRatio > .5, () -> "warm " + warmRatio);
    assertTrue(coldRatio < warmRatio - .1, () -> "cold " + coldRatio);
  }
}
