package org.headroom.chart.drawing;

import java.util.List;
import java.util.Optional;

/**
 * A chart at a size, ready to be painted.
 *
 * @param kind one lower-case word for styling: {@code line}, {@code bars}, {@code spark}
 * @param title what it shows, for readers who do not see it
 * @param width in pixels
 * @param height in pixels
 * @param shapes from back to front
 * @param plot where values are plotted; empty when the horizontal direction is not an axis to point at
 * @param keys where the legend names the series
 */
public record Drawing(
    String kind, String title, double width, double height, List<Shape> shapes, Optional<Plot> plot, List<Key> keys) {

  public Drawing {
    shapes = List.copyOf(shapes);
    keys = List.copyOf(keys);
  }

  /** A chart whose series are not explained by a legend. */
  public Drawing(String kind, String title, double width, double height, List<Shape> shapes, Optional<Plot> plot) {
    this(kind, title, width, height, shapes, plot, List.of());
  }

  /**
   * Where the legend names a series.
   *
   * @param series its position among the series of the chart
   * @param left of the area, pixels
   * @param top of the area, pixels
   * @param right of the area, pixels
   * @param bottom of the area, pixels
   */
  public record Key(int series, double left, double top, double right, double bottom) {

    /** Whether a place lies inside. */
    public boolean contains(double x, double y) {
      return x >= left && x <= right && y >= top && y <= bottom;
    }
  }
}
