package org.headroom.simulation.theory;

import java.util.Arrays;
import org.headroom.simulation.network.Behaviour.Eviction;

/**
 * A cache under independent Poisson lookups of each key: Che's approximation and its relatives.
 *
 * <p>A full cache gives every key the same characteristic time T, found from Σ P(key inside) = capacity. LRU evicts
 * after T without a lookup, FIFO at age T, RANDOM at rate 1/T; ideal LFU keeps the most popular keys. Lifetimes
 * (restarted by hits, or a fixed max-age) and invalidations end a stay earlier, and then may leave the cache partly
 * empty.
 *
 * <p>Sources: H. Che, Y. Tung, Z. Wang, Hierarchical web caching systems, 2002 (LRU); V. Martina, M. Garetto, E.
 * Leonardi, A unified approach to the performance analysis of caching systems, 2014 (FIFO, RANDOM); N. Fofack et al.,
 * Analysis of TTL-based cache networks, 2012 (TTL). Without a bound of capacity and for LFU without lifetimes the
 * result is exact.
 */
public final class CacheApproximation {

  private static final int STEPS = 200;

  /** What a cache keeps and for how long; {@code capacity} and {@code ttl} may be infinite. */
  public record Policy(Eviction eviction, double capacity, double ttl, boolean restartOnHit) {}

  private final Policy policy;
  private final double[] counts;
  private final double[] lookups;
  private final double[] writes;
  private final double characteristicTime;
  private final double[] kept;

  /**
   * A cache in its steady state; the arrays are per node of a grid.
   *
   * @param counts keys that the node stands for
   * @param lookups lookups of one such key per unit of time
   * @param writes invalidations of one such key per unit of time
   */
  public CacheApproximation(Policy policy, double[] counts, double[] lookups, double[] writes) {
    this.policy = policy;
    this.counts = counts.clone();
    this.lookups = lookups.clone();
    this.writes = writes.clone();
    this.kept = new double[counts.length];
    Arrays.fill(kept, 1);
    this.characteristicTime = solve();
  }

  /** T; infinite when the cache never fills (and always for LFU). */
  public double characteristicTime() {
    return characteristicTime;
  }

  /** Probability that a lookup of a key at this node hits. */
  public double hitRatio(int node) {
    return kept[node] * lifetime(node, characteristicTime).hitRatio(lookups[node]);
  }

  /** Hits per lookup of all keys. */
  public double hitRatio() {
    return hitRatio(lookups);
  }

  /** Hits per lookup of a stream that looks up one key of each node at these rates. */
  public double hitRatio(double[] stream) {
    double all = 0;
    double hits = 0;
    for (int i = 0; i < counts.length; i++) {
      if (stream[i] > 0) {
        all += counts[i] * stream[i];
        hits += counts[i] * stream[i] * hitRatio(i);
      }
    }
    return all == 0 ? 0 : hits / all;
  }

  /**
   * Reads of the origin per lookup of a stream when a read takes a time: lookups meanwhile miss too. With coalescing
   * they share the read under way, without they all read. Renewal argument per key: fill, H hits, then one miss and the
   * lookups during its read.
   */
  public double readsPerLookup(double[] stream, double readTime, boolean coalescing) {
    double all = 0;
    double reads = 0;
    for (int i = 0; i < counts.length; i++) {
      if (stream[i] > 0) {
        double hit = hitRatio(i);
        double meanwhile = (1 - hit) * lookups[i] * readTime;
        double share = (1 - hit + (coalescing ? 0 : meanwhile)) / (1 + meanwhile);
        all += counts[i] * stream[i];
        reads += counts[i] * stream[i] * share;
      }
    }
    return all == 0 ? 0 : reads / all;
  }

  /** Mean number of keys inside. */
  public double occupancy() {
    return occupancy(characteristicTime);
  }

  private double occupancy(double time) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      if (lookups[i] > 0) {
        sum += counts[i] * kept[i] * lifetime(i, time).hitRatio(lookups[i]);
      }
    }
    return sum;
  }

  private KeyLifetime lifetime(int node, double time) {
    double gap = policy.restartOnHit() ? policy.ttl() : Double.POSITIVE_INFINITY;
    double age = policy.restartOnHit() ? Double.POSITIVE_INFINITY : policy.ttl();
    double kill = writes[node];
    return switch (policy.eviction()) {
      case LRU -> new KeyLifetime(Math.min(gap, time), age, kill);
      case FIFO -> new KeyLifetime(gap, Math.min(age, time), kill);
      case RANDOM -> new KeyLifetime(gap, age, kill + 1 / time);
      case LFU -> new KeyLifetime(gap, age, kill);
    };
  }

  private double solve() {
    if (policy.capacity() <= 0) {
      Arrays.fill(kept, 0);
      return Double.POSITIVE_INFINITY;
    }
    if (occupancy(Double.POSITIVE_INFINITY) <= policy.capacity()) {
      return Double.POSITIVE_INFINITY;
    }
    if (policy.eviction() == Eviction.LFU) {
      keepMostPopular();
      return Double.POSITIVE_INFINITY;
    }
    double rate = 0;
    for (int i = 0; i < counts.length; i++) {
      rate += counts[i] * lookups[i];
    }
    // Each fill takes part of a capacity's worth of lookups, so T is at least capacity/rate.
    double low = policy.capacity() / rate;
    double high = 2 * low;
    double atLow = occupancy(low) - policy.capacity();
    double atHigh = occupancy(high) - policy.capacity();
    while (atHigh < 0) {
      low = high;
      atLow = atHigh;
      high *= 2;
      atHigh = occupancy(high) - policy.capacity();
    }
    for (int i = 0; i < STEPS && high - low > 1e-14 * high && atLow < 0; i++) {
      double secant = high - (high - low) * atHigh / (atHigh - atLow);
      double middle = i % 3 == 2 || !(secant > low && secant < high) ? low + (high - low) / 2 : secant;
      double value = occupancy(middle) - policy.capacity();
      if (value < 0) {
        low = middle;
        atLow = value;
      } else {
        high = middle;
        atHigh = value;
      }
      if (Math.abs(value) <= 1e-14 * policy.capacity()) {
        return middle;
      }
    }
    return high;
  }

  private void keepMostPopular() {
    Integer[] order = new Integer[counts.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(lookups[b], lookups[a]));
    double room = policy.capacity();
    for (int node : order) {
      double inside = counts[node] * lifetime(node, Double.POSITIVE_INFINITY).hitRatio(lookups[node]);
      kept[node] = inside <= room ? 1 : room / inside;
      room -= kept[node] * inside;
    }
  }
}
