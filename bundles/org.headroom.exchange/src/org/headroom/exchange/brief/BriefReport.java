package org.headroom.exchange.brief;

import java.util.List;

/**
 * What the reader made of each line of a brief that is not blank.
 *
 * @param lines in the order of the document
 */
public record BriefReport(List<BriefLine> lines) {

  /** Copies the lines. */
  public BriefReport {
    lines = List.copyOf(lines);
  }

  /** The lines with one status. */
  public List<BriefLine> lines(BriefLine.Status status) {
    return lines.stream().filter(line -> line.status() == status).toList();
  }

  /** Whether the model holds everything that the brief says. */
  public boolean isComplete() {
    return lines(BriefLine.Status.NOT_UNDERSTOOD).isEmpty();
  }

  /** One sentence with the number of lines of each status. */
  public String summary() {
    return "%d lines: %d understood, %d ignored, %d not understood.".formatted(lines.size(),
        lines(BriefLine.Status.UNDERSTOOD).size(), lines(BriefLine.Status.IGNORED).size(),
        lines(BriefLine.Status.NOT_UNDERSTOOD).size());
  }

  /** The report as text, two rows per line: the line as written, and what it became. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    for (BriefLine line : lines) {
      text.append("%5d  %s%n".formatted(line.number(), line.text().strip()).replace(System.lineSeparator(), "\n"));
      text.append("       ").append(line.status().words()).append(": ").append(line.explanation()).append('\n');
    }
    return text.append(summary()).append('\n').toString();
  }
}
