package org.headroom.diagram.ui.palette;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.headroom.diagram.notation.Colour;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;

/**
 * Turns a light picture into a dark one or back: every pixel keeps its hue and saturation and takes the opposite
 * lightness (of HSL), between the ground and the text of the theme.
 */
final class TurnedPixels {
  private static final int WHITE = 255;

  private final Colour darkest;
  private final Colour lightest;

  /** @param theme that of the pictures to make; those given are of the other one */
  TurnedPixels(Theme theme) {
    Colour ground = theme.colour(ColourRole.CANVAS);
    Colour text = theme.colour(ColourRole.TEXT);
    darkest = theme == Theme.DARK ? ground : text;
    lightest = theme == Theme.DARK ? text : ground;
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
    int most = Math.max(colour.red, Math.max(colour.green, colour.blue));
    int least = Math.min(colour.red, Math.min(colour.green, colour.blue));
    int shift = WHITE - most - least;
    return new RGB(
        between(darkest.red(), lightest.red(), colour.red + shift),
        between(darkest.green(), lightest.green(), colour.green + shift),
        between(darkest.blue(), lightest.blue(), colour.blue + shift));
  }

  private static int between(int low, int high, int share) {
    return low + (high - low) * share / WHITE;
  }
}
