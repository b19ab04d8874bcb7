package org.headroom.ui.run;

import java.util.List;
import org.headroom.analysis.result.ComponentResult;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Comparator;
import org.headroom.report.content.Figures;
import org.headroom.simulation.result.StationResult;

/** The cells of the result tables. */
final class ResultTables {
  private static final double NANOS_PER_MILLI = 1e6;
  static final List<String> OBJECTIVE_COLUMNS = List.of("Objective", "Verdict", "Promised", "Observed");
  static final List<String> COMPONENT_COLUMNS = List.of("Component", "Utilisation", "Arrivals", "Throughput", "Mean wait",
      "Residence p99", "Waiting", "Replicas", "Cost per month");

  private ResultTables() {
  }

  static String[] objective(ObjectiveResult objective) {
    return new String[] {objective.label().isEmpty() ? objective.id() : objective.label(), verdict(objective),
        sign(objective.comparator()) + " " + value(objective.threshold(), objective.unit()),
        value(objective.observed().mean(), objective.unit())};
  }

  static String[] component(ComponentResult component) {
    StationResult s = component.statistics();
    StationResult.Replicas r = s.replicas();
    return new String[] {component.label(), Figures.share(s.utilization().mean()), Figures.rate(s.arrivalRate().mean()),
        Figures.rate(s.throughput().mean()), Figures.time(s.waitTime().mean().mean()),
        Figures.time(s.residenceTime().p99().mean()), Figures.significant(s.meanQueueLength()),
        r.minimum() == r.maximum() ? Integer.toString(r.maximum()) : r.minimum() + "→" + r.maximum(),
        component.costPerMonth().isPresent() ? Figures.money(component.costPerMonth().getAsDouble(), "USD") : "–"};
  }

  static String verdict(ObjectiveResult objective) {
    String word = switch (objective.verdict()) {
      case MET -> "met";
      case MISSED -> "missed";
      case UNKNOWN -> "no verdict";
    };
    return objective.certain() || objective.verdict() == ObjectiveResult.Verdict.UNKNOWN ? word : word + ", uncertain";
  }

  static String summary(RunResult result) {
    long met = result.objectives().stream().filter(o -> o.verdict() == ObjectiveResult.Verdict.MET).count();
    return result.scenario() + ": " + Figures.rate(result.offeredRps()) + " offered, "
        + Figures.count(result.statistics().events()) + " events in " + Figures.time(result.statistics().wall())
        + "; " + met + " of " + result.objectives().size() + " objectives met";
  }

  private static String sign(Comparator comparator) {
    return switch (comparator) {
      case LESS -> "<";
      case AT_MOST -> "≤";
      case GREATER -> ">";
      case AT_LEAST -> "≥";
    };
  }

  private static String value(double value, ObjectiveResult.Unit unit) {
    return switch (unit) {
      case MILLISECONDS -> Figures.time(value * NANOS_PER_MILLI);
      case REQUESTS_PER_SECOND -> Figures.rate(value);
      case SHARE -> Figures.share(value);
      case USD -> Figures.money(value, "USD");
    };
  }
}
