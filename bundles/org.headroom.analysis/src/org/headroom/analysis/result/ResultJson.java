package org.headroom.analysis.result;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.headroom.simulation.result.RunStatistics;

/**
 * Writes results in the fixed form {@code headroom.result/1}; its JSON Schema lies beside this class.
 *
 * <p>Latencies are milliseconds, rates are per second, shares are 0–1. What was not observed is null. Two runs of one
 * seed differ in {@code wallSeconds} only.
 */
public final class ResultJson {
  /** Value of the field {@code schema}. */
  public static final String FORMAT = "headroom.result/1";

  private static final String SCHEMA_RESOURCE = "headroom-result-1.schema.json";

  private final JsonGenerator json;
  private final JsonFields fields;

  private ResultJson(JsonGenerator json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  /** The JSON Schema (draft 2020-12) of the form; the caller closes the stream. */
  public static InputStream schema() {
    return ResultJson.class.getResourceAsStream(SCHEMA_RESOURCE);
  }

  /** Writes one result as UTF-8 with a final line feed; the stream stays open. */
  public static void write(RunResult result, OutputStream out) throws IOException {
    write(List.of(result), out);
  }

  /**
   * Writes the result of one engine, or the results of both: then the simulated one is the document, its {@code engine}
   * is {@code both}, and it carries the solved one in {@code analytic} and the two side by side in {@code comparison}.
   */
  public static void write(List<RunResult> results, OutputStream out) throws IOException {
    JsonFactory factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    try (JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
      json.setPrettyPrinter(printer).setCharacterEscapes(new JsonEscapes());
      ResultJson writer = new ResultJson(json);
      if (results.size() == 1) {
        writer.write(results.get(0));
      } else {
        writer.writeBoth(results.get(0), results.get(1));
      }
      json.writeRaw('\n');
    }
  }

  private void write(RunResult result) throws IOException {
    json.writeStartObject();
    writeFields(result, result.statistics().engine().word());
    json.writeEndObject();
  }

  private void writeBoth(RunResult simulated, RunResult solved) throws IOException {
    json.writeStartObject();
    writeFields(simulated, "both");
    json.writeFieldName("analytic");
    write(solved);
    json.writeArrayFieldStart("comparison");
    for (EngineComparison.Row row : EngineComparison.of(simulated, solved).rows()) {
      json.writeStartObject();
      json.writeStringField("subject", row.subject());
      json.writeStringField("quantity", row.quantity());
      fields.number("des", row.discreteEvent().mean());
      fields.interval("desCi95", row.discreteEvent());
      fields.number("analytic", row.analytic());
      fields.number("relativeDifference", row.relativeDifference());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeFields(RunResult result, String engine) throws IOException {
    RunStatistics statistics = result.statistics();
    json.writeStringField("schema", FORMAT);
    json.writeObjectFieldStart("model");
    json.writeStringField("file", result.model().file());
    json.writeStringField("sha256", result.model().sha256());
    json.writeStringField("name", result.model().name());
    json.writeEndObject();
    json.writeStringField("scenario", result.scenario());
    json.writeStringField("engine", engine);
    json.writeNumberField("seed", statistics.seed());
    json.writeNumberField("replications", statistics.replications());
    fields.number("simulatedSeconds", statistics.simulated() / 1e9);
    fields.number("warmUpSeconds", statistics.warmUp() / 1e9);
    fields.number("wallSeconds", statistics.wall() / 1e9);
    json.writeNumberField("events", statistics.events());
    fields.number("offeredRps", result.offeredRps());
    StatisticsJson measured = new StatisticsJson(json);
    measured.writeRequests(statistics);
    json.writeObjectFieldStart("conservation");
    json.writeBooleanField("balanced", statistics.balanced());
    json.writeEndObject();
    fields.strings("notes", statistics.notes());
    fields.strings("unstable", statistics.unstable().stream().map(i -> statistics.stations().get(i).id()).toList());
    measured.writeClasses(result);
    measured.writeComponents(result);
    measured.writeConnections(result);
    writeObjectives(result);
    writeBottlenecks(result);
    writeCost(result.cost());
    writeAssumptions(result);
    new SeriesJson(json).write(statistics.series());
  }

  private void writeObjectives(RunResult result) throws IOException {
    json.writeArrayFieldStart("objectives");
    for (ObjectiveResult objective : result.objectives()) {
      json.writeStartObject();
      json.writeStringField("id", objective.id());
      json.writeStringField("label", objective.label());
      json.writeStringField("metric", objective.metric().getName());
      fields.optional("percentile", objective.percentile());
      fields.optional("class", objective.requestClass());
      json.writeStringField("comparator", objective.comparator().getName());
      fields.number("threshold", objective.threshold());
      json.writeStringField("unit", objective.unit().symbol());
      fields.number("observed", objective.observed().mean());
      fields.interval("ci95", objective.observed());
      switch (objective.verdict()) {
        case MET -> json.writeBooleanField("met", true);
        case MISSED -> json.writeBooleanField("met", false);
        case UNKNOWN -> json.writeNullField("met");
      }
      json.writeBooleanField("certain", objective.certain());
      json.writeStringField("explanation", objective.explanation());
      fields.optional("requirement", objective.requirement());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeBottlenecks(RunResult result) throws IOException {
    json.writeArrayFieldStart("bottlenecks");
    for (Bottleneck bottleneck : result.bottlenecks()) {
      json.writeStartObject();
      json.writeStringField("component", bottleneck.component());
      json.writeStringField("label", bottleneck.label());
      fields.number("score", bottleneck.score());
      json.writeStringField("reason", bottleneck.reason());
      json.writeStringField("evidence", bottleneck.evidence());
      json.writeStringField("suggestion", bottleneck.suggestion());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeCost(CostEstimate cost) throws IOException {
    json.writeObjectFieldStart("cost");
    json.writeStringField("currency", cost.currency());
    fields.number("perHour", cost.perHour());
    fields.number("perMonth", cost.perMonth());
    fields.number("perMillionRequests", cost.perMillionRequests());
    json.writeArrayFieldStart("components");
    for (CostEstimate.ComponentCost component : cost.components()) {
      json.writeStartObject();
      json.writeStringField("component", component.component());
      fields.number("perMonth", component.perMonth());
      fields.strings("parts", component.parts());
      json.writeEndObject();
    }
    json.writeEndArray();
    fields.strings("unpriced", cost.unpriced());
    json.writeEndObject();
  }

  private void writeAssumptions(RunResult result) throws IOException {
    json.writeArrayFieldStart("assumptions");
    for (Assumption assumption : result.assumptions()) {
      json.writeStartObject();
      json.writeStringField("element", assumption.element());
      json.writeStringField("subject", assumption.subject());
      json.writeStringField("value", assumption.value());
      json.writeStringField("origin", assumption.origin());
      json.writeBooleanField("stated", assumption.stated());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
