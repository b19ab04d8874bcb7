package org.headroom.chart.drawing;

import java.util.List;
import java.util.stream.Stream;
import org.headroom.diagram.notation.Colour;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;

/**
 * Colours of charts on a light or a dark ground. Words and limits are those of the diagram.
 *
 * <p>The six colours of series were searched for: contrast of at least 3 with the ground (WCAG AA for graphics), and a
 * large distance of any two in CIELAB for readers with normal sight and with protanopia, deuteranopia or tritanopia
 * (simulated after Machado, Oliveira and Fernandes, 2009).
 */
public enum Palette {
  LIGHT(Theme.LIGHT, "#d9dfe6", "#053caf #cc8018 #22959a #af0552 #0a0744 #684e00"),
  DARK(Theme.DARK, "#303a46", "#5b8cff #f0b050 #58c9a0 #d96fb8 #f3f6fa #9a8450");

  private final Theme theme;
  private final Colour grid;
  private final List<Colour> series;

  Palette(Theme theme, String grid, String series) {
    this.theme = theme;
    this.grid = Colour.of(grid);
    this.series = Stream.of(series.split(" ")).map(Colour::of).toList();
  }

  /** The palette for a theme. */
  public static Palette of(Theme theme) {
    return theme == Theme.DARK ? DARK : LIGHT;
  }

  /** The colour of an ink. */
  public Colour colour(Ink ink) {
    return switch (ink.role()) {
      case TITLE, TEXT, CURSOR -> theme.colour(ColourRole.TEXT);
      case SOFT -> theme.colour(ColourRole.TEXT_MUTED);
      case GRID -> grid;
      case SERIES, FILL -> series.get(ink.colour());
      case LIMIT -> theme.colour(ColourRole.FAILED);
      case BREAK -> theme.colour(ColourRole.HOT_LINE);
    };
  }

  /** The ground. */
  public Colour ground() {
    return theme.colour(ColourRole.CANVAS);
  }
}
