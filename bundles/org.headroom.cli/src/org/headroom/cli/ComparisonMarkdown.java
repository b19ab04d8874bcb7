package org.headroom.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.headroom.analysis.sweep.Difference;
import org.headroom.compare.Change;
import org.headroom.report.content.Figures;
import org.headroom.rules.Finding;
import org.headroom.rules.Severity;

/** A comparison as Markdown, for a comment on a pull request. */
final class ComparisonMarkdown {

  /** A comment has an end; hosts refuse more than 65,536 characters. */
  private static final int MOST_ROWS = 100;

  private final StringBuilder out = new StringBuilder();

  private ComparisonMarkdown() {
  }

  /** With the path of the drawing of both versions, if there is one. */
  static String of(ModelComparison comparison, Optional<String> picture) {
    ComparisonMarkdown markdown = new ComparisonMarkdown();
    markdown.write(comparison, picture);
    return markdown.out.toString();
  }

  private void write(ModelComparison comparison, Optional<String> picture) {
    out.append("### Architecture: ").append(comparison.summary()).append("\n\n")
        .append(PlainText.code(comparison.oldName())).append(" → ").append(PlainText.code(comparison.newName()))
        .append('\n');
    picture.ifPresent(path -> out.append("\n![The old and the new version side by side](").append(link(path))
        .append(")\n"));
    changes(comparison.changes());
    findings("New findings", comparison.findings().added());
    findings("Fixed findings", comparison.findings().fixed());
    comparison.runs().ifPresent(this::runs);
  }

  /** Nothing in a path ends the link. */
  private static String link(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  private void changes(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    out.append("\n| Change | Element | Feature | Old | New |\n|---|---|---|---|---|\n");
    for (Change change : changes.subList(0, Math.min(MOST_ROWS, changes.size()))) {
      row(change.kind().word(),
          change.element().isEmpty() ? "the architecture" : PlainText.code(change.element()),
          change.feature().map(PlainText::code).orElse(""), value(change.before()), value(change.after()));
    }
    more(changes.size());
  }

  private static String value(Optional<String> text) {
    return text.map(PlainText::code).orElse("–");
  }

  private void findings(String title, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    out.append("\n#### ").append(title).append("\n\n| Severity | Rule | Element | Finding | What to do |\n")
        .append("|---|---|---|---|---|\n");
    for (Finding finding : findings.subList(0, Math.min(MOST_ROWS, findings.size()))) {
      row(finding.severity() == Severity.ERROR ? "**error**" : finding.severity().word(), finding.rule().id(),
          finding.elementId().isEmpty() ? "the architecture" : PlainText.code(finding.elementId()),
          PlainText.markdown(finding.message()), PlainText.markdown(finding.remedy()));
    }
    more(findings.size());
  }

  private void runs(RunChanges runs) {
    out.append("\n#### Under load (").append(PlainText.code(runs.scenario()))
        .append(")\n\n| Of | Quantity | Old | New | Difference | 95 % interval |\n|---|---|---:|---:|---:|---|\n");
    for (Difference figure : runs.noteworthy()) {
      row(figure.subject().isEmpty() ? "all" : PlainText.code(figure.subject()), figure.quantity(),
          Figures.significant(figure.before()), Figures.significant(figure.after()),
          ComparisonText.signed(figure.difference().mean()), ComparisonText.interval(figure));
    }
    row("all", "capacity factor", Figures.significant(runs.oldCapacity()), Figures.significant(runs.newCapacity()),
        ComparisonText.signed(runs.newCapacity() - runs.oldCapacity()), "analytic");
  }

  private void row(String... cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private void more(int count) {
    if (count > MOST_ROWS) {
      out.append("\n… and ").append(count - MOST_ROWS).append(" more.\n");
    }
  }
}
