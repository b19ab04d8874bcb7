package org.headroom.analysis.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.Estimate;
import org.headroom.simulation.result.Latency;

/** Writes the kinds of fields that results consist of. Times are nanoseconds, and milliseconds in the document. */
final class JsonFields {
  private final JsonGenerator json;

  JsonFields(JsonGenerator json) {
    this.json = json;
  }

  /** Failures by cause, those that happened. */
  void failed(Map<Cause, Long> failed) throws IOException {
    json.writeObjectFieldStart("failed");
    for (Cause cause : Cause.values()) {
      long count = failed.getOrDefault(cause, 0L);
      if (count > 0) {
        json.writeNumberField(cause.word(), count);
      }
    }
    json.writeEndObject();
  }

  /** Series that never have a value, such as the depth of what is no broker, are left out. */
  void points(String field, double[] values, double unit) throws IOException {
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

  /** A distribution of times. */
  void latency(String field, Latency latency) throws IOException {
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

  /** A number; null when it was not observed. */
  void number(String field, double value) throws IOException {
    json.writeFieldName(field);
    Numbers.write(json, value);
  }

  /** The ends of an interval; null without one. */
  void interval(String field, Estimate estimate) throws IOException {
    if (Double.isNaN(estimate.low()) || Double.isNaN(estimate.high())) {
      json.writeNullField(field);
      return;
    }
    json.writeArrayFieldStart(field);
    Numbers.write(json, estimate.low());
    Numbers.write(json, estimate.high());
    json.writeEndArray();
  }

  void optional(String field, OptionalDouble value) throws IOException {
    number(field, value.orElse(Double.NaN));
  }

  void optional(String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    } else {
      json.writeNullField(field);
    }
  }

  /** A list of words. */
  void strings(String field, Iterable<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
