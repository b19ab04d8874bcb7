package org.headroom.diagram.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.headroom.diagram.notation.Colour;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A dark palette is the light one with the lightness turned, and the other way round. */
class TurnedPixelsTest {
  private static final TurnedPixels DARK = new TurnedPixels(Theme.DARK, new RGB(255, 255, 255));
  private static final TurnedPixels LIGHT = new TurnedPixels(Theme.LIGHT, new RGB(0, 0, 0));

  private static RGB rgb(Theme theme, ColourRole role) {
    Colour colour = theme.colour(role);
    return new RGB(colour.red(), colour.green(), colour.blue());
  }

  @Test
  void whiteBecomesTheGroundAndBlackTheText() {
    assertEquals(rgb(Theme.DARK, ColourRole.CANVAS), DARK.turn(new RGB(255, 255, 255)));
    assertEquals(rgb(Theme.DARK, ColourRole.TEXT), DARK.turn(new RGB(0, 0, 0)));
    assertEquals(rgb(Theme.LIGHT, ColourRole.TEXT), LIGHT.turn(new RGB(255, 255, 255)));
    assertEquals(rgb(Theme.LIGHT, ColourRole.CANVAS), LIGHT.turn(new RGB(0, 0, 0)));
  }

  @Test
  void aGreyGroundBecomesThatOfTheTheme() {
    RGB grey = new RGB(60, 60, 60);
    assertEquals(rgb(Theme.LIGHT, ColourRole.CANVAS), new TurnedPixels(Theme.LIGHT, grey).turn(grey));
    RGB pale = new RGB(240, 240, 238);
    assertEquals(rgb(Theme.DARK, ColourRole.CANVAS), new TurnedPixels(Theme.DARK, pale).turn(new RGB(240, 240, 240)));
    assertEquals(rgb(Theme.DARK, ColourRole.TEXT), new TurnedPixels(Theme.DARK, pale).turn(new RGB(0, 0, 0)));
  }

  @Test
  void coloursKeepWhichChannelIsStrongest() {
    RGB turned = DARK.turn(rgb(Theme.LIGHT, ColourRole.DATA));
    assertTrue(turned.green > turned.red && turned.green > turned.blue, turned.toString());
  }

  @ParameterizedTest
  @EnumSource(names = {"SOURCE", "NETWORK", "COMPUTE", "DATA", "MESSAGING", "OBSERVABILITY", "PLATFORM", "BOUNDARY"})
  void iconsStayLegible(ColourRole role) {
    assertTrue(contrast(DARK.turn(rgb(Theme.LIGHT, role)), Theme.DARK) >= 4.5, "on dark");
    assertTrue(contrast(LIGHT.turn(rgb(Theme.DARK, role)), Theme.LIGHT) >= 4.5, "on light");
  }

  private static double contrast(RGB icon, Theme theme) {
    return new Colour(icon.red, icon.green, icon.blue).contrast(theme.colour(ColourRole.CANVAS));
  }

  @Test
  void everyPixelIsTurned() {
    ImageData light = new ImageData(2, 2, 24, new PaletteData(0xff, 0xff00, 0xff0000));
    RGB[] colours = {new RGB(255, 255, 255), new RGB(4, 120, 87), new RGB(4, 120, 87), new RGB(0, 0, 0)};
    for (int i = 0; i < 4; i++) {
      light.setPixel(i % 2, i / 2, light.palette.getPixel(colours[i]));
    }
    ImageData dark = DARK.of(light);
    for (int i = 0; i < 4; i++) {
      assertEquals(DARK.turn(colours[i]), dark.palette.getRGB(dark.getPixel(i % 2, i / 2)));
    }
  }
}
