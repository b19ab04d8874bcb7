package org.headroom.chart.drawing;

import org.headroom.diagram.scene.TextStyle;

/**
 * What a shape stands for; a {@link Palette} says which colour that is.
 *
 * @param role what it is
 * @param series which of the series, counted from 0, for roles that differ by series; else 0
 */
public record Ink(Role role, int series) {

  /** How many series differ by colour alone; those after them repeat the colours with dashes. */
  public static final int COLOURS = 6;

  private static final int LINE_STYLES = 2;

  public Ink {
    if (series < 0) {
      throw new IllegalArgumentException("series are counted from 0, not " + series);
    }
  }

  /** The parts of a chart. */
  public enum Role {
    /** What the chart shows, in words. */
    TITLE,
    /** Names and values. */
    TEXT,
    /** Ticks and names of axes. */
    SOFT,
    /** Lines of the grid. */
    GRID,
    /** A line, dot or bar of a series. */
    SERIES,
    /** The surface under a line or between two percentiles; what lies below shines through. */
    FILL,
    /** A limit, such as the threshold of an objective. */
    LIMIT,
    /** Where something gives way. */
    BREAK,
    /** The point of time that is looked at. */
    CURSOR
  }

  /** Ink for a role that does not differ by series. */
  public static Ink of(Role role) {
    return new Ink(role, 0);
  }

  /** Ink of a series. */
  public static Ink series(int series) {
    return new Ink(Role.SERIES, series);
  }

  /** Position of its colour among {@link #COLOURS}. */
  public int colour() {
    return series % COLOURS;
  }

  /** Width of lines in pixels. */
  public double width() {
    return switch (role) {
      case SERIES -> 1.8;
      case LIMIT, BREAK -> 1.5;
      default -> 1;
    };
  }

  /** Lengths of dashes and gaps in pixels; empty for a solid line. */
  public double[] dashes() {
    return switch (role) {
      case LIMIT -> new double[] {6, 4};
      case BREAK -> new double[] {2, 3};
      case SERIES -> series / COLOURS % LINE_STYLES == 0 ? new double[0] : new double[] {5, 3};
      default -> new double[0];
    };
  }

  /** How much of what lies below is covered, 0–1. */
  public double opacity() {
    return role == Role.FILL ? 0.22 : 1;
  }

  /** Size and weight of words. */
  public TextStyle text() {
    return role == Role.TITLE ? TextStyle.MEASURE : TextStyle.BADGE;
  }
}
