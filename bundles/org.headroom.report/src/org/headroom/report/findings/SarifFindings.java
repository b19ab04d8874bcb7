package org.headroom.report.findings;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.headroom.rules.Finding;
import org.headroom.rules.Rule;
import org.headroom.rules.RuleGroup;
import org.headroom.rules.Severity;

/**
 * Findings as SARIF 2.1.0 (OASIS standard), within the limits that GitHub code scanning sets: results beyond them are
 * left out, the least serious first, and an invocation notification says how many.
 *
 * <p>The fingerprint of a finding depends on rule, element and the words of its message, not on its line, see
 * {@link Fingerprint}.
 *
 * @param version of Headroom
 */
public record SarifFindings(String version) implements FindingsWriter {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final String FINGERPRINT = "headroom/v2";
  /** GitHub shows so many results of one run. */
  private static final int MOST_RESULTS = 5_000;
  /** GitHub cuts longer messages. */
  private static final int LONGEST_TEXT = 1_000;

  private record Located(ReviewedFile file, LocatedFinding located) {
  }

  @Override
  public void write(List<ReviewedFile> files, Appendable out) throws IOException {
    List<Located> results = new ArrayList<>();
    files.forEach(file -> file.findings().forEach(located -> results.add(new Located(file, located))));
    results.sort(Comparator.comparing((Located each) -> each.located().finding().severity()).reversed());
    int shown = Math.min(results.size(), MOST_RESULTS);
    Map<String, Rule> rules = new TreeMap<>();
    results.subList(0, shown).forEach(each -> rules.put(each.located().finding().rule().id(),
        each.located().finding().rule()));
    List<String> ruleIds = List.copyOf(rules.keySet());
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("$schema", SCHEMA);
      json.writeStringField("version", "2.1.0");
      json.writeArrayFieldStart("runs");
      json.writeStartObject();
      tool(json, rules);
      invocation(json, results.size() - shown,
          files.stream().mapToInt(file -> file.gone().size()).sum());
      json.writeStringField("columnKind", "utf16CodeUnits");
      json.writeArrayFieldStart("results");
      Fingerprint fingerprint = new Fingerprint();
      for (Located result : results.subList(0, shown)) {
        result(json, result, ruleIds, fingerprint);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append('\n');
  }

  private void tool(JsonGenerator json, Map<String, Rule> rules) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Headroom");
    json.writeStringField("version", version);
    json.writeArrayFieldStart("rules");
    for (Rule rule : rules.values()) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      json.writeStringField("name", rule.title());
      text(json, "shortDescription", rule.title());
      text(json, "fullDescription", rule.rationale());
      help(json, rule);
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeStringField("level", level(rule.severity()));
      json.writeEndObject();
      json.writeObjectFieldStart("properties");
      json.writeArrayFieldStart("tags");
      json.writeString(rule.group().title());
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** What to do and where to read on, as text and as the Markdown that GitHub shows beside an alert. */
  private static void help(JsonGenerator json, Rule rule) throws IOException {
    String page = rule.group() == RuleGroup.PROJECT ? "docs/custom-rules.md"
        : "docs/rules.md#" + rule.id().toLowerCase(Locale.ROOT);
    json.writeObjectFieldStart("help");
    json.writeStringField("text", shortened(rule.remedy() + "\n\nMore in Headroom's " + page + "."));
    json.writeStringField("markdown", "**" + MarkdownFindings.escaped(shortened(rule.remedy())) + "**\n\n"
        + MarkdownFindings.escaped(shortened(rule.rationale())) + "\n\nMore in Headroom's `" + page + "`.");
    json.writeEndObject();
  }

  private static void invocation(JsonGenerator json, int leftOut, int gone) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", true);
    if (leftOut > 0 || gone > 0) {
      json.writeArrayFieldStart("toolExecutionNotifications");
      if (leftOut > 0) {
        notification(json, "warning", leftOut + " findings are left out; see them with --format json.");
      }
      if (gone > 0) {
        notification(json, "note", gone + " findings of the baseline are gone; see them with --format json.");
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void notification(JsonGenerator json, String level, String message) throws IOException {
    json.writeStartObject();
    json.writeStringField("level", level);
    text(json, "message", message);
    json.writeEndObject();
  }

  private static void result(JsonGenerator json, Located result, List<String> ruleIds, Fingerprint fingerprint)
      throws IOException {
    Finding finding = result.located().finding();
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule().id());
    json.writeNumberField("ruleIndex", ruleIds.indexOf(finding.rule().id()));
    json.writeStringField("level", level(finding.severity()));
    text(json, "message", finding.message() + " " + finding.remedy());
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(result.file().file()));
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", Math.max(1, result.located().line()));
    json.writeNumberField("startColumn", Math.max(1, result.located().column()));
    json.writeEndObject();
    json.writeEndObject();
    if (!finding.elementId().isEmpty()) {
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("name", finding.elementLabel());
      json.writeStringField("fullyQualifiedName", finding.elementId());
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(FINGERPRINT, fingerprint.next(result.file().file(), finding));
    json.writeEndObject();
    if (result.located().state() != LocatedFinding.State.UNCOMPARED) {
      json.writeStringField("baselineState", result.located().isKnown() ? "unchanged" : "new");
    }
    if (!result.located().fixes().isEmpty()) {
      json.writeObjectFieldStart("properties");
      json.writeArrayFieldStart("quickFixes");
      for (String title : result.located().fixes()) {
        json.writeString(title);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String member, String text) throws IOException {
    json.writeObjectFieldStart(member);
    json.writeStringField("text", shortened(text));
    json.writeEndObject();
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.word();
  }

  /** A relative or absolute path as a URI reference. */
  private static String uri(String file) {
    String path = file.replace('\\', '/');
    try {
      if (path.startsWith("/")) {
        return new URI("file", "", path, null).toASCIIString();
      }
      // "./" keeps a colon in the first segment from being read as a scheme
      return new URI(null, null, "./" + path, null).toASCIIString().substring(path.contains(":") ? 0 : 2);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("\"" + file + "\" is no path", e);
    }
  }
}
