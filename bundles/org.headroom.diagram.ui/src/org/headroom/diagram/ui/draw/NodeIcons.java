package org.headroom.diagram.ui.draw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.PathData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Display;
import org.headroom.diagram.notation.Colour;
import org.headroom.diagram.notation.NodeNotation;
import org.headroom.diagram.notation.Theme;

/** The icons of the notation as images for palettes and trees, sharp at every zoom of the screen. */
public final class NodeIcons {
  private final Theme theme;
  private final Map<NodeNotation, Map<Integer, ImageDescriptor>> descriptors = new HashMap<>();

  /** Icons in the colours of a theme. */
  public NodeIcons(Theme theme) {
    this.theme = theme;
  }

  /** The icon with a given size in pixels at 100 %. */
  public ImageDescriptor descriptor(NodeNotation notation, int size) {
    return descriptors.computeIfAbsent(notation, n -> new HashMap<>()).computeIfAbsent(size,
        s -> ImageDescriptor.createFromImageDataProvider(
            zoom -> draw(IconShape.of(notation), theme.colour(notation.accent()), s * zoom / 100)));
  }

  /**
   * Draws in black on white and takes darkness for opacity: images with transparency cannot be drawn to on every
   * platform.
   */
  static ImageData draw(IconShape icon, Colour colour, int size) {
    Display display = Display.getCurrent() == null ? Display.getDefault() : Display.getCurrent();
    ImageData blank = new ImageData(size, size, 24, new PaletteData(0xff0000, 0xff00, 0xff));
    java.util.Arrays.fill(blank.data, (byte) 0xff);
    Image image = new Image(display, blank);
    GC gc = new GC(image);
    Transform transform = new Transform(display);
    try {
      gc.setAdvanced(true);
      gc.setAntialias(SWT.ON);
      transform.scale((float) (size / IconShape.SIZE), (float) (size / IconShape.SIZE));
      gc.setTransform(transform);
      Color black = display.getSystemColor(SWT.COLOR_BLACK);
      gc.setForeground(black);
      gc.setBackground(black);
      gc.setLineAttributes(new org.eclipse.swt.graphics.LineAttributes((float) IconShape.LINE, SWT.CAP_ROUND,
          SWT.JOIN_ROUND));
      paint(icon.fills(), display, gc::fillPath);
      paint(icon.strokes(), display, gc::drawPath);
    } finally {
      transform.dispose();
      gc.dispose();
    }
    ImageData drawn = image.getImageData(100);
    image.dispose();
    return tinted(drawn, new RGB(colour.red(), colour.green(), colour.blue()));
  }

  private static void paint(List<PathData> paths, Display display, java.util.function.Consumer<Path> painter) {
    for (PathData data : paths) {
      Path path = new Path(display, data);
      painter.accept(path);
      path.dispose();
    }
  }

  private static ImageData tinted(ImageData drawn, RGB colour) {
    ImageData result = new ImageData(drawn.width, drawn.height, 24, new PaletteData(0xff0000, 0xff00, 0xff));
    int pixel = result.palette.getPixel(colour);
    for (int y = 0; y < drawn.height; y++) {
      for (int x = 0; x < drawn.width; x++) {
        RGB shade = drawn.palette.getRGB(drawn.getPixel(x, y));
        result.setPixel(x, y, pixel);
        result.setAlpha(x, y, 255 - (shade.red + shade.green + shade.blue) / 3);
      }
    }
    return result;
  }
}
