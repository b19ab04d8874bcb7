package org.headroom.analysis.result;

import java.util.regex.Pattern;
import org.headroom.model.PrintableText;

/** Text of a model in a cell of a table: never a formula, whichever spreadsheet opens it. */
public final class CsvText {
  /** What makes spreadsheets compute: signs, their wide forms, and blanks that some of them skip before a sign. */
  private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r\n \uFF1D\uFF0B\uFF0D\uFF20].*");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  private CsvText() {}

  /**
   * The text, with an apostrophe before it if it could be taken for a formula, and without control characters and
   * changes of the direction of writing. Numbers and ordinary ids stay as they are.
   */
  public static String of(String text) {
    String printable = PrintableText.of(text);
    boolean formula = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
    return formula ? "'" + printable : printable;
  }
}
