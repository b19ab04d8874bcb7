package org.headroom.diagram.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
  private static final double TEXT = 4.5;
  private static final double GRAPHICS = 3;
  private static final List<ColourRole> GROUNDS =
      List.of(ColourRole.CANVAS, ColourRole.REGION_FILL, ColourRole.ZONE_FILL,
          ColourRole.NETWORK_FILL, ColourRole.PRIVATE_FILL, ColourRole.PUBLIC_FILL, ColourRole.CLUSTER_FILL,
          ColourRole.NAMESPACE_FILL);

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyRoleHasAColour(Theme theme) {
    for (ColourRole role : ColourRole.values()) {
      assertNotNull(theme.colour(role), role.name());
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textIsLegibleOnEveryGround(Theme theme) {
    for (ColourRole ground : GROUNDS) {
      assertContrast(theme, ColourRole.TEXT, ground, TEXT);
      assertContrast(theme, ColourRole.TEXT_MUTED, ground, TEXT);
    }
    for (ColourRole ground : List.of(ColourRole.CARD, ColourRole.BADGE_FILL, ColourRole.HALO)) {
      assertContrast(theme, ColourRole.TEXT, ground, TEXT);
      assertContrast(theme, ColourRole.TEXT_MUTED, ground, TEXT);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textIsLegibleOnACardAtEveryUtilisation(Theme theme) {
    for (int percent = 0; percent <= 120; percent++) {
      Colour ground = theme.loadFill(percent / 100.0);
      for (ColourRole text : List.of(ColourRole.TEXT, ColourRole.TEXT_MUTED, ColourRole.FAILED)) {
        assertTrue(theme.colour(text).contrast(ground) >= TEXT,
            text + " at " + percent + " %: " + theme.colour(text).contrast(ground));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void linesStandOutFromEveryGround(Theme theme) {
    for (ColourRole ground : GROUNDS) {
      Notation.edges().forEach(edge -> assertContrast(theme, edge.colour(), ground, GRAPHICS));
      for (ColourRole line : List.of(ColourRole.BOUNDARY, ColourRole.PRIVATE_LINE, ColourRole.PUBLIC_LINE,
          ColourRole.HOT_LINE)) {
        assertContrast(theme, line, ground, GRAPHICS);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void iconsStandOutFromTheirTileAndOutlinesFromCardAndGround(Theme theme) {
    for (NodeNotation node : Notation.nodes()) {
      assertContrast(theme, node.accent(), node.tint(), GRAPHICS);
      assertContrast(theme, node.accent(), ColourRole.CARD, GRAPHICS);
      GROUNDS.forEach(ground -> assertContrast(theme, node.accent(), ground, GRAPHICS));
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void barsStandOutFromTheCardBehindThem(Theme theme) {
    for (int percent = 0; percent <= 120; percent++) {
      double utilisation = percent / 100.0;
      double contrast = theme.load(utilisation).contrast(theme.loadFill(utilisation));
      assertTrue(contrast >= GRAPHICS, percent + " %: " + contrast);
    }
    assertContrast(theme, ColourRole.QUEUE_BAR, ColourRole.CARD, GRAPHICS);
  }

  @Test
  void loadGoesFromBlueOverAmberToRed() {
    assertEquals(Theme.LIGHT.colour(ColourRole.LOAD_LOW), Theme.LIGHT.load(0.2));
    assertEquals(Theme.LIGHT.colour(ColourRole.LOAD_MEDIUM), Theme.LIGHT.load(0.75));
    assertEquals(Theme.LIGHT.colour(ColourRole.LOAD_HIGH), Theme.LIGHT.load(0.9));
    assertEquals(Theme.LIGHT.colour(ColourRole.LOAD_HIGH), Theme.LIGHT.load(1.4));
  }

  @Test
  void blackOnWhiteHasTheHighestContrast() {
    assertEquals(21, Colour.of("#000000").contrast(Colour.of("#ffffff")), 1e-9);
    assertEquals(1, Colour.of("#336699").contrast(Colour.of("#336699")), 1e-9);
  }

  @Test
  void aColourIsPrintedAsItIsRead() {
    assertEquals("#0a1b2c", Colour.of("#0A1B2C").hex());
    assertThrows(IllegalArgumentException.class, () -> Colour.of("red"));
  }

  private static void assertContrast(Theme theme, ColourRole front, ColourRole back, double least) {
    double contrast = theme.colour(front).contrast(theme.colour(back));
    assertTrue(contrast >= least, theme + ": " + front + " on " + back + " has " + contrast);
  }
}
