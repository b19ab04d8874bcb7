package org.headroom.analysis.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.headroom.simulation.result.Series;

/** Writes and reads the values per interval. */
final class SeriesJson {
  private final JsonGenerator json;
  private final JsonFields fields;

  SeriesJson(JsonGenerator json) {
    this.json = json;
    this.fields = new JsonFields(json);
  }

  /** Writes series, entities in the order of their ids. */
  void write(Series series) throws IOException {
    json.writeObjectFieldStart("series");
    fields.number("intervalSeconds", series.interval() / 1e9);
    json.writeArrayFieldStart("time");
    for (long time : series.time()) {
      Numbers.writePoint(json, time / 1e9);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("classes");
    for (String id : series.classes().keySet().stream().sorted().toList()) {
      Series.ClassSeries c = series.classes().get(id);
      json.writeObjectFieldStart(id);
      fields.points("offeredRps", c.offered(), 1);
      fields.points("completedRps", c.completed(), 1);
      fields.points("failedRps", c.failed(), 1);
      fields.points("latencyMeanMs", c.latencyMean(), 1e6);
      fields.points("latencyP50Ms", c.latencyP50(), 1e6);
      fields.points("latencyP95Ms", c.latencyP95(), 1e6);
      fields.points("latencyP99Ms", c.latencyP99(), 1e6);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("components");
    for (String id : series.stations().keySet().stream().sorted().toList()) {
      Series.StationSeries s = series.stations().get(id);
      json.writeObjectFieldStart(id);
      fields.points("utilization", s.utilization(), 1);
      fields.points("queueLength", s.queueLength(), 1);
      fields.points("replicas", s.replicas(), 1);
      fields.points("depth", s.depth(), 1);
      fields.points("lagMs", s.lag(), 1e6);
      fields.points("hitRatio", s.hitRatio(), 1);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectFieldStart("connections");
    for (String id : series.links().keySet().stream().sorted().toList()) {
      fields.points(id, series.links().get(id), 1);
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Reads what was written; what is not in the file is NaN. */
  static Series read(JsonNode series, JsonValues values) throws ResultFormatException {
    List<Long> time = new ArrayList<>();
    for (JsonNode t : values.field(series, "time")) {
      time.add(Math.round(t.asDouble() * 1e9));
    }
    int points = time.size();
    Map<String, Series.ClassSeries> classes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : values.field(series, "classes").properties()) {
      JsonNode c = entry.getValue();
      classes.put(entry.getKey(), new Series.ClassSeries(points(c, "offeredRps", points, 1),
          points(c, "completedRps", points, 1), points(c, "failedRps", points, 1),
          points(c, "latencyMeanMs", points, 1e6), points(c, "latencyP50Ms", points, 1e6),
          points(c, "latencyP95Ms", points, 1e6), points(c, "latencyP99Ms", points, 1e6)));
    }
    Map<String, Series.StationSeries> stations = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : values.field(series, "components").properties()) {
      JsonNode s = entry.getValue();
      stations.put(entry.getKey(), new Series.StationSeries(points(s, "utilization", points, 1),
          points(s, "queueLength", points, 1), points(s, "replicas", points, 1), points(s, "depth", points, 1),
          points(s, "lagMs", points, 1e6), points(s, "hitRatio", points, 1)));
    }
    Map<String, double[]> links = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : values.field(series, "connections").properties()) {
      links.put(entry.getKey(), points(values.field(series, "connections"), entry.getKey(), points, 1));
    }
    return new Series(values.nanoseconds(series, "intervalSeconds"), time, classes, stations, links);
  }

  private static double[] points(JsonNode node, String name, int size, double unit) {
    double[] values = new double[size];
    JsonNode array = node.path(name);
    for (int i = 0; i < size; i++) {
      JsonNode value = array.path(i);
      values[i] = value.isNumber() ? value.asDouble() * unit : Double.NaN;
    }
    return values;
  }
}
