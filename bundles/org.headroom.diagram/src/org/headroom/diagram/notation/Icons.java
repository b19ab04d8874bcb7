package org.headroom.diagram.notation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;

/** The icons of this bundle: 24 × 24 SVG files, drawn with lines in the current colour. */
public final class Icons {
  private Icons() {
  }

  /**
   * Where the icon of a node class lies.
   *
   * @throws IllegalStateException if the file is missing from the bundle
   */
  public static URL url(NodeNotation notation) {
    URL url = Icons.class.getResource("/icons/" + notation.icon());
    if (url == null) {
      throw new IllegalStateException(
          "The icon icons/" + notation.icon() + " is missing from the bundle org.headroom.diagram");
    }
    return url;
  }

  /** The elements inside the {@code svg} element of an icon, without its title. */
  public static String drawing(NodeNotation notation) {
    String svg = read(url(notation));
    int start = svg.indexOf("</title>") + "</title>".length();
    return svg.substring(start, svg.lastIndexOf("</svg>")).replaceAll("\\s*\\n\\s*", "");
  }

  private static String read(URL url) {
    try (InputStream in = url.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the icon " + url, e);
    }
  }
}
