package org.headroom.diagram.ui.palette;

import org.eclipse.draw2d.ColorConstants;
import org.eclipse.draw2d.LightweightSystem;
import org.eclipse.gef.ui.palette.PaletteViewer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.headroom.diagram.notation.Theme;

/**
 * A palette that follows the workbench. Its figures are those of GEF, which know no theme: they paint in the colours
 * that the desktop had when the workbench started. Where these are dark and the palette is to be light, or the other
 * way round, it is painted as GEF likes and its pixels are turned.
 */
final class ThemedPaletteViewer extends PaletteViewer {
  private static final int HALF = 3 * 128;

  private Theme theme = painted();

  /** The theme that is closest to what GEF paints; the colours of icons are to be of this one. */
  static Theme painted() {
    RGB ground = ground();
    return ground.red + ground.green + ground.blue < HALF ? Theme.DARK : Theme.LIGHT;
  }

  /** The colour of the widest areas that GEF paints. */
  private static RGB ground() {
    return ColorConstants.listBackground.getRGB();
  }

  void take(Theme other) {
    theme = other;
    getControl().redraw();
  }

  @Override
  protected LightweightSystem createLightweightSystem() {
    return new LightweightSystem() {
      @Override
      public void paint(GC gc) {
        if (theme == painted()) {
          super.paint(gc);
        } else if (!gc.getClipping().isEmpty()) {
          paintTurned(gc);
        }
      }

      private void paintTurned(GC gc) {
        Rectangle clip = gc.getClipping();
        Image usual = new Image(gc.getDevice(), clip.x + clip.width, clip.y + clip.height);
        GC buffer = new GC(usual, gc.getStyle());
        try {
          buffer.setClipping(clip);
          buffer.setFont(gc.getFont());
          buffer.setForeground(ColorConstants.listForeground);
          buffer.setBackground(ColorConstants.listBackground);
          super.paint(buffer);
        } finally {
          buffer.dispose();
        }
        TurnedPixels pixels = new TurnedPixels(theme, ground());
        Image turned = new Image(gc.getDevice(), (ImageDataProvider) zoom -> pixels.of(usual.getImageData(zoom)));
        gc.drawImage(turned, 0, 0);
        turned.dispose();
        usual.dispose();
      }
    };
  }
}
