package org.headroom.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.headroom.analysis.capacity.BreakingPoint;
import org.headroom.analysis.capacity.CapacityResult;
import org.headroom.analysis.capacity.LoadPoint;
import org.headroom.analysis.capacity.ObjectiveHeadroom;
import org.headroom.analysis.result.JsonEscapes;

/** The headroom as JSON, of the form {@code headroom.capacity/1}. What is unbounded or unknown is null. */
final class CapacityJson {

  private final JsonGenerator json;

  private CapacityJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the capacity of a scenario, and those of scenarios with faults in {@code underFaults}. */
  static void write(CapacityResult result, List<CapacityResult> underFaults, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build()
        .createGenerator(out).useDefaultPrettyPrinter().setCharacterEscapes(new JsonEscapes())) {
      CapacityJson writer = new CapacityJson(json);
      json.writeStartObject();
      json.writeStringField("schema", "headroom.capacity/1");
      writer.fields(result);
      json.writeArrayFieldStart("underFaults");
      for (CapacityResult faulty : underFaults) {
        json.writeStartObject();
        writer.fields(faulty);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private void fields(CapacityResult result) throws IOException {
    json.writeStringField("scenario", result.scenario());
    number("offeredRps", result.offeredRps());
    number("capacityFactor", result.factor());
    number("capacityRps", result.rps());
    number("brokenFactor", result.brokenFactor());
    number("headroom", result.headroom());
    json.writeBooleanField("confirmed", result.confirmed());
    number("analyticFactor", result.analyticFactor());
    json.writeArrayFieldStart("breaks");
    for (BreakingPoint point : result.breaks()) {
      json.writeStartObject();
      json.writeStringField("kind", point.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("id", point.id());
      number("factor", point.factor());
      number("rps", point.rps());
      json.writeStringField("reason", point.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("objectives");
    for (ObjectiveHeadroom objective : result.objectives()) {
      json.writeStartObject();
      json.writeStringField("id", objective.id());
      number("factor", objective.factor().orElse(Double.NaN));
      number("rps", objective.rps().orElse(Double.NaN));
      json.writeStringField("remark", objective.remark());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("curve");
    for (LoadPoint point : result.curve()) {
      json.writeStartObject();
      number("factor", point.factor());
      number("rps", point.rps());
      json.writeStringField("engine", point.engine().name().toLowerCase(Locale.ROOT));
      number("meanMs", point.meanMs().mean());
      number("p99Ms", point.p99Ms().mean());
      number("errorRate", point.errorRate());
      json.writeStringField("busiest", point.busiest());
      number("utilization", point.utilization());
      json.writeArrayFieldStart("broken");
      for (String id : point.broken()) {
        json.writeString(id);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notes");
    for (String note : result.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
  }

  private void number(String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeNullField(name);
    }
  }
}
