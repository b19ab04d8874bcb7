package org.headroom.diagram.layout;

import java.util.List;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Point;

/** Makes a line with a step of a few pixels straight: ports at equal shares of unequal boxes hardly miss each other. */
final class Straightening {
  /** No line has another one as close as this, so that it may be moved so far without looking. */
  private static final double STEP = 5;

  private Straightening() {
  }

  /** The route without its step, or as it is when it has none or when no straight line leads from box to box. */
  static List<Point> apply(List<Point> route, Bounds from, Bounds to) {
    if (route.size() != 4) {
      return route;
    }
    Point start = route.get(0);
    Point end = route.get(3);
    boolean down = start.x() == route.get(1).x();
    if (Math.abs(down ? end.x() - start.x() : end.y() - start.y()) >= STEP) {
      return route;
    }
    boolean startFits = down ? inside(start.x(), to.x(), to.right()) : inside(start.y(), to.y(), to.bottom());
    boolean endFits = down ? inside(end.x(), from.x(), from.right()) : inside(end.y(), from.y(), from.bottom());
    if (startFits) {
      return List.of(start, down ? new Point(start.x(), end.y()) : new Point(end.x(), start.y()));
    }
    return endFits ? List.of(down ? new Point(end.x(), start.y()) : new Point(start.x(), end.y()), end) : route;
  }

  private static boolean inside(double line, double low, double high) {
    return line >= low + Ports.CLEARANCE && line <= high - Ports.CLEARANCE;
  }
}
