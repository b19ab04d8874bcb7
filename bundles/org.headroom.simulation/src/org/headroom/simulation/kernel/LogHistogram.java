package org.headroom.simulation.kernel;

import java.util.Arrays;

/**
 * Counts of non-negative times in buckets of equal relative width, like HdrHistogram: each power of two is divided into
 * 2<sup>bits</sup> equal parts, which are created when first hit. The relative width of a bucket is below
 * 2<sup>−bits</sup>; quantiles are interpolated inside a bucket. Mean and maximum are exact.
 */
public final class LogHistogram {

  private static final int OCTAVES = 64;

  private final int bits;
  private final long[][] octaves;
  private long count;
  /** Times of 0, which are many where nothing waits. */
  private long zeros;
  private double sum;
  private long maximum;

  /** An empty histogram with 2<sup>bits</sup> buckets per power of two. */
  public LogHistogram(int bits) {
    this.bits = bits;
    this.octaves = new long[OCTAVES - bits + 1][];
  }

  /** Counts one time. */
  public void record(long time) {
    count++;
    if (time == 0) {
      zeros++;
      return;
    }
    sum += time;
    if (time > maximum) {
      maximum = time;
    }
    int shift = Math.max(0, OCTAVES - 1 - bits - Long.numberOfLeadingZeros(time));
    long[] octave = octaves[shift];
    if (octave == null) {
      octave = octaves[shift] = new long[shift == 0 ? 2 << bits : 1 << bits];
    }
    // Above the first octave the leading bit is always set, so masking it away uses the whole array.
    octave[(int) (time >>> shift) & octave.length - 1]++;
  }

  /** Counts a time of 0. */
  public void recordZero() {
    count++;
    zeros++;
  }

  /** Adds all counts of another histogram of equal resolution. */
  public void add(LogHistogram other) {
    count += other.count;
    zeros += other.zeros;
    sum += other.sum;
    maximum = Math.max(maximum, other.maximum);
    for (int i = 0; i < octaves.length; i++) {
      long[] from = other.octaves[i];
      if (from != null) {
        if (octaves[i] == null) {
          octaves[i] = from.clone();
        } else {
          long[] to = octaves[i];
          for (int j = 0; j < to.length; j++) {
            to[j] += from[j];
          }
        }
      }
    }
  }

  /** Forgets everything, keeping the memory. */
  public void clear() {
    count = 0;
    zeros = 0;
    sum = 0;
    maximum = 0;
    for (long[] octave : octaves) {
      if (octave != null) {
        Arrays.fill(octave, 0);
      }
    }
  }

  /** Number of times counted. */
  public long count() {
    return count;
  }

  /** Sum of the times. */
  public double sum() {
    return sum;
  }

  /** Mean, NaN without times. */
  public double mean() {
    return count == 0 ? Double.NaN : sum / count;
  }

  /** Largest time, NaN without times. */
  public double maximum() {
    return count == 0 ? Double.NaN : maximum;
  }

  /** The time below which the share {@code p} (0–1) lies, NaN without times. */
  public double quantile(double p) {
    if (count == 0) {
      return Double.NaN;
    }
    double rank = p * count;
    if (rank >= count) {
      return maximum;
    }
    if (rank < zeros) {
      return 0;
    }
    long below = zeros;
    for (int i = 0; i < octaves.length; i++) {
      long[] octave = octaves[i];
      if (octave == null) {
        continue;
      }
      for (int j = 0; j < octave.length; j++) {
        long here = octave[j];
        if (here > 0 && below + here > rank) {
          return interpolated(i, j, (rank - below) / here);
        }
        below += here;
      }
    }
    return maximum;
  }

  /** Buckets of one nanosecond hold one value; wider ones are taken as evenly filled. */
  private double interpolated(int shift, int part, double share) {
    int steps = shift == 0 ? part : part + (1 << bits);
    double low = (double) steps * (1L << shift);
    double value = shift == 0 ? low : low + share * (1L << shift);
    return Math.min(value, maximum);
  }
}
