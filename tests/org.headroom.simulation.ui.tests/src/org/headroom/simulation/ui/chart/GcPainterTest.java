package org.headroom.simulation.ui.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.headroom.chart.Chart;
import org.headroom.chart.LineChart;
import org.headroom.chart.Series;
import org.headroom.chart.StackedBars;
import org.headroom.chart.drawing.Drawing;
import org.headroom.chart.drawing.Ink;
import org.headroom.chart.drawing.Palette;
import org.headroom.chart.drawing.Shape;
import org.headroom.diagram.notation.Colour;
import org.headroom.diagram.text.TextMetrics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Drawings of charts on the screen: every shape is there, in its colour, at its place. */
class GcPainterTest {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 260;
  private static final double[] X = {0, 10, 20, 30};

  private static LineChart lines() {
    return LineChart.over("requests/s", "Load against latency", "ms", X, List.of(
        new Series.Band("p50 – p99", new double[] {1, 2, 3, 4}, new double[] {5, 6, 7, 9}),
        new Series.Line("mean", new double[] {2, 3, 4, 6}),
        new Series.Line("simulated", new double[] {3, 4, 5, 8}, Series.Form.POINTS)))
        .withLimit(8.5).withBreaks(List.of(new LineChart.Break(25, "database"))).withCursor(15);
  }

  private static StackedBars bars() {
    return new StackedBars("Where the time goes", "ms", List.of("waiting", "service"),
        List.of(new StackedBars.Row("product", List.of(3.0, 5.0))));
  }

  @ParameterizedTest
  @EnumSource
  void everyShapeIsPaintedWhereItWasLaidOut(Palette palette) {
    for (Chart chart : List.of(lines(), bars())) {
      Drawing drawing = chart.draw(WIDTH, HEIGHT);
      ImageData picture = painted(drawing, palette);
      for (Shape shape : drawing.shapes()) {
        assertTrue(isPainted(picture, shape, palette), () -> "nothing of " + shape + " in the picture");
      }
    }
  }

  private static ImageData painted(Drawing drawing, Palette palette) {
    Display display = Display.getCurrent();
    GcPainter painter = new GcPainter(display, palette);
    Image image = new Image(display, WIDTH, HEIGHT);
    GC gc = new GC(image);
    gc.setBackground(painter.ground());
    gc.fillRectangle(0, 0, WIDTH, HEIGHT);
    painter.paint(gc, drawing, 0, 0);
    ImageData data = image.getImageData();
    gc.dispose();
    image.dispose();
    painter.dispose();
    return data;
  }

  /** Whether a pixel near the middle of the shape is nearer to its colour than to the ground. */
  private static boolean isPainted(ImageData picture, Shape shape, Palette palette) {
    double[] place = place(shape);
    double radius = place[2];
    Colour colour = palette.ground().mix(palette.colour(shape.ink()), shape.ink().opacity());
    for (int x = (int) (place[0] - radius); x <= place[0] + radius; x++) {
      for (int y = (int) (place[1] - radius); y <= place[1] + radius; y++) {
        if (x >= 0 && y >= 0 && x < picture.width && y < picture.height) {
          RGB seen = picture.palette.getRGB(picture.getPixel(x, y));
          if (distance(seen, colour) < distance(seen, palette.ground())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** A place on the shape, and how far around it to look. */
  private static double[] place(Shape shape) {
    if (shape instanceof Shape.Polyline line) {
      return new double[] {(line.x()[0] + line.x()[1]) / 2, (line.y()[0] + line.y()[1]) / 2, 6};
    } else if (shape instanceof Shape.Region region) {
      int n = region.x().length;
      return new double[] {(region.x()[0] + region.x()[n - 1]) / 2 + 2, (region.y()[0] + region.y()[n - 1]) / 2, 1};
    } else if (shape instanceof Shape.Bar bar) {
      return new double[] {bar.x() + bar.width() / 2, bar.y() + bar.height() / 2, 1};
    } else if (shape instanceof Shape.Dot dot) {
      return new double[] {dot.x(), dot.y(), 1};
    }
    Shape.Words words = (Shape.Words) shape;
    double shift = words.anchor() == Shape.Anchor.START ? 5 : words.anchor() == Shape.Anchor.END ? -5 : 0;
    return new double[] {words.x() + shift, words.y() - 4, 6};
  }

  private static double distance(RGB seen, Colour colour) {
    return Math.abs(seen.red - colour.red()) + Math.abs(seen.green - colour.green())
        + Math.abs(seen.blue - colour.blue());
  }

  @ParameterizedTest
  @EnumSource
  void wordsAreNotWiderThanTheLayoutReserved(Palette palette) {
    Display display = Display.getCurrent();
    GcPainter painter = new GcPainter(display, palette);
    Image image = new Image(display, 1, 1);
    GC gc = new GC(image);
    for (String text : List.of("Global Edge (CloudFront)", "p99 by formulas", "requests/s offered", "0123456789 k")) {
      // painting sets the font
      painter.paint(gc, new Drawing("line", "", 1, 1,
          List.of(new Shape.Words(Ink.of(Ink.Role.TEXT), 0, 0, text, Shape.Anchor.START)), Optional.empty()), 0, 0);
      double reserved = 1.12 * TextMetrics.width(text, Ink.of(Ink.Role.TEXT).text());
      assertTrue(gc.stringExtent(text).x <= reserved + 1, text + ": " + gc.stringExtent(text).x + " > " + reserved);
    }
    gc.dispose();
    image.dispose();
    painter.dispose();
  }
}
