package org.headroom.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.headroom.analysis.result.JsonEscapes;
import org.headroom.analysis.sweep.Difference;
import org.headroom.compare.Change;
import org.headroom.rules.Finding;

/** A comparison as JSON; what there is not is null. */
final class ComparisonJson {

  private final JsonGenerator json;

  private ComparisonJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes UTF-8 with a final line feed; the stream stays open. */
  static void write(ModelComparison comparison, OutputStream out) throws IOException {
    JsonFactory factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.setPrettyPrinter(printer).setCharacterEscapes(new JsonEscapes());
      new ComparisonJson(json).write(comparison);
      json.writeRaw('\n');
    }
  }

  private void write(ModelComparison comparison) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("changes");
    for (Change change : comparison.changes()) {
      json.writeStartObject();
      json.writeStringField("element", change.element());
      json.writeStringField("kind", change.kind().word());
      text("feature", change.feature());
      text("old", change.before());
      text("new", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("findings");
    findings("new", comparison.findings().added());
    findings("fixed", comparison.findings().fixed());
    json.writeEndObject();
    if (comparison.runs().isPresent()) {
      runs(comparison.runs().get());
    } else {
      json.writeNullField("simulation");
    }
    json.writeEndObject();
  }

  private void findings(String name, List<Finding> findings) throws IOException {
    json.writeArrayFieldStart(name);
    for (Finding finding : findings) {
      json.writeStartObject();
      json.writeStringField("rule", finding.rule().id());
      json.writeStringField("severity", finding.severity().word());
      json.writeStringField("title", finding.rule().title());
      json.writeStringField("element", finding.elementId());
      json.writeStringField("label", finding.elementLabel());
      json.writeStringField("message", finding.message());
      json.writeStringField("remedy", finding.remedy());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void runs(RunChanges runs) throws IOException {
    json.writeObjectFieldStart("simulation");
    json.writeStringField("scenario", runs.scenario());
    json.writeArrayFieldStart("figures");
    for (Difference figure : runs.figures()) {
      json.writeStartObject();
      json.writeStringField("subject", figure.subject());
      json.writeStringField("quantity", figure.quantity());
      number("old", figure.before());
      number("new", figure.after());
      number("difference", figure.difference().mean());
      json.writeArrayFieldStart("ci95");
      number(figure.difference().low());
      number(figure.difference().high());
      json.writeEndArray();
      json.writeBooleanField("significant", figure.isSignificant());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("capacityFactor");
    number("old", runs.oldCapacity());
    number("new", runs.newCapacity());
    number("difference", runs.newCapacity() - runs.oldCapacity());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void text(String name, Optional<String> value) throws IOException {
    json.writeFieldName(name);
    json.writeString(value.orElse(null));
  }

  private void number(String name, double value) throws IOException {
    json.writeFieldName(name);
    number(value);
  }

  private void number(double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }
}
