package org.headroom.chart.drawing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.headroom.chart.drawing.Ink.Role;
import org.headroom.diagram.notation.Colour;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

  private static final double AA_TEXT = 4.5;
  private static final double AA_GRAPHICS = 3;
  /** Distance in CIELAB at which colours of thin lines are told apart without effort; 2.3 is just noticeable. */
  private static final double APART = 20;

  /** Linear RGB as normal, protanopic, deuteranopic and tritanopic readers see it; Machado et al. 2009, severity 1. */
  private static final double[][] SIGHTS = {
    {1, 0, 0, 0, 1, 0, 0, 0, 1},
    {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
    {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
    {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}};

  @ParameterizedTest
  @EnumSource
  void wordsAndLinesStandOutFromTheGround(Palette palette) {
    for (Role role : Role.values()) {
      double contrast = palette.colour(Ink.of(role)).contrast(palette.ground());
      double asked = switch (role) {
        case TITLE, TEXT, SOFT, BREAK -> AA_TEXT;
        case LIMIT, CURSOR -> AA_GRAPHICS;
        case GRID, SERIES, FILL -> 0;
      };
      assertTrue(contrast >= asked, () -> role + " has a contrast of " + contrast);
    }
    for (int i = 0; i < Ink.COLOURS; i++) {
      double contrast = palette.colour(Ink.series(i)).contrast(palette.ground());
      assertTrue(contrast >= AA_GRAPHICS, "series " + i + " has a contrast of " + contrast);
    }
  }

  @ParameterizedTest
  @EnumSource
  void colourBlindReadersTellTheSeriesApart(Palette palette) {
    for (double[] sight : SIGHTS) {
      for (int a = 0; a < Ink.COLOURS; a++) {
        for (int b = 0; b < a; b++) {
          double[] x = lab(palette.colour(Ink.series(a)), sight);
          double[] y = lab(palette.colour(Ink.series(b)), sight);
          double distance = Math.hypot(Math.hypot(x[0] - y[0], x[1] - y[1]), x[2] - y[2]);
          assertTrue(distance >= APART, "series " + a + " and " + b + " are " + distance + " apart");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void coloursThatComeAgainAreDashed(Palette palette) {
    Ink first = Ink.series(1);
    Ink again = Ink.series(1 + Ink.COLOURS);
    assertTrue(palette.colour(first).equals(palette.colour(again)) && first.dashes().length != again.dashes().length);
  }

  private static double[] lab(Colour colour, double[] sight) {
    double[] rgb = {linear(colour.red()), linear(colour.green()), linear(colour.blue())};
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      double sum = sight[3 * i] * rgb[0] + sight[3 * i + 1] * rgb[1] + sight[3 * i + 2] * rgb[2];
      seen[i] = Math.max(0, Math.min(1, sum));
    }
    double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
    double y = root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
    double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static double root(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
  }
}
