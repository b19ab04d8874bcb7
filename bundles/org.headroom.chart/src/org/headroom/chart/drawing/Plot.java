package org.headroom.chart.drawing;

/**
 * Where in a drawing values are plotted, so that a pointer can be translated into a value and back.
 *
 * @param left of the area, pixels
 * @param top of the area, pixels
 * @param right of the area, pixels
 * @param bottom of the area, pixels
 * @param low horizontal value at the left
 * @param high horizontal value at the right
 */
public record Plot(double left, double top, double right, double bottom, double low, double high) {

  /** The horizontal value at a place, kept within the axis. */
  public double valueAt(double x) {
    double share = (x - left) / (right - left);
    return low + Math.max(0, Math.min(1, share)) * (high - low);
  }

  /** The place of a horizontal value. */
  public double placeOf(double value) {
    return left + (value - low) / (high - low) * (right - left);
  }

  /** Whether a place lies inside. */
  public boolean contains(double x, double y) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }
}
