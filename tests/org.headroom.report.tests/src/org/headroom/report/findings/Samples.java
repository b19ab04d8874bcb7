package org.headroom.report.findings;

import java.io.IOException;
import java.util.List;
import org.headroom.rules.Finding;
import org.headroom.rules.Rule;
import org.headroom.rules.Severity;

/** Findings to write. */
final class Samples {

  static final String HOSTILE = "<b>\"x\"</b> & | `y` \u001b[31m\nz @all";

  private Samples() {
  }

  static Rule rule(String id, Severity severity) {
    return new Rule(id, severity, "Title of " + id, "Because of " + id + ".", "Looks at things.", "Repair it.",
        (model, report) -> { });
  }

  static LocatedFinding finding(String rule, Severity severity, String element, int line, String message) {
    Finding finding =
        new Finding(rule(rule, severity), severity, element, "Label of " + element, message, "Repair it.");
    return new LocatedFinding(finding, line, line > 0 ? 3 : 0);
  }

  static List<ReviewedFile> files() {
    return List.of(
        new ReviewedFile("models/shop.headroom", List.of(
            finding("HR301", Severity.ERROR, "db", 12, "'db' fails alone."),
            finding("HR404", Severity.WARNING, "cache", 20, HOSTILE),
            finding("HR315", Severity.INFO, "", 0, "There is no monitoring."))),
        new ReviewedFile("clean.headroom", List.of()));
  }

  static String written(FindingsWriter writer, List<ReviewedFile> files) throws IOException {
    StringBuilder text = new StringBuilder();
    writer.write(files, text);
    return text.toString();
  }
}
