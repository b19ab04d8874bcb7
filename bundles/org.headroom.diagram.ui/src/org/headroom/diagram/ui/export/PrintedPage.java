package org.headroom.diagram.ui.export;

import java.io.ByteArrayInputStream;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.Printer;
import org.headroom.diagram.render.PngRenderer;

/** A diagram on one page of paper: as large as the page allows. */
final class PrintedPage {
  /** Sharp enough for paper, and small enough for the memory of a printer. */
  private static final int PIXELS = 4_000;
  private static final double INCH_MARGIN = 0.4;

  private final String svg;

  PrintedPage(String svg) {
    this.svg = svg;
  }

  void draw(Printer printer) {
    Rectangle area = printer.getClientArea();
    int margin = (int) Math.round(printer.getDPI().x * INCH_MARGIN);
    GC gc = new GC(printer);
    try {
      draw(printer, gc, new Rectangle(area.x + margin, area.y + margin, area.width - 2 * margin,
          area.height - 2 * margin));
    } finally {
      gc.dispose();
    }
  }

  /** Draws into the middle of an area. */
  void draw(Device device, GC gc, Rectangle area) {
    Image image = new Image(device, new ByteArrayInputStream(PngRenderer.ofWidth(svg, PIXELS)));
    try {
      Rectangle size = image.getBounds();
      double scale = Math.min((double) area.width / size.width, (double) area.height / size.height);
      int width = (int) Math.round(size.width * scale);
      int height = (int) Math.round(size.height * scale);
      gc.drawImage(image, 0, 0, size.width, size.height, area.x + (area.width - width) / 2,
          area.y + (area.height - height) / 2, width, height);
    } finally {
      image.dispose();
    }
  }
}
