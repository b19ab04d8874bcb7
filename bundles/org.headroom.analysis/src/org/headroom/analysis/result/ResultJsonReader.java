package org.headroom.analysis.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.headroom.model.Comparator;
import org.headroom.model.Metric;
import org.headroom.model.Role;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.Estimate;
import org.headroom.simulation.result.Latency;
import org.headroom.simulation.result.LinkResult;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.Series;
import org.headroom.simulation.result.StationResult;

/**
 * Reads what {@link ResultJson} wrote.
 *
 * <p>Numbers come back with the ten digits of the file. Of distributions the file keeps a few quantiles; others are
 * interpolated between them. Of a document with both engines the simulated result is read.
 */
public final class ResultJsonReader {
  private static final String REMEDY = "Write it again with: headroom simulate MODEL --format json --output FILE";

  private final String file;

  private ResultJsonReader(String file) {
    this.file = file;
  }

  /**
   * Reads a result.
   *
   * @param file name for error messages
   * @throws ResultFormatException when the stream holds something else
   */
  public static RunResult read(InputStream in, String file) throws IOException {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(in);
    } catch (JsonProcessingException e) {
      String place = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
      throw new ResultFormatException(file, "it is not JSON that can be read: " + place
          + e.getOriginalMessage().lines().findFirst().orElse(""), REMEDY);
    }
    return new ResultJsonReader(file).result(root);
  }

  private RunResult result(JsonNode root) throws ResultFormatException {
    String format = root == null ? "" : root.path("schema").asText("");
    if (!format.equals(ResultJson.FORMAT)) {
      throw new ResultFormatException(file, format.startsWith("headroom.result/")
          ? "it has the form " + format + " of another version" : "it is not a result", REMEDY);
    }
    List<ComponentResult> components = list(root, "components", this::component);
    Map<String, Integer> index = new LinkedHashMap<>();
    components.forEach(component -> index.put(component.id(), index.size()));
    List<ConnectionResult> connections = list(root, "connections", this::connection);
    JsonNode model = field(root, "model");
    return new RunResult(
        new ModelProvenance(text(model, "file"), text(model, "sha256"), text(model, "name")),
        text(root, "scenario"),
        number(root, "offeredRps"),
        statistics(root, components, connections, index),
        components,
        connections,
        list(root, "objectives", this::objective),
        list(root, "bottlenecks", b -> new Bottleneck(text(b, "component"), text(b, "label"), number(b, "score"),
            text(b, "reason"), text(b, "evidence"), text(b, "suggestion"))),
        cost(field(root, "cost")),
        list(root, "assumptions", a -> new Assumption(text(a, "element"), text(a, "subject"), text(a, "value"),
            text(a, "origin"), field(a, "stated").asBoolean())));
  }

  private RunStatistics statistics(JsonNode root, List<ComponentResult> components, List<ConnectionResult> connections,
      Map<String, Integer> index) throws ResultFormatException {
    List<Integer> unstable = new ArrayList<>();
    for (JsonNode id : field(root, "unstable")) {
      unstable.add(position(index, id.asText()));
    }
    return new RunStatistics(
        text(root, "engine").equals("analytic") ? RunStatistics.Kind.ANALYTIC : RunStatistics.Kind.DES,
        count(root, "seed"),
        (int) count(root, "replications"),
        nanoseconds(root, "simulatedSeconds"),
        nanoseconds(root, "warmUpSeconds"),
        nanoseconds(root, "wallSeconds"),
        count(root, "events"),
        field(field(root, "conservation"), "balanced").asBoolean(),
        list(root, "classes", c -> trafficClass(c, index)),
        components.stream().map(ComponentResult::statistics).toList(),
        connections.stream().map(ConnectionResult::statistics).toList(),
        series(field(root, "series")),
        strings(field(root, "notes")),
        unstable);
  }

  private int position(Map<String, Integer> index, String id) throws ResultFormatException {
    Integer position = index.get(id);
    if (position == null) {
      throw new ResultFormatException(file, "it names a component " + id + " that it does not list", REMEDY);
    }
    return position;
  }

  private ClassResult trafficClass(JsonNode c, Map<String, Integer> index) throws ResultFormatException {
    List<ClassResult.Hop> hops = new ArrayList<>();
    for (JsonNode hop : field(c, "hops")) {
      hops.add(new ClassResult.Hop(position(index, text(hop, "component")), number(hop, "waitMs") * 1e6,
          number(hop, "serviceMs") * 1e6, number(hop, "networkMs") * 1e6));
    }
    return new ClassResult(text(c, "id"), count(c, "offered"), count(c, "completed"), failed(c), count(c, "inFlight"),
        number(c, "offeredRps"), estimate(c, "completedRps", "completedRpsCi95", 1),
        estimate(c, "errorRate", "errorRateCi95", 1), latency(c, "latencyMs"), hops);
  }

  private ComponentResult component(JsonNode c) throws ResultFormatException {
    JsonNode replicas = field(c, "replicas");
    Optional<StationResult.Queue> queue = Optional.empty();
    if (c.has("queue")) {
      JsonNode q = c.get("queue");
      Latency lag = new Latency(Estimate.pointOnly(number(q, "lagMs") * 1e6), Double.NaN, Double.NaN, Double.NaN,
          Estimate.pointOnly(number(q, "lagP99Ms") * 1e6), Double.NaN, Double.NaN, p -> Double.NaN);
      queue = Optional.of(new StationResult.Queue(count(q, "maxDepth"), number(q, "meanDepth"), lag, count(q, "lost"),
          count(q, "deadLetters"), count(q, "redelivered")));
    }
    StationResult station = new StationResult(
        text(c, "id"), count(c, "arrivals"), count(c, "completed"), failed(c), count(c, "inFlight"),
        Estimate.pointOnly(number(c, "arrivalRps")), Estimate.pointOnly(number(c, "throughputRps")),
        estimate(c, "utilization", "utilizationCi95", 1), number(c, "meanQueueLength"), number(c, "meanInside"),
        latency(c, "waitMs"), latency(c, "residenceMs"), number(c, "littleResidual"),
        new StationResult.Replicas((int) count(replicas, "min"), number(replicas, "mean"),
            (int) count(replicas, "max"), (int) count(replicas, "final")),
        c.has("cache") ? Optional.of(number(c.get("cache"), "hitRatio")) : Optional.empty(),
        queue,
        c.has("stalenessMs") ? latency(c, "stalenessMs") : Latency.NONE,
        c.has("volumeUtilization") ? Optional.of(number(c, "volumeUtilization")) : Optional.empty());
    double cost = number(c, "costPerMonth");
    return new ComponentResult(text(c, "type"), text(c, "label"), station,
        Double.isNaN(cost) ? OptionalDouble.empty() : OptionalDouble.of(cost));
  }

  private ConnectionResult connection(JsonNode c) throws ResultFormatException {
    return new ConnectionResult(text(c, "source"), text(c, "target"), word(c, "role", Role::getByName),
        new LinkResult(text(c, "id"), count(c, "messages"), number(c, "messagesPerSecond"),
            number(c, "bytesPerSecond"), count(c, "retries"),
            c.has("utilization") ? number(c, "utilization") : Double.NaN));
  }

  private ObjectiveResult objective(JsonNode o) throws ResultFormatException {
    double percentile = number(o, "percentile");
    JsonNode met = field(o, "met");
    return new ObjectiveResult(
        text(o, "id"),
        text(o, "label"),
        word(o, "metric", Metric::getByName),
        Double.isNaN(percentile) ? OptionalDouble.empty() : OptionalDouble.of(percentile),
        optional(o, "class"),
        word(o, "comparator", Comparator::getByName),
        number(o, "threshold"),
        word(o, "unit", ResultJsonReader::unit),
        estimate(o, "observed", "ci95", 1),
        met.isNull() ? ObjectiveResult.Verdict.UNKNOWN
            : met.asBoolean() ? ObjectiveResult.Verdict.MET : ObjectiveResult.Verdict.MISSED,
        field(o, "certain").asBoolean(),
        text(o, "explanation"),
        optional(o, "requirement"));
  }

  private static ObjectiveResult.Unit unit(String symbol) {
    for (ObjectiveResult.Unit unit : ObjectiveResult.Unit.values()) {
      if (unit.symbol().equals(symbol)) {
        return unit;
      }
    }
    return null;
  }

  private CostEstimate cost(JsonNode cost) throws ResultFormatException {
    return new CostEstimate(text(cost, "currency"), number(cost, "perHour"), number(cost, "perMonth"),
        number(cost, "perMillionRequests"),
        list(cost, "components", c -> new CostEstimate.ComponentCost(text(c, "component"), number(c, "perMonth"),
            strings(field(c, "parts")))),
        strings(field(cost, "unpriced")));
  }

  private Series series(JsonNode series) throws ResultFormatException {
    List<Long> time = new ArrayList<>();
    for (JsonNode t : field(series, "time")) {
      time.add(Math.round(t.asDouble() * 1e9));
    }
    int points = time.size();
    Map<String, Series.ClassSeries> classes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : field(series, "classes").properties()) {
      JsonNode c = entry.getValue();
      classes.put(entry.getKey(), new Series.ClassSeries(points(c, "offeredRps", points, 1),
          points(c, "completedRps", points, 1), points(c, "failedRps", points, 1),
          points(c, "latencyMeanMs", points, 1e6), points(c, "latencyP50Ms", points, 1e6),
          points(c, "latencyP95Ms", points, 1e6), points(c, "latencyP99Ms", points, 1e6)));
    }
    Map<String, Series.StationSeries> stations = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : field(series, "components").properties()) {
      JsonNode s = entry.getValue();
      stations.put(entry.getKey(), new Series.StationSeries(points(s, "utilization", points, 1),
          points(s, "queueLength", points, 1), points(s, "replicas", points, 1), points(s, "depth", points, 1),
          points(s, "lagMs", points, 1e6), points(s, "hitRatio", points, 1)));
    }
    Map<String, double[]> links = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : field(series, "connections").properties()) {
      links.put(entry.getKey(), points(field(series, "connections"), entry.getKey(), points, 1));
    }
    return new Series(nanoseconds(series, "intervalSeconds"), time, classes, stations, links);
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

  private Latency latency(JsonNode parent, String name) throws ResultFormatException {
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

  private Map<Cause, Long> failed(JsonNode parent) throws ResultFormatException {
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

  private Estimate estimate(JsonNode parent, String name, String interval, double unit) throws ResultFormatException {
    JsonNode bounds = field(parent, interval);
    double low = bounds.path(0).isNumber() ? bounds.path(0).asDouble() * unit : Double.NaN;
    double high = bounds.path(1).isNumber() ? bounds.path(1).asDouble() * unit : Double.NaN;
    return new Estimate(number(parent, name) * unit, low, high);
  }

  private interface Part<T> {
    T read(JsonNode node) throws ResultFormatException;
  }

  private <T> List<T> list(JsonNode parent, String name, Part<T> part) throws ResultFormatException {
    List<T> list = new ArrayList<>();
    for (JsonNode element : field(parent, name)) {
      list.add(part.read(element));
    }
    return list;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.asText()));
    return strings;
  }

  private <T> T word(JsonNode parent, String name, Function<String, T> lookup) throws ResultFormatException {
    T value = lookup.apply(text(parent, name));
    if (value == null) {
      throw new ResultFormatException(file, "'" + text(parent, name) + "' is no " + name, REMEDY);
    }
    return value;
  }

  private Optional<String> optional(JsonNode parent, String name) throws ResultFormatException {
    JsonNode node = field(parent, name);
    return node.isNull() ? Optional.empty() : Optional.of(node.asText());
  }

  private String text(JsonNode parent, String name) throws ResultFormatException {
    return field(parent, name).asText();
  }

  private double number(JsonNode parent, String name) throws ResultFormatException {
    JsonNode node = field(parent, name);
    return node.isNumber() ? node.asDouble() : Double.NaN;
  }

  private long count(JsonNode parent, String name) throws ResultFormatException {
    return field(parent, name).asLong();
  }

  private long nanoseconds(JsonNode parent, String name) throws ResultFormatException {
    return Math.round(number(parent, name) * 1e9);
  }

  private JsonNode field(JsonNode parent, String name) throws ResultFormatException {
    JsonNode node = parent.get(name);
    if (node == null) {
      throw new ResultFormatException(file, "the field " + name + " is missing", REMEDY);
    }
    return node;
  }
}
