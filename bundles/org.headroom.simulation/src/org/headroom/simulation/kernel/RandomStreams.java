package org.headroom.simulation.kernel;

import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/**
 * Independent random streams by name. A stream depends on the seed, the replication, and the names of its entity and
 * purpose only: two variants of a model see the same numbers wherever both have the entity (common random numbers), in
 * whatever order its parts are listed.
 *
 * <p>Generator: xoshiro256++ (Blackman and Vigna 2018), its 256-bit state filled by SplitMix64 as the authors advise.
 */
public final class RandomStreams {

  private final long base;

  /** The streams of one replication. */
  public RandomStreams(long seed, int replication) {
    base = mix(mix(seed) + replication);
  }

  /** The stream of one entity for one purpose. */
  public XoShiRo256PlusPlus stream(String entity, String purpose) {
    SplitMix64 seeds = new SplitMix64(seed(entity, purpose));
    return new XoShiRo256PlusPlus(
        new long[] {seeds.nextLong(), seeds.nextLong(), seeds.nextLong(), seeds.nextLong()});
  }

  /** The 64-bit seed of a stream. */
  public long seed(String entity, String purpose) {
    return absorb(absorb(base, entity) + 1, purpose);
  }

  private static long absorb(long start, String text) {
    long hash = mix(start + text.length());
    for (int i = 0; i < text.length(); i++) {
      hash = mix(hash + text.charAt(i));
    }
    return hash;
  }

  /** Stafford's variant 13 of the 64-bit finaliser, as used by SplitMix64: a bijection without visible structure. */
  static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
