package org.headroom.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.headroom.chart.drawing.Ink;
import org.headroom.chart.drawing.Shape;

/**
 * Neighbouring points of a series without a gap, in pixels.
 *
 * @param x ascending
 * @param y of the line, or the upper edge
 * @param floor of the surface below
 */
record Run(double[] x, double[] y, double[] floor) {

  /** More points than this in one column of pixels change nothing that can be seen but the extremes. */
  private static final int DENSE = 4;

  static List<Run> split(double[] x, double[] y, double[] floor) {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= x.length; i++) {
      if (i == x.length || !Double.isFinite(x[i] + y[i] + floor[i])) {
        if (i > start) {
          runs.add(new Run(
              Arrays.copyOfRange(x, start, i), Arrays.copyOfRange(y, start, i), Arrays.copyOfRange(floor, start, i)));
        }
        start = i + 1;
      }
    }
    return runs;
  }

  Shape.Region surface(Ink ink) {
    int n = x.length;
    double[] aroundX = new double[2 * n];
    double[] aroundY = new double[2 * n];
    for (int i = 0; i < n; i++) {
      aroundX[i] = x[i];
      aroundY[i] = y[i];
      aroundX[2 * n - 1 - i] = x[i];
      aroundY[2 * n - 1 - i] = floor[i];
    }
    return new Shape.Region(ink, aroundX, aroundY);
  }

  /** The first, lowest, highest and last point of each column of pixels. */
  Run thinned() {
    int n = x.length;
    if (n < DENSE || n <= DENSE * (x[n - 1] - x[0])) {
      return this;
    }
    double[] thinX = new double[n];
    double[] thinY = new double[n];
    int kept = 0;
    for (int start = 0; start < n;) {
      int end = start;
      int low = start;
      int high = start;
      while (end < n && Math.floor(x[end]) == Math.floor(x[start])) {
        low = y[end] > y[low] ? end : low;
        high = y[end] < y[high] ? end : high;
        end++;
      }
      int[] column = {start, Math.min(low, high), Math.max(low, high), end - 1};
      for (int i = 0; i < column.length; i++) {
        if (i == 0 || column[i] != column[i - 1]) {
          thinX[kept] = x[column[i]];
          thinY[kept++] = y[column[i]];
        }
      }
      start = end;
    }
    double[] noFloor = new double[kept];
    return new Run(Arrays.copyOf(thinX, kept), Arrays.copyOf(thinY, kept), noFloor);
  }
}
