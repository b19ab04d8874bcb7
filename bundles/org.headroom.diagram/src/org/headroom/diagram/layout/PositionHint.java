package org.headroom.diagram.layout;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The author's words about where a node belongs ("Top, Center", "Far Left (Outside critical path)"), as far as they
 * are understood.
 *
 * @param column from -2 far left over 0 centre to 2 far right; 0 when nothing is said
 * @param row -1 top, 0 middle, 1 bottom; 0 when nothing is said
 * @param mentionsColumn whether the words say anything about left, centre, or right
 */
record PositionHint(int column, int row, boolean mentionsColumn) {
  private static final Pattern LEFT = Pattern.compile("\\bleft\\b");
  private static final Pattern RIGHT = Pattern.compile("\\bright\\b");
  private static final Pattern CENTRE = Pattern.compile("\\bcent(er|re)\\b");
  private static final Pattern FAR = Pattern.compile("\\bfar\\b");
  private static final Pattern TOP = Pattern.compile("\\btop\\b");
  private static final Pattern BOTTOM = Pattern.compile("\\bbottom\\b");

  static final PositionHint NONE = new PositionHint(0, 0, false);

  static PositionHint of(String words) {
    if (words == null) {
      return NONE;
    }
    String text = words.toLowerCase(Locale.ROOT);
    int side = (RIGHT.matcher(text).find() ? 1 : 0) - (LEFT.matcher(text).find() ? 1 : 0);
    int row = (BOTTOM.matcher(text).find() ? 1 : 0) - (TOP.matcher(text).find() ? 1 : 0);
    boolean centre = CENTRE.matcher(text).find();
    return new PositionHint(FAR.matcher(text).find() ? 2 * side : side, row, side != 0 || centre);
  }
}
