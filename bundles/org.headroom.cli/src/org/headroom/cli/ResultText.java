package org.headroom.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.headroom.analysis.result.Bottleneck;
import org.headroom.analysis.result.ComponentResult;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.PrintableText;
import org.headroom.model.units.Durations;
import org.headroom.report.content.Figures;
import org.headroom.report.content.ObjectiveFigures;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.Latency;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;

/** A result for a terminal. */
final class ResultText {

  private final boolean colour;

  ResultText(boolean colour) {
    this.colour = colour;
  }

  String of(RunResult result) {
    StringBuilder out = new StringBuilder();
    heading(result, out);
    objectives(result, out);
    classes(result, out);
    components(result, out);
    bottlenecks(result, out);
    rest(result, out);
    return out.toString();
  }

  private static void heading(RunResult result, StringBuilder out) {
    RunStatistics run = result.statistics();
    out.append(PlainText.line(result.model().name())).append(", scenario ").append(PlainText.line(result.scenario()))
        .append(": ")
        .append(Figures.rate(result.offeredRps())).append('\n');
    if (run.engine() == RunStatistics.Kind.ANALYTIC) {
      out.append("Analytic engine");
    } else {
      out.append(Figures.count(run.events())).append(" events; ").append(time(run.simulated()))
          .append(" simulated after ").append(Figures.time(run.warmUp())).append(" of warm-up, ")
          .append(run.replications())
          .append(run.replications() == 1 ? " replication" : " replications").append(", seed ").append(run.seed());
    }
    out.append(", ").append(Figures.time(run.wall())).append(" of computing.\n");
  }

  private static String time(long nanoseconds) {
    return Durations.print(Duration.ofNanos(nanoseconds));
  }

  void objectives(RunResult result, StringBuilder out) {
    if (result.objectives().isEmpty()) {
      out.append("\nThe model has no objectives.\n");
      return;
    }
    out.append("\nObjectives\n");
    StringBuilder table = new StringBuilder();
    TextTable rows = new TextTable("lllrl");
    for (ObjectiveResult objective : result.objectives()) {
      rows.row(word(objective), objective.label().isEmpty() ? objective.id() : objective.label(),
          ObjectiveFigures.promise(objective),
          ObjectiveFigures.value(objective.observed().mean(), objective.unit()) + interval(objective),
          objective.explanation());
    }
    rows.print(table, "  ");
    out.append(colour ? table.toString().replace("  met ", "  \u001b[32mmet\u001b[0m ")
        .replace("  MISSED", "  \u001b[31mMISSED\u001b[0m") : table);
  }

  private static String word(ObjectiveResult objective) {
    return switch (objective.verdict()) {
      case MET -> "met" + (objective.certain() ? "" : "?");
      case MISSED -> "MISSED" + (objective.certain() ? "" : "?");
      case UNKNOWN -> "no verdict";
    };
  }

  private static String interval(ObjectiveResult objective) {
    return !ObjectiveFigures.hasInterval(objective) ? ""
        : " [" + ObjectiveFigures.value(objective.observed().low(), objective.unit()) + ", "
            + ObjectiveFigures.value(objective.observed().high(), objective.unit()) + "]";
  }

  private static void classes(RunResult result, StringBuilder out) {
    out.append("\nRequest classes\n");
    TextTable table = new TextTable("lrrrrrrr", "class", "offered", "completed", "errors", "mean", "p50", "p95", "p99");
    for (ClassResult row : result.statistics().classes()) {
      Latency latency = row.latency();
      table.row(row.id(), Figures.rate(row.offeredRps()), Figures.rate(row.completedRps().mean()),
          Figures.share(row.errorRate().mean()), Figures.time(latency.mean().mean()), Figures.time(latency.p50()),
          Figures.time(latency.p95()), Figures.time(latency.p99().mean()));
    }
    table.print(out, "  ");
    for (ClassResult row : result.statistics().classes()) {
      if (!row.failed().isEmpty()) {
        out.append("  ").append(PlainText.line(row.id())).append(" failed: ").append(causes(row.failed())).append('\n');
      }
    }
  }

  private static String causes(Map<Cause, Long> failed) {
    return failed.entrySet().stream().map(entry -> entry.getKey().phrase() + " " + Figures.count(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static void components(RunResult result, StringBuilder out) {
    out.append("\nComponents\n");
    TextTable table = new TextTable("llrrrrl", "component", "type", "arrivals", "utilisation", "waiting", "replicas",
        "failed");
    for (ComponentResult component : result.components()) {
      StationResult row = component.statistics();
      StationResult.Replicas replicas = row.replicas();
      String count = replicas.minimum() == replicas.maximum() ? Figures.count(replicas.maximum())
          : replicas.minimum() + "–" + replicas.maximum();
      table.row(component.id(), component.type(), Figures.rate(row.arrivalRate().mean()),
          Figures.share(row.utilization().mean()), Figures.significant(row.meanQueueLength()), count,
          causes(row.failed()));
    }
    table.print(out, "  ");
  }

  private static void bottlenecks(RunResult result, StringBuilder out) {
    if (result.bottlenecks().isEmpty()) {
      return;
    }
    out.append("\nBottlenecks\n");
    for (Bottleneck bottleneck : result.bottlenecks()) {
      out.append("  ").append(PrintableText.of(bottleneck.component() + ": " + bottleneck.reason() + "; "
          + bottleneck.evidence() + "; " + bottleneck.suggestion())).append(".\n");
    }
  }

  private static void rest(RunResult result, StringBuilder out) {
    out.append("\nCost: ").append(Figures.money(result.cost().perMonth(), result.cost().currency()))
        .append(" per month, ").append(Figures.money(result.cost().perMillionRequests(), result.cost().currency()))
        .append(" per million requests");
    List<String> unpriced = result.cost().unpriced();
    out.append(unpriced.isEmpty() ? "" : "; without a price: " + PrintableText.of(String.join(", ", unpriced)))
        .append(".\n");
    for (String note : result.statistics().notes()) {
      out.append("Note: ").append(PrintableText.of(note)).append('\n');
    }
    for (int station : result.statistics().unstable()) {
      StationResult row = result.statistics().stations().get(station);
      out.append(String.format(Locale.ROOT, "Unstable: %s receives more than it can serve.%n",
          PlainText.line(row.id())));
    }
    if (!result.statistics().balanced()) {
      out.append("The conservation check failed: do not trust this result and report it.\n");
    }
  }
}
