package org.headroom.analysis.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.headroom.analysis.Compilation;
import org.headroom.analysis.Simulator;
import org.headroom.model.Architecture;
import org.headroom.model.Scenario;
import org.headroom.simulation.RunControl;

/**
 * Searches the largest load that meets every objective and overloads nothing.
 *
 * <p>The analytic engine brackets it to 0.01 %. Discrete-event runs then start from that load, move up or down in
 * growing steps until they have one load that holds and one that does not, and bisect.
 */
public final class CapacitySearch {
  private static final double ANALYTIC_WIDTH = 1e-4;

  /** Multiples of the found capacity that are added to the curve. */
  private static final double[] CURVE = {0.1, 0.25, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0, 1.05, 1.1, 1.25};

  private final Simulator simulator;

  public CapacitySearch(Simulator simulator) {
    this.simulator = simulator;
  }

  /**
   * Searches every scenario in which something fails, in the order of the model: what the system stands while a
   * replica, a zone or a link is gone.
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
    ObjectiveBorders borders = new ObjectiveBorders(compilation, curve, simulated);
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
        new BreakingOrder(simulator, compilation, curve, borders).breaks(),
        borders.headrooms(),
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
