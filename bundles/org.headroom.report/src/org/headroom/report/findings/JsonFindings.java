package org.headroom.report.findings;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.headroom.rules.Finding;
import org.headroom.rules.Severity;

/** Findings as JSON: {@code {"schema": "headroom.findings/1", "findings": […], "summary": {…}}}. */
public final class JsonFindings implements FindingsWriter {

  /** Value of the member {@code schema}. */
  public static final String FORMAT = "headroom.findings/1";

  @Override
  public void write(List<ReviewedFile> files, Appendable out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("schema", FORMAT);
      json.writeArrayFieldStart("findings");
      for (ReviewedFile file : files) {
        for (LocatedFinding located : file.findings()) {
          finding(json, file, located);
        }
      }
      json.writeEndArray();
      gone(json, files);
      json.writeObjectFieldStart("summary");
      for (Severity severity : Severity.values()) {
        json.writeNumberField(severity.word(), files.stream().mapToLong(file -> file.count(severity)).sum());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    out.append('\n');
  }

  private static void gone(JsonGenerator json, List<ReviewedFile> files) throws IOException {
    if (files.stream().allMatch(file -> file.gone().isEmpty())) {
      return;
    }
    json.writeArrayFieldStart("gone");
    for (ReviewedFile file : files) {
      for (Baseline.Entry entry : file.gone()) {
        json.writeStartObject();
        json.writeStringField("rule", entry.rule());
        json.writeStringField("file", file.file());
        json.writeStringField("element", entry.element());
        json.writeStringField("message", entry.message());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void finding(JsonGenerator json, ReviewedFile file, LocatedFinding located) throws IOException {
    Finding finding = located.finding();
    json.writeStartObject();
    json.writeStringField("rule", finding.rule().id());
    json.writeStringField("severity", finding.severity().word());
    json.writeStringField("title", finding.rule().title());
    json.writeStringField("file", file.file());
    if (located.line() > 0) {
      json.writeNumberField("line", located.line());
      json.writeNumberField("column", Math.max(1, located.column()));
    }
    json.writeStringField("element", finding.elementId());
    json.writeStringField("label", finding.elementLabel());
    json.writeStringField("message", finding.message());
    json.writeStringField("remedy", finding.remedy());
    if (!located.fixes().isEmpty()) {
      json.writeArrayFieldStart("fixes");
      for (String title : located.fixes()) {
        json.writeString(title);
      }
      json.writeEndArray();
    }
    if (located.state() != LocatedFinding.State.UNCOMPARED) {
      json.writeStringField("state", located.isKnown() ? "known" : "new");
    }
    json.writeEndObject();
  }
}
