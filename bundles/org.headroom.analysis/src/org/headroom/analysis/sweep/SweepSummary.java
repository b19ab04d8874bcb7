package org.headroom.analysis.sweep;

import java.util.ArrayList;
import java.util.List;
import org.headroom.analysis.result.Mixture;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.simulation.result.ClassResult;

/** The table of a sweep: one row per run with its settings and the main figures. */
final class SweepSummary {
  private SweepSummary() {}

  static String csv(List<SweepJob> jobs, List<RunResult> results) {
    StringBuilder out = new StringBuilder();
    List<String> heading = new ArrayList<>(List.of("job"));
    heading.addAll(jobs.get(0).settings().keySet());
    heading.addAll(List.of("offeredRps", "completedRps", "latencyMeanMs", "latencyP99Ms", "errorRate", "costPerMonth",
        "objectivesMissed"));
    line(out, heading);
    for (int i = 0; i < jobs.size(); i++) {
      List<String> cells = new ArrayList<>(List.of(String.valueOf(jobs.get(i).number())));
      cells.addAll(jobs.get(i).settings().values());
      cells.addAll(figures(results.get(i)));
      line(out, cells);
    }
    return out.toString();
  }

  private static List<String> figures(RunResult result) {
    List<ClassResult> classes = result.statistics().classes();
    double completed = classes.stream().mapToDouble(c -> c.completedRps().mean()).sum();
    double offered = classes.stream().mapToDouble(ClassResult::offeredRps).sum();
    double failed = classes.stream().filter(c -> !Double.isNaN(c.errorRate().mean()))
        .mapToDouble(c -> c.offeredRps() * c.errorRate().mean()).sum();
    Mixture latency =
        new Mixture(classes.stream().map(c -> new Mixture.Part(c.latency(), c.completedRps().mean())).toList());
    long missed = result.objectives().stream().filter(o -> o.verdict() == ObjectiveResult.Verdict.MISSED).count();
    return List.of(number(offered), number(completed), number(latency.mean().mean() / 1e6),
        number(latency.quantile(0.99).mean() / 1e6), number(failed / offered), number(result.cost().perMonth()),
        String.valueOf(missed));
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.valueOf((float) value) : "";
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append(String.join(",", cells)).append("\r\n");
  }
}
