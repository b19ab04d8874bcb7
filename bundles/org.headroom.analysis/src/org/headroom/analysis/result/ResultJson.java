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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.Estimate;
import org.headroom.simulation.result.Latency;
import org.headroom.simulation.result.LinkResult;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.Series;
import org.headroom.simulation.result.StationResult;

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

  private ResultJson(JsonGenerator json) {
    this.json = json;
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
      json.setPrettyPrinter(printer);
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
      number("des", row.discreteEvent().mean());
      interval("desCi95", row.discreteEvent());
      number("analytic", row.analytic());
      number("relativeDifference", row.relativeDifference());
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
    number("simulatedSeconds", statistics.simulated() / 1e9);
    number("warmUpSeconds", statistics.warmUp() / 1e9);
    number("wallSeconds", statistics.wall() / 1e9);
    json.writeNumberField("events", statistics.events());
    number("offeredRps", result.offeredRps());
    writeRequests(statistics);
    json.writeObjectFieldStart("conservation");
    json.writeBooleanField("balanced", statistics.balanced());
    json.writeEndObject();
    writeStrings("notes", statistics.notes());
    writeStrings("unstable", statistics.unstable().stream().map(i -> statistics.stations().get(i).id()).toList());
    writeClasses(result);
    writeComponents(result);
    writeConnections(result);
    writeObjectives(result);
    writeBottlenecks(result);
    writeCost(result.cost());
    writeAssumptions(result);
    writeSeries(statistics.series());
  }

  private void writeRequests(RunStatistics statistics) throws IOException {
    json.writeObjectFieldStart("requests");
    json.writeNumberField("offered", statistics.classes().stream().mapToLong(ClassResult::offered).sum());
    json.writeNumberField("completed", statistics.classes().stream().mapToLong(ClassResult::completed).sum());
    Map<Cause, Long> failed = new EnumMap<>(Cause.class);
    statistics.classes().forEach(c -> c.failed().forEach((cause, count) -> failed.merge(cause, count, Long::sum)));
    writeFailed(failed);
    json.writeNumberField("inFlight", statistics.classes().stream().mapToLong(ClassResult::inFlight).sum());
    json.writeEndObject();
  }

  private void writeFailed(Map<Cause, Long> failed) throws IOException {
    json.writeObjectFieldStart("failed");
    for (Cause cause : Cause.values()) {
      long count = failed.getOrDefault(cause, 0L);
      if (count > 0) {
        json.writeNumberField(cause.word(), count);
      }
    }
    json.writeEndObject();
  }

  private void writeClasses(RunResult result) throws IOException {
    json.writeArrayFieldStart("classes");
    for (ClassResult c : result.statistics().classes()) {
      json.writeStartObject();
      json.writeStringField("id", c.id());
      number("offeredRps", c.offeredRps());
      number("completedRps", c.completedRps().mean());
      interval("completedRpsCi95", c.completedRps());
      number("errorRate", c.errorRate().mean());
      interval("errorRateCi95", c.errorRate());
      json.writeNumberField("offered", c.offered());
      json.writeNumberField("completed", c.completed());
      writeFailed(c.failed());
      json.writeNumberField("inFlight", c.inFlight());
      latency("latencyMs", c.latency());
      json.writeArrayFieldStart("hops");
      for (ClassResult.Hop hop : c.hops()) {
        json.writeStartObject();
        json.writeStringField("component", result.statistics().stations().get(hop.station()).id());
        number("waitMs", hop.waiting() / 1e6);
        number("serviceMs", hop.service() / 1e6);
        number("networkMs", hop.network() / 1e6);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeComponents(RunResult result) throws IOException {
    json.writeArrayFieldStart("components");
    for (ComponentResult component : result.components()) {
      StationResult s = component.statistics();
      json.writeStartObject();
      json.writeStringField("id", component.id());
      json.writeStringField("type", component.type());
      json.writeStringField("label", component.label());
      number("arrivalRps", s.arrivalRate().mean());
      number("throughputRps", s.throughput().mean());
      number("utilization", s.utilization().mean());
      interval("utilizationCi95", s.utilization());
      if (s.volumeUtilization().isPresent()) {
        number("volumeUtilization", s.volumeUtilization().get());
      }
      number("meanQueueLength", s.meanQueueLength());
      number("meanInside", s.meanInside());
      latency("waitMs", s.waitTime());
      latency("residenceMs", s.residenceTime());
      number("littleResidual", s.littleResidual());
      json.writeObjectFieldStart("replicas");
      json.writeNumberField("min", s.replicas().minimum());
      number("mean", s.replicas().mean());
      json.writeNumberField("max", s.replicas().maximum());
      json.writeNumberField("final", s.replicas().last());
      json.writeEndObject();
      json.writeNumberField("arrivals", s.arrivals());
      json.writeNumberField("completed", s.completed());
      writeFailed(s.failed());
      json.writeNumberField("inFlight", s.inFlight());
      if (s.cacheHitRatio().isPresent()) {
        json.writeObjectFieldStart("cache");
        number("hitRatio", s.cacheHitRatio().get());
        json.writeEndObject();
      }
      if (s.queue().isPresent()) {
        writeQueue(s.queue().get());
      }
      if (!Double.isNaN(s.staleness().mean().mean())) {
        latency("stalenessMs", s.staleness());
      }
      number("costPerMonth", component.costPerMonth().orElse(Double.NaN));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeQueue(StationResult.Queue queue) throws IOException {
    json.writeObjectFieldStart("queue");
    json.writeNumberField("maxDepth", queue.maxDepth());
    number("meanDepth", queue.meanDepth());
    number("lagMs", queue.lag().mean().mean() / 1e6);
    number("lagP99Ms", queue.lag().p99().mean() / 1e6);
    json.writeNumberField("lost", queue.lost());
    json.writeNumberField("deadLetters", queue.deadLetters());
    json.writeNumberField("redelivered", queue.redelivered());
    json.writeEndObject();
  }

  private void writeConnections(RunResult result) throws IOException {
    json.writeArrayFieldStart("connections");
    for (ConnectionResult connection : result.connections()) {
      LinkResult link = connection.statistics();
      json.writeStartObject();
      json.writeStringField("id", connection.id());
      json.writeStringField("source", connection.source());
      json.writeStringField("target", connection.target());
      json.writeStringField("role", connection.role().getName());
      json.writeNumberField("messages", link.messages());
      number("messagesPerSecond", link.messagesPerSecond());
      number("bytesPerSecond", link.bytesPerSecond());
      json.writeNumberField("retries", link.retries());
      if (!Double.isNaN(link.utilization())) {
        number("utilization", link.utilization());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeObjectives(RunResult result) throws IOException {
    json.writeArrayFieldStart("objectives");
    for (ObjectiveResult objective : result.objectives()) {
      json.writeStartObject();
      json.writeStringField("id", objective.id());
      json.writeStringField("label", objective.label());
      json.writeStringField("metric", objective.metric().getName());
      optional("percentile", objective.percentile());
      optional("class", objective.requestClass());
      json.writeStringField("comparator", objective.comparator().getName());
      number("threshold", objective.threshold());
      json.writeStringField("unit", objective.unit().symbol());
      number("observed", objective.observed().mean());
      interval("ci95", objective.observed());
      switch (objective.verdict()) {
        case MET -> json.writeBooleanField("met", true);
        case MISSED -> json.writeBooleanField("met", false);
        case UNKNOWN -> json.writeNullField("met");
      }
      json.writeBooleanField("certain", objective.certain());
      json.writeStringField("explanation", objective.explanation());
      optional("requirement", objective.requirement());
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
      number("score", bottleneck.score());
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
    number("perHour", cost.perHour());
    number("perMonth", cost.perMonth());
    number("perMillionRequests", cost.perMillionRequests());
    json.writeArrayFieldStart("components");
    for (CostEstimate.ComponentCost component : cost.components()) {
      json.writeStartObject();
      json.writeStringField("component", component.component());
      number("perMonth", component.perMonth());
      writeStrings("parts", component.parts());
      json.writeEndObject();
    }
    json.writeEndArray();
    writeStrings("unpriced", cost.unpriced());
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

  private void writeSeries(Series series) throws IOException {
    json.writeObjectFieldStart("series");
    number("intervalSeconds", series.interval() / 1e9);
    json.writeArrayFieldStart("time");
    for (long time : series.time()) {
      Numbers.writePoint(json, time / 1e9);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("classes");
    for (String id : series.classes().keySet().stream().sorted().toList()) {
      Series.ClassSeries c = series.classes().get(id);
      json.writeObjectFieldStart(id);
      points("offeredRps", c.offered(), 1);
      points("completedRps", c.completed(), 1);
      points("failedRps", c.failed(), 1);
      points("latencyMeanMs", c.latencyMean(), 1e6);
      points("latencyP50Ms", c.latencyP50(), 1e6);
      points("latencyP95Ms", c.latencyP95(), 1e6);
      points("latencyP99Ms", c.latencyP99(), 1e6);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("components");
    for (String id : series.stations().keySet().stream().sorted().toList()) {
      Series.StationSeries s = series.stations().get(id);
      json.writeObjectFieldStart(id);
      points("utilization", s.utilization(), 1);
      points("queueLength", s.queueLength(), 1);
      points("replicas", s.replicas(), 1);
      points("depth", s.depth(), 1);
      points("lagMs", s.lag(), 1e6);
      points("hitRatio", s.hitRatio(), 1);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("connections");
    for (String id : series.links().keySet().stream().sorted().toList()) {
      points(id, series.links().get(id), 1);
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Series that never have a value, such as the depth of what is no broker, are left out. */
  private void points(String field, double[] values, double unit) throws IOException {
    boolean observed = false;
    for (double value : values) {
      observed |= Double.isFinite(value);
    }
    if (!observed) {
      return;
    }
    json.writeArrayFieldStart(field);
    for (double value : values) {
      Numbers.writePoint(json, value / unit);
    }
    json.writeEndArray();
  }

  private void latency(String field, Latency latency) throws IOException {
    json.writeObjectFieldStart(field);
    number("mean", latency.mean().mean() / 1e6);
    interval("meanCi95", milliseconds(latency.mean()));
    number("p50", latency.p50() / 1e6);
    number("p90", latency.p90() / 1e6);
    number("p95", latency.p95() / 1e6);
    number("p99", latency.p99().mean() / 1e6);
    interval("p99Ci95", milliseconds(latency.p99()));
    number("p999", latency.p999() / 1e6);
    number("max", latency.max() / 1e6);
    json.writeEndObject();
  }

  private static Estimate milliseconds(Estimate time) {
    return new Estimate(time.mean() / 1e6, time.low() / 1e6, time.high() / 1e6);
  }

  private void number(String field, double value) throws IOException {
    json.writeFieldName(field);
    Numbers.write(json, value);
  }

  private void interval(String field, Estimate estimate) throws IOException {
    if (Double.isNaN(estimate.low()) || Double.isNaN(estimate.high())) {
      json.writeNullField(field);
      return;
    }
    json.writeArrayFieldStart(field);
    Numbers.write(json, estimate.low());
    Numbers.write(json, estimate.high());
    json.writeEndArray();
  }

  private void optional(String field, OptionalDouble value) throws IOException {
    number(field, value.orElse(Double.NaN));
  }

  private void optional(String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    } else {
      json.writeNullField(field);
    }
  }

  private void writeStrings(String field, Iterable<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
