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
 */
public record Drawing(
    String kind, String title, double width, double height, List<Shape> shapes, Optional<Plot> plot) {

  public Drawing {
    shapes = List.copyOf(shapes);
  }
}
