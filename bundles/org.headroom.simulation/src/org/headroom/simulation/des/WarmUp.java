package org.headroom.simulation.des;

/**
 * Finds the end of the warm-up by MSER-5: of the means of five successive latencies, drop as many at the start as makes
 * the standard error of the mean of the rest smallest (White 1997; White, Cobb and Spratt 2000). Long runs merge
 * neighbouring means, so that memory is bounded.
 */
final class WarmUp {

  private static final int FIRST_BATCH = 5;
  private static final int LARGEST = 1 << 14;

  private final double[] means = new double[LARGEST];
  private final long[] ends = new long[LARGEST];
  private int size;
  private int batch = FIRST_BATCH;
  private int inBatch;
  private double sum;
  private long observed;

  /** A request ended. */
  void observe(long latency, long now) {
    observed++;
    sum += latency;
    if (++inBatch == batch) {
      means[size] = sum / batch;
      ends[size++] = now;
      inBatch = 0;
      sum = 0;
      if (size == LARGEST) {
        merge();
      }
    }
  }

  private void merge() {
    size /= 2;
    for (int i = 0; i < size; i++) {
      means[i] = (means[2 * i] + means[2 * i + 1]) / 2;
      ends[i] = ends[2 * i + 1];
    }
    batch *= 2;
  }

  long observed() {
    return observed;
  }

  /**
   * Time from the start of the pilot run at {@code start} that is to be dropped; 0 when there is too little to tell.
   */
  long length(long start) {
    double best = Double.POSITIVE_INFINITY;
    int cut = 0;
    double tailSum = 0;
    double tailSquares = 0;
    for (int d = size - 1; d >= 0; d--) {
      tailSum += means[d];
      tailSquares += means[d] * means[d];
      int rest = size - d;
      if (d <= size / 2 && rest > 1) {
        double variance = Math.max(0, tailSquares - tailSum * tailSum / rest) / rest;
        double error = variance / rest;
        if (error <= best) {
          best = error;
          cut = d;
        }
      }
    }
    return cut == 0 ? 0 : ends[cut - 1] - start;
  }
}
