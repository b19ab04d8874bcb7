package org.headroom.simulation.analytic;

/**
 * The later of two independent times, each given by mean and variance and taken as a shifted exponential time (squared
 * coefficient of variation up to 1) or a hyper-exponential one with balanced means. Exact for exponential and constant
 * times.
 */
final class LatestOfTwo {

  final double mean;
  final double variance;
  /** Probability that the first is the later. */
  final double firstIsLatest;

  LatestOfTwo(double mean1, double variance1, double mean2, double variance2) {
    if (start(mean1, variance1) > start(mean2, variance2)) {
      LatestOfTwo swapped = new LatestOfTwo(mean2, variance2, mean1, variance1);
      mean = swapped.mean;
      variance = swapped.variance;
      firstIsLatest = 1 - swapped.firstIsLatest;
      return;
    }
    double begin = start(mean1, variance1);
    double other = start(mean2, variance2);
    double[] one = terms(mean1, variance1);
    double[] two = terms(mean2, variance2);
    // E[min] = ∫ S1·S2 and E[min²] = 2∫ t·S1·S2, over [0, begin], [begin, other] and [other, ∞).
    double earliest = begin;
    double earliestSquare = begin * begin;
    double later = 0;
    double gap = other - begin;
    for (int i = 0; i < one.length; i += 2) {
      double w = one[i];
      double m = one[i + 1];
      double left = m == 0 ? (gap > 0 ? 0 : 1) : Math.exp(-gap / m);
      double area = m * (1 - left);
      earliest += w * area;
      earliestSquare += 2 * w * (begin * area + m * (area - gap * left));
      for (int j = 0; j < two.length; j += 2) {
        double n = two[j + 1];
        double joint = m + n == 0 ? 0 : m * n / (m + n);
        double mass = w * two[j] * left;
        earliest += mass * joint;
        earliestSquare += 2 * mass * joint * (other + joint);
        later += mass * (m + n == 0 ? 0.5 : m / (m + n));
      }
    }
    mean = mean1 + mean2 - earliest;
    double square = variance1 + mean1 * mean1 + variance2 + mean2 * mean2 - earliestSquare;
    variance = Math.max(0, square - mean * mean);
    firstIsLatest = later;
  }

  private static double start(double mean, double variance) {
    return variance <= mean * mean ? mean - Math.sqrt(variance) : 0;
  }

  /** Pairs of weight and mean of the exponential terms beyond the start. */
  private static double[] terms(double mean, double variance) {
    if (variance <= mean * mean) {
      return new double[] {1, Math.sqrt(variance)};
    }
    double scv = variance / (mean * mean);
    double p = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
    return new double[] {p, mean / (2 * p), 1 - p, mean / (2 * (1 - p))};
  }
}
