package org.headroom.analysis.result;

import java.util.Map;
import java.util.TreeMap;
import org.headroom.simulation.result.Latency;

/**
 * A distribution function, interpolated between quantiles that are known: the logarithm of the share above falls
 * linearly with time, which is exact for exponential tails. Quantiles can be dear to compute; more are asked for only
 * where they matter.
 */
final class DistributionTable {
  private final Latency latency;
  private final TreeMap<Double, Double> shareAtTime = new TreeMap<>();
  private final boolean hasTail;

  DistributionTable(Latency latency) {
    this.latency = latency;
    shareAtTime.put(0.0, 0.0);
    add(0.5, latency.p50());
    add(0.9, latency.p90());
    add(0.95, latency.p95());
    add(0.99, latency.p99().mean());
    add(0.999, latency.p999());
    add(1, latency.max());
    hasTail = Double.isFinite(latency.p999()) && latency.p999() > 0;
  }

  private void add(double share, double time) {
    if (Double.isFinite(time)) {
      shareAtTime.merge(time, share, Math::max);
    }
  }

  /** A time that is finite and above all but a billionth of the values, as far as they are finite. */
  double largestFinite() {
    double last = shareAtTime.lastKey();
    return hasTail && shareAtTime.get(last) < 1 ? last * 10 : last;
  }

  /** Asks for the true quantile at the share that the table gives for a time. */
  void refine(double time) {
    double share = below(time);
    if (share > 0 && share < 1) {
      add(share, latency.distribution().at(share));
    }
  }

  /** Share of values up to a time. */
  double below(double time) {
    Map.Entry<Double, Double> before = shareAtTime.floorEntry(time);
    Map.Entry<Double, Double> after = shareAtTime.higherEntry(time);
    if (before == null || before.getValue() >= 1) {
      return before == null ? 0 : 1;
    }
    if (after == null) {
      return hasTail ? tail(before, time) : before.getValue();
    }
    double part = (time - before.getKey()) / (after.getKey() - before.getKey());
    double aboveBefore = 1 - before.getValue();
    double aboveAfter = 1 - after.getValue();
    if (aboveBefore <= 0 || aboveAfter <= 0) {
      return before.getValue() + part * (after.getValue() - before.getValue());
    }
    return 1 - aboveBefore * Math.pow(aboveAfter / aboveBefore, part);
  }

  /** Beyond the last known quantile the share above falls as between the last two. */
  private double tail(Map.Entry<Double, Double> last, double time) {
    Map.Entry<Double, Double> previous = shareAtTime.lowerEntry(last.getKey());
    double rate = Math.log((1 - previous.getValue()) / (1 - last.getValue())) / (last.getKey() - previous.getKey());
    return 1 - (1 - last.getValue()) * Math.exp(-rate * (time - last.getKey()));
  }
}
