package org.headroom.analysis.result;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.headroom.simulation.result.Estimate;
import org.headroom.simulation.result.Latency;

/**
 * A latency over several classes: the mixture of the distributions of its parts by their weights.
 *
 * <p>Its intervals move all parts to their lower, then to their upper bounds. Classes of one run see the same queues, so
 * that their errors have one sign; the interval covers that worst case and is never too narrow.
 */
public final class Mixture {

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
    if (parts.size() == 1 && share == 0.99) {
      return parts.get(0).latency().p99();
    }
    double value = quantile(share, p -> 1);
    return new Estimate(
        value,
        quantile(share, p -> p.latency().p99().low() / p.latency().p99().mean()),
        quantile(share, p -> p.latency().p99().high() / p.latency().p99().mean()));
  }

  /** Scales each part by a factor, as far as its interval of the 99th percentile reaches. */
  private double quantile(double share, ToDoubleFunction<Part> factor) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Part part : parts) {
      double value = part.latency().distribution().at(share) * factor.applyAsDouble(part);
      if (Double.isNaN(value)) {
        return Double.NaN;
      }
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (Double.isInfinite(high) || low == high) {
      return Double.isInfinite(high) ? infiniteQuantile(share, factor) : low;
    }
    return bisect(share, factor, low, high);
  }

  private double bisect(double share, ToDoubleFunction<Part> factor, double from, double to) {
    double low = from;
    double high = to;
    for (int i = 0; i < BISECTIONS && high - low > 1e-9 * high; i++) {
      double middle = (low + high) / 2;
      if (shareBelow(middle, factor) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** With parts of infinite latency the quantile is finite only when enough weight lies in the others. */
  private double infiniteQuantile(double share, ToDoubleFunction<Part> factor) {
    double largest = parts.stream()
        .mapToDouble(part -> part.latency().distribution().at(1 - 1e-9) * factor.applyAsDouble(part))
        .filter(Double::isFinite).max().orElse(Double.POSITIVE_INFINITY);
    return Double.isFinite(largest) && shareBelow(largest, factor) >= share
        ? bisect(share, factor, 0, largest)
        : Double.POSITIVE_INFINITY;
  }

  private double shareBelow(double value, ToDoubleFunction<Part> factor) {
    double sum = 0;
    for (Part part : parts) {
      sum += part.weight() / total * shareBelow(part.latency(), value / factor.applyAsDouble(part));
    }
    return sum;
  }

  /** The distribution function, as inverse of the quantile function. */
  private static double shareBelow(Latency latency, double value) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (latency.distribution().at(middle) <= value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
