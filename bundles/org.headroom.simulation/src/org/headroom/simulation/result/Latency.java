package org.headroom.simulation.result;

/**
 * Summary of a distribution of times in nanoseconds; NaN when nothing was observed.
 *
 * @param mean mean with interval
 * @param p50 median
 * @param p90 90th percentile
 * @param p95 95th percentile
 * @param p99 99th percentile, with interval across replications
 * @param p999 99.9th percentile
 * @param max largest
 * @param distribution the whole distribution for objectives with other percentiles
 */
public record Latency(
    Estimate mean, double p50, double p90, double p95, Estimate p99, double p999, double max, Quantiles distribution) {

  /** Any quantile of the distribution. */
  @FunctionalInterface
  public interface Quantiles {
    /** The value in nanoseconds below which the share {@code p} (0–1) lies. */
    double at(double p);
  }

  /** Nothing was observed. */
  public static final Latency NONE =
      new Latency(
          Estimate.pointOnly(Double.NaN), Double.NaN, Double.NaN, Double.NaN, Estimate.pointOnly(Double.NaN),
          Double.NaN, Double.NaN, p -> Double.NaN);
}
