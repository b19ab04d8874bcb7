package org.headroom.simulation.theory;

/**
 * Hit ratio of one key with a lifetime under Poisson lookups, no capacity limit; exact.
 *
 * <p>Source: J. Jung, A. Berger, H. Balakrishnan, Modeling TTL-based Internet caches, 2003.
 */
public final class TtlCache {

  private TtlCache() {}

  /** A hit restarts the lifetime: 1 − e^−λT. */
  public static double restartedOnHit(double rate, double lifetime) {
    return new KeyLifetime(lifetime, Double.POSITIVE_INFINITY, 0).hitRatio(rate);
  }

  /** A fixed max-age from the fill: λT/(1 + λT). */
  public static double fixedAge(double rate, double lifetime) {
    return new KeyLifetime(Double.POSITIVE_INFINITY, lifetime, 0).hitRatio(rate);
  }
}
