package org.headroom.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.capacity.CapacityOptions;
import org.headroom.analysis.capacity.CapacityResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.catalogue.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a report. */
@Command(name = "report", sortOptions = false,
    description = "Simulate a scenario and write a report that needs nothing but a browser.",
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom report shop.headroom --output reports",
        "  headroom report shop.headroom --scenario flash-sale --output reports",
        "",
        "The folder gets MODEL.html and the numbers behind it, MODEL.result.json. Exit code 1 means that an objective "
            + "is missed; the report is written all the same."})
final class ReportCommand implements Callable<Integer> {

  enum Format { HTML }

  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", description = "Model file; - for the standard input.")
  private String file;

  @Mixin
  private RunArguments run;

  @Option(names = "--engine", paramLabel = "ENGINE", defaultValue = "des",
      description = "One of des (discrete events), analytic (default: ${DEFAULT-VALUE}).")
  private RunOptions.EngineChoice engine;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "html",
      description = "The only one is html (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(names = {"-o", "--output"}, paramLabel = "DIR", required = true,
      description = "Folder for the report; it is made when it is missing.")
  private String output;

  @Option(names = "--progress", description = "Show progress also when nobody watches.")
  private boolean progress;

  @Mixin
  private HelpOption help;

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ModelFile model = ModelFile.read(file, terminal);
    Catalogue catalogue = model.catalogue();
    RunOptions options = run.options(model, engine);
    RunResult result = Runs.run(model, catalogue, options, new Progress(terminal, progress)).get(0);
    CapacityResult capacity = Runs.capacity(
        model, catalogue, CapacityOptions.of(options).analyticOnly(), new Progress(terminal, progress));
    terminal.say("The report is in "
        + ReportFiles.write(model, result, Review.findings(model, catalogue, null), capacity, output) + ".");
    return result.missesObjective() ? ExitCode.FINDINGS : ExitCode.FINE;
  }
}
