package org.headroom.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.capacity.CapacityOptions;
import org.headroom.analysis.capacity.CapacityResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.catalogue.Catalogue;
import org.headroom.report.findings.TextFindings;
import org.headroom.rules.Finding;
import org.headroom.rules.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Validates, simulates and reports in one go. */
@Command(name = "assess", sortOptions = false,
    description = "Check a model, simulate it, judge its objectives and write the report, in one go.",
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom assess shop.headroom",
        "  headroom assess shop.headroom --scenario flash-sale --format html,pdf --output reports",
        "",
        "Exit code 1 means that there are errors among the findings or that an objective is missed."})
final class AssessCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", description = "Model file; - for the standard input.")
  private String file;

  @Mixin
  private RunArguments run;

  @Mixin
  private ReportArguments looks;

  @Option(names = {"-o", "--output"}, paramLabel = "DIR", defaultValue = "headroom-report",
      description = "Folder for the report; it is made when it is missing (default: ${DEFAULT-VALUE}).")
  private String output;

  @Option(names = "--progress", description = "Show progress also when nobody watches.")
  private boolean progress;

  @Mixin
  private HelpOption help;

  AssessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ModelFile model = ModelFile.read(file, terminal);
    ReportFiles files = new ReportFiles(model, looks);
    Catalogue catalogue = model.catalogue();
    RunOptions options = run.options(model, RunOptions.EngineChoice.DES);
    List<Finding> findings = Review.findings(model, catalogue, null);
    terminal.out().print("Findings\n" + indented(findings(model, catalogue, findings)) + "\n");
    terminal.out().flush();
    terminal.say("Simulating; this takes seconds to minutes, depending on load and duration.");
    RunResult result = Runs.run(model, catalogue, options, new Progress(terminal, progress)).get(0);
    terminal.out().print(new ResultText(terminal.colour()).of(result));
    CapacityResult capacity = Runs.capacity(
        model, catalogue, CapacityOptions.of(options).analyticOnly(), new Progress(terminal, progress));
    terminal.out().print("\n");
    for (Path path : files.write(result, findings, capacity, output)) {
      terminal.out().print("The report is in " + path + "\n");
    }
    boolean errors = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    return errors || result.missesObjective() ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private String findings(ModelFile model, Catalogue catalogue, List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    try {
      new TextFindings(terminal.colour()).write(List.of(Review.located(model, catalogue, findings)), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String indented(String text) {
    return text.indent(2);
  }
}
