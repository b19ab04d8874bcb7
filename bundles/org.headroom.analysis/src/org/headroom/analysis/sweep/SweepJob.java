package org.headroom.analysis.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.headroom.analysis.LoadOverride;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.RunOptions.EngineChoice;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Architecture;
import org.headroom.model.io.ModelReader;
import org.headroom.simulation.RunControl;

/**
 * One run of a sweep. It carries everything but data files that the model names, so that it can be sent to another
 * machine as JSON and run there.
 *
 * @param number from 1
 * @param settings value of each varied attribute, in the order of the axes
 * @param model the unchanged model in its file form
 * @param options how it is run; one engine
 */
public record SweepJob(int number, Map<String, String> settings, String model, RunOptions options) {
  private static final String FORMAT = "headroom.sweep-job/1";

  public SweepJob {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    if (options.engine() == EngineChoice.BOTH) {
      throw new SweepException("a job of a sweep runs one engine", "Choose des or analytic.");
    }
  }

  /** Changes the model and runs it. */
  public RunResult run(Simulator simulator, RunControl control) throws IOException {
    return simulator.run(variant(), options, control).get(0);
  }

  /** The model with the settings of this job. */
  public Architecture variant() throws IOException {
    Architecture architecture =
        new ModelReader().read("job " + number, model.getBytes(StandardCharsets.UTF_8)).architecture();
    settings.forEach((path, value) -> new Axis(path, List.of(value)).apply(architecture, value));
    return architecture;
  }

  /** The job as JSON; equal jobs have equal texts. */
  public String toJson() {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("schema", FORMAT);
    root.put("number", number);
    ObjectNode values = root.putObject("settings");
    settings.forEach(values::put);
    ObjectNode run = root.putObject("options");
    options.scenario().ifPresent(id -> run.put("scenario", id));
    run.put("engine", options.engine().name());
    options.seed().ifPresent(seed -> run.put("seed", seed));
    options.replications().ifPresent(count -> run.put("replications", count));
    options.duration().ifPresent(time -> run.put("duration", time.toString()));
    options.load().ifPresent(load -> {
      if (load instanceof LoadOverride.Factor factor) {
        run.put("loadFactor", factor.factor());
      } else {
        run.put("loadRps", ((LoadOverride.Rate) load).perSecond());
      }
    });
    options.precision().ifPresent(precision -> run.put("precision", precision));
    options.modelFile().ifPresent(file -> run.put("modelFile", file.toString()));
    root.put("model", model);
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts and numbers can always be written", e);
    }
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws SweepException when the text is something else
   */
  public static SweepJob fromJson(String text) {
    try {
      JsonNode root = new ObjectMapper().readTree(text);
      if (root == null || !root.path("schema").asText().equals(FORMAT)) {
        throw new SweepException("this is not a job of a sweep", "It must be of the form " + FORMAT + ".");
      }
      Map<String, String> settings = new LinkedHashMap<>();
      root.path("settings").properties().forEach(entry -> settings.put(entry.getKey(), entry.getValue().asText()));
      return new SweepJob(root.path("number").asInt(), settings, root.path("model").asText(),
          options(root.path("options")));
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      throw new SweepException("this job of a sweep cannot be read: " + e.getMessage(), "Write it again.");
    }
  }

  private static RunOptions options(JsonNode o) {
    Optional<LoadOverride> load = o.has("loadFactor")
        ? Optional.of(new LoadOverride.Factor(o.get("loadFactor").asDouble()))
        : o.has("loadRps") ? Optional.of(new LoadOverride.Rate(o.get("loadRps").asDouble())) : Optional.empty();
    return new RunOptions(
        o.has("scenario") ? Optional.of(o.get("scenario").asText()) : Optional.empty(),
        EngineChoice.valueOf(o.path("engine").asText()),
        o.has("seed") ? OptionalLong.of(o.get("seed").asLong()) : OptionalLong.empty(),
        o.has("replications") ? OptionalInt.of(o.get("replications").asInt()) : OptionalInt.empty(),
        o.has("duration") ? Optional.of(Duration.parse(o.get("duration").asText())) : Optional.empty(),
        load,
        o.has("precision") ? OptionalDouble.of(o.get("precision").asDouble()) : OptionalDouble.empty(),
        o.has("modelFile") ? Optional.of(Path.of(o.get("modelFile").asText())) : Optional.empty());
  }
}
