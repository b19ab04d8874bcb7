package org.headroom.diagram.scene;

/** Sizes of text on the canvas, chosen so that labels remain legible at half size. */
public enum TextStyle {
  HEADING(20, true),
  CONTAINER_TITLE(14.5, true),
  CONTAINER_FACTS(12.5, false),
  LABEL(15, true),
  FACTS(13, false),
  BADGE(11, false),
  MEASURE(12, true),
  EDGE(12, false),
  LEGEND(12.5, false);

  private final double size;
  private final boolean bold;

  TextStyle(double size, boolean bold) {
    this.size = size;
    this.bold = bold;
  }

  /** Font size in pixels. */
  public double size() {
    return size;
  }

  /** Whether it is set in bold. */
  public boolean bold() {
    return bold;
  }

  /** Distance of two lines in pixels. */
  public double lineHeight() {
    return Math.ceil(size * 1.25);
  }

  /** Distance from the top of a line to its base line in pixels. */
  public double ascent() {
    return Math.round(size * 0.97);
  }
}
