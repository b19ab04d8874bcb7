package org.headroom.diagram.notation;

/**
 * An opaque sRGB colour.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Colour(int red, int green, int blue) {
  public Colour {
    if (((red | green | blue) & ~0xff) != 0) {
      throw new IllegalArgumentException("A colour channel lies outside 0 to 255: " + red + ", " + green + ", " + blue);
    }
  }

  /** Reads {@code #rrggbb}. */
  public static Colour of(String hex) {
    if (!hex.matches("#[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException("Not a colour of the form #rrggbb: " + hex);
    }
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
  }

  /** The form {@code #rrggbb}. */
  public String hex() {
    return "#%02x%02x%02x".formatted(red, green, blue);
  }

  /**
   * Contrast ratio with another colour, 1 to 21, as defined by WCAG 2.2 ("contrast ratio", "relative luminance").
   * Level AA asks for 4.5 for text and 3 for graphics that carry meaning.
   */
  public double contrast(Colour other) {
    double a = luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** The colour at {@code share} (0 to 1) of the way to another. */
  public Colour mix(Colour other, double share) {
    return new Colour(between(red, other.red, share), between(green, other.green, share),
        between(blue, other.blue, share));
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * Math.max(0, Math.min(1, share)));
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
