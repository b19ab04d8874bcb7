package org.headroom.ui.robot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Drawable;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Photographs the screen. */
public final class Pictures {
  /** Pictures in a row that must be equal. */
  private static final int STILL = 10;
  private static final int MILLIS_BETWEEN = 60;

  private Pictures() {
  }

  /** Where pictures go: to the documentation when it is written anew, else to the results of the build. */
  public static Path folder() {
    return Boolean.getBoolean("headroom.regenerate") ? Path.of(System.getProperty("headroom.root"), "docs", "images")
        : Path.of(System.getProperty("headroom.images"));
  }

  /** Photographs the window once it stands still. */
  public static void photograph(String name) throws IOException {
    Display display = MainWindow.shell().getDisplay();
    AtomicReference<byte[]> last = new AtomicReference<>(new byte[0]);
    AtomicInteger same = new AtomicInteger();
    AtomicLong next = new AtomicLong();
    EventLoop.await("a still picture of " + name, () -> {
      long now = System.currentTimeMillis();
      if (now >= next.get()) {
        // on a busy machine the window is painted long after the event that caused it
        next.set(now + MILLIS_BETWEEN);
        byte[] picture = screen(display).data;
        same.set(Arrays.equals(picture, last.getAndSet(picture)) ? same.get() + 1 : 0);
      }
      return same.get() >= STILL;
    });
    Files.createDirectories(folder());
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {screen(display)};
    loader.save(folder().resolve(name + ".png").toString(), SWT.IMAGE_PNG);
  }

  /** The colour of a point of a control on the screen. */
  public static RGB colour(Control control, int x, int y) {
    ImageData data = pixels(control.getDisplay(), control, new Rectangle(x, y, 1, 1));
    return data.palette.getRGB(data.getPixel(0, 0));
  }

  private static ImageData screen(Display display) {
    return pixels(display, display, display.getBounds());
  }

  private static ImageData pixels(Display display, Drawable of, Rectangle area) {
    Image image = new Image(display, area.width, area.height);
    GC gc = new GC(of);
    gc.copyArea(image, area.x, area.y);
    gc.dispose();
    ImageData data = image.getImageData();
    image.dispose();
    return data;
  }
}
