package org.headroom.report.drawing;

/**
 * Width and height of a drawing, in the unit of who asks.
 */
public record Size(double width, double height) {

  /** The size of a drawing in pixels. */
  public static Size of(String svg) {
    SvgDocument document = SvgDocument.read(svg);
    return new Size(document.width(), document.height());
  }

  /** The largest size of the same shape that fits. */
  public Size within(double widest, double highest) {
    double scale = Math.min(widest / width, highest / height);
    return new Size(width * scale, height * scale);
  }
}
