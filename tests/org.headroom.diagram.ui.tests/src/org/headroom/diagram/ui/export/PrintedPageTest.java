package org.headroom.diagram.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.headroom.diagram.layout.Arrangement;
import org.headroom.diagram.layout.SceneLayout;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.render.SvgRenderer;
import org.headroom.model.io.ModelReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A print is the whole diagram, as large as the paper allows, in its middle. Paper is an image here. */
class PrintedPageTest {
  private static final Path EXAMPLE =
      Path.of(System.getProperty("headroom.root"), "examples", "global-ecommerce-catalog.headroom");
  private static final int MARGIN = 50;
  /** Not white, so that the white canvas of the drawing can be told from it. */
  private static final int PAPER = 0xf0e0b0;

  /** A4 upright and across, at 150 dots per inch. */
  @ParameterizedTest
  @CsvSource({"1240, 1754", "1754, 1240"})
  void theDiagramFillsThePaperWithinItsMarginsAndKeepsItsProportions(int width, int height) throws IOException {
    String svg = new SvgRenderer(Theme.LIGHT)
        .render(SceneLayout.of(new ModelReader().read(EXAMPLE).architecture(), Arrangement.AUTOMATIC));
    Rectangle area = new Rectangle(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN);
    Display display = Display.getCurrent();
    Image paper = new Image(display, width, height);
    GC gc = new GC(paper);
    gc.setBackground(new Color(PAPER >> 16, PAPER >> 8 & 255, PAPER & 255));
    gc.fillRectangle(paper.getBounds());
    new PrintedPage(svg).draw(display, gc, area);
    gc.dispose();
    ImageData printed = paper.getImageData();
    paper.dispose();

    double proportion = number(svg, "width") / number(svg, "height");
    double wide = Math.min(area.width, area.height * proportion);
    Rectangle inked = inked(printed);
    assertTrue(area.contains(inked.x, inked.y) && area.contains(inked.x + inked.width - 1, inked.y + inked.height - 1),
        () -> inked + " is not inside of " + area);
    assertEquals(wide, inked.width, 2, "as large as the paper allows");
    assertEquals(wide / proportion, inked.height, 2, "in its proportions");
    assertEquals(width / 2.0, inked.x + inked.width / 2.0, 2, "in the middle");
    assertEquals(height / 2.0, inked.y + inked.height / 2.0, 2, "in the middle");
    assertTrue(dark(printed) > 1000, "text and lines are there");
  }

  private static double number(String svg, String attribute) {
    return Double.parseDouble(svg.replaceFirst("(?s).*?<svg[^>]* " + attribute + "=\"([0-9.]+)\".*", "$1"));
  }

  private static int rgb(ImageData image, int x, int y) {
    var colour = image.palette.getRGB(image.getPixel(x, y));
    return colour.red << 16 | colour.green << 8 | colour.blue;
  }

  private static Rectangle inked(ImageData image) {
    Rectangle inked = null;
    for (int y = 0; y < image.height; y++) {
      for (int x = 0; x < image.width; x++) {
        if (rgb(image, x, y) != PAPER) {
          Rectangle pixel = new Rectangle(x, y, 1, 1);
          inked = inked == null ? pixel : inked.union(pixel);
        }
      }
    }
    return inked;
  }

  private static long dark(ImageData image) {
    long count = 0;
    for (int y = 0; y < image.height; y++) {
      for (int x = 0; x < image.width; x++) {
        int rgb = rgb(image, x, y);
        count += (rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255) < 300 ? 1 : 0;
      }
    }
    return count;
  }
}
