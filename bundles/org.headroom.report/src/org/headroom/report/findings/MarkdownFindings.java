package org.headroom.report.findings;

import java.io.IOException;
import java.util.List;
import org.headroom.model.PrintableText;
import org.headroom.rules.Finding;
import org.headroom.rules.Severity;

/** Findings as a Markdown table, for comments on pull requests and for wikis. */
public final class MarkdownFindings implements FindingsWriter {

  @Override
  public void write(List<ReviewedFile> files, Appendable out) throws IOException {
    out.append("### Headroom findings\n\n").append(escaped(Counts.sentence(files))).append('\n');
    for (ReviewedFile file : files) {
      if (file.findings().isEmpty()) {
        gone(file, out);
        continue;
      }
      out.append("\n#### ").append(escaped(file.file())).append("\n\n")
          .append("| Severity | Rule | Element | Line | Finding | What to do |\n|---|---|---|---:|---|---|\n");
      for (LocatedFinding located : file.findings()) {
        row(located, out);
      }
      gone(file, out);
    }
  }

  private static void gone(ReviewedFile file, Appendable out) throws IOException {
    if (!file.gone().isEmpty()) {
      out.append("\nGone from ").append(escaped(file.file())).append(":\n\n");
      for (Baseline.Entry entry : file.gone()) {
        out.append("- ").append(escaped(entry.rule())).append(": ").append(escaped(entry.message())).append('\n');
      }
    }
  }

  private static void row(LocatedFinding located, Appendable out) throws IOException {
    Finding finding = located.finding();
    String severity = finding.severity() == Severity.ERROR ? "**error**" : finding.severity().word();
    out.append("| ").append(severity).append(located.isKnown() ? " (known)" : "")
        .append(" | ").append(finding.rule().id()).append(" | ")
        .append(escaped(finding.elementLabel())).append(" | ")
        .append(located.line() > 0 ? String.valueOf(located.line()) : "").append(" | ")
        .append(escaped(finding.message())).append(" | ").append(escaped(located.advice())).append(" |\n");
  }

  /** Nothing in a label may become a cell, a tag, a link or a mention. */
  static String escaped(String text) {
    return PrintableText.of(text).replaceAll("([\\\\`*_\\[\\]|#!])", "\\\\$1").replace("&", "&amp;")
        .replace("<", "&lt;").replace(">", "&gt;").replace("@", "&#64;");
  }
}
