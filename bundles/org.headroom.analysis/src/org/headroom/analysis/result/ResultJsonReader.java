package org.headroom.analysis.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.headroom.model.Comparator;
import org.headroom.model.Metric;
import org.headroom.model.Role;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.Estimate;
import org.headroom.simulation.result.Latency;
import org.headroom.simulation.result.LinkResult;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;

/**
 * Reads what {@link ResultJson} wrote.
 *
 * <p>Numbers come back with the ten digits of the file. Of distributions the file keeps a few quantiles; others are
 * interpolated between them. Of a document with both engines the simulated result is read.
 */
public final class ResultJsonReader {
  /** No result of this program is as large; a file that is would fill the memory. */
  private static final long MOST_BYTES = 256L << 20;

  private final String file;
  private final JsonValues values;

  private ResultJsonReader(String file) {
    this.file = file;
    this.values = new JsonValues(file);
  }

  /**
   * Reads a result file; problems call it by its name without folders.
   *
   * @throws ResultFormatException when it is too large or is something else
   */
  public static RunResult read(Path file) throws IOException {
    return read(file, file.getFileName().toString());
  }

  /**
   * Reads a result file.
   *
   * @param name what problems call it
   * @throws ResultFormatException when it is too large or is something else
   */
  public static RunResult read(Path file, String name) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new ResultFormatException(name, "it is larger than 256 MiB", JsonValues.REMEDY);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, name);
    }
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
          + e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst(" \\(start marker at .*", ""),
          JsonValues.REMEDY);
    }
    return new ResultJsonReader(file).result(root);
  }

  private RunResult result(JsonNode root) throws ResultFormatException {
    String format = root == null ? "" : root.path("schema").asText("");
    if (!format.equals(ResultJson.FORMAT)) {
      throw new ResultFormatException(file, format.startsWith("headroom.result/")
          ? "it has the form " + format + " of another version" : "it is not a result", JsonValues.REMEDY);
    }
    List<ComponentResult> components = values.list(root, "components", this::component);
    Map<String, Integer> index = new LinkedHashMap<>();
    components.forEach(component -> index.put(component.id(), index.size()));
    List<ConnectionResult> connections = values.list(root, "connections", this::connection);
    JsonNode model = values.field(root, "model");
    return new RunResult(
        new ModelProvenance(values.text(model, "file"), values.text(model, "sha256"), values.text(model, "name")),
        values.text(root, "scenario"),
        values.number(root, "offeredRps"),
        statistics(root, components, connections, index),
        components,
        connections,
        values.list(root, "objectives", this::objective),
        values.list(root, "bottlenecks", this::bottleneck),
        cost(values.field(root, "cost")),
        values.list(root, "assumptions", this::assumption));
  }

  private Bottleneck bottleneck(JsonNode b) throws ResultFormatException {
    return new Bottleneck(values.text(b, "component"), values.text(b, "label"), values.number(b, "score"),
        values.text(b, "reason"), values.text(b, "evidence"), values.text(b, "suggestion"));
  }

  private Assumption assumption(JsonNode a) throws ResultFormatException {
    return new Assumption(values.text(a, "element"), values.text(a, "subject"), values.text(a, "value"),
        values.text(a, "origin"), values.field(a, "stated").asBoolean());
  }

  private RunStatistics statistics(JsonNode root, List<ComponentResult> components, List<ConnectionResult> connections,
      Map<String, Integer> index) throws ResultFormatException {
    List<Integer> unstable = new ArrayList<>();
    for (JsonNode id : values.field(root, "unstable")) {
      unstable.add(position(index, id.asText()));
    }
    return new RunStatistics(
        values.text(root, "engine").equals("analytic") ? RunStatistics.Kind.ANALYTIC : RunStatistics.Kind.DES,
        values.count(root, "seed"),
        (int) values.count(root, "replications"),
        values.nanoseconds(root, "simulatedSeconds"),
        values.nanoseconds(root, "warmUpSeconds"),
        values.nanoseconds(root, "wallSeconds"),
        values.count(root, "events"),
        values.field(values.field(root, "conservation"), "balanced").asBoolean(),
        values.list(root, "classes", c -> trafficClass(c, index)),
        components.stream().map(ComponentResult::statistics).toList(),
        connections.stream().map(ConnectionResult::statistics).toList(),
        SeriesJson.read(values.field(root, "series"), values),
        JsonValues.strings(values.field(root, "notes")),
        unstable);
  }

  private int position(Map<String, Integer> index, String id) throws ResultFormatException {
    Integer position = index.get(id);
    if (position == null) {
      throw new ResultFormatException(file, "it names a component " + id + " that it does not list", JsonValues.REMEDY);
    }
    return position;
  }

  private ClassResult trafficClass(JsonNode c, Map<String, Integer> index) throws ResultFormatException {
    List<ClassResult.Hop> hops = new ArrayList<>();
    for (JsonNode hop : values.field(c, "hops")) {
      hops.add(new ClassResult.Hop(position(index, values.text(hop, "component")), values.number(hop, "waitMs") * 1e6,
          values.number(hop, "serviceMs") * 1e6, values.number(hop, "networkMs") * 1e6));
    }
    return new ClassResult(values.text(c, "id"), values.count(c, "offered"), values.count(c, "completed"),
        values.failed(c), values.count(c, "inFlight"), values.number(c, "offeredRps"),
        values.estimate(c, "completedRps", "completedRpsCi95", 1),
        values.estimate(c, "errorRate", "errorRateCi95", 1), values.latency(c, "latencyMs"), hops);
  }

  private ComponentResult component(JsonNode c) throws ResultFormatException {
    JsonNode replicas = values.field(c, "replicas");
    Optional<StationResult.Queue> queue = Optional.empty();
    if (c.has("queue")) {
      JsonNode q = c.get("queue");
      Latency lag = new Latency(Estimate.pointOnly(values.number(q, "lagMs") * 1e6), Double.NaN, Double.NaN, Double.NaN,
          Estimate.pointOnly(values.number(q, "lagP99Ms") * 1e6), Double.NaN, Double.NaN, p -> Double.NaN);
      queue = Optional.of(new StationResult.Queue(values.count(q, "maxDepth"), values.number(q, "meanDepth"), lag,
          values.count(q, "lost"), values.count(q, "deadLetters"), values.count(q, "redelivered")));
    }
    StationResult station = new StationResult(
        values.text(c, "id"), values.count(c, "arrivals"), values.count(c, "completed"), values.failed(c),
        values.count(c, "inFlight"), Estimate.pointOnly(values.number(c, "arrivalRps")),
        Estimate.pointOnly(values.number(c, "throughputRps")),
        values.estimate(c, "utilization", "utilizationCi95", 1), values.number(c, "meanQueueLength"),
        values.number(c, "meanInside"), values.latency(c, "waitMs"), values.latency(c, "residenceMs"),
        values.number(c, "littleResidual"),
        new StationResult.Replicas((int) values.count(replicas, "min"), values.number(replicas, "mean"),
            (int) values.count(replicas, "max"), (int) values.count(replicas, "final")),
        c.has("cache") ? Optional.of(values.number(c.get("cache"), "hitRatio")) : Optional.empty(),
        queue,
        c.has("stalenessMs") ? values.latency(c, "stalenessMs") : Latency.NONE,
        c.has("volumeUtilization") ? Optional.of(values.number(c, "volumeUtilization")) : Optional.empty());
    double cost = values.number(c, "costPerMonth");
    return new ComponentResult(values.text(c, "type"), values.text(c, "label"), station,
        Double.isNaN(cost) ? OptionalDouble.empty() : OptionalDouble.of(cost));
  }

  private ConnectionResult connection(JsonNode c) throws ResultFormatException {
    return new ConnectionResult(values.text(c, "source"), values.text(c, "target"),
        values.word(c, "role", Role::getByName),
        new LinkResult(values.text(c, "id"), values.count(c, "messages"), values.number(c, "messagesPerSecond"),
            values.number(c, "bytesPerSecond"), values.count(c, "retries"),
            c.has("utilization") ? values.number(c, "utilization") : Double.NaN));
  }

  private ObjectiveResult objective(JsonNode o) throws ResultFormatException {
    double percentile = values.number(o, "percentile");
    JsonNode met = values.field(o, "met");
    return new ObjectiveResult(
        values.text(o, "id"),
        values.text(o, "label"),
        values.word(o, "metric", Metric::getByName),
        Double.isNaN(percentile) ? OptionalDouble.empty() : OptionalDouble.of(percentile),
        values.optional(o, "class"),
        values.word(o, "comparator", Comparator::getByName),
        values.number(o, "threshold"),
        values.word(o, "unit", ResultJsonReader::unit),
        values.estimate(o, "observed", "ci95", 1),
        met.isNull() ? ObjectiveResult.Verdict.UNKNOWN
            : met.asBoolean() ? ObjectiveResult.Verdict.MET : ObjectiveResult.Verdict.MISSED,
        values.field(o, "certain").asBoolean(),
        values.text(o, "explanation"),
        values.optional(o, "requirement"));
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
    return new CostEstimate(values.text(cost, "currency"), values.number(cost, "perHour"),
        values.number(cost, "perMonth"), values.number(cost, "perMillionRequests"),
        values.list(cost, "components", c -> new CostEstimate.ComponentCost(values.text(c, "component"),
            values.number(c, "perMonth"), JsonValues.strings(values.field(c, "parts")))),
        JsonValues.strings(values.field(cost, "unpriced")));
  }
}
