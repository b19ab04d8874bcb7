package org.headroom.simulation.ui.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.FontMetrics;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.headroom.chart.drawing.Drawing;
import org.headroom.chart.drawing.Ink;
import org.headroom.chart.drawing.Palette;
import org.headroom.chart.drawing.Shape;
import org.headroom.diagram.notation.Colour;

/** Paints drawings of charts with SWT; it shows what the SVG painter shows. To be disposed of. */
public final class GcPainter {
  private static final double POINTS_PER_INCH = 72;
  private static final int OPAQUE = 255;

  private final Device device;
  private final Font plain;
  private final Font bold;
  private Palette palette;

  /** A painter on a device. */
  public GcPainter(Device device, Palette palette) {
    this.device = device;
    this.palette = palette;
    plain = font(Ink.of(Ink.Role.TEXT));
    bold = font(Ink.of(Ink.Role.TITLE));
  }

  private Font font(Ink ink) {
    FontData system = device.getSystemFont().getFontData()[0];
    int points = (int) Math.floor(ink.text().size() * POINTS_PER_INCH / device.getDPI().y);
    return new Font(device, new FontData(system.getName(), points, ink.text().bold() ? SWT.BOLD : SWT.NORMAL));
  }

  /** Paints with other colours from now on. */
  public void setPalette(Palette other) {
    palette = other;
  }

  /** The colour of the ground. */
  public Color ground() {
    return colour(palette.ground());
  }

  private Color colour(Colour colour) {
    return new Color(device, colour.red(), colour.green(), colour.blue());
  }

  /** Paints a drawing, its upper left corner at a place. */
  public void paint(GC gc, Drawing drawing, double left, double top) {
    gc.setAntialias(SWT.ON);
    gc.setTextAntialias(SWT.ON);
    for (Shape shape : drawing.shapes()) {
      Color colour = colour(palette.colour(shape.ink()));
      gc.setForeground(colour);
      gc.setBackground(colour);
      gc.setAlpha((int) Math.round(OPAQUE * shape.ink().opacity()));
      paint(gc, shape, left, top);
    }
    gc.setAlpha(OPAQUE);
  }

  private void paint(GC gc, Shape shape, double left, double top) {
    if (shape instanceof Shape.Polyline line) {
      double[] dashes = line.ink().dashes();
      float[] pattern = dashes.length == 0 ? null : new float[] {(float) dashes[0], (float) dashes[1]};
      gc.setLineAttributes(new LineAttributes((float) line.ink().width(), SWT.CAP_FLAT, SWT.JOIN_ROUND,
          pattern == null ? SWT.LINE_SOLID : SWT.LINE_CUSTOM, pattern, 0, 10));
      Path path = path(line.x(), line.y(), left, top);
      gc.drawPath(path);
      path.dispose();
    } else if (shape instanceof Shape.Region region) {
      Path path = path(region.x(), region.y(), left, top);
      path.close();
      gc.fillPath(path);
      path.dispose();
    } else if (shape instanceof Shape.Bar bar) {
      Path path = new Path(device);
      path.addRectangle((float) (left + bar.x()), (float) (top + bar.y()), (float) bar.width(), (float) bar.height());
      gc.fillPath(path);
      path.dispose();
    } else if (shape instanceof Shape.Dot dot) {
      Path path = new Path(device);
      float across = (float) (2 * dot.radius());
      path.addArc((float) (left + dot.x() - dot.radius()), (float) (top + dot.y() - dot.radius()), across, across, 0,
          360);
      gc.fillPath(path);
      path.dispose();
    } else if (shape instanceof Shape.Words words) {
      words(gc, words, left, top);
    }
  }

  private Path path(double[] x, double[] y, double left, double top) {
    Path path = new Path(device);
    for (int i = 0; i < x.length; i++) {
      if (i == 0) {
        path.moveTo((float) (left + x[i]), (float) (top + y[i]));
      } else {
        path.lineTo((float) (left + x[i]), (float) (top + y[i]));
      }
    }
    return path;
  }

  private void words(GC gc, Shape.Words words, double left, double top) {
    gc.setFont(words.ink().text().bold() ? bold : plain);
    FontMetrics metrics = gc.getFontMetrics();
    int width = words.anchor() == Shape.Anchor.START ? 0 : gc.stringExtent(words.text()).x;
    double x = switch (words.anchor()) {
      case START -> words.x();
      case MIDDLE -> words.x() - width / 2.0;
      case END -> words.x() - width;
    };
    gc.drawString(words.text(), (int) Math.round(left + x),
        (int) Math.round(top + words.y() - metrics.getAscent() - metrics.getLeading()), true);
  }

  /** Frees the fonts. */
  public void dispose() {
    plain.dispose();
    bold.dispose();
  }
}
