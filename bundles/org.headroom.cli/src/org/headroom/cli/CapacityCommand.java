package org.headroom.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.capacity.CapacityOptions;
import org.headroom.analysis.capacity.CapacityResult;
import org.headroom.catalogue.Catalogue;
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
        "  headroom capacity shop.headroom --faults --progress",
        "  headroom capacity shop.headroom --scenario steady --format json --output capacity.json",
        "",
        "Exit code 1 means that there is no headroom: the load of the scenario is too much already."})
final class CapacityCommand implements Callable<Integer> {

  enum Format { TEXT, JSON }

  enum Engine { BOTH, ANALYTIC }

  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", description = "Model file; - for the standard input.")
  private String file;

  @Mixin
  private RunArguments run;

  @Option(names = "--engine", paramLabel = "ENGINE", defaultValue = "both",
      description = "One of both (analytic, confirmed by discrete events), analytic (default: ${DEFAULT-VALUE}).")
  private Engine engine;

  @Option(names = "--faults", description = "Search each scenario with faults, too.")
  private boolean faults;

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
    Output.check("--output", output, file);
    RunOptions options = run.options(model, RunOptions.EngineChoice.DES);
    CapacityOptions search = CapacityOptions.of(options);
    if (options.precision().isPresent()) {
      search = new CapacityOptions(options, options.precision().getAsDouble(), search.mostRuns(),
          search.requestsPerRun());
    }
    if (faults && engine == Engine.ANALYTIC) {
      throw Failure.usage("--faults: the analytic engine knows no faults. Leave out --engine analytic.");
    }
    if (engine == Engine.ANALYTIC) {
      search = search.analyticOnly();
    }
    Catalogue catalogue = model.catalogue();
    CapacityResult result = Runs.capacity(model, catalogue, search, new Progress(terminal, progress));
    List<CapacityResult> underFaults = faults
        ? Runs.capacityUnderFaults(model, catalogue, search, new Progress(terminal, progress)) : List.of();
    new Output(terminal).bytes(output, out -> write(result, underFaults, out));
    return result.factor() < 1 ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private void write(CapacityResult result, List<CapacityResult> underFaults, OutputStream out) throws IOException {
    if (format == Format.JSON) {
      CapacityJson.write(result, underFaults, out);
    } else {
      out.write(CapacityText.of(result, underFaults).getBytes(StandardCharsets.UTF_8));
    }
  }
}
