package org.headroom.model;

/** Text of a model, or of any other file, in one line of a message. */
public final class PrintableText {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;
  private static final int REPLACEMENT = 0xfffd;

  private PrintableText() {
  }

  /**
   * The text in one line, where nothing is obeyed instead of shown: runs of white space become one blank, and control
   * characters, changes of the direction of writing, other invisible format characters and unpaired surrogates become
   * U+FFFD.
   */
  public static String of(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean blank = false;
    for (int c : (Iterable<Integer>) text.codePoints()::iterator) {
      boolean space = Character.isWhitespace(c) && Character.getType(c) != Character.CONTROL || c >= '\t' && c <= '\r';
      if (space && !blank) {
        line.append(' ');
      } else if (!space) {
        line.appendCodePoint(isObeyed(c) ? REPLACEMENT : c);
      }
      blank = space;
    }
    return line.toString();
  }

  /** Whether a character is obeyed or hidden instead of shown. */
  public static boolean isObeyed(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.SURROGATE -> true;
      case Character.FORMAT -> c != ZERO_WIDTH_JOINER && c != ZERO_WIDTH_NON_JOINER;
      default -> false;
    };
  }
}
