package org.headroom.simulation.kernel;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * A random stream with direct access: the numbers belonging to item {@code i} are the same whenever and however often
 * they are drawn. It is SplitMix64 started anew at each item.
 */
public final class IndexedRandom implements UniformRandomProvider {

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private final long seed;
  private long state;

  /** The stream with this seed. */
  public IndexedRandom(long seed) {
    this.seed = seed;
  }

  /** The next numbers drawn are those of this item. */
  public void moveTo(long item) {
    state = RandomStreams.mix(seed ^ item * GOLDEN);
  }

  @Override
  public long nextLong() {
    state += GOLDEN;
    return RandomStreams.mix(state);
  }
}
