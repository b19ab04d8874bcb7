package org.headroom.analysis.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.headroom.analysis.Compilation;
import org.headroom.analysis.NetworkEdits;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.RunResult;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Station;

/**
 * Finds by discrete-event runs the load at which something breaks. All runs share one seed, so that neighbouring loads
 * see the same random numbers. Where replicas scale and the load is constant, runs begin with as many as the analytic
 * engine expects: the question is what the system stands, not how fast it grows.
 *
 * <p>A scenario in which something changes over time, such as a fault, cannot be shortened. Single runs find its
 * border, and several confirm it.
 */
final class SimulatedBorder {
  private static final double FIRST_STEP = 1.1;
  private static final double LARGEST_STEP = 2;
  private static final int LEAST_REPLICATIONS = 3;

  private final Simulator simulator;
  private final Compilation compilation;
  private final LoadCurve curve;
  private final CapacityOptions options;
  private final RunControl control;
  private final List<LoadPoint> points = new ArrayList<>();

  SimulatedBorder(Simulator simulator, Compilation compilation, LoadCurve curve, CapacityOptions options,
      RunControl control) {
    this.simulator = simulator;
    this.compilation = compilation;
    this.curve = curve;
    this.options = options;
    this.control = control;
  }

  /** Searches from a load that is expected to be close to the border. */
  Bracket find(double expected) {
    int replications = Math.max(LEAST_REPLICATIONS, compilation.experiment().replications());
    if (compilation.isStationary()) {
      return find(expected, FIRST_STEP, replications);
    }
    Bracket explored = find(expected, FIRST_STEP, 1);
    return explored.good() > 0 && !Double.isInfinite(explored.bad())
        ? find(explored.good(), 1 + options.precision(), replications) : explored;
  }

  /** The runs that were made, in their order. */
  List<LoadPoint> points() {
    return points;
  }

  /** Whether all runs that the options allow were made. */
  boolean isExhausted() {
    return points.size() == options.mostRuns();
  }

  private Bracket find(double start, double firstStep, int replications) {
    double good = 0;
    double bad = Double.POSITIVE_INFINITY;
    double next = start;
    double step = firstStep;
    while (!isExhausted() && !(bad / good - 1 <= options.precision())) {
      LoadPoint point = run(next, replications);
      points.add(point);
      if (point.holds()) {
        good = Math.max(good, next);
      } else {
        bad = Math.min(bad, next);
      }
      if (Double.isInfinite(bad) || good == 0) {
        next = good == 0 ? bad / step : good * step;
        step = Math.min(LARGEST_STEP, step * step);
      } else {
        next = Math.sqrt(good * bad);
      }
      control.progress((double) points.size() / options.mostRuns());
    }
    return new Bracket(good, bad);
  }

  private LoadPoint run(double factor, int replications) {
    Compilation loaded = curve.loaded(factor);
    if (compilation.isStationary()) {
      loaded = loaded.with(settled(loaded.network(), curve.at(factor)));
    }
    loaded = loaded.with(bounded(factor, replications));
    RunControl quiet = new RunControl() {
      @Override
      public boolean isCancelled() {
        return control.isCancelled();
      }

      @Override
      public void progress(double share) {
        // the search reports its own progress
      }
    };
    return curve.point(factor, simulator.verdicts(loaded, simulator.simulate(loaded, quiet)));
  }

  private static Network settled(Network network, RunResult expected) {
    Network settled = network;
    for (int i = 0; i < network.stations().size(); i++) {
      Station station = network.stations().get(i);
      if (station.scaling().isPresent()) {
        int replicas = (int) Math.ceil(expected.statistics().stations().get(i).replicas().mean() - 1e-9);
        settled = NetworkEdits.withReplicas(settled, i, Math.max(replicas, station.scaling().get().minimum()));
      }
    }
    return settled;
  }

  private Experiment bounded(double factor, int replications) {
    Experiment e = compilation.experiment();
    double seconds = options.requestsPerRun() / (factor * compilation.offeredRps());
    boolean shorten = compilation.isStationary() && seconds * 1e9 < e.duration();
    long duration = shorten ? Math.max(1, Math.round(seconds * 1e9)) : e.duration();
    OptionalLong warmUp = shorten && e.warmUp().isPresent()
        ? OptionalLong.of(Math.min(e.warmUp().getAsLong(), duration)) : e.warmUp();
    return new Experiment(duration, warmUp, e.seed(), replications, e.samplingInterval(), e.coldStart(), e.faults(),
        OptionalDouble.empty());
  }
}
