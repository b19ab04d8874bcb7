package org.headroom.cli;

import java.util.List;
import org.headroom.analysis.sweep.Difference;
import org.headroom.compare.Change;
import org.headroom.report.content.Figures;
import org.headroom.rules.Finding;

/**
 * A comparison for a terminal.
 *
 * @param colour whether to use ANSI colours
 */
record ComparisonText(boolean colour) {

  private static final String RESET = "\u001b[0m";
  private static final String RED = "\u001b[31m";
  private static final String GREEN = "\u001b[32m";
  private static final String YELLOW = "\u001b[33m";

  String of(ModelComparison comparison) {
    StringBuilder out = new StringBuilder();
    out.append(PlainText.line(comparison.oldName())).append(" → ").append(PlainText.line(comparison.newName()))
        .append(": ").append(comparison.summary()).append('\n');
    comparison.changes().forEach(change -> out.append("  ").append(line(change)).append('\n'));
    findings("New findings", RED, comparison.findings().added(), out);
    findings("Fixed findings", GREEN, comparison.findings().fixed(), out);
    comparison.runs().ifPresent(runs -> runs(runs, out));
    return out.toString();
  }

  private String line(Change change) {
    String element = change.element().isEmpty() ? "the architecture" : PlainText.line(change.element());
    String old = change.before().map(PlainText::line).orElse("–");
    String now = change.after().map(PlainText::line).orElse("–");
    String feature = change.feature().map(PlainText::line).orElse("");
    return switch (change.kind()) {
      case ADDED -> coloured("+ " + element, GREEN) + ": " + now;
      case REMOVED -> coloured("- " + element, RED) + ": " + old;
      case MOVED -> coloured("> " + element, YELLOW) + " " + feature + ": " + old + " → " + now;
      case CHANGED -> coloured("~ " + element, YELLOW) + " " + feature + ": " + old + " → " + now;
    };
  }

  private void findings(String title, String code, List<Finding> findings, StringBuilder out) {
    if (!findings.isEmpty()) {
      out.append('\n').append(title).append('\n');
      for (Finding finding : findings) {
        out.append("  ").append(coloured(finding.severity().word() + " " + finding.rule().id(), code)).append(' ')
            .append(PlainText.line(finding.message())).append('\n');
      }
    }
  }

  private static void runs(RunChanges runs, StringBuilder out) {
    out.append("\nUnder load (").append(PlainText.line(runs.scenario())).append(")\n");
    TextTable table = new TextTable("llrrrl", "of", "quantity", "old", "new", "difference", "95 % interval");
    for (Difference figure : runs.noteworthy()) {
      table.row(figure.subject().isEmpty() ? "all" : PlainText.line(figure.subject()), figure.quantity(),
          Figures.significant(figure.before()), Figures.significant(figure.after()),
          signed(figure.difference().mean()), interval(figure));
    }
    table.row("all", "capacity factor", Figures.significant(runs.oldCapacity()),
        Figures.significant(runs.newCapacity()), signed(runs.newCapacity() - runs.oldCapacity()), "analytic");
    table.print(out, "  ");
  }

  static String signed(double difference) {
    return (difference > 0 ? "+" : "") + Figures.significant(difference);
  }

  static String interval(Difference figure) {
    double low = figure.difference().low();
    double high = figure.difference().high();
    if (Double.isNaN(low) || Double.isNaN(high)) {
      return "";
    }
    return low == 0 && high == 0 ? "the same"
        : signed(low) + " … " + signed(high) + (figure.isSignificant() ? "" : " (may be chance)");
  }

  private String coloured(String text, String code) {
    return colour ? code + text + RESET : text;
  }
}
