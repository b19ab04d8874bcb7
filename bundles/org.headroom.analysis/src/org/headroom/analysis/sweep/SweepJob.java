package org.headroom.analysis.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.headroom.analysis.result.JsonEscapes;
import org.headroom.analysis.LoadOverride;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.RunOptions.EngineChoice;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Architecture;
import org.headroom.simulation.RunControl;

/**
 * One run of a sweep. It carries everything that the run reads, so that it can be sent to another machine as JSON and
 * give the same result there.
 *
 * @param number from 1
 * @param settings value of each varied attribute, in the order of the axes
 * @param model the unchanged model
 * @param options how it is run; one engine. Their model file is that of {@code model}
 */
public record SweepJob(int number, Map<String, String> settings, PackedModel model, RunOptions options) {
  private static final String FORMAT = "headroom.sweep-job/1";

  public SweepJob {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    if (options.engine() == EngineChoice.BOTH) {
      throw new SweepException("a job of a sweep runs one engine", "Choose des or analytic.");
    }
    options = options.withModelFile(Path.of(model.name()));
  }

  /**
   * Changes the model and runs it, in a temporary folder that holds what the model needs.
   *
   * @param simulator made for the catalogue of the packed model
   */
  public RunResult run(Simulator simulator, RunControl control) throws IOException {
    try (UnpackedModel unpacked = new UnpackedModel(model)) {
      return simulator.run(variant(), options.withModelFile(unpacked.file()), control).get(0);
    }
  }

  /** The model with the settings of this job. */
  public Architecture variant() throws IOException {
    Architecture architecture = model.architecture();
    settings.forEach((path, value) -> new Axis(path, List.of(value)).apply(architecture, value));
    return architecture;
  }

  /** Name of the file that holds this job in the folder of a sweep. */
  public String fileName() {
    return String.format(Locale.ROOT, "%04d.job.json", number);
  }

  /** Name of the file that holds the result of this job in the folder of a sweep. */
  public String resultFileName() {
    return String.format(Locale.ROOT, "%04d.result.json", number);
  }

  /** The job as JSON; equal jobs have equal texts. */
  public String toJson() {
    ObjectMapper mapper = new ObjectMapper();
    mapper.getFactory().setCharacterEscapes(new JsonEscapes());
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
    ObjectNode packed = root.putObject("model");
    packed.put("name", model.name());
    packed.put("text", model.text());
    ObjectNode files = packed.putObject("files");
    model.files().forEach(files::put);
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
      JsonNode model = root.path("model");
      return new SweepJob(root.path("number").asInt(), texts(root.path("settings")),
          new PackedModel(model.path("name").asText(), model.path("text").asText(), texts(model.path("files"))),
          options(root.path("options")));
    } catch (JsonProcessingException e) {
      String place = e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
      throw new SweepException("it is not well-formed JSON" + place, "Write it again with --plan.");
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new SweepException("this job of a sweep cannot be read: " + e.getMessage(), "Write it again with --plan.");
    }
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
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
        Optional.empty());
  }
}
