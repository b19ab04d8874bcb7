package org.headroom.model.io;

/** Text with the escapes that XML needs. */
final class XmlText {

  private XmlText() {
  }

  /** Appends the value of an attribute; blanks that a parser would change are escaped. */
  static void appendAttribute(StringBuilder output, String text) {
    append(output, text, true);
  }

  /** Appends the content of an element. */
  static void appendContent(StringBuilder output, String text) {
    append(output, text, false);
  }

  /** The position of the first character that XML 1.0 cannot represent, or -1. */
  static int firstIllegal(String text) {
    int i = 0;
    while (i < text.length()) {
      int character = text.codePointAt(i);
      boolean legal = character >= 0x20 && character <= 0xD7FF || character == '\n' || character == '\t'
          || character == '\r' || character >= 0xE000 && character <= 0xFFFD || character >= 0x10000;
      if (!legal) {
        return i;
      }
      i += Character.charCount(character);
    }
    return -1;
  }

  private static void append(StringBuilder output, String text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '&' -> output.append("&amp;");
        case '<' -> output.append("&lt;");
        case '>' -> output.append("&gt;");
        case '\r' -> output.append("&#xD;");
        case '"' -> output.append(attribute ? "&quot;" : "\"");
        case '\n' -> output.append(attribute ? "&#xA;" : "\n");
        case '\t' -> output.append(attribute ? "&#x9;" : "\t");
        default -> output.append(character);
      }
    }
  }
}
