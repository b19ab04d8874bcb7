package org.headroom.diagram.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.headroom.diagram.scene.TextStyle;

/**
 * Estimates the width of text without any font at hand, so that a diagram has the same bytes on every machine.
 *
 * <p>The advance widths are those of the metric-compatible family Arial, Helvetica and Liberation Sans, in thousandths
 * of the font size, for the printable characters of Latin-1. Other characters count as wide as the widest usual letter,
 * or as a full square. A reserve of 6 % covers somewhat wider replacement fonts.
 */
public final class TextMetrics {
  private static final double RESERVE = 1.06;
  private static final int LETTER = 778;
  private static final int SQUARE = 1000;
  private static final String ELLIPSIS = "…";

  private static final int[] REGULAR = widths("""
      278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556
      556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778
      667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556
      556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584 278
      333 556 556 556 556 260 556 333 737 370 556 584 333 737 552 400 549 333 333 333 576 537 278 333
      333 365 556 834 834 834 611 667 667 667 667 667 667 1000 722 667 667 667 667 278 278 278 278 722
      722 778 778 778 778 778 584 778 722 722 722 722 667 667 611 556 556 556 556 556 556 889 500 556
      556 556 556 278 278 278 278 556 556 556 556 556 556 556 549 611 556 556 556 556 500 556 500
      """);
  private static final int[] BOLD = widths("""
      278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556
      556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778
      667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611
      611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584 278
      333 556 556 556 556 280 556 333 737 370 556 584 333 737 552 400 549 333 333 333 576 556 278 333
      333 365 556 834 834 834 611 722 722 722 722 722 722 1000 722 667 667 667 667 278 278 278 278 722
      722 778 778 778 778 778 584 778 722 722 722 722 667 667 611 556 556 556 556 556 556 889 556 556
      556 556 556 278 278 278 278 611 611 611 611 611 611 611 549 611 611 611 611 611 556 611 556
      """);

  private TextMetrics() {
  }

  /** Width of one line in pixels. */
  public static double width(String text, TextStyle style) {
    int[] table = style.bold() ? BOLD : REGULAR;
    long thousandths = text.codePoints().mapToLong(c -> advance(c, table)).sum();
    return thousandths * style.size() * RESERVE / 1000;
  }

  /**
   * Breaks text at blanks, or inside a word that is too long, into lines of at most {@code width} pixels; shortens the
   * last of them.
   */
  public static List<String> wrap(String text, TextStyle style, double width, int lines) {
    List<String> result = new ArrayList<>();
    String rest = text.strip();
    while (result.size() < lines - 1 && width(rest, style) > width) {
      int cut = breakAt(rest, style, width);
      result.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    result.add(shorten(rest, style, width));
    return result;
  }

  /** The text, or as much of its beginning as fits into {@code width} pixels, with an ellipsis. */
  public static String shorten(String text, TextStyle style, double width) {
    if (width(text, style) <= width) {
      return text;
    }
    int end = longestPrefix(text, style, width - width(ELLIPSIS, style));
    return text.substring(0, end).strip() + ELLIPSIS;
  }

  private static int breakAt(String text, TextStyle style, double width) {
    int end = longestPrefix(text, style, width);
    int blank = text.lastIndexOf(' ', end);
    return blank > 0 ? blank : Math.max(end, text.offsetByCodePoints(0, 1));
  }

  private static int longestPrefix(String text, TextStyle style, double width) {
    int[] table = style.bold() ? BOLD : REGULAR;
    double left = width * 1000 / (style.size() * RESERVE);
    int end = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      left -= advance(c, table);
      if (left < 0) {
        return end;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static int advance(int c, int[] table) {
    if (c >= 0x20 && c < 0x7f) {
      return table[c - 0x20];
    }
    if (c >= 0xa0 && c <= 0xff) {
      return table[c - 0xa0 + 0x5f];
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
      return 0;
    }
    return Character.isLetter(c) && !isFullWidth(c) || c == '–' ? LETTER : SQUARE;
  }

  private static boolean isFullWidth(int c) {
    return Character.isIdeographic(c) || c >= 0x1100 && c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf
        || c >= 0xac00 && c <= 0xd7a3
        || c >= 0xf900 && c <= 0xfaff || c >= 0xff00 && c <= 0xff60 || c >= 0x1f000;
  }

  private static int[] widths(String table) {
    return Arrays.stream(table.strip().split("\\s+")).mapToInt(Integer::parseInt).toArray();
  }
}
