package org.headroom.analysis.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.LinkResult;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;

/** Writes what was counted and measured of request classes, components and connections. */
final class StatisticsJson {
  private final JsonGenerator json;
  private final JsonFields fields;

  StatisticsJson(JsonGenerator json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  void writeRequests(RunStatistics statistics) throws IOException {
    json.writeObjectFieldStart("requests");
    json.writeNumberField("offered", statistics.classes().stream().mapToLong(ClassResult::offered).sum());
    json.writeNumberField("completed", statistics.classes().stream().mapToLong(ClassResult::completed).sum());
    Map<Cause, Long> failed = new EnumMap<>(Cause.class);
    statistics.classes().forEach(c -> c.failed().forEach((cause, count) -> failed.merge(cause, count, Long::sum)));
    fields.failed(failed);
    json.writeNumberField("inFlight", statistics.classes().stream().mapToLong(ClassResult::inFlight).sum());
    json.writeEndObject();
  }

  void writeClasses(RunResult result) throws IOException {
    json.writeArrayFieldStart("classes");
    for (ClassResult c : result.statistics().classes()) {
      json.writeStartObject();
      json.writeStringField("id", c.id());
      fields.number("offeredRps", c.offeredRps());
      fields.number("completedRps", c.completedRps().mean());
      fields.interval("completedRpsCi95", c.completedRps());
      fields.number("errorRate", c.errorRate().mean());
      fields.interval("errorRateCi95", c.errorRate());
      json.writeNumberField("offered", c.offered());
      json.writeNumberField("completed", c.completed());
      fields.failed(c.failed());
      json.writeNumberField("inFlight", c.inFlight());
      fields.latency("latencyMs", c.latency());
      json.writeArrayFieldStart("hops");
      for (ClassResult.Hop hop : c.hops()) {
        json.writeStartObject();
        json.writeStringField("component", result.statistics().stations().get(hop.station()).id());
        fields.number("waitMs", hop.waiting() / 1e6);
        fields.number("serviceMs", hop.service() / 1e6);
        fields.number("networkMs", hop.network() / 1e6);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void writeComponents(RunResult result) throws IOException {
    json.writeArrayFieldStart("components");
    for (ComponentResult component : result.components()) {
      StationResult s = component.statistics();
      json.writeStartObject();
      json.writeStringField("id", component.id());
      json.writeStringField("type", component.type());
      json.writeStringField("label", component.label());
      fields.number("arrivalRps", s.arrivalRate().mean());
      fields.number("throughputRps", s.throughput().mean());
      fields.number("utilization", s.utilization().mean());
      fields.interval("utilizationCi95", s.utilization());
      if (s.volumeUtilization().isPresent()) {
        fields.number("volumeUtilization", s.volumeUtilization().get());
      }
      fields.number("meanQueueLength", s.meanQueueLength());
      fields.number("meanInside", s.meanInside());
      fields.latency("waitMs", s.waitTime());
      fields.latency("residenceMs", s.residenceTime());
      fields.number("littleResidual", s.littleResidual());
      json.writeObjectFieldStart("replicas");
      json.writeNumberField("min", s.replicas().minimum());
      fields.number("mean", s.replicas().mean());
      json.writeNumberField("max", s.replicas().maximum());
      json.writeNumberField("final", s.replicas().last());
      json.writeEndObject();
      json.writeNumberField("arrivals", s.arrivals());
      json.writeNumberField("completed", s.completed());
      fields.failed(s.failed());
      json.writeNumberField("inFlight", s.inFlight());
      if (s.cacheHitRatio().isPresent()) {
        json.writeObjectFieldStart("cache");
        fields.number("hitRatio", s.cacheHitRatio().get());
        json.writeEndObject();
      }
      if (s.queue().isPresent()) {
        writeQueue(s.queue().get());
      }
      if (!Double.isNaN(s.staleness().mean().mean())) {
        fields.latency("stalenessMs", s.staleness());
      }
      fields.number("costPerMonth", component.costPerMonth().orElse(Double.NaN));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeQueue(StationResult.Queue queue) throws IOException {
    json.writeObjectFieldStart("queue");
    json.writeNumberField("maxDepth", queue.maxDepth());
    fields.number("meanDepth", queue.meanDepth());
    fields.number("lagMs", queue.lag().mean().mean() / 1e6);
    fields.number("lagP99Ms", queue.lag().p99().mean() / 1e6);
    json.writeNumberField("lost", queue.lost());
    json.writeNumberField("deadLetters", queue.deadLetters());
    json.writeNumberField("redelivered", queue.redelivered());
    json.writeEndObject();
  }

  void writeConnections(RunResult result) throws IOException {
    json.writeArrayFieldStart("connections");
    for (ConnectionResult connection : result.connections()) {
      LinkResult link = connection.statistics();
      json.writeStartObject();
      json.writeStringField("id", connection.id());
      json.writeStringField("source", connection.source());
      json.writeStringField("target", connection.target());
      json.writeStringField("role", connection.role().getName());
      json.writeNumberField("messages", link.messages());
      fields.number("messagesPerSecond", link.messagesPerSecond());
      fields.number("bytesPerSecond", link.bytesPerSecond());
      json.writeNumberField("retries", link.retries());
      if (!Double.isNaN(link.utilization())) {
        fields.number("utilization", link.utilization());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
