package org.headroom.diagram.ui.draw;

import java.util.List;
import org.eclipse.draw2d.Graphics;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.PathData;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.NodeNotation;
import org.headroom.diagram.scene.Bounds;
import org.headroom.diagram.scene.Label;
import org.headroom.diagram.scene.TextStyle;
import org.headroom.diagram.text.TextMetrics;

/** Draws paths and text on a draw2d canvas with coordinates that need not be whole pixels. */
final class Drawing implements AutoCloseable {
  private final Graphics graphics;
  private final Inks inks;

  Drawing(Graphics graphics, Inks inks) {
    this.graphics = graphics;
    this.inks = inks;
    graphics.pushState();
    graphics.setAntialias(SWT.ON);
    graphics.setTextAntialias(SWT.ON);
    graphics.setLineCap(SWT.CAP_FLAT);
    graphics.setLineJoin(SWT.JOIN_ROUND);
    graphics.scale(1.0 / Inks.FINE);
  }

  void fill(CharSequence path, Color colour) {
    graphics.setBackgroundColor(colour);
    withPath(SvgPath.parse(path), 0, 0, 1, graphics::fillPath);
  }

  void stroke(CharSequence path, Color colour, double width, List<Double> dashes) {
    graphics.setForegroundColor(colour);
    graphics.setLineWidth(Math.max(1, fine(width)));
    if (dashes.isEmpty()) {
      graphics.setLineStyle(SWT.LINE_SOLID);
    } else {
      graphics.setLineDash(dashes.stream().mapToInt(dash -> Math.max(1, fine(dash))).toArray());
    }
    withPath(SvgPath.parse(path), 0, 0, 1, graphics::drawPath);
  }

  /** Draws with an opacity of 0 to 1, of what is drawn opaque otherwise. */
  void translucent(double opacity, Runnable drawing) {
    int before = graphics.getAlpha();
    graphics.setAlpha((int) Math.round(before * opacity));
    drawing.run();
    graphics.setAlpha(before);
  }

  void roundedBox(Bounds bounds, double radius, Color fill, Color line, double width, List<Double> dashes) {
    CharSequence path = rounded(bounds, radius);
    fill(path, fill);
    if (width > 0) {
      stroke(path, line, width, dashes);
    }
  }

  void icon(NodeNotation notation, Bounds place, ColourRole colour) {
    IconShape shape = inks.icon(notation);
    double scale = place.width() / IconShape.SIZE;
    Color ink = inks.colour(colour);
    graphics.setForegroundColor(ink);
    graphics.setBackgroundColor(ink);
    graphics.setLineStyle(SWT.LINE_SOLID);
    graphics.setLineCap(SWT.CAP_ROUND);
    graphics.setLineWidth(fine(IconShape.LINE * scale));
    shape.fills().forEach(path -> withPath(path, place.x(), place.y(), scale, graphics::fillPath));
    shape.strokes().forEach(path -> withPath(path, place.x(), place.y(), scale, graphics::drawPath));
    graphics.setLineCap(SWT.CAP_FLAT);
  }

  void label(Label label, ColourRole colour) {
    double baseline = label.bounds().y() + label.style().ascent();
    for (String line : label.lines()) {
      text(line, label.bounds().x(), baseline, label.style(), colour);
      baseline += label.style().lineHeight();
    }
  }

  void text(String text, double x, double baseline, TextStyle style, ColourRole colour) {
    graphics.setFont(inks.font(style));
    graphics.setForegroundColor(inks.colour(colour));
    graphics.drawString(text, fine(x), fine(baseline - inks.ascent(style)));
  }

  void centred(String text, Bounds place, double baseline, TextStyle style, ColourRole colour) {
    text(text, place.centreX() - TextMetrics.width(text, style) / 2, baseline, style, colour);
  }

  @Override
  public void close() {
    graphics.popState();
  }

  static CharSequence rounded(Bounds b, double radius) {
    double r = Math.min(radius, Math.min(b.width(), b.height()) / 2);
    String arc = "a" + r + " " + r + " 0 0 1 ";
    return "M" + (b.x() + r) + " " + b.y() + "h" + (b.width() - 2 * r) + arc + r + " " + r + "v"
        + (b.height() - 2 * r) + arc + -r + " " + r + "h" + (2 * r - b.width()) + arc + -r + " " + -r + "v"
        + (2 * r - b.height()) + arc + r + " " + -r + "Z";
  }

  private static int fine(double pixels) {
    return (int) Math.round(pixels * Inks.FINE);
  }

  private interface PathPainter {
    void paint(Path path);
  }

  private static void withPath(PathData data, double x, double y, double scale, PathPainter painter) {
    PathData placed = new PathData();
    placed.types = data.types;
    placed.points = new float[data.points.length];
    for (int i = 0; i < placed.points.length; i++) {
      placed.points[i] = (float) ((data.points[i] * scale + (i % 2 == 0 ? x : y)) * Inks.FINE);
    }
    Path path = new Path(null, placed);
    painter.paint(path);
    path.dispose();
  }
}
