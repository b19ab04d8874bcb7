package org.headroom.simulation.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.headroom.simulation.network.Behaviour.Eviction;
import org.headroom.simulation.theory.CacheApproximation.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Reference rows of caches, and simulation by hand of single keys where formulas combine. */
class CacheFormulasTest {

  private static final double FOREVER = Double.POSITIVE_INFINITY;

  private static double hitRatio(Policy policy, long keys, double exponent, double rate, int exactRanks) {
    RankGrid grid = RankGrid.of(keys, exactRanks);
    double[] lookups = grid.zipf(exponent, keys);
    for (int i = 0; i < lookups.length; i++) {
      lookups[i] *= rate;
    }
    return new CacheApproximation(policy, grid.counts(), lookups, new double[lookups.length]).hitRatio();
  }

  @ParameterizedTest
  @CsvSource({
    "1000, .8, 100, LRU, .377790", "1000, .8, 100, FIFO, .333680", "1000, .8, 100, RANDOM, .333680",
    "10000, 1, 1000, LRU, .675602", "10000, 1, 1000, FIFO, .630906", "10000, 1, 1000, RANDOM, .630906"
  })
  void cheAndItsRelatives(long keys, double exponent, double capacity, Eviction eviction, double expected) {
    Policy policy = new Policy(eviction, capacity, FOREVER, false);
    assertEquals(expected, hitRatio(policy, keys, exponent, 1, (int) keys), .5e-6);
    assertEquals(expected, hitRatio(policy, keys, exponent, 1, RankGrid.PRECISE), 1e-6);
  }

  @Test
  void groupedRanksGiveTheSumOfAMillionSingleOnes() {
    Policy policy = new Policy(Eviction.LRU, 20_000, FOREVER, false);
    double single = hitRatio(policy, 1_000_000, .9, 1, 1_000_000);
    assertEquals(single, hitRatio(policy, 1_000_000, .9, 1, RankGrid.PRECISE), 1e-8);
    assertEquals(single, hitRatio(policy, 1_000_000, .9, 1, 256), 1e-7);
  }

  @Test
  void aHundredMillionKeysAreFewNodes() {
    RankGrid grid = RankGrid.of(100_000_000, RankGrid.PRECISE);
    assertTrue(grid.size() < 1_300, "nodes: " + grid.size());
    assertEquals(1e8, Arrays.stream(grid.counts()).sum(), 1e-4);
  }

  @ParameterizedTest
  @CsvSource({"1, .38", "2, .719286", "3, 1"})
  void exactLru(int capacity, double expected) {
    assertEquals(expected, ExactLru.hitRatio(new double[] {.5, .3, .2}, capacity), .5e-6);
  }

  @Test
  void exactLruOfEqualKeysIsTheShareThatFits() {
    double[] equal = new double[12];
    Arrays.fill(equal, 1 / 12.0);
    assertEquals(5 / 12.0, ExactLru.hitRatio(equal, 5), 1e-12);
  }

  @Test
  void ttl() {
    assertEquals(.5, TtlCache.fixedAge(1, 1), 1e-12);
    assertEquals(.632121, TtlCache.restartedOnHit(1, 1), .5e-6);
  }

  @Test
  void idealLfuKeepsTheMostPopular() {
    RankGrid grid = RankGrid.of(100, 100);
    double[] p = grid.zipf(1, 100);
    double expected = Arrays.stream(p).limit(10).sum();
    Policy policy = new Policy(Eviction.LFU, 10, FOREVER, false);
    assertEquals(expected, new CacheApproximation(policy, grid.counts(), p, new double[100]).hitRatio(), 1e-12);
  }

  @ParameterizedTest
  @EnumSource(Eviction.class)
  void aFullCacheHoldsItsCapacity(Eviction eviction) {
    RankGrid grid = RankGrid.of(5_000, 5_000);
    double[] p = grid.zipf(.7, 5_000);
    Policy policy = new Policy(eviction, 300, FOREVER, false);
    assertEquals(300, new CacheApproximation(policy, grid.counts(), p, new double[5_000]).occupancy(), 1e-6);
  }

  @ParameterizedTest
  @EnumSource(Eviction.class)
  void moreRoomLongerLivesAndFewerWritesHitMore(Eviction eviction) {
    RankGrid grid = RankGrid.of(2_000, 2_000);
    double[] p = grid.zipf(.9, 2_000);
    double[] writes = Arrays.stream(p).map(x -> x / 10).toArray();
    double before = 0;
    for (double capacity : new double[] {50, 200, 800, 5_000}) {
      Policy policy = new Policy(eviction, capacity, 500, false);
      double hit = new CacheApproximation(policy, grid.counts(), p, new double[2_000]).hitRatio();
      assertTrue(hit >= before);
      before = hit;
      double longer = new CacheApproximation(
          new Policy(eviction, capacity, 1_000, false), grid.counts(), p, new double[2_000]).hitRatio();
      assertTrue(longer >= hit);
      assertTrue(new CacheApproximation(policy, grid.counts(), p, writes).hitRatio() <= hit + 1e-12);
    }
  }

  /** One key, simulated: lives end by a gap, by age, or by a write. */
  @ParameterizedTest
  @CsvSource({"2, 1, 3, 0", "1, 1.5, 2, 0", "3, .5, 4, 0", "1, 2, Infinity, .3", "2, Infinity, 1.5, .4",
      "2, .7, Infinity, 0"})
  void livesOfOneKey(double rate, double gap, double age, double kill) {
    Random random = new Random(7);
    double now = 0;
    double filled = Double.NEGATIVE_INFINITY;
    double used = Double.NEGATIVE_INFINITY;
    boolean inside = false;
    int lookups = 2_000_000;
    int hits = 0;
    for (int i = 0; i < lookups; ) {
      double step = -Math.log(1 - random.nextDouble()) / (rate + kill);
      now += step;
      if (random.nextDouble() * (rate + kill) < kill) {
        inside = false;
        continue;
      }
      i++;
      inside = inside && now - used <= gap && now - filled <= age;
      if (inside) {
        hits++;
      } else {
        filled = now;
        inside = true;
      }
      used = now;
    }
    // Four standard deviations of correlated looks.
    assertEquals(hits / (double) lookups, new KeyLifetime(gap, age, kill).hitRatio(rate),
        4 * 2 * .5 / Math.sqrt(lookups));
  }

  @Test
  void coalescingReadsOncePerLife() {
    double[] one = {1};
    double[] rate = {100};
    Policy policy = new Policy(Eviction.LRU, FOREVER, 10, false);
    CacheApproximation cache = new CacheApproximation(policy, one, rate, new double[1]);
    // Per life: 1,000 hits, one read; and 5 more misses while the read takes .05.
    assertEquals(1 / 1006.0, cache.readsPerLookup(rate, .05, true), 1e-12);
    assertEquals(6 / 1006.0, cache.readsPerLookup(rate, .05, false), 1e-12);
  }
}
