package org.headroom.simulation.analytic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Behaviour.Eviction;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.theory.CacheApproximation;
import org.headroom.simulation.theory.ExactFifo;
import org.headroom.simulation.theory.ExactLru;
import org.headroom.simulation.theory.RankGrid;

/**
 * The hits of one cache. Entries are kept per class and key; a write removes the entries of its key in every class.
 * Classes share the capacity.
 */
final class CacheModel {

  private static final int SMALL_CATALOGUE = 12;
  /** Steps that the exact solution of FIFO and RANDOM may take. */
  private static final long DEAREST = 100_000;
  /** So many caches may take the time of precise sums. */
  private static final int FEW_CACHES = 4;
  private static final int COARSE_RANKS = 256;
  private static final double UNCHANGED = 1e-13;

  final int station;
  private final Behaviour.Cache cache;
  private final int[] readers;
  private final int[] writers;
  private final Popularity[] popularity;
  private final int classCount;
  private final double[] lastRates;
  private final double[] lastReadTimes;
  private final double[] counts;
  private final double[][] lookups;
  private double hitRatio;
  private CacheApproximation solved;
  /** Hits per look-up of a small catalogue, which do not depend on rates; NaN before they are asked for. */
  private double exact = Double.NaN;

  /** A cache with the flows that look up and those that invalidate. */
  CacheModel(int station, Behaviour.Cache cache, int[] readers, int[] writers, Popularity[] popularity) {
    this.station = station;
    this.cache = cache;
    this.readers = readers;
    this.writers = writers;
    this.popularity = popularity;
    this.classCount = popularity.length;
    this.lastRates = new double[readers.length + writers.length];
    this.lastReadTimes = new double[readers.length];
    Arrays.fill(lastRates, -1);
    int nodes = 0;
    for (int flow : readers) {
      nodes += of(flow).counts.length;
    }
    this.counts = new double[nodes];
    this.lookups = new double[readers.length][nodes];
    int at = 0;
    for (int flow : readers) {
      System.arraycopy(of(flow).counts, 0, counts, at, of(flow).counts.length);
      at += of(flow).counts.length;
    }
  }

  /** The caches of a network that anybody asks. */
  static List<CacheModel> all(FlowGraph graph) {
    List<CacheModel> caches = new ArrayList<>();
    int count = 0;
    for (Station station : graph.stations) {
      count += cacheOf(station.behaviour()) == null ? 0 : 1;
    }
    if (count == 0) {
      return caches;
    }
    Popularity[] popularity = new Popularity[graph.classCount];
    for (int s = 0; s < graph.stations.length; s++) {
      Behaviour.Cache cache = cacheOf(graph.stations[s].behaviour());
      if (cache == null) {
        continue;
      }
      List<Integer> readers = new ArrayList<>();
      List<Integer> writers = new ArrayList<>();
      for (int k = 0; k < graph.classCount; k++) {
        int f = s * graph.classCount + k;
        boolean own = graph.stations[s].behaviour() instanceof Behaviour.Edge;
        if (graph.reached[f] && (!own || graph.isStaticRead(f))) {
          (graph.isWrite(f) ? writers : readers).add(f);
          if (popularity[k] == null) {
            popularity[k] = new Popularity(graph.classes[k], count <= FEW_CACHES ? RankGrid.PRECISE : COARSE_RANKS);
          }
        }
      }
      if (!readers.isEmpty()) {
        caches.add(new CacheModel(s, cache, array(readers), array(writers), popularity));
      }
    }
    return caches;
  }

  private static Behaviour.Cache cacheOf(Behaviour behaviour) {
    if (behaviour instanceof Behaviour.Cache cache) {
      return cache;
    }
    return behaviour instanceof Behaviour.Edge edge ? edge.cache().orElse(null) : null;
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private Popularity of(int flow) {
    return popularity[flow % classCount];
  }

  /** Hits per look-up over all classes. */
  double hitRatio() {
    return hitRatio;
  }

  /** Whether anything can have been evicted or have expired by approximation. */
  boolean isApproximate() {
    boolean unlimited = solved == null || Double.isInfinite(solved.characteristicTime())
        && cache.eviction() != Eviction.LFU;
    return solved != null && !unlimited;
  }

  /**
   * Recomputes hits per look-up and reads per look-up of each reading flow when rates have changed.
   *
   * @param rate messages per nanosecond of each flow
   * @param readTime mean time of a read after a miss, per flow
   */
  void solve(double[] rate, double[] readTime, double[] hit, double[] reads) {
    boolean changed = false;
    double total = 0;
    for (int i = 0; i < lastRates.length; i++) {
      double now = rate[i < readers.length ? readers[i] : writers[i - readers.length]];
      changed |= Math.abs(now - lastRates[i]) > UNCHANGED * now;
      lastRates[i] = now;
      total += i < readers.length ? now : 0;
    }
    boolean readsChanged = changed;
    for (int i = 0; i < readers.length; i++) {
      double time = readTime[readers[i]];
      readsChanged |= Math.abs(time - lastReadTimes[i]) > 1e-6 * time;
      lastReadTimes[i] = time;
    }
    if (total == 0 || !readsChanged) {
      return;
    }
    if (isSmallCatalogue()) {
      if (Double.isNaN(exact)) {
        double[] keys = of(readers[0]).probability;
        exact = cache.eviction() == Eviction.LRU
            ? ExactLru.hitRatio(keys, (int) cache.capacity())
            : ExactFifo.hitRatio(keys, (int) cache.capacity());
      }
      hit[readers[0]] = exact;
      reads[readers[0]] = 1 - exact;
      hitRatio = exact;
      return;
    }
    if (changed) {
      approximate(rate);
    }
    double hits = 0;
    for (int i = 0; i < readers.length; i++) {
      int flow = readers[i];
      if (rate[flow] > 0) {
        if (changed) {
          hit[flow] = solved.hitRatio(lookups[i]);
        }
        reads[flow] = solved.readsPerLookup(lookups[i], readTime[flow], cache.coalescing());
        hits += rate[flow] * hit[flow];
      }
    }
    hitRatio = hits / total;
  }

  /** Whether the hits of one class without lifetimes and writes have an exact solution that is not dear. */
  private boolean isSmallCatalogue() {
    if (readers.length != 1 || writers.length != 0 || cache.ttl() != Long.MAX_VALUE || cache.capacity() < 1) {
      return false;
    }
    double[] each = of(readers[0]).counts;
    if (cache.capacity() >= each.length) {
      return false;
    }
    return switch (cache.eviction()) {
      case LRU -> each.length <= SMALL_CATALOGUE;
      case FIFO, RANDOM -> each.length * cache.capacity() <= DEAREST && Arrays.stream(each).allMatch(n -> n == 1);
      case LFU -> false;
    };
  }

  private void approximate(double[] rate) {
    double[] all = new double[counts.length];
    double[] writes = new double[counts.length];
    int at = 0;
    for (int i = 0; i < readers.length; i++) {
      Popularity reader = of(readers[i]);
      for (int j = 0; j < reader.counts.length; j++) {
        lookups[i][at + j] = rate[readers[i]] * reader.probability[j];
        all[at + j] = lookups[i][at + j];
      }
      for (int writer : writers) {
        double[] density = of(writer).on(reader);
        for (int j = 0; j < density.length; j++) {
          writes[at + j] += rate[writer] * density[j];
        }
      }
      at += reader.counts.length;
    }
    double capacity = cache.capacity() == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : cache.capacity();
    double ttl = cache.ttl() == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : cache.ttl();
    solved =
        new CacheApproximation(
            new CacheApproximation.Policy(cache.eviction(), capacity, ttl, cache.restartOnHit()), counts, all, writes);
  }
}
