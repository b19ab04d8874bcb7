package org.headroom.analysis.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.headroom.analysis.Compilation;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.ComponentResult;
import org.headroom.analysis.result.CostEstimate;
import org.headroom.analysis.result.ObjectiveResult;
import org.headroom.analysis.result.ObjectiveResult.Verdict;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Architecture;
import org.headroom.model.Metric;
import org.headroom.model.Scenario;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Behaviour;
import org.headroom.simulation.network.Station;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.RunStatistics;
import org.headroom.simulation.result.StationResult;

/**
 * Searches the largest load that meets every objective and overloads nothing.
 *
 * <p>The analytic engine brackets it to 0.01 %. Discrete-event runs then start from that load, move up or down in
 * growing steps until they have one load that holds and one that does not, and bisect.
 */
public final class CapacitySearch {
  private static final double ANALYTIC_WIDTH = 1e-4;
  private static final double OBJECTIVE_WIDTH = 1e-3;
  private static final int MOST_BREAKS = 10;

  /** Multiples of the found capacity that are added to the curve. */
  private static final double[] CURVE = {0.1, 0.25, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0, 1.05, 1.1, 1.25};

  private final Simulator simulator;

  public CapacitySearch(Simulator simulator) {
    this.simulator = simulator;
  }

  /**
   * Searches every scenario in which something fails, in the order of the model: what the system stands while a replica,
   * a zone or a link is gone.
   *
   * @param options its scenario is replaced
   * @return one result per scenario with faults
   */
  public List<CapacityResult> underFaults(Architecture architecture, CapacityOptions options, RunControl control) {
    List<CapacityResult> results = new ArrayList<>();
    for (Scenario scenario : architecture.getScenarios()) {
      if (!scenario.getFaults().isEmpty()) {
        results.add(search(architecture, options.withScenario(scenario.getId()), control));
      }
    }
    return results;
  }

  /**
   * Searches one scenario.
   *
   * @throws org.headroom.analysis.CompileException when the model cannot be run as it is
   * @throws java.util.concurrent.CancellationException when the control was cancelled
   */
  public CapacityResult search(Architecture architecture, CapacityOptions options, RunControl control) {
    Compilation compilation = simulator.compile(architecture, options.run());
    LoadCurve curve = new LoadCurve(simulator, compilation);
    List<String> notes = new ArrayList<>();
    Bracket analytic = curve.bracket(result -> curve.broken(result).isEmpty(), ANALYTIC_WIDTH);
    List<BreakingPoint> breaks = breaks(compilation, curve);
    List<ObjectiveHeadroom> objectives = objectives(compilation, curve);
    SimulatedBorder border = new SimulatedBorder(simulator, compilation, curve, options, control);
    Bracket found = analytic;
    boolean bounded = analytic.good() > 0 && !Double.isInfinite(analytic.bad());
    if (!bounded) {
      notes.add(analytic.good() > 0 ? "no load up to a thousand times that of the scenario breaks anything"
          : "no load is small enough to meet every objective");
    } else if (options.mostRuns() > 0) {
      found = simulate(border, analytic, options, notes);
    }
    List<LoadPoint> simulated = border.points();
    boolean confirmed = simulated.stream().anyMatch(LoadPoint::holds) && simulated.stream().anyMatch(p -> !p.holds());
    double factor = Double.isInfinite(found.bad()) ? Double.POSITIVE_INFINITY : found.good();
    return new CapacityResult(
        compilation.scenario().getId(),
        compilation.offeredRps(),
        factor,
        factor * compilation.offeredRps(),
        found.bad(),
        confirmed,
        analytic.good(),
        curve(curve, analytic, simulated),
        breaks,
        objectives,
        notes);
  }

  private Bracket simulate(SimulatedBorder border, Bracket analytic, CapacityOptions options, List<String> notes) {
    Bracket found = border.find(analytic.good());
    if (border.isExhausted() && !(found.bad() / found.good() - 1 <= options.precision())) {
      notes.add("the search ended after " + options.mostRuns() + " runs with a wider bracket than asked for");
    }
    if (found.good() > 0 && !Double.isInfinite(found.bad())) {
      return found;
    }
    notes.add("discrete-event runs did not bracket the capacity");
    return found.good() > 0 ? new Bracket(found.good(), Math.max(analytic.bad(), found.good())) : found;
  }

  private List<BreakingPoint> breaks(Compilation compilation, LoadCurve curve) {
    List<BreakingPoint> breaks = new ArrayList<>();
    Saturation saturation = new Saturation(simulator, compilation);
    for (int i = 0; i < compilation.network().stations().size(); i++) {
      component(compilation, saturation, i).ifPresent(breaks::add);
    }
    for (ObjectiveResult objective : curve.at(1).objectives()) {
      if (LoadCurve.isConstraint(objective)) {
        Bracket bracket = bracket(curve, objective.id());
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

  private static Bracket bracket(LoadCurve curve, String objective) {
    return curve.bracket(result -> result.objectives().stream()
        .noneMatch(o -> o.id().equals(objective) && o.verdict() == Verdict.MISSED), OBJECTIVE_WIDTH);
  }

  private static Optional<BreakingPoint> component(Compilation compilation, Saturation saturation, int index) {
    Station station = compilation.network().stations().get(index);
    Optional<Saturation.Use> atOne = saturation.use(index, 1);
    OptionalDouble limit = saturation.limit(index);
    if (atOne.isEmpty() || limit.isEmpty()) {
      return Optional.empty();
    }
    String why = station.behaviour() instanceof Behaviour.Sink
        ? "records beyond " + atOne.get().limit() + " are dropped"
        : String.format(Locale.ROOT, "its load reaches the capacity of %s; at the scenario's load it is %.0f %%",
            atOne.get().limit(), 100 * atOne.get().share());
    String label = compilation.label(station.id());
    return Optional.of(new BreakingPoint(BreakingPoint.Kind.COMPONENT, station.id(), label,
        limit.getAsDouble(), limit.getAsDouble() * compilation.offeredRps(), why));
  }

  private static String whyMissed(Metric metric, RunResult before, RunResult after) {
    return switch (metric) {
      case MONTHLY_COST -> after.cost().components().stream()
          .max(Comparator.comparingDouble(CostEstimate.ComponentCost::perMonth))
          .map(c -> String.format(Locale.ROOT, "%s costs most, %.0f %% of the sum", c.component(),
              100 * c.perMonth() / after.cost().perMonth())).orElse("the sum of all prices");
      case ERROR_RATE, AVAILABILITY -> after.components().stream()
          .filter(c -> !c.type().equals("Client") && failures(c) > 0)
          .max(Comparator.comparingDouble(c -> (double) failures(c) / c.statistics().arrivals()))
          .map(c -> "requests fail mostly at " + c.id() + ": " + c.statistics().failed().entrySet().stream()
              .max(Map.Entry.comparingByValue()).orElseThrow().getKey().word())
          .orElse("requests fail");
      case INDEX_STALENESS -> "updates wait on their way to the index";
      case LATENCY_PERCENTILE, LATENCY_MEAN, THROUGHPUT -> whyLate(before);
    };
  }

  private static long failures(ComponentResult component) {
    return component.statistics().failed().values().stream().mapToLong(Long::longValue).sum();
  }

  /** What makes up most of the latency just before the objective is missed. */
  private static String whyLate(RunResult result) {
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
    return String.format(Locale.ROOT, "mostly by waiting at %s, then at a utilisation of %.1f %%", station.id(),
        100 * station.utilization().mean());
  }

  private static List<ObjectiveHeadroom> objectives(Compilation compilation, LoadCurve curve) {
    List<ObjectiveHeadroom> rows = new ArrayList<>();
    for (ObjectiveResult objective : curve.at(1).objectives()) {
      if (!LoadCurve.isConstraint(objective)) {
        rows.add(without(objective, "throughput is the demand that is varied, not a limit"));
      } else {
        Bracket bracket = bracket(curve, objective.id());
        rows.add(Double.isInfinite(bracket.bad())
            ? without(objective, objective.verdict() == Verdict.UNKNOWN
                ? objective.explanation() : "no load breaks it by the analytic engine")
            : new ObjectiveHeadroom(objective.id(), objective.label(), OptionalDouble.of(bracket.good()),
                OptionalDouble.of(bracket.good() * compilation.offeredRps()),
                bracket.good() > 0 ? "met up to this load" : "met at no load"));
      }
    }
    return rows;
  }

  private static ObjectiveHeadroom without(ObjectiveResult objective, String remark) {
    return new ObjectiveHeadroom(objective.id(), objective.label(), OptionalDouble.empty(), OptionalDouble.empty(),
        remark);
  }

  private static List<LoadPoint> curve(LoadCurve curve, Bracket analytic, List<LoadPoint> simulated) {
    List<LoadPoint> points = new ArrayList<>(simulated);
    double reference = analytic.good() > 0 && !Double.isInfinite(analytic.bad()) ? analytic.good() : 1;
    for (double share : CURVE) {
      points.add(curve.point(reference * share, curve.at(reference * share)));
    }
    if (reference != 1) {
      points.add(curve.point(1, curve.at(1)));
    }
    points.sort(Comparator.comparingDouble(LoadPoint::factor).thenComparing(LoadPoint::engine));
    return points;
  }
}
