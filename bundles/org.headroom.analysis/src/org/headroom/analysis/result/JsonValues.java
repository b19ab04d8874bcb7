package org.headroom.analysis.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.Estimate;
import org.headroom.simulation.result.Latency;

/** Reads the kinds of values that results consist of; what is missing is told with the name of the file. */
final class JsonValues {
  static final String REMEDY = "Write it again with: headroom simulate MODEL --format json --output FILE";

  private final String file;

  JsonValues(String file) {
    this.file = file;
  }

  /** A distribution, interpolated between the quantiles of the file. */
  Latency latency(JsonNode parent, String name) throws ResultFormatException {
    JsonNode l = field(parent, name);
    double[] shares = {0, 0.5, 0.9, 0.95, 0.99, 0.999, 1};
    double[] values = {0, number(l, "p50") * 1e6, number(l, "p90") * 1e6, number(l, "p95") * 1e6,
        number(l, "p99") * 1e6, number(l, "p999") * 1e6, number(l, "max") * 1e6};
    return new Latency(estimate(l, "mean", "meanCi95", 1e6), values[1], values[2], values[3],
        estimate(l, "p99", "p99Ci95", 1e6), values[5], values[6], p -> interpolate(shares, values, p));
  }

  private static double interpolate(double[] shares, double[] values, double share) {
    int i = 1;
    while (i < shares.length - 1 && shares[i] < share) {
      i++;
    }
    double part = (share - shares[i - 1]) / (shares[i] - shares[i - 1]);
    return values[i - 1] + part * (values[i] - values[i - 1]);
  }

  Map<Cause, Long> failed(JsonNode parent) throws ResultFormatException {
    Map<Cause, Long> failed = new EnumMap<>(Cause.class);
    for (Map.Entry<String, JsonNode> entry : field(parent, "failed").properties()) {
      for (Cause cause : Cause.values()) {
        if (cause.word().equals(entry.getKey())) {
          failed.put(cause, entry.getValue().asLong());
        }
      }
    }
    return failed;
  }

  Estimate estimate(JsonNode parent, String name, String interval, double unit) throws ResultFormatException {
    JsonNode bounds = field(parent, interval);
    double low = bounds.path(0).isNumber() ? bounds.path(0).asDouble() * unit : Double.NaN;
    double high = bounds.path(1).isNumber() ? bounds.path(1).asDouble() * unit : Double.NaN;
    return new Estimate(number(parent, name) * unit, low, high);
  }

  /** Reads a part of a list. */
  interface Part<T> {
    T read(JsonNode node) throws ResultFormatException;
  }

  <T> List<T> list(JsonNode parent, String name, Part<T> part) throws ResultFormatException {
    List<T> list = new ArrayList<>();
    for (JsonNode element : field(parent, name)) {
      list.add(part.read(element));
    }
    return list;
  }

  static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.asText()));
    return strings;
  }

  /** A word out of a list; {@code lookup} gives null for others. */
  <T> T word(JsonNode parent, String name, Function<String, T> lookup) throws ResultFormatException {
    T value = lookup.apply(text(parent, name));
    if (value == null) {
      throw new ResultFormatException(file, "'" + text(parent, name) + "' is no " + name, REMEDY);
    }
    return value;
  }

  Optional<String> optional(JsonNode parent, String name) throws ResultFormatException {
    JsonNode node = field(parent, name);
    return node.isNull() ? Optional.empty() : Optional.of(node.asText());
  }

  String text(JsonNode parent, String name) throws ResultFormatException {
    return field(parent, name).asText();
  }

  /** A number, NaN where it was not observed. */
  double number(JsonNode parent, String name) throws ResultFormatException {
    JsonNode node = field(parent, name);
    return node.isNumber() ? node.asDouble() : Double.NaN;
  }

  long count(JsonNode parent, String name) throws ResultFormatException {
    return field(parent, name).asLong();
  }

  /** A length of time that the file gives in seconds. */
  long nanoseconds(JsonNode parent, String name) throws ResultFormatException {
    return Math.round(number(parent, name) * 1e9);
  }

  /** A field that must be there. */
  JsonNode field(JsonNode parent, String name) throws ResultFormatException {
    JsonNode node = parent.get(name);
    if (node == null) {
      throw new ResultFormatException(file, "the field " + name + " is missing", REMEDY);
    }
    return node;
  }
}
