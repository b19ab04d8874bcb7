package org.headroom.chart.drawing;

/** A thing to paint; places in pixels from the upper left corner. */
public sealed interface Shape {

  /** What it stands for. */
  Ink ink();

  /** A line through points; at least two. */
  record Polyline(Ink ink, double[] x, double[] y) implements Shape {
    public Polyline {
      requireEqualLength(x, y);
    }
  }

  /** A filled surface with the given corners. */
  record Region(Ink ink, double[] x, double[] y) implements Shape {
    public Region {
      requireEqualLength(x, y);
    }
  }

  /**
   * A filled rectangle.
   *
   * @param hint what it says to a reader who points at it; empty for nothing
   */
  record Bar(Ink ink, double x, double y, double width, double height, String hint) implements Shape {}

  /** A filled circle. */
  record Dot(Ink ink, double x, double y, double radius) implements Shape {}

  /** One line of text; {@code y} is its base line. */
  record Words(Ink ink, double x, double y, String text, Anchor anchor) implements Shape {}

  /** Which part of a text lies at its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private static void requireEqualLength(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException("a shape needs as many x as y, not " + x.length + " and " + y.length);
    }
  }
}
