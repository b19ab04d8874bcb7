package org.headroom.diagram.text;

/** Makes names from a model harmless before they are drawn. */
public final class PlainText {
  private static final int LONGEST = 400;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private PlainText() {
  }

  /**
   * One line without control characters, unpaired surrogates, and characters that change the direction of writing;
   * runs of white space become one blank, and what exceeds 400 characters is cut off.
   */
  public static String of(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints().limit(LONGEST).forEach(c -> {
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
          clean.append(' ');
        }
      } else if (isHarmless(c)) {
        clean.appendCodePoint(c);
      }
    });
    return clean.toString().strip();
  }

  /** The text of {@link #of} as the content of an XML element or a quoted attribute. */
  public static String xml(String text) {
    return of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'",
        "&#39;");
  }

  private static boolean isHarmless(int c) {
    boolean isNonCharacter = (c & 0xfffe) == 0xfffe;
    return !isNonCharacter && switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE -> false;
      case Character.FORMAT -> c == ZERO_WIDTH_JOINER;
      default -> true;
    };
  }
}
