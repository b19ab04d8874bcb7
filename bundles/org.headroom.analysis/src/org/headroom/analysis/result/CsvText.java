package org.headroom.analysis.result;

import java.util.regex.Pattern;

/** Text of a model in a cell of a table: never a formula, whichever spreadsheet opens it. */
public final class CsvText {
  /** What makes spreadsheets compute: signs, their wide forms, and blanks that some of them skip before a sign. */
  private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r\n \uFF1D\uFF0B\uFF0D\uFF20].*");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final Pattern ACTIVE =
      Pattern.compile("[\\p{Cntrl}\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]");

  private CsvText() {}

  /**
   * The text, with an apostrophe before it if it could be taken for a formula, and without control characters and
   * changes of the direction of writing. Numbers and ordinary ids stay as they are.
   */
  public static String of(String text) {
    String printable = ACTIVE.matcher(text).replaceAll("\uFFFD");
    boolean formula = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    return formula ? "'" + printable : printable;
  }
}
