package org.headroom.report.drawing;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one PDF document, embedded as far as they are used: Liberation Sans, whose widths are those that
 * diagrams are laid out with.
 */
public record Fonts(PDFont regular, PDFont bold) {

  /** Shown for a character that the fonts do not have. */
  public static final String REPLACEMENT = "\u25A1";

  /**
   * Loads the fonts into a document.
   *
   * @throws IOException when this installation is incomplete
   */
  public static Fonts of(PDDocument document) throws IOException {
    return new Fonts(load(document, "LiberationSans-Regular.ttf"), load(document, "LiberationSans-Bold.ttf"));
  }

  private static PDFont load(PDDocument document, String file) throws IOException {
    try (InputStream in = Fonts.class.getResourceAsStream("liberation/" + file)) {
      if (in == null) {
        throw new IOException("the font " + file + " is missing from this installation; install Headroom again");
      }
      return PDType0Font.load(document, in, true);
    }
  }

  PDFont weight(boolean isBold) {
    return isBold ? bold : regular;
  }

  /** The text with characters that the font lacks replaced. */
  static String printable(String text, PDFont font) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints().forEach(c -> {
      String character = Character.toString(c);
      printable.append(has(font, character) ? character : REPLACEMENT);
    });
    return printable.toString();
  }

  private static boolean has(PDFont font, String character) {
    try {
      return font.encode(character).length > 0;
    } catch (IllegalArgumentException | IOException e) {
      // this is how a font says that it has no such glyph
      return false;
    }
  }
}
