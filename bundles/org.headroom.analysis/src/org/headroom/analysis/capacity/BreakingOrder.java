package org.headroom.analysis.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.headroom.analysis.Compilation;
import org.headroom.analysis.OwnFailures;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.CostEstimate;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Metric;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.result.Cause;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;

/** What gives way first, second, third when the load grows: objectives that are missed, components that are full. */
final class BreakingOrder {
  private static final int MOST_BREAKS = 10;

  private final Simulator simulator;
  private final Compilation compilation;
  private final LoadCurve curve;
  private final ObjectiveBorders borders;

  BreakingOrder(Simulator simulator, Compilation compilation, LoadCurve curve, ObjectiveBorders borders) {
    this.simulator = simulator;
    this.compilation = compilation;
    this.curve = curve;
    this.borders = borders;
  }

  /** At most ten things, the one that breaks at the lowest load first. */
  List<BreakingPoint> breaks() {
    List<BreakingPoint> breaks = new ArrayList<>();
    Saturation saturation = new Saturation(simulator, compilation);
    for (int i = 0; i < compilation.network().stations().size(); i++) {
      component(saturation, i).ifPresent(breaks::add);
    }
    for (ObjectiveResult objective : curve.at(1).objectives()) {
      if (LoadCurve.isConstraint(objective)) {
        Bracket bracket = borders.of(objective.id());
        if (!Double.isInfinite(bracket.bad())) {
          breaks.add(new BreakingPoint(BreakingPoint.Kind.OBJECTIVE, objective.id(), objective.label(),
              bracket.bad(), bracket.bad() * compilation.offeredRps(),
              whyMissed(objective.metric(), curve.at(bracket.good() > 0 ? bracket.good() : bracket.bad()),
                  curve.at(bracket.bad()))));
        }
      }
    }
    breaks.sort(Comparator.comparingDouble(BreakingPoint::factor).thenComparing(BreakingPoint::id));
    return breaks.stream().limit(MOST_BREAKS).toList();
  }

  private Optional<BreakingPoint> component(Saturation saturation, int index) {
    Station station = compilation.network().stations().get(index);
    Optional<Saturation.Use> atOne = saturation.use(index, 1);
    OptionalDouble limit = saturation.limit(index);
    if (atOne.isEmpty() || limit.isEmpty()) {
      return Optional.empty();
    }
    String why = station.behaviour() instanceof Behaviour.Sink
        ? "records beyond " + atOne.get().limit() + " are dropped"
        : String.format(Locale.ROOT, "its load reaches the capacity of %s; the scenario uses %.0f %% of it",
            atOne.get().limit(), 100 * atOne.get().share());
    String label = compilation.label(station.id());
    return Optional.of(new BreakingPoint(BreakingPoint.Kind.COMPONENT, station.id(), label,
        limit.getAsDouble(), limit.getAsDouble() * compilation.offeredRps(), why));
  }

  private String whyMissed(Metric metric, RunResult before, RunResult after) {
    return switch (metric) {
      case MONTHLY_COST -> after.cost().components().stream()
          .max(Comparator.comparingDouble(CostEstimate.ComponentCost::perMonth))
          .map(c -> String.format(Locale.ROOT, "%s costs most, %.0f %% of the sum",
              compilation.label(c.component()),
              100 * c.perMonth() / after.cost().perMonth())).orElse("the sum of all prices");
      case ERROR_RATE, AVAILABILITY -> whyFailed(before, after);
      case INDEX_STALENESS -> "updates wait on their way to the index";
      case LATENCY_PERCENTILE, LATENCY_MEAN, THROUGHPUT -> whyLate(before);
    };
  }

  /** An overload comes before what refuses most, for refusals elsewhere mostly follow from it. */
  private String whyFailed(RunResult before, RunResult after) {
    RunStatistics statistics = after.statistics();
    return statistics.unstable().stream()
        .max(Comparator.comparingDouble(i -> statistics.stations().get(i).utilization().mean()))
        .map(i -> "requests fail because " + compilation.label(statistics.stations().get(i).id()) + " is overloaded")
        .or(() -> IntStream.range(0, statistics.stations().size()).boxed()
            .filter(i -> OwnFailures.of(compilation.network(), statistics, i).total() > 0)
            .max(Comparator.comparingDouble(i -> OwnFailures.of(compilation.network(), statistics, i).total()
                / statistics.stations().get(i).arrivals()))
            .map(i -> whyFailed(statistics.stations().get(i).id(),
                OwnFailures.of(compilation.network(), statistics, i), before)))
        .orElse("requests fail");
  }

  private String whyFailed(String station, OwnFailures failures, RunResult before) {
    Cause cause = failures.main().orElseThrow();
    return cause == Cause.TIMEOUT ? "calls of " + compilation.label(station) + " time out, " + whyLate(before)
        : "requests fail mostly at " + compilation.label(station) + ": " + cause.phrase();
  }

  /** What makes up most of the latency just before the objective is missed. */
  private String whyLate(RunResult result) {
    RunStatistics statistics = result.statistics();
    double[] waiting = new double[statistics.stations().size()];
    double total = 0;
    for (ClassResult c : statistics.classes()) {
      for (ClassResult.Hop hop : c.hops()) {
        if (Double.isFinite(hop.waiting())) {
          waiting[hop.station()] += c.completedRps().mean() * hop.waiting();
        }
      }
      double mean = c.latency().mean().mean();
      total += Double.isFinite(mean) ? c.completedRps().mean() * mean : 0;
    }
    int worst = 0;
    for (int i = 1; i < waiting.length; i++) {
      worst = waiting[i] > waiting[worst] ? i : worst;
    }
    if (waiting.length == 0 || !(waiting[worst] > 0) || !(total > 0)) {
      return "no station queues there; the time of the path itself is too long";
    }
    StationResult station = statistics.stations().get(worst);
    return String.format(Locale.ROOT, "mostly by waiting at %s, then at a utilisation of %.1f %%",
        compilation.label(station.id()), 100 * station.utilization().mean());
  }
}
