package org.headroom.analysis.result;

import java.util.List;
import org.headroom.simulation.result.Estimate;
import org.headroom.simulation.result.Latency;

/**
 * A latency over several classes: the mixture of the distributions of its parts by their weights.
 *
 * <p>Its intervals move all parts to their lower, then to their upper bounds. Classes of one run see the same queues,
 * so that their errors have one sign; the interval covers that worst case and is never too narrow.
 */
public final class Mixture {
  private static final int MOST_ROUNDS = 12;
  private static final double PRECISION = 1e-5;
  private static final int BISECTIONS = 60;

  private final List<Part> parts;
  private final double total;

  /** A latency and how often it occurs. */
  public record Part(Latency latency, double weight) {}

  /** Parts without weight or without a sample are left out. */
  public Mixture(List<Part> parts) {
    this.parts = parts.stream().filter(p -> p.weight() > 0 && !Double.isNaN(p.latency().mean().mean())).toList();
    this.total = this.parts.stream().mapToDouble(Part::weight).sum();
  }

  /** Mean in nanoseconds; NaN when there is nothing to mix. */
  public Estimate mean() {
    double mean = 0;
    double low = 0;
    double high = 0;
    for (Part part : parts) {
      mean += part.weight() / total * part.latency().mean().mean();
      low += part.weight() / total * part.latency().mean().low();
      high += part.weight() / total * part.latency().mean().high();
    }
    return parts.isEmpty() ? Estimate.pointOnly(Double.NaN) : new Estimate(mean, low, high);
  }

  /** The quantile of a share (0–1) in nanoseconds; NaN when there is nothing to mix. */
  public Estimate quantile(double share) {
    if (parts.isEmpty()) {
      return Estimate.pointOnly(Double.NaN);
    }
    if (parts.size() == 1) {
      return scaledLike(parts.get(0).latency(), share);
    }
    List<DistributionTable> tables = parts.stream().map(p -> new DistributionTable(p.latency())).toList();
    double value = solve(tables, share, ones());
    for (int round = 0; round < MOST_ROUNDS && Double.isFinite(value); round++) {
      for (DistributionTable table : tables) {
        table.refine(value);
      }
      double better = solve(tables, share, ones());
      boolean settled = Math.abs(better - value) <= PRECISION * Math.abs(value);
      value = better;
      if (settled) {
        break;
      }
    }
    return new Estimate(value, solve(tables, share, factors(false)), solve(tables, share, factors(true)));
  }

  /** One distribution: its own quantile, with the relative interval of its 99th percentile. */
  private static Estimate scaledLike(Latency latency, double share) {
    Estimate p99 = latency.p99();
    if (share == 0.99) {
      return p99;
    }
    double value = latency.distribution().at(share);
    return new Estimate(value, value * p99.low() / p99.mean(), value * p99.high() / p99.mean());
  }

  private double[] ones() {
    return parts.stream().mapToDouble(p -> 1).toArray();
  }

  private double[] factors(boolean upper) {
    return parts.stream().map(p -> p.latency().p99())
        .mapToDouble(p99 -> Double.isInfinite(p99.mean()) ? 1 : (upper ? p99.high() : p99.low()) / p99.mean())
        .toArray();
  }

  /** The time below which the share lies, when each part is stretched by its factor. */
  private double solve(List<DistributionTable> tables, double share, double[] factors) {
    double low = 0;
    double high = 0;
    for (int i = 0; i < tables.size(); i++) {
      if (Double.isNaN(factors[i])) {
        return Double.NaN;
      }
      high = Math.max(high, tables.get(i).largestFinite() * factors[i]);
    }
    if (below(tables, high, factors) < share) {
      return Double.POSITIVE_INFINITY;
    }
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (below(tables, middle, factors) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private double below(List<DistributionTable> tables, double value, double[] factors) {
    double sum = 0;
    for (int i = 0; i < tables.size(); i++) {
      sum += parts.get(i).weight() / total * tables.get(i).below(value / factors[i]);
    }
    return sum;
  }
}
