package org.headroom.report.content;

/** Makes texts from a model harmless to readers; writers escape them for their format. */
final class Plain {

  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private Plain() {}

  /**
   * The text without control characters (line breaks and tabs stay), unpaired surrogates, non-characters, and
   * characters that change the direction of writing, which could make one text look like another. Nothing becomes the
   * empty text.
   */
  static String text(String raw) {
    if (raw == null) {
      return "";
    }
    StringBuilder clean = new StringBuilder(raw.length());
    raw.codePoints().filter(Plain::isHarmless).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isHarmless(int c) {
    boolean isNonCharacter = (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
    return !isNonCharacter && switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\n' || c == '\t';
      case Character.SURROGATE, Character.PRIVATE_USE -> false;
      case Character.FORMAT -> c == ZERO_WIDTH_JOINER;
      default -> true;
    };
  }
}
