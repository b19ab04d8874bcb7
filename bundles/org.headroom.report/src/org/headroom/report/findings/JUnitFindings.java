package org.headroom.report.findings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headroom.rules.Rule;
import org.headroom.rules.Severity;

/**
 * Findings as JUnit XML, for build servers: a suite per model, a test per rule, which fails when the rule has findings
 * at or above a severity; others are printed as output of the test.
 *
 * @param rules the rules that were applied, in order
 * @param failOn least severity that fails a test
 */
public record JUnitFindings(List<Rule> rules, Severity failOn) implements FindingsWriter {

  /** Copies the rules. */
  public JUnitFindings {
    rules = List.copyOf(rules);
  }

  @Override
  public void write(List<ReviewedFile> files, Appendable out) throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"Headroom\">\n");
    for (ReviewedFile file : files) {
      suite(file, out);
    }
    out.append("</testsuites>\n");
  }

  private void suite(ReviewedFile file, Appendable out) throws IOException {
    Map<String, List<LocatedFinding>> byRule = new LinkedHashMap<>();
    rules.forEach(rule -> byRule.put(rule.id(), new ArrayList<>()));
    file.findings().forEach(located ->
        byRule.computeIfAbsent(located.finding().rule().id(), id -> new ArrayList<>()).add(located));
    long failures = byRule.values().stream().filter(findings -> findings.stream().anyMatch(this::fails)).count();
    out.append("  <testsuite name=\"").append(escaped(file.file())).append("\" tests=\"")
        .append(String.valueOf(byRule.size())).append("\" failures=\"").append(String.valueOf(failures))
        .append("\" errors=\"0\" skipped=\"0\" time=\"0\">\n");
    for (Map.Entry<String, List<LocatedFinding>> rule : byRule.entrySet()) {
      test(file, rule.getKey(), rule.getValue(), out);
    }
    if (!file.gone().isEmpty()) {
      out.append("    <system-out>");
      for (Baseline.Entry entry : file.gone()) {
        out.append(escaped("gone: " + entry.rule() + ": " + subject(entry.element()) + entry.message() + "\n"));
      }
      out.append("</system-out>\n");
    }
    out.append("  </testsuite>\n");
  }

  private void test(ReviewedFile file, String id, List<LocatedFinding> findings, Appendable out) throws IOException {
    String title = rules.stream().filter(rule -> rule.id().equals(id)).map(Rule::title).findFirst()
        .orElseGet(() -> findings.get(0).finding().rule().title());
    out.append("    <testcase classname=\"").append(escaped(file.file())).append("\" name=\"")
        .append(escaped(id + " " + title)).append("\" time=\"0\"");
    if (findings.isEmpty()) {
      out.append("/>\n");
      return;
    }
    out.append(">\n");
    List<LocatedFinding> failing = findings.stream().filter(this::fails).toList();
    if (!failing.isEmpty()) {
      out.append("      <failure message=\"").append(escaped(failing.get(0).finding().message())).append("\" type=\"")
          .append(failing.get(0).finding().severity().word()).append("\">")
          .append(escaped(lines(file, failing))).append("</failure>\n");
    }
    List<LocatedFinding> others = findings.stream().filter(located -> !fails(located)).toList();
    if (!others.isEmpty()) {
      out.append("      <system-out>").append(escaped(lines(file, others))).append("</system-out>\n");
    }
    out.append("    </testcase>\n");
  }

  private boolean fails(LocatedFinding located) {
    return located.fails(failOn);
  }

  private static String lines(ReviewedFile file, List<LocatedFinding> findings) {
    StringBuilder text = new StringBuilder();
    for (LocatedFinding located : findings) {
      text.append(file.place(located)).append(": ").append(located.finding().severity().word())
          .append(located.isKnown() ? " (known): " : ": ")
          .append(subject(located.finding().elementId())).append(located.finding().message()).append(' ')
          .append(located.advice()).append('\n');
    }
    return text.toString();
  }

  /** Findings on the model as a whole have no element. */
  private static String subject(String element) {
    return element.isEmpty() ? "" : element + ": ";
  }

  private static String escaped(String text) {
    StringBuilder xml = new StringBuilder();
    text.codePoints().forEach(c -> {
      switch (c) {
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '&' -> xml.append("&amp;");
        case '"' -> xml.append("&quot;");
        case '\n' -> xml.append("&#10;");
        case '\t' -> xml.append("&#9;");
        default -> xml.appendCodePoint(isXml(c) ? c : 0xFFFD);
      }
    });
    return xml.toString();
  }

  private static boolean isXml(int c) {
    return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
