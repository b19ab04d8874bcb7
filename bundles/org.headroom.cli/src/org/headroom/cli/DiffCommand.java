package org.headroom.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.headroom.analysis.CompileException;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.capacity.CapacityOptions;
import org.headroom.analysis.capacity.CapacitySearch;
import org.headroom.analysis.sweep.Comparison;
import org.headroom.analysis.sweep.Difference;
import org.headroom.catalogue.Catalogue;
import org.headroom.compare.ModelDiff;
import org.headroom.model.Scenario;
import org.headroom.rules.Severity;
import org.headroom.simulation.RunControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two versions of a model. */
@Command(name = "diff", sortOptions = false, description = "Say what differs between two versions of a model.",
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom diff old.headroom new.headroom",
        "  headroom diff --git main..HEAD shop.headroom",
        "  headroom diff old.headroom new.headroom --svg change.svg",
        "  headroom diff --git main...HEAD shop.headroom --simulate --format markdown --output comment.md",
        "",
        "Order and layout are no difference; an element under a new id is recognised. --simulate runs both versions "
            + "with the same random numbers, at least five times each. Exit code 1 means that there are new findings "
            + "at or above --fail-on."})
final class DiffCommand implements Callable<Integer> {

  enum Format { TEXT, JSON, MARKDOWN }

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "OLD",
      description = "Old model file; - for the standard input. With --git the only model file.")
  private String oldFile;

  @Parameters(index = "1", arity = "0..1", paramLabel = "NEW", description = "New model file.")
  private String newFile;

  @Option(names = "--git", paramLabel = "BASE..HEAD",
      description = "Compare the versions of the model file in two commits; BASE...HEAD starts where the two parted.")
  private String range;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
      description = "One of text, json, markdown (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write to this file (default: -).")
  private String output;

  @Option(names = "--svg", paramLabel = "FILE",
      description = "Draw both versions side by side, with what differs marked; Markdown shows the picture.")
  private String svg;

  @Option(names = "--fail-on", paramLabel = "SEVERITY", defaultValue = "error",
      description = "Least severity of a new finding that gives exit code 1: error, warning, info "
          + "(default: ${DEFAULT-VALUE}).")
  private Severity failOn;

  @Option(names = "--rules", paramLabel = "FILE",
      description = "Overrides of severities (default: .headroom/rules.yaml beside the model).")
  private String rules;

  @Option(names = "--simulate", description = "Compare latency, errors, capacity and cost as well.")
  private boolean simulate;

  @Mixin
  private RunArguments run;

  @Option(names = "--progress", description = "Show progress also when nobody watches.")
  private boolean progress;

  @Mixin
  private HelpOption help;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Output.check("--output", output, oldFile, newFile, rules);
    checkPicture();
    List<ModelFile> versions = versions();
    ModelFile before = versions.get(0);
    ModelFile after = versions.get(1);
    RunOptions options = run.options(after, RunOptions.EngineChoice.DES);
    check(options);
    ModelDiff diff = ModelDiff.of(before.architecture(), after.architecture());
    FindingChanges findings = FindingChanges.of(diff, before.architecture(),
        Review.findings(before, before.catalogue(), rules), Review.findings(after, after.catalogue(), rules));
    Optional<RunChanges> runs = simulate ? Optional.of(runs(diff, before, after, options)) : Optional.empty();
    ModelComparison comparison = new ModelComparison(before.name(), after.name(), diff.changes(), findings, runs);
    if (svg != null) {
      new Output(terminal).text(svg, ComparisonDiagram.of(diff, before, after));
    }
    new Output(terminal).bytes(output, out -> write(comparison, out));
    return findings.worsens(failOn) ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private List<ModelFile> versions() {
    if (range != null && newFile != null) {
      throw Failure.usage("With --git there is one model file, not two. Remove \"" + newFile + "\".");
    }
    if (range != null) {
      return GitVersions.of(range, Output.path(oldFile));
    }
    if (newFile == null) {
      throw Failure.usage("NEW is missing. Name two model files, or the commits of one with --git BASE..HEAD.");
    }
    return List.of(ModelFile.read(oldFile, terminal), ModelFile.read(newFile, terminal));
  }

  private void check(RunOptions options) {
    if (options.precision().isPresent()) {
      throw Failure.usage("--precision does not apply to pairs of runs. Use --replications.");
    }
    RunOptions none = RunOptions.defaults();
    if (!simulate && !options.equals(options.modelFile().map(none::withModelFile).orElse(none))) {
      throw Failure.usage("Options of runs need --simulate. Add it.");
    }
  }

  private RunChanges runs(ModelDiff diff, ModelFile before, ModelFile after, RunOptions options) {
    List<Scenario> scenarios = after.architecture().getScenarios();
    String id = options.scenario().orElseGet(() -> scenarios.isEmpty() ? "" : scenarios.get(0).getId());
    Scenario old = before.architecture().getScenarios().stream()
        .filter(each -> diff.counterpart(each).filter(now -> id.equals(now.getId())).isPresent()).findFirst()
        .orElseThrow(() -> Failure.usage("--simulate: Both versions need the scenario \"" + id + "\", and "
            + before.name() + " does not have it. Name another one with --scenario."));
    RunOptions oldOptions = before.path().map(options::withModelFile).orElse(options).withScenario(old.getId());
    RunOptions newOptions = options.withScenario(id);
    // one catalogue, so that a difference is one of the models
    Catalogue catalogue = after.catalogue();
    return new RunChanges(id, figures(before, oldOptions, after, newOptions, catalogue),
        capacity(before, oldOptions, catalogue), capacity(after, newOptions, catalogue));
  }

  private List<Difference> figures(ModelFile before, RunOptions oldOptions, ModelFile after, RunOptions newOptions,
      Catalogue catalogue) {
    compile(before, oldOptions, catalogue);
    try (Progress shown = new Progress(terminal, progress)) {
      return new Comparison(Runs.simulator(catalogue))
          .compare(before.architecture(), oldOptions, after.architecture(), newOptions, shown);
    } catch (CompileException e) {
      throw Runs.failure(after, e);
    }
  }

  /** A mistake of the old version is reported as one of the old version. */
  private static void compile(ModelFile model, RunOptions options, Catalogue catalogue) {
    try {
      Runs.simulator(catalogue).compile(model.architecture(), options);
    } catch (CompileException e) {
      throw Runs.failure(model, e);
    }
  }

  private static double capacity(ModelFile model, RunOptions options, Catalogue catalogue) {
    try {
      return new CapacitySearch(Runs.simulator(catalogue))
          .search(model.architecture(), CapacityOptions.of(options).analyticOnly(), RunControl.NONE).factor();
    } catch (CompileException e) {
      return Double.NaN; // the analytic engine has no solution; the runs have one
    }
  }

  /** The picture as seen from the page. */
  private String link(String picture) {
    Path file = Output.path(picture).toAbsolutePath().normalize();
    Path page = Output.isStandard(output) ? Path.of("").toAbsolutePath()
        : Output.path(output).toAbsolutePath().normalize().getParent();
    return page.relativize(file).toString().replace('\\', '/');
  }

  private void checkPicture() {
    if (svg != null && Output.isStandard(svg)) {
      throw Failure.usage("--svg: The standard output is for the comparison. Name a file.");
    }
    if (svg != null && !svg.toLowerCase(Locale.ROOT).endsWith(".svg")) {
      throw Failure.usage("--svg: \"" + svg + "\" does not end in .svg. Name such a file.");
    }
    Output.check("--svg", svg, oldFile, newFile, rules);
  }

  private void write(ModelComparison comparison, OutputStream out) throws IOException {
    if (format == Format.JSON) {
      ComparisonJson.write(comparison, out);
      return;
    }
    String text =
        format == Format.MARKDOWN ? ComparisonMarkdown.of(comparison, Optional.ofNullable(svg).map(this::link))
        : new ComparisonText(terminal.colour() && Output.isStandard(output)).of(comparison);
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
