package org.headroom.analysis.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.headroom.analysis.result.CsvText;
import org.headroom.analysis.result.Mixture;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.simulation.result.ClassResult;

/**
 * The main figures of one run of a sweep, over all request classes.
 *
 * @param job its job
 * @param offeredRps requests that clients start, per second
 * @param completedRps requests that succeed, per second
 * @param meanMs mean latency in milliseconds; NaN when nothing completed
 * @param p99Ms 99th percentile of the latency in milliseconds; NaN when nothing completed
 * @param errorRate share of offered requests that fail, 0–1
 * @param costPerMonth in the currency of the catalogue
 * @param objectivesMissed how many objectives the run misses
 */
public record SweepSummary(SweepJob job, double offeredRps, double completedRps, double meanMs, double p99Ms,
    double errorRate, double costPerMonth, int objectivesMissed) {
  private static final List<String> FIGURES = List.of("offeredRps", "completedRps", "latencyMeanMs", "latencyP99Ms",
      "errorRate", "costPerMonth", "objectivesMissed");

  /** Of a job and its result. */
  public static SweepSummary of(SweepJob job, RunResult result) {
    List<ClassResult> classes = result.statistics().classes();
    double completed = classes.stream().mapToDouble(c -> c.completedRps().mean()).sum();
    double offered = classes.stream().mapToDouble(ClassResult::offeredRps).sum();
    double failed = classes.stream().filter(c -> !Double.isNaN(c.errorRate().mean()))
        .mapToDouble(c -> c.offeredRps() * c.errorRate().mean()).sum();
    Mixture latency =
        new Mixture(classes.stream().map(c -> new Mixture.Part(c.latency(), c.completedRps().mean())).toList());
    long missed = result.objectives().stream().filter(o -> o.verdict() == ObjectiveResult.Verdict.MISSED).count();
    return new SweepSummary(job, offered, completed, latency.mean().mean() / 1e6, latency.quantile(0.99).mean() / 1e6,
        failed / offered, result.cost().perMonth(), (int) missed);
  }

  /** All runs as a table (RFC 4180): the settings, then the figures; what was not observed is empty. */
  public static String csv(List<SweepSummary> runs) {
    StringBuilder out = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      List<String> heading = new ArrayList<>(List.of("job"));
      runs.get(0).job().settings().keySet().forEach(path -> heading.add(CsvText.of(path)));
      heading.addAll(FIGURES);
      printer.printRecord(heading);
      for (SweepSummary run : runs) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(run.job().number())));
        run.job().settings().values().forEach(value -> cells.add(CsvText.of(value)));
        cells.addAll(List.of(number(run.offeredRps), number(run.completedRps), number(run.meanMs), number(run.p99Ms),
            number(run.errorRate), number(run.costPerMonth), String.valueOf(run.objectivesMissed)));
        printer.printRecord(cells);
      }
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory can always be written", e);
    }
    return out.toString();
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.valueOf((float) value) : "";
  }
}
