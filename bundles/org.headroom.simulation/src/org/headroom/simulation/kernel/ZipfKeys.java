package org.headroom.simulation.kernel;

import org.apache.commons.rng.sampling.distribution.AliasMethodDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.RejectionInversionZipfSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/**
 * Popularity of keys 1..n: key i has weight i<sup>−α</sup>. Small populations use the alias method (Walker 1977, one
 * table look-up), large ones rejection-inversion (Hörmann and Derflinger 1996). Immutable; shared by replications.
 */
public final class ZipfKeys {

  private static final int LARGEST_TABLE = 1 << 20;

  private final long keys;
  private final double exponent;
  private final double normaliser;
  private final SharedStateDiscreteSampler shared;

  /** The popularity of {@code keys} keys with skew {@code exponent}, 0 for uniform. */
  public ZipfKeys(long keys, double exponent) {
    this.keys = Math.max(1, keys);
    this.exponent = exponent;
    this.normaliser = harmonic(this.keys, exponent);
    this.shared = sampler();
  }

  private SharedStateDiscreteSampler sampler() {
    if (keys == 1 || exponent == 0) {
      return null;
    }
    IndexedRandom unused = new IndexedRandom(0);
    if (keys > LARGEST_TABLE) {
      return RejectionInversionZipfSampler.of(unused, (int) Math.min(keys, Integer.MAX_VALUE), exponent);
    }
    double[] weights = new double[(int) keys];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = probability(i + 1);
    }
    return AliasMethodDiscreteSampler.of(unused, weights);
  }

  /** Draws keys for items, the same key for the same item. */
  public Draws draws(long seed) {
    return new Draws(seed);
  }

  /** Number of keys. */
  public long size() {
    return keys;
  }

  /** Probability of a key. */
  public double probability(long key) {
    return Math.pow(key, -exponent) / normaliser;
  }

  /** Generalised harmonic number: exact for the first million terms, then the midpoint integral. */
  private static double harmonic(long n, double exponent) {
    long exact = Math.min(n, LARGEST_TABLE);
    double sum = 0;
    for (long i = exact; i > 0; i--) {
      sum += Math.pow(i, -exponent);
    }
    if (n > exact) {
      double a = exact + 0.5;
      double b = n + 0.5;
      sum += exponent == 1 ? Math.log(b / a) : (Math.pow(b, 1 - exponent) - Math.pow(a, 1 - exponent)) / (1 - exponent);
    }
    return sum;
  }

  /** Keys by item. */
  public final class Draws {
    private final IndexedRandom random;
    private final SharedStateDiscreteSampler sampler;
    private final int first;

    private Draws(long seed) {
      random = new IndexedRandom(seed);
      sampler = shared == null ? null : shared.withUniformRandomProvider(random);
      first = keys > LARGEST_TABLE ? 0 : 1;
    }

    /** The key of an item, 1..n. */
    public long key(long item) {
      if (keys == 1) {
        return 1;
      }
      random.moveTo(item);
      return sampler == null ? 1 + random.nextLong(keys) : first + sampler.sample();
    }
  }
}
