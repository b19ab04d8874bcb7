package org.headroom.cli;

import java.util.List;
import java.util.Locale;
import org.headroom.analysis.capacity.BreakingPoint;
import org.headroom.analysis.capacity.CapacityResult;
import org.headroom.analysis.capacity.LoadPoint;
import org.headroom.analysis.capacity.ObjectiveHeadroom;
import org.headroom.report.content.Figures;

/** The headroom in words, for terminals. */
final class CapacityText {

  private CapacityText() {
  }

  static String of(CapacityResult result, List<CapacityResult> underFaults) {
    StringBuilder out = new StringBuilder();
    out.append("Scenario ").append(PlainText.line(result.scenario())).append(", ")
        .append(Figures.rate(result.offeredRps()))
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
    out.append(result.objectives().isEmpty() ? "\nThe model has no objectives.\n" : "\nEach objective on its own\n");
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
    underFaults(underFaults, out);
    result.notes().forEach(note -> out.append("Note: ").append(PlainText.line(note)).append(".\n"));
    return out.toString();
  }

  private static void underFaults(List<CapacityResult> results, StringBuilder out) {
    if (results.isEmpty()) {
      return;
    }
    out.append("\nUnder faults\n");
    TextTable table = new TextTable("lrrl", "scenario", "capacity", "", "breaks first");
    for (CapacityResult result : results) {
      table.row(result.scenario(), Double.isInfinite(result.rps()) ? "unlimited" : Figures.rate(result.rps()),
          factor(result.factor()), result.breaksFirst());
    }
    table.print(out, "  ");
  }

  private static String factor(double factor) {
    return Double.isInfinite(factor) ? "∞" : "×" + Figures.significant(factor);
  }
}
