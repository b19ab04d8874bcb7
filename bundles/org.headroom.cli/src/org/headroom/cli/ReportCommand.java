package org.headroom.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.capacity.CapacityOptions;
import org.headroom.analysis.capacity.CapacityResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.catalogue.Catalogue;
import org.headroom.rules.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a report. */
@Command(name = "report", sortOptions = false,
    description = "Simulate a scenario and write a report: HTML, PDF, DOCX, Markdown.",
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom report shop.headroom --output reports",
        "  headroom report shop.headroom --scenario flash-sale --format html,pdf,docx,md --output reports",
        "  headroom report shop.headroom --format docx --template house-style.dotx --output reports",
        "  headroom report shop.headroom --format md --output - >> $GITHUB_STEP_SUMMARY",
        "",
        "The folder gets MODEL.html, MODEL.pdf and so on, and the numbers behind them, MODEL.result.json; Markdown has "
            + "its pictures in MODEL-pictures. Equal inputs give equal files, byte for byte. Exit code 1 means that an "
            + "objective is missed; the report is written all the same."})
final class ReportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", description = "Model file; - for the standard input.")
  private String file;

  @Mixin
  private RunArguments run;

  @Option(names = "--engine", paramLabel = "ENGINE", defaultValue = "des",
      description = "One of des (discrete events), analytic (default: ${DEFAULT-VALUE}).")
  private Engine engine;

  @Mixin
  private ReportArguments looks;

  @Option(names = {"-o", "--output"}, paramLabel = "DIR", required = true,
      description = "Folder for the report, made when it is missing; - for the standard output.")
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
    ReportFiles files = new ReportFiles(model, looks);
    boolean toStandardOutput = Output.isStandard(output);
    if (toStandardOutput) {
      files.checkStandardOutput();
    }
    Catalogue catalogue = model.catalogue();
    RunOptions options = run.options(model, engine.choice());
    RunResult result = Runs.run(model, catalogue, options, new Progress(terminal, progress)).get(0);
    CapacityResult capacity = Runs.capacity(
        model, catalogue, CapacityOptions.of(options).analyticOnly(), new Progress(terminal, progress));
    List<Finding> findings = Review.findings(model, catalogue, null);
    if (toStandardOutput) {
      files.writeToStandardOutput(result, findings, capacity, terminal);
    } else {
      files.write(result, findings, capacity, output).forEach(path -> terminal.say("The report is in " + path + "."));
    }
    return result.missesObjective() ? ExitCode.FINDINGS : ExitCode.FINE;
  }
}
