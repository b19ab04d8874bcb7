package org.headroom.simulation.des;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.commons.rng.UniformRandomProvider;
import org.headroom.simulation.kernel.LongIntMap;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.result.Cause;

/**
 * The entries of a cache by real keys, with lifetimes and eviction, and the reads of missing keys that are under way
 * when concurrent misses share one.
 */
final class CacheShelf {

  private static final int NOBODY = -1;
  private static final long MOST_WARM_ENTRIES = 1_000_000;

  private final World world;
  private final Visits visits;
  private final StationMeter meter;
  private final Behaviour.Cache cache;
  private final LongIntMap positions = new LongIntMap();
  private final LongIntMap reads = new LongIntMap();
  private final EvictionOrder order;
  /** Classes whose results are kept here. */
  private final int[] cachedTypes;
  private long[] keys = new long[64];
  private long[] expiry = new long[64];
  private int used;
  private int free = NOBODY;

  CacheShelf(World world, Node node, Behaviour.Cache cache, int[] cachedTypes, UniformRandomProvider random) {
    this.world = world;
    this.visits = world.visits;
    this.meter = node.meter;
    this.cache = cache;
    this.cachedTypes = cachedTypes;
    this.order = EvictionOrder.of(cache.eviction(), random);
  }

  /** Entries held, expired ones that nobody has asked for included. */
  int size() {
    return positions.size();
  }

  /** Looks a key up and counts the look-up. */
  boolean lookup(long key) {
    meter.lookups++;
    int entry = fresh(key);
    if (entry < 0) {
      return false;
    }
    meter.hits++;
    order.used(entry);
    if (cache.restartOnHit() && cache.ttl() != Long.MAX_VALUE) {
      expiry[entry] = world.now() + cache.ttl();
    }
    return true;
  }

  private int fresh(long key) {
    int entry = positions.get(key);
    if (entry == LongIntMap.ABSENT) {
      return NOBODY;
    }
    if (expiry[entry] <= world.now()) {
      drop(key, entry);
      return NOBODY;
    }
    return entry;
  }

  /** Keeps the value of a key from now on. */
  void fill(long key) {
    fill(key, cache.ttl() == Long.MAX_VALUE ? Long.MAX_VALUE : world.now() + cache.ttl());
  }

  /** Keeps the value of a key until a time. */
  void fill(long key, long until) {
    if (cache.capacity() <= 0) {
      return;
    }
    int entry = positions.get(key);
    if (entry != LongIntMap.ABSENT) {
      expiry[entry] = until;
      order.used(entry);
      return;
    }
    if (positions.size() >= cache.capacity()) {
      int victim = order.victim();
      drop(keys[victim], victim);
    }
    entry = free;
    if (entry == NOBODY) {
      entry = used++;
      if (entry == keys.length) {
        keys = Arrays.copyOf(keys, 2 * entry);
        expiry = Arrays.copyOf(expiry, 2 * entry);
      }
    } else {
      free = (int) expiry[entry];
    }
    keys[entry] = key;
    expiry[entry] = until;
    positions.put(key, entry);
    order.added(entry);
  }

  /**
   * Fills the cache with the keys that are asked for most, the most popular last so that they leave last; their
   * lifetimes end evenly over the time to live.
   */
  void warm(Blueprint blueprint, double[] shares) {
    long room = Math.min(cache.capacity(), MOST_WARM_ENTRIES);
    PriorityQueue<double[]> next = new PriorityQueue<>(Comparator.comparingDouble((double[] entry) -> -entry[0]));
    for (int type : cachedTypes) {
      next.add(new double[] {popularity(blueprint, shares, type, 1), type, 1});
    }
    long[] chosen = new long[(int) Math.min(room, blueprint.keysOf(cachedTypes))];
    int count = 0;
    while (count < chosen.length && !next.isEmpty()) {
      double[] best = next.poll();
      int type = (int) best[1];
      long key = (long) best[2];
      chosen[count++] = world.identity(type, key);
      if (key < blueprint.keys(type).size()) {
        next.add(new double[] {popularity(blueprint, shares, type, key + 1), type, key + 1});
      }
    }
    for (int i = count - 1; i >= 0; i--) {
      boolean forever = cache.ttl() == Long.MAX_VALUE;
      fill(chosen[i], forever ? Long.MAX_VALUE : world.now() + 1 + (long) ((double) cache.ttl() * (i + 0.5) / count));
    }
  }

  private static double popularity(Blueprint blueprint, double[] shares, int type, long key) {
    return shares[type] * blueprint.keys(type).probability(key);
  }

  private void drop(long key, int entry) {
    positions.remove(key);
    order.removed(entry);
    expiry[entry] = free;
    free = entry;
  }

  /** A write has made the entries of a key stale, in every class kept here. */
  void invalidate(long key) {
    for (int type : cachedTypes) {
      long identity = world.identity(type, key);
      int entry = positions.get(identity);
      if (entry != LongIntMap.ABSENT) {
        drop(identity, entry);
      }
    }
  }

  /**
   * Loses the entries of some replicas. Replicas of a clustered cache keep a part of the keys each; others are copies,
   * so that nothing is lost while one is left.
   */
  void lose(int replicas, int before) {
    if (!cache.clustered()) {
      return;
    }
    for (int entry = 0; entry < used; entry++) {
      long key = keys[entry];
      boolean lost = Long.remainderUnsigned(spread(key), before) < replicas;
      if (lost && positions.get(key) == entry) {
        drop(key, entry);
      }
    }
  }

  /** Neighbouring keys lie on different replicas (finalizer of SplitMix64). */
  private static long spread(long key) {
    long z = (key ^ key >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  /** Loses all entries. */
  void flush() {
    positions.clear();
    order.clear();
    used = 0;
    free = NOBODY;
  }

  /**
   * A message has found nothing. With coalescing it waits for a read of the same key that is under way, or leads one;
   * else it reads for itself.
   */
  void missed(int v) {
    if (!cache.coalescing()) {
      visits.mark(v, Visits.MISS);
      return;
    }
    long key = world.key(v);
    if (fresh(key) >= 0) {
      // Another's read ended while the answer was on its way.
      visits.mark(v, Visits.HIT);
      return;
    }
    int waiting = reads.get(key);
    if (waiting == LongIntMap.ABSENT) {
      visits.mark(v, Visits.MISS | Visits.LEADER);
      reads.put(key, NOBODY);
    } else {
      visits.addPending(v, 1);
      visits.next(v, waiting);
      reads.put(key, v);
    }
  }

  /** The shared read of a key has ended: those who waited go on with its result, or fail as it did. */
  void readEnded(long key, Cause cause) {
    int v = reads.remove(key);
    while (v >= 0) {
      int following = visits.next(v);
      if (cause == null) {
        visits.mark(v, Visits.HIT);
      } else {
        visits.cause[v] = Calls.code(cause);
      }
      world.calls.settle(v);
      v = following;
    }
  }
}
