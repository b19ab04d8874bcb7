package org.headroom.exchange.imports;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the statements of a document.
 *
 * @param unit what a statement is: "lines" or "statements"
 * @param lines in the order of the document
 */
public record ImportReport(String unit, List<ImportLine> lines) {

  /** Copies the lines. */
  public ImportReport {
    lines = List.copyOf(lines);
  }

  /** The lines with one status. */
  public List<ImportLine> lines(ImportLine.Status status) {
    return lines.stream().filter(line -> line.status() == status).toList();
  }

  /** Whether the model holds everything that the document says. */
  public boolean isComplete() {
    return lines(ImportLine.Status.NOT_UNDERSTOOD).isEmpty();
  }

  /** One sentence with the number of statements of each status. */
  public String summary() {
    List<String> counts = new ArrayList<>();
    for (ImportLine.Status status : ImportLine.Status.values()) {
      int count = lines(status).size();
      if (count > 0 || status != ImportLine.Status.ASSUMED) {
        counts.add(count + " " + status.words());
      }
    }
    return lines.size() + " " + unit + ": " + String.join(", ", counts) + ".";
  }

  /** The report as text, two rows per statement: the statement, and what it became. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    for (ImportLine line : lines) {
      String number = line.number() == 0 ? "-" : String.valueOf(line.number());
      text.append(" ".repeat(Math.max(0, 5 - number.length()))).append(number).append("  ").append(line.text().strip())
          .append("\n       ").append(line.status().words()).append(": ").append(line.explanation()).append('\n');
    }
    return text.append(summary()).append('\n').toString();
  }
}
