package org.headroom.diagram.render;

import org.headroom.diagram.notation.Shape;
import org.headroom.diagram.scene.Bounds;

/** SVG path data of the outlines of components, for every renderer. */
public final class Outlines {
  private static final double CORNER = 10;
  private static final double CHAMFER = 9;
  private static final double FOLD = 14;

  private Outlines() {
  }

  /** The outline of a component. */
  public static CharSequence of(Shape shape, Bounds b) {
    return switch (shape) {
      case PILL -> rounded(b, Math.min(26, b.height() / 2));
      case CHAMFERED ->
        "M" + at(b.x() + CHAMFER, b.y()) + "H" + n(b.right() - CHAMFER) + "L" + at(b.right(), b.y() + CHAMFER) + "V"
            + n(b.bottom() - CHAMFER) + "L" + at(b.right() - CHAMFER, b.bottom()) + "H" + n(b.x() + CHAMFER) + "L"
            + at(b.x(), b.bottom() - CHAMFER) + "V" + n(b.y() + CHAMFER) + "Z";
      case NOTE -> "M" + at(b.x() + 4, b.y()) + "H" + n(b.right() - FOLD) + "L" + at(b.right(), b.y() + FOLD) + "V"
          + n(b.bottom() - 4)
          + "q0 4 -4 4H" + n(b.x() + 4) + "q-4 0 -4 -4V" + n(b.y() + 4) + "q0 -4 4 -4Z";
      case CARD, DRUM, PIPE, PLUGIN, CONTAINER -> rounded(b, CORNER);
    };
  }

  /** What distinguishes the family inside its outline; empty path data for none. */
  public static CharSequence detail(Shape shape, Bounds b) {
    return switch (shape) {
      case DRUM -> "M" + at(b.x() + 2, b.y() + 5) + "C" + at(b.x() + b.width() * 0.25, b.y() + 11) + " "
          + at(b.right() - b.width() * 0.25, b.y() + 11)
          + " " + at(b.right() - 2, b.y() + 5);
      case PIPE -> "M" + at(b.right() - 9, b.y() + 1) + "V" + n(b.bottom() - 1) + "M" + at(b.right() - 5, b.y() + 2)
          + "V" + n(b.bottom() - 2);
      case NOTE -> "M" + at(b.right() - FOLD, b.y()) + "V" + n(b.y() + FOLD) + "H" + n(b.right());
      case PLUGIN -> "M" + at(b.x() + 5, b.y() + 2) + "V" + n(b.bottom() - 2);
      case PILL, CHAMFERED, CARD, CONTAINER -> "M" + at(b.x(), b.y());
    };
  }

  private static String rounded(Bounds b, double r) {
    String arc = "A" + n(r) + " " + n(r) + " 0 0 1 ";
    return "M" + at(b.x() + r, b.y()) + "H" + n(b.right() - r) + arc + at(b.right(), b.y() + r) + "V"
        + n(b.bottom() - r) + arc
        + at(b.right() - r, b.bottom()) + "H" + n(b.x() + r) + arc + at(b.x(), b.bottom() - r) + "V" + n(b.y() + r)
        + arc + at(b.x() + r, b.y()) + "Z";
  }

  private static String at(double x, double y) {
    return n(x) + " " + n(y);
  }

  private static String n(double value) {
    return Numbers.pixels(value);
  }
}
