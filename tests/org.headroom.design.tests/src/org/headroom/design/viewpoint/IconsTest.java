package org.headroom.design.viewpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.headroom.diagram.notation.ColourRole;
import org.headroom.diagram.notation.Icons;
import org.headroom.diagram.notation.NodeNotation;
import org.headroom.diagram.notation.Notation;
import org.headroom.diagram.notation.Theme;
import org.headroom.diagram.render.PngRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sirius shows icons in labels, palettes and trees as pixels; they are drawn from the icons of the notation. */
class IconsTest {
  private static final Path FOLDER = SpecificationTest.BUNDLE.resolve("icons");
  private static final int SIZE = 16;
  /** Versions of Java smooth edges differently: the mean difference of a channel, of 255. */
  private static final double TOLERANCE = 4;

  private static final Map<String, String> TOOLS = Map.of(
      "connect", "<circle cx=\"5\" cy=\"12\" r=\"3\"/><path d=\"M8 12h12M16 7.5l4.5 4.5-4.5 4.5\"/>",
      "simulate", "<path d=\"M7 4.5l12 7.5-12 7.5z\"/>",
      "fix", "<path d=\"M4 12.5l5 5L20 6.5\"/>",
      "closed",
      "<rect x=\"4.5\" y=\"10.5\" width=\"15\" height=\"10\" rx=\"2\"/><path d=\"M8 10.5V8a4 4 0 0 1 8 0v2.5\"/>");

  private static final String FINDING = "<path d=\"M12 3.5L22 20.5H2z\"/><path d=\"M12 10v4.5M12 17.4v.1\"/>";

  static Stream<String> icons() {
    return drawings().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("icons")
  void iconIsDrawnFromTheNotation(String name) throws IOException {
    byte[] drawn = PngRenderer.ofWidth(drawings().get(name), SIZE);
    Path file = FOLDER.resolve(name + ".png");
    if (Boolean.getBoolean("headroom.regenerate")) {
      Files.write(file, drawn);
    }
    BufferedImage expected = ImageIO.read(new ByteArrayInputStream(drawn));
    assertTrue(Files.exists(file), file
        + " is missing; run this test with -Dheadroom.regenerate=true and commit the file");
    BufferedImage image = ImageIO.read(file.toFile());
    assertEquals(SIZE, image.getWidth());
    assertEquals(SIZE, image.getHeight());
    assertTrue(difference(expected, image) < TOLERANCE, file + " is out of date; run this test with "
        + "-Dheadroom.regenerate=true and commit the file");
  }

  @Test
  void folderHoldsNothingElse() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(drawings().keySet(), files.map(file -> file.getFileName().toString().replace(".png", ""))
          .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  private static Map<String, String> drawings() {
    Map<String, String> drawings = new TreeMap<>();
    for (NodeNotation notation : Notation.nodes()) {
      drawings.put(notation.icon().replace(".svg", ""), svg(Icons.drawing(notation), notation.accent(), 1.6));
    }
    TOOLS.forEach((name, drawing) -> drawings.put(name,
        svg(drawing, name.equals("closed") ? ColourRole.PRIVATE_LINE : ColourRole.TEXT_MUTED, 2)));
    DiagramPart.SEVERITIES.forEach((severity, colour) -> drawings.put(severity.name().toLowerCase(Locale.ROOT),
        svg(FINDING, colour, 2)));
    return drawings;
  }

  private static String svg(String drawing, ColourRole colour, double stroke) {
    String hex = Theme.LIGHT.colour(colour).hex();
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"24\" height=\"24\" viewBox=\"0 0 24 24\" color=\"" + hex
        + "\" fill=\"none\" stroke=\"" + hex + "\" stroke-width=\"" + stroke
        + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\">" + drawing + "</svg>";
  }

  private static double difference(BufferedImage a, BufferedImage b) {
    long sum = 0;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        for (int shift = 0; shift < 32; shift += 8) {
          sum += Math.abs((a.getRGB(x, y) >> shift & 0xff) - (b.getRGB(x, y) >> shift & 0xff));
        }
      }
    }
    return sum / (4.0 * SIZE * SIZE);
  }
}
