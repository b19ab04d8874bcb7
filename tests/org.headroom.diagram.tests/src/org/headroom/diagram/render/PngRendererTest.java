package org.headroom.diagram.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.headroom.diagram.fixture.Examples;
import org.headroom.diagram.layout.Arrangement;
import org.headroom.diagram.layout.SceneLayout;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.scene.Scene;
import org.junit.jupiter.api.Test;

class PngRendererTest {
  private final Scene scene = SceneLayout.of(Examples.catalogue(), Arrangement.AUTOMATIC);

  @Test
  void thePictureHasTheWidthThatWasAskedForAndTheColoursOfTheTheme() throws Exception {
    BufferedImage image = read(PngRenderer.ofWidth(new SvgRenderer(Theme.DARK).render(scene), 800));
    assertEquals(800, image.getWidth());
    assertEquals(Theme.DARK.colour(ColourRole.CANVAS).hex(), "#%06x".formatted(image.getRGB(2, 2) & 0xffffff));
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    assertTrue(colours.size() > 100, "boxes, lines, and smoothed text");
    assertTrue(colours
        .contains(0xff000000 | Integer.parseInt(Theme.DARK.colour(ColourRole.PRIVATE_FILL).hex().substring(1), 16)));
  }

  @Test
  void scaleMultipliesTheSizeOfTheDiagram() throws Exception {
    String svg = new SvgRenderer(Theme.LIGHT).render(scene);
    BufferedImage half = read(PngRenderer.atScale(svg, 0.5));
    BufferedImage whole = read(PngRenderer.atScale(svg, 1));
    assertEquals(whole.getWidth(), 2 * half.getWidth(), 1);
    assertEquals(whole.getHeight(), 2 * half.getHeight(), 2);
  }

  @Test
  void absurdSizesAreRefused() {
    String svg = new SvgRenderer(Theme.LIGHT).render(scene);
    assertThrows(IllegalArgumentException.class, () -> PngRenderer.ofWidth(svg, 0));
    assertThrows(IllegalArgumentException.class, () -> PngRenderer.atScale(svg, 1000));
    assertThrows(IllegalArgumentException.class, () -> PngRenderer.atScale("<html/>", 1));
  }

  private static BufferedImage read(byte[] png) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
