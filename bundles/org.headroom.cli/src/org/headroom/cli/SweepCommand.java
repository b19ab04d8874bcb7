package org.headroom.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.headroom.analysis.CompileException;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.ResultJson;
import org.headroom.analysis.result.RunResult;
import org.headroom.analysis.sweep.Axis;
import org.headroom.analysis.sweep.Combinations;
import org.headroom.analysis.sweep.PackedModel;
import org.headroom.analysis.sweep.Sweep;
import org.headroom.analysis.sweep.SweepException;
import org.headroom.analysis.sweep.SweepJob;
import org.headroom.analysis.sweep.SweepSummary;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.io.ReadLimits;
import org.headroom.report.content.Figures;
import org.headroom.simulation.des.DiscreteEventEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a model for many values of its attributes. */
@Command(name = "sweep", sortOptions = false,
    description = {"Run a model for every combination of values of its attributes, under the same random numbers.",
        "", "The output folder gets NNNN.job.json and NNNN.result.json for each run and summary.csv for all. Given "
            + "again, the command makes only the runs that are missing or changed."},
    footerHeading = "%nExamples:%n",
    footer = {
        "  headroom sweep shop.headroom --set product-svc.replicas=3,5,8 --output sweep",
        "  headroom sweep shop.headroom --set cache.ttl=3600ms,1h --set steady.traffic.0.profile.rate=20krps,50krps "
            + "--engine analytic --output sweep",
        "  headroom sweep shop.headroom --settings settings.csv --workers 4 --output sweep",
        "",
        "On several machines: write the jobs, run each anywhere, put the results into the folder, collect them.",
        "  headroom sweep shop.headroom --set product-svc.replicas=3,5,8 --output sweep --plan",
        "  headroom sweep --job sweep/0002.job.json --output sweep/0002.result.json",
        "  headroom sweep shop.headroom --set product-svc.replicas=3,5,8 --output sweep",
        "",
        "Exit code 0 also when a run misses an objective: a sweep looks for the border."})
final class SweepCommand implements Callable<Integer> {

  enum Format { TEXT, CSV }

  /** A job contains a model, escaped. */
  private static final long LARGEST = 2L * ReadLimits.STANDARD.bytes();

  private final Terminal terminal;

  @Parameters(paramLabel = "MODEL", arity = "0..1", description = "Model file; - for the standard input.")
  private String file;

  @Option(names = "--set", paramLabel = "PATH=V1,V2,…",
      description = "An attribute and its values, such as product-svc.replicas=3,5,8. Several make a grid.")
  private List<String> axes = List.of();

  @Option(names = "--settings", paramLabel = "FILE",
      description = "CSV table instead of --set: its heading names attributes, each line is one run.")
  private String table;

  @Mixin
  private RunArguments run;

  @Option(names = "--engine", paramLabel = "ENGINE", defaultValue = "des",
      description = "One of des (discrete events), analytic (default: ${DEFAULT-VALUE}).")
  private Engine engine;

  @Option(names = "--workers", paramLabel = "N",
      description = "Runs at the same time (default: the processors of this machine).")
  private Integer workers;

  @Option(names = {"-o", "--output"}, paramLabel = "DIR", description = "Folder of the sweep.")
  private String output;

  @Option(names = "--plan", description = "Write the jobs without running them.")
  private boolean plan;

  @Option(names = "--job", paramLabel = "FILE", description = "Run this one job; --output names the result file.")
  private String job;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
      description = "What is printed: one of text, csv (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(names = "--progress", description = "Show progress also when nobody watches.")
  private boolean progress;

  @Mixin
  private HelpOption help;

  SweepCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      if (job != null) {
        one();
      } else {
        all();
      }
      return ExitCode.FINE;
    } catch (SweepException e) {
      throw Failure.usage(e.getMessage());
    } catch (IOException e) {
      throw Failure.usage("The sweep cannot be stored: " + e.getMessage() + ". Choose another place with --output.");
    }
  }

  private void all() throws IOException {
    if (file == null || output == null || axes.isEmpty() == (table == null)) {
      throw Failure.usage(
          "A sweep needs MODEL, --output DIR, and either --set or --settings. See \"headroom sweep --help\".");
    }
    if (workers != null && workers < 1) {
      throw Failure.usage("--workers: at least one is needed, not " + workers + ".");
    }
    ModelFile model = ModelFile.read(file, terminal);
    model.catalogue();
    RunOptions options = run.options(model, engine.choice());
    List<SweepJob> jobs = Sweep.jobs(PackedModel.of(model.architecture(), model.path()), combinations(), options);
    Path folder = Output.folder(output);
    if (plan) {
      Sweep.plan(jobs, folder);
      terminal.say(jobs.size() + " jobs are in " + output
          + ". Run each with: headroom sweep --job FILE --output RESULT");
      return;
    }
    Sweep.Outcome outcome = run(model, jobs, folder);
    if (outcome.resumed() > 0) {
      terminal.say(outcome.resumed() + " of " + jobs.size() + " runs were there already.");
    }
    new Output(terminal).text(null, format == Format.CSV ? SweepSummary.csv(outcome.summaries()) : text(outcome));
  }

  private Sweep.Outcome run(ModelFile model, List<SweepJob> jobs, Path folder) throws IOException {
    int together = workers != null ? workers : Runtime.getRuntime().availableProcessors();
    try (Progress shown = new Progress(terminal, progress)) {
      return new Sweep(SweepCommand::simulator, together).run(jobs, folder, shown);
    } catch (CompileException e) {
      throw Runs.failure(model, e);
    }
  }

  private List<Map<String, String>> combinations() throws IOException {
    if (table == null) {
      return Combinations.grid(axes.stream().map(Axis::parse).toList());
    }
    try (Reader csv = Files.newBufferedReader(bounded(table), StandardCharsets.UTF_8)) {
      return Combinations.table(table, csv);
    } catch (IOException e) {
      throw unreadable(table, e);
    }
  }

  private void one() throws IOException {
    if (file != null || !axes.isEmpty() || table != null || plan) {
      throw Failure.usage("--job runs what the job says: leave out MODEL, --set, --settings and --plan.");
    }
    Output.check("--output", output, job);
    SweepJob read = read();
    try (Progress shown = new Progress(terminal, progress)) {
      RunResult result = read.run(simulator(read.model().catalogue()), shown);
      new Output(terminal).bytes(output, out -> ResultJson.write(result, out));
    } catch (CompileException e) {
      throw Failure.unreadable(job + ": " + e.getMessage());
    }
  }

  private SweepJob read() {
    try {
      return SweepJob.fromJson(Files.readString(bounded(job)));
    } catch (SweepException e) {
      throw Failure.unreadable(job + ": " + e.getMessage());
    } catch (IOException e) {
      throw unreadable(job, e);
    }
  }

  private static Path bounded(String name) throws IOException {
    Path path = Output.path(name);
    if (Files.size(path) > LARGEST) {
      throw Failure.unreadable(name + ": The file is larger than " + (LARGEST >> 20) + " MiB. Name the right one.");
    }
    return path;
  }

  private static Failure unreadable(String file, IOException e) {
    return Failure.unreadable(e instanceof NoSuchFileException
        ? file + ": There is no such file. Check the path." : file + " cannot be read: " + e.getMessage()
        + ". Make it a readable text file in UTF-8.");
  }

  /** The workers of a sweep are parallel already. */
  private static Simulator simulator(Catalogue catalogue) {
    return new Simulator(catalogue, new DiscreteEventEngine(1), Engines.analytic());
  }

  private static String text(Sweep.Outcome outcome) {
    List<String> paths = List.copyOf(outcome.jobs().get(0).settings().keySet());
    TextTable rows = new TextTable("r" + "r".repeat(paths.size()) + "rrrrrr", Stream.of(Stream.of("job"),
        paths.stream(), Stream.of("completed", "mean", "p99", "errors", "cost per month", "objectives"))
        .flatMap(head -> head).toArray(String[]::new));
    for (SweepSummary summary : outcome.summaries()) {
      rows.row(Stream.of(Stream.of(String.valueOf(summary.job().number())),
          summary.job().settings().values().stream(),
          Stream.of(Figures.rate(summary.completedRps()), Figures.time(summary.meanMs() * 1e6),
              Figures.time(summary.p99Ms() * 1e6), Figures.share(summary.errorRate()),
              Figures.significant(summary.costPerMonth()),
              summary.objectivesMissed() == 0 ? "met" : summary.objectivesMissed() + " missed"))
          .flatMap(cell -> cell).toArray(String[]::new));
    }
    StringBuilder out = new StringBuilder();
    rows.print(out, "");
    return out.toString();
  }
}
