package org.headroom.exchange.table;

import java.util.List;
import java.util.stream.Collectors;
import org.headroom.model.PrintableText;

/**
 * A row of a CSV file as in RFC 4180. A cell that a spreadsheet would take for a formula, because it begins with one of
 * {@code = + - @}, a tab or a carriage return, gets an apostrophe in front; other
 * characters that would be obeyed or hidden become U+FFFD.
 *
 * @param cells the values; null is an empty cell
 */
record CsvRow(List<String> cells) {

  private static final int REPLACEMENT = 0xFFFD;
  private static final String FORMULA_STARTS = "=+-@\t\r";

  String text() {
    return cells.stream().map(CsvRow::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    String visible = visible(value);
    String safe = FORMULA_STARTS.indexOf(visible.charAt(0)) >= 0 ? "'" + visible : visible;
    boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
        || !safe.equals(safe.strip());
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  private static String visible(String value) {
    StringBuilder text = new StringBuilder();
    value.codePoints().forEach(c -> text.appendCodePoint(
        c != '\n' && c != '\r' && c != '\t' && PrintableText.isObeyed(c) ? REPLACEMENT : c));
    return text.toString();
  }
}
