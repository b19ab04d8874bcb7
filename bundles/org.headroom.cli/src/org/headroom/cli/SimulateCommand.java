package org.headroom.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.result.EngineComparison;
import org.headroom.analysis.result.ResultCsv;
import org.headroom.analysis.result.ResultJson;
import org.headroom.analysis.result.RunResult;
import org.headroom.report.content.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Simulates a scenario. */
@Command(name = "simulate", sortOptions = false, description = "Put a model under load and judge its objectives.",
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom simulate shop.headroom",
        "  headroom simulate shop.headroom --scenario flash-sale --replications 5",
        "  headroom simulate shop.headroom --load x2 --duration 30s",
        "  headroom simulate shop.headroom --format json --output shop.result.json",
        "",
        "Exit code 1 means that an objective is missed. Two runs of one seed give the same numbers."})
final class SimulateCommand implements Callable<Integer> {

  enum Format { TEXT, JSON, CSV }

  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", description = "Model file; - for the standard input.")
  private String file;

  @Mixin
  private RunArguments run;

  @Option(names = "--engine", paramLabel = "ENGINE", defaultValue = "des",
      description = "One of des (discrete events), analytic, both (default: ${DEFAULT-VALUE}).")
  private RunOptions.EngineChoice engine;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
      description = "One of text, json, csv (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Write to this file (default: -).")
  private String output;

  @Option(names = "--progress", description = "Show progress also when nobody watches.")
  private boolean progress;

  @Mixin
  private HelpOption help;

  SimulateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ModelFile model = ModelFile.read(file, terminal);
    Output.check("--output", output, file);
    RunOptions options = run.options(model, engine);
    List<RunResult> results = Runs.run(model, model.catalogue(), options, new Progress(terminal, progress));
    new Output(terminal).bytes(output, out -> write(results, out));
    return results.stream().anyMatch(RunResult::missesObjective) ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private void write(List<RunResult> results, OutputStream out) throws IOException {
    switch (format) {
      case JSON -> ResultJson.write(results, out);
      case CSV -> {
        StringBuilder csv = new StringBuilder();
        ResultCsv.write(results, csv);
        out.write(csv.toString().getBytes(StandardCharsets.UTF_8));
      }
      case TEXT -> out.write(text(results).getBytes(StandardCharsets.UTF_8));
    }
  }

  private String text(List<RunResult> results) {
    ResultText text = new ResultText(terminal.colour() && Output.isStandard(output));
    StringBuilder out = new StringBuilder();
    for (RunResult result : results) {
      out.append(out.isEmpty() ? "" : "\n").append(text.of(result));
    }
    if (results.size() == 2) {
      comparison(EngineComparison.of(results.get(0), results.get(1)), out);
    }
    return out.toString();
  }

  private static void comparison(EngineComparison comparison, StringBuilder out) {
    out.append("\nThe engines side by side\n");
    TextTable table = new TextTable("llrrrl", "of", "quantity", "simulated", "analytic", "difference", "");
    for (EngineComparison.Row row : comparison.rows()) {
      table.row(row.subject(), row.quantity(), number(row.discreteEvent().mean()), number(row.analytic()),
          difference(row.relativeDifference()),
          row.isInside() ? "inside the interval" : "");
    }
    table.print(out, "  ");
  }

  private static String difference(double relative) {
    return Double.isFinite(relative) ? String.format(Locale.ROOT, "%+.1f %%", 100 * relative) : "";
  }

  private static String number(double value) {
    return Figures.significant(value);
  }
}
