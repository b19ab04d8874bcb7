package org.headroom.simulation.des;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;
import org.headroom.simulation.result.Estimate;

/** Means of independent values with Student-t 95 % intervals (Law, "Simulation Modeling and Analysis", 4.5 and 9.4). */
final class Estimates {

  private static final double UPPER_TAIL = 0.025;

  private Estimates() {}

  /** The interval of the mean of the values around a pooled point; values that are not numbers are left out. */
  static Estimate around(double point, double... values) {
    double[] valid = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    int n = valid.length;
    if (n < 2 || Double.isNaN(point)) {
      return Estimate.pointOnly(point);
    }
    double mean = Arrays.stream(valid).average().orElseThrow();
    double squares = Arrays.stream(valid).map(value -> (value - mean) * (value - mean)).sum();
    double half = quantile(n - 1) * Math.sqrt(squares / (n - 1) / n);
    return new Estimate(point, point - half, point + half);
  }

  /** Half width over mean, infinite when unknown. */
  static double relativeHalfWidth(Estimate estimate) {
    double half = (estimate.high() - estimate.low()) / 2;
    return Double.isNaN(half) ? Double.POSITIVE_INFINITY : half == 0 ? 0 : half / Math.abs(estimate.mean());
  }

  private static double quantile(int degrees) {
    return TDistribution.of(degrees).inverseSurvivalProbability(UPPER_TAIL);
  }
}
