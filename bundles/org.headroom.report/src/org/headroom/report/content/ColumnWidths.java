package org.headroom.report.content;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.headroom.report.content.Report.Table;

/**
 * Shares of the width of a page for the columns of a table, for formats that must fix them beforehand: each column gets
 * room for its longest word, and what is left goes to those whose texts are long.
 */
public final class ColumnWidths {

  /** Characters of a small font across a page. */
  private static final double PAGE = 112;

  /** White space at the sides of a cell, in characters. */
  private static final double PADDING = 2.2;
  private static final double LONGEST_WORD = 17;

  /** A capital letter or a digit is so much wider than the mean of a text. */
  private static final double CAPITAL = 1.35;
  private static final double DIGIT = 1.1;
  private static final int SENTENCE = 60;

  private ColumnWidths() {}

  /** Per column a share; together 1. */
  public static List<Double> of(Table table) {
    int columns = table.columns().size();
    double[] least = IntStream.range(0, columns).mapToDouble(column -> least(table, column)).toArray();
    double[] wanted = IntStream.range(0, columns).mapToDouble(column -> wanted(table, column, least[column])).toArray();
    double rest = PAGE - Arrays.stream(least).sum();
    double missing = Arrays.stream(wanted).sum() - Arrays.stream(least).sum();
    double[] widths = new double[columns];
    for (int column = 0; column < columns; column++) {
      double more = missing > 0 ? (wanted[column] - least[column]) / missing : 0;
      widths[column] = least[column] + Math.max(0, rest) * more;
    }
    double sum = Arrays.stream(widths).sum();
    return Arrays.stream(widths).mapToObj(width -> width / sum).toList();
  }

  private static double least(Table table, int column) {
    boolean numeric = table.columns().get(column).numeric();
    double longest = longestWord(table.columns().get(column).title(), false);
    for (var row : table.rows()) {
      longest = Math.max(longest, longestWord(row.get(column).text(), numeric));
    }
    return Math.min(LONGEST_WORD, longest) + PADDING;
  }

  private static double wanted(Table table, int column, double least) {
    double mean = table.rows().stream().mapToInt(row -> row.get(column).text().length()).average().orElse(0);
    int longest = table.rows().stream().mapToInt(row -> row.get(column).text().length()).max().orElse(0);
    return Math.max(least, Math.min(SENTENCE, Math.max(mean, Math.min(longest, SENTENCE) / 1.5)) + PADDING);
  }

  /** A number is one word with its unit. */
  private static double longestWord(String text, boolean isWhole) {
    return isWhole ? text.length() : Arrays.stream(text.split("\\s+")).mapToDouble(ColumnWidths::width).max().orElse(0);
  }

  private static double width(String word) {
    return word.codePoints().mapToDouble(c -> Character.isUpperCase(c) ? CAPITAL : Character.isDigit(c) ? DIGIT : 1)
        .sum();
  }
}
