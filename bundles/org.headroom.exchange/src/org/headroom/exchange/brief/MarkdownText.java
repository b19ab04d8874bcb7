package org.headroom.exchange.brief;

import java.util.regex.Pattern;
import org.headroom.model.PrintableText;

/**
 * Text as Markdown source that reads back as the same text, whatever it contains: nothing in it can become markup, a
 * tag, a link, or another block.
 */
final class MarkdownText {

  private static final Pattern PLAIN_CODE = Pattern.compile("[^\\p{Cntrl}\\p{Cf}`\\u0080-\\u009F\\u2028\\u2029]+");
  private static final String NONE = "none";

  private MarkdownText() {
  }

  /** Whether the text can stand between backticks as it is. */
  static boolean isPlainCode(String text) {
    return PLAIN_CODE.matcher(text).matches() && text.equals(text.strip());
  }

  /** A name: between backticks, or in quotation marks when it has characters that cannot stand there. */
  static String code(String text) {
    return isPlainCode(text) ? "`" + text + "`" : quoted(text, null);
  }

  /**
   * A value after "Key: ". It is put in quotation marks when it is empty, begins or ends with blanks or quotation
   * marks, or is the word that stands for no value.
   *
   * @param indent of the continuation lines
   */
  static String value(String text, String indent) {
    boolean quoted = text.isEmpty() || !text.equals(text.strip()) || isQuoted(text) || isNone(text);
    return quoted ? quoted(text, indent) : escaped(text, indent);
  }

  /** A value where the line must not end, as in a heading. */
  static String line(String text) {
    boolean quoted = text.isEmpty() || !text.equals(text.strip()) || isQuoted(text) || isNone(text);
    return quoted ? "\"" + escaped(text, null) + "\"" : escaped(text, null);
  }

  static String quoted(String text, String indent) {
    return "\"" + escaped(text, indent) + "\"";
  }

  /** What {@link #value} wrote, after Markdown has been parsed. */
  static String unquoted(String text) {
    String stripped = text.strip();
    return isQuoted(stripped) ? stripped.substring(1, stripped.length() - 1) : stripped;
  }

  private static boolean isQuoted(String text) {
    return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
  }

  static boolean isNone(String text) {
    return text.strip().equalsIgnoreCase(NONE);
  }

  /** Without an indent lines do not end. */
  private static String escaped(String text, String indent) {
    StringBuilder markdown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && indent != null && isSafeBreak(text, i)) {
        markdown.append("\\\n").append(indent);
      } else if (c == 0x2028 || c == 0x2029 || !Character.isSurrogate(c) && PrintableText.isObeyed(c)) {
        markdown.append("&#").append((int) c).append(';');
      } else {
        if (isMarkup(text, i)) {
          markdown.append('\\');
        }
        markdown.append(c);
      }
    }
    return markdown.toString();
  }

  /** A line may end where it ends and the next begins with text that cannot start a block. */
  private static boolean isSafeBreak(String text, int at) {
    return at > 0 && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))
        && text.charAt(at - 1) > ' ' && !Character.isWhitespace(text.charAt(at - 1));
  }

  private static boolean isMarkup(String text, int at) {
    char c = text.charAt(at);
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return switch (c) {
      case '\\', '`', '*', '[', ']', '#' -> true;
      case '_' -> at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) || !Character.isLetterOrDigit(next);
      case '<' -> Character.isLetter(next) || next == '/' || next == '!' || next == '?';
      case '&' -> Character.isLetter(next) || next == '#';
      default -> false;
    };
  }
}
