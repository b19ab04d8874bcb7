package org.headroom.diagram.ui.draw;

import java.util.List;
import java.util.Optional;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.TextStyle;

/** One thing that a renderer draws, as far as it can be seen. */
sealed interface Mark {
  /** Which element of the diagram it is part of is not said. Colours are written as in SVG; opacity is from 0 to 1. */
  record Fill(String colour, double opacity, Bounds box) implements Mark {}

  /** A line. */
  record Stroke(String colour, double opacity, Bounds box, double width, List<Double> dashes) implements Mark {}

  /** A line of text that starts at {@code x}. */
  record Text(String colour, String text, double x, double baseline, TextStyle style) implements Mark {}

  /** The icon of a component. */
  record Icon(String colour, Bounds box) implements Mark {}

  /** Figures keep their outline a pixel inside, and draw on a raster of tenths of pixels. */
  double NEAR = 1.1;

  /** Widths of measured lines go by quarters of pixels on the screen, by tenths in the text of an SVG. */
  double WIDTH_NEAR = 0.23;

  /** Where what is on the screen first differs from what is expected there. */
  static Optional<String> difference(List<Mark> expected, List<Mark> drawn) {
    for (int i = 0; i < Math.min(expected.size(), drawn.size()); i++) {
      if (!expected.get(i).looksLike(drawn.get(i))) {
        return Optional.of(expected.get(i) + " but on the screen " + drawn.get(i));
      }
    }
    return expected.size() == drawn.size() ? Optional.empty() : Optional.of(expected + " but on the screen " + drawn);
  }

  private boolean looksLike(Mark other) {
    if (this instanceof Fill a && other instanceof Fill b) {
      return a.colour.equals(b.colour) && near(a.opacity, b.opacity, 0.01) && near(a.box, b.box);
    } else if (this instanceof Stroke a && other instanceof Stroke b) {
      return a.colour.equals(b.colour) && near(a.opacity, b.opacity, 0.01) && near(a.box, b.box)
          && near(a.width, b.width, WIDTH_NEAR) && a.dashes.equals(b.dashes);
    } else if (this instanceof Text a && other instanceof Text b) {
      return a.colour.equals(b.colour) && a.text.equals(b.text) && near(a.x, b.x, NEAR)
          && near(a.baseline, b.baseline, NEAR) && a.style.size() == b.style.size() && a.style.bold() == b.style.bold();
    } else if (this instanceof Icon a && other instanceof Icon b) {
      return a.colour.equals(b.colour) && a.box.grown(NEAR).contains(b.box, 0) && b.box.width() > a.box.width() / 2;
    }
    return false;
  }

  private static boolean near(double a, double b, double distance) {
    return Math.abs(a - b) <= distance;
  }

  private static boolean near(Bounds a, Bounds b) {
    return near(a.x(), b.x(), NEAR) && near(a.y(), b.y(), NEAR) && near(a.right(), b.right(), NEAR)
        && near(a.bottom(), b.bottom(), NEAR);
  }
}
