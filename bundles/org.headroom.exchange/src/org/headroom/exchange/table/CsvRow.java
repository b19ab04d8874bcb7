package org.headroom.exchange.table;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of a CSV file as in RFC 4180. A cell that a spreadsheet would take for a formula, because it begins with one of
 * {@code = + - @}, a tab or a carriage return, gets an apostrophe in front.
 *
 * @param cells the values; null is an empty cell
 */
record CsvRow(List<String> cells) {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  String text() {
    return cells.stream().map(CsvRow::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    String safe = FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
        || !safe.equals(safe.strip());
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
