package org.headroom.diagram.scene;

/** A rectangle on the canvas, in pixels, in absolute coordinates. */
public record Bounds(double x, double y, double width, double height) {
  public Bounds {
    if (!(width >= 0) || !(height >= 0) || !Double.isFinite(x + y + width + height)) {
      throw new IllegalArgumentException(
          "Not a rectangle: x " + x + ", y " + y + ", width " + width + ", height " + height);
    }
  }

  /** The x of the right edge. */
  public double right() {
    return x + width;
  }

  /** The y of the lower edge. */
  public double bottom() {
    return y + height;
  }

  /** The x of the middle. */
  public double centreX() {
    return x + width / 2;
  }

  /** The y of the middle. */
  public double centreY() {
    return y + height / 2;
  }

  /** Whether the two share more than an edge. */
  public boolean overlaps(Bounds other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** Whether the other lies inside, at least {@code margin} pixels from every edge. */
  public boolean contains(Bounds other, double margin) {
    return other.x >= x + margin && other.y >= y + margin && other.right() <= right() - margin
        && other.bottom() <= bottom() - margin;
  }

  /** Whether the horizontal or vertical line between two points passes through the interior. */
  public boolean crossedBy(Point from, Point to) {
    double left = Math.min(from.x(), to.x());
    double top = Math.min(from.y(), to.y());
    double lineRight = Math.max(from.x(), to.x());
    double lineBottom = Math.max(from.y(), to.y());
    return left < right() && lineRight > x && top < bottom() && lineBottom > y;
  }

  /** The rectangle grown by {@code margin} on every side. */
  public Bounds grown(double margin) {
    return new Bounds(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
  }

  /** The rectangle moved. */
  public Bounds moved(double dx, double dy) {
    return new Bounds(x + dx, y + dy, width, height);
  }

  /** The smallest rectangle around both. */
  public Bounds union(Bounds other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Bounds(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
  }
}
