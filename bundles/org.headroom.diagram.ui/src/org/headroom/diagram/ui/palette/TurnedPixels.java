package org.headroom.diagram.ui.palette;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.headroom.diagram.notation.Colour;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;

/**
 * Turns a light picture into a dark one or back: every pixel keeps its hue and becomes as light as it was dark to the eye
 * (luma of BT.601: a strong blue is darker than a yellow of the same lightness), between the ground and the text of the
 * theme. The ground of the picture becomes the theme's.
 */
final class TurnedPixels {
  private static final int WHITE = 255;

  private final Colour darkest;
  private final Colour lightest;
  private final boolean towardsDark;
  /** How far the ground of the picture is from black when it becomes light, from white when it becomes dark. */
  private final int off;

  /**
   * @param theme that of the pictures to make; those given are of the other one
   * @param painted the ground of those given, grey or nearly so
   */
  TurnedPixels(Theme theme, RGB painted) {
    towardsDark = theme == Theme.DARK;
    off = towardsDark ? WHITE - Math.max(painted.red, Math.max(painted.green, painted.blue))
        : Math.min(painted.red, Math.min(painted.green, painted.blue));
    Colour ground = theme.colour(ColourRole.CANVAS);
    Colour text = theme.colour(ColourRole.TEXT);
    darkest = towardsDark ? ground : text;
    lightest = towardsDark ? text : ground;
  }

  ImageData of(ImageData painted) {
    ImageData turned = new ImageData(painted.width, painted.height, 24, new PaletteData(0xff0000, 0xff00, 0xff));
    int[] row = new int[painted.width];
    int before = -1;
    int pixel = turned.palette.getPixel(turn(painted.palette.getRGB(0)));
    for (int y = 0; y < painted.height; y++) {
      painted.getPixels(0, y, painted.width, row, 0);
      for (int x = 0; x < row.length; x++) {
        // most pixels are like the one before
        if (row[x] != before) {
          before = row[x];
          pixel = turned.palette.getPixel(turn(painted.palette.getRGB(before)));
        }
        row[x] = pixel;
      }
      turned.setPixels(0, y, row.length, row, 0);
    }
    return turned;
  }

  /** The colour of the opposite lightness. */
  RGB turn(RGB colour) {
    int luma = (299 * colour.red + 587 * colour.green + 114 * colour.blue) / 1000;
    int shift = WHITE - 2 * luma;
    return new RGB(
        between(darkest.red(), lightest.red(), stretch(colour.red + shift)),
        between(darkest.green(), lightest.green(), stretch(colour.green + shift)),
        between(darkest.blue(), lightest.blue(), stretch(colour.blue + shift)));
  }

  /** Moves what is turned so that the ground is at the end of the scale. */
  private int stretch(int share) {
    int moved = towardsDark ? share - off : share;
    return Math.min(WHITE, Math.max(0, moved) * WHITE / (WHITE - off));
  }

  private static int between(int low, int high, int share) {
    return low + (high - low) * share / WHITE;
  }
}
