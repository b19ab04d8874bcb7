package org.headroom.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.capacity.BreakingPoint;
import org.headroom.analysis.capacity.CapacityOptions;
import org.headroom.analysis.capacity.CapacityResult;
import org.headroom.analysis.capacity.LoadPoint;
import org.headroom.analysis.capacity.ObjectiveHeadroom;
import org.headroom.report.content.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches the headroom. */
@Command(name = "capacity", sortOptions = false,
    description = "Find the largest load that meets every objective, and what breaks first.",
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom capacity shop.headroom",
        "  headroom capacity shop.headroom --engine analytic",
        "  headroom capacity shop.headroom --scenario steady --format json --output capacity.json",
        "",
        "Exit code 1 means that there is no headroom: the load of the scenario is too much already."})
final class CapacityCommand implements Callable<Integer> {

  enum Format { TEXT, JSON }

  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", description = "Model file; - for the standard input.")
  private String file;

  @Mixin
  private RunArguments run;

  @Option(names = "--engine", paramLabel = "ENGINE", defaultValue = "both",
      description = "One of both (analytic, confirmed by discrete events), analytic (default: ${DEFAULT-VALUE}).")
  private RunOptions.EngineChoice engine;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
      description = "One of text, json (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write to this file (default: -).")
  private String output;

  @Option(names = "--progress", description = "Show progress also when nobody watches.")
  private boolean progress;

  @Mixin
  private HelpOption help;

  CapacityCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ModelFile model = ModelFile.read(file, terminal);
    RunOptions options = run.options(model, RunOptions.EngineChoice.DES);
    CapacityOptions search = CapacityOptions.of(options);
    if (options.precision().isPresent()) {
      search = new CapacityOptions(options, options.precision().getAsDouble(), search.mostRuns(),
          search.requestsPerRun());
    }
    if (engine == RunOptions.EngineChoice.ANALYTIC) {
      search = search.analyticOnly();
    }
    CapacityResult result = Runs.capacity(model, model.catalogue(), search, new Progress(terminal, progress));
    new Output(terminal).bytes(output, out -> write(result, out));
    return result.factor() < 1 ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private void write(CapacityResult result, OutputStream out) throws IOException {
    if (format == Format.JSON) {
      json(result, out);
    } else {
      out.write(text(result).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String text(CapacityResult result) {
    StringBuilder out = new StringBuilder();
    out.append("Scenario ").append(result.scenario()).append(", ").append(Figures.rate(result.offeredRps()))
        .append(".\n");
    if (result.factor() == 0) {
      out.append("There is no load at which every objective is met.\n");
    } else if (Double.isInfinite(result.factor())) {
      out.append("No load breaks anything that the model limits.\n");
    } else {
      out.append("Capacity ").append(Figures.rate(result.rps())).append(", ").append(factor(result.factor()))
          .append(" the load of the scenario; broken at ").append(factor(result.brokenFactor())).append(".\n")
          .append("Headroom ").append(Figures.share(result.headroom())).append(result.confirmed()
              ? ", confirmed by discrete-event runs.\n" : ", by the analytic engine alone.\n");
    }
    out.append("\nWhat breaks, in this order\n");
    TextTable breaks = new TextTable("rrll");
    for (BreakingPoint point : result.breaks()) {
      breaks.row(factor(point.factor()), Figures.rate(point.rps()),
          point.label().isEmpty() ? point.id() : point.label(), point.reason());
    }
    breaks.print(out, "  ");
    out.append("\nEach objective on its own\n");
    TextTable objectives = new TextTable("lrl");
    for (ObjectiveHeadroom objective : result.objectives()) {
      objectives.row(objective.label().isEmpty() ? objective.id() : objective.label(),
          objective.rps().isPresent() ? Figures.rate(objective.rps().getAsDouble()) : "–", objective.remark());
    }
    objectives.print(out, "  ");
    out.append("\nLatency over load\n");
    TextTable curve = new TextTable("rrlrrrl", "load", "", "engine", "mean", "p99", "errors", "broken");
    for (LoadPoint point : result.curve()) {
      curve.row(factor(point.factor()), Figures.rate(point.rps()), point.engine().name().toLowerCase(Locale.ROOT),
          Figures.time(point.meanMs().mean() * 1e6), Figures.time(point.p99Ms().mean() * 1e6),
          Figures.share(point.errorRate()), String.join(", ", point.broken()));
    }
    curve.print(out, "  ");
    result.notes().forEach(note -> out.append("Note: ").append(note).append(".\n"));
    return out.toString();
  }

  private static String factor(double factor) {
    return Double.isInfinite(factor) ? "∞" : "×" + Figures.significant(factor);
  }

  private static void json(CapacityResult result, OutputStream out) throws IOException {
    try (JsonGenerator json = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build()
        .createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("schema", "headroom.capacity/1");
      json.writeStringField("scenario", result.scenario());
      number(json, "offeredRps", result.offeredRps());
      number(json, "capacityFactor", result.factor());
      number(json, "capacityRps", result.rps());
      number(json, "brokenFactor", result.brokenFactor());
      number(json, "headroom", result.headroom());
      json.writeBooleanField("confirmed", result.confirmed());
      number(json, "analyticFactor", result.analyticFactor());
      json.writeArrayFieldStart("breaks");
      for (BreakingPoint point : result.breaks()) {
        json.writeStartObject();
        json.writeStringField("kind", point.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("id", point.id());
        number(json, "factor", point.factor());
        number(json, "rps", point.rps());
        json.writeStringField("reason", point.reason());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("objectives");
      for (ObjectiveHeadroom objective : result.objectives()) {
        json.writeStartObject();
        json.writeStringField("id", objective.id());
        number(json, "factor", objective.factor().orElse(Double.NaN));
        number(json, "rps", objective.rps().orElse(Double.NaN));
        json.writeStringField("remark", objective.remark());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("curve");
      for (LoadPoint point : result.curve()) {
        json.writeStartObject();
        number(json, "factor", point.factor());
        number(json, "rps", point.rps());
        json.writeStringField("engine", point.engine().name().toLowerCase(Locale.ROOT));
        number(json, "meanMs", point.meanMs().mean());
        number(json, "p99Ms", point.p99Ms().mean());
        number(json, "errorRate", point.errorRate());
        json.writeStringField("busiest", point.busiest());
        number(json, "utilization", point.utilization());
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
      json.writeEndObject();
    }
    out.write('\n');
  }

  /** JSON has no infinity: what is unbounded or unknown is null. */
  private static void number(JsonGenerator json, String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeNullField(name);
    }
  }
}
