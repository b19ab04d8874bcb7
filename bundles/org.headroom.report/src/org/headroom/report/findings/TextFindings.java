package org.headroom.report.findings;

import java.io.IOException;
import java.util.List;
import org.headroom.model.PrintableText;
import org.headroom.rules.Finding;
import org.headroom.rules.Severity;

/**
 * Findings for a terminal: place, severity, rule, message, and below it what to do.
 *
 * @param colour whether to use ANSI colours
 */
public record TextFindings(boolean colour) implements FindingsWriter {

  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";

  @Override
  public void write(List<ReviewedFile> files, Appendable out) throws IOException {
    for (ReviewedFile file : files) {
      for (LocatedFinding located : file.findings()) {
        Finding finding = located.finding();
        out.append(file.place(located)).append(": ")
            .append(coloured(finding.severity().word(), colourOf(finding.severity()))).append(' ')
            .append(coloured(finding.rule().id(), BOLD)).append(located.isKnown() ? " (known) " : " ")
            .append(finding.elementId().isEmpty() ? "" : PrintableText.of(finding.elementId()) + ": ")
            .append(PrintableText.of(finding.message())).append('\n')
            .append("    ").append(PrintableText.of(located.advice())).append('\n');
      }
      for (Baseline.Entry entry : file.gone()) {
        out.append(file.file().replace('\\', '/')).append(": gone ").append(PrintableText.of(entry.rule())).append(' ')
            .append(PrintableText.of(entry.element())).append(": ").append(PrintableText.of(entry.message()))
            .append('\n');
      }
    }
    out.append(Counts.sentence(files)).append('\n');
  }

  private String coloured(String text, String code) {
    return colour ? code + text + RESET : text;
  }

  private static String colourOf(Severity severity) {
    return switch (severity) {
      case ERROR -> "\u001b[31m";
      case WARNING -> "\u001b[33m";
      case INFO -> "\u001b[36m";
    };
  }
}
