package org.headroom.diagram.ui.draw;

import java.util.function.Consumer;
import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;

/**
 * Draws elements in a diagram that is so small that no letter can be read: as plain shapes in their colours, which
 * takes a tenth of the time. A thousand cards are then painted within one frame.
 */
final class FarSight {
  /** Names are 15 pixels high at full size; below this scale they have less than five. */
  private static final double LEGIBLE = 0.3;
  /** The thinnest line that is still seen, in pixels of the screen. */
  private static final double THINNEST = 0.6;

  private final Graphics graphics;
  private final double scale;

  private FarSight(Graphics graphics, double scale) {
    this.graphics = graphics;
    this.scale = scale;
    graphics.setAntialias(SWT.ON);
    graphics.setLineStyle(SWT.LINE_SOLID);
  }

  /** Draws a figure from afar if it is too small to be read, and says whether it was. */
  static boolean draw(IFigure figure, Graphics graphics, Consumer<FarSight> painter) {
    double scale = scale(figure);
    if (scale >= LEGIBLE) {
      return false;
    }
    graphics.pushState();
    painter.accept(new FarSight(graphics, scale));
    graphics.popState();
    return true;
  }

  private static double scale(IFigure figure) {
    IFigure above = figure;
    while (above != null && !(above instanceof CrispPane)) {
      above = above.getParent();
    }
    return above instanceof CrispPane pane ? pane.getScale() : 1;
  }

  private void width(double width) {
    graphics.setLineWidth((int) Math.round(Math.max(width, THINNEST / scale)));
  }

  void box(Rectangle area, Color fill, Color line, double width) {
    graphics.setBackgroundColor(fill);
    graphics.fillRectangle(area);
    width(width);
    graphics.setForegroundColor(line);
    graphics.drawRectangle(area);
  }

  void fill(Rectangle area, Color fill) {
    graphics.setBackgroundColor(fill);
    graphics.fillRectangle(area);
  }

  void cross(Rectangle area, Color colour, double width) {
    width(width);
    graphics.setForegroundColor(colour);
    graphics.drawLine(area.getTopLeft(), area.getBottomRight());
    graphics.drawLine(area.getTopRight(), area.getBottomLeft());
  }

  void line(PointList points, Color colour, double width) {
    width(width);
    graphics.setForegroundColor(colour);
    graphics.drawPolyline(points);
  }
}
