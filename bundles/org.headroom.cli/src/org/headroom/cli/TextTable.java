package org.headroom.cli;

import java.util.ArrayList;
import java.util.List;
import org.headroom.model.PrintableText;

/** Rows of text in columns, for terminals. */
final class TextTable {

  private static final String GAP = "  ";
  private static final int WIDEST = 60;

  private final List<List<String>> rows = new ArrayList<>();
  private final String alignment;

  /**
   * An empty table.
   *
   * @param alignment a letter per column: l for left, r for right
   */
  TextTable(String alignment, String... heads) {
    this.alignment = alignment;
    if (heads.length > 0) {
      row(heads);
    }
  }

  TextTable row(String... cells) {
    if (cells.length != alignment.length()) {
      throw new IllegalArgumentException("a row needs " + alignment.length() + " cells");
    }
    List<String> printable = new ArrayList<>();
    for (String cell : cells) {
      printable.add(PrintableText.of(cell));
    }
    rows.add(printable);
    return this;
  }

  void print(StringBuilder out, String indent) {
    int[] widths = new int[alignment.length()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Math.min(WIDEST, width(row.get(i))));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int i = 0; i < widths.length; i++) {
        String padding = " ".repeat(Math.max(0, widths[i] - width(row.get(i))));
        line.append(i == 0 ? "" : GAP);
        line.append(alignment.charAt(i) == 'r' ? padding + row.get(i) : row.get(i) + padding);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
