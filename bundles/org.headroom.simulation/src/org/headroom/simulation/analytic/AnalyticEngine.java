package org.headroom.simulation.analytic;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.headroom.simulation.Engine;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.network.Source;
import org.headroom.simulation.result.RunStatistics;

/**
 * Solves a network for its steady state at the time-weighted mean load, in milliseconds.
 *
 * <p>Exact: the traffic equations; M/M/c and its losses; the mean of M/G/1 and of processor sharing; GI/M/c behind one
 * regular or bursty source or round robin; partitions with a worker each; sums of independent waits along a path, as in
 * an open Jackson network; two equal parallel calls; a token bucket; caches without eviction. Approximate: everything
 * else; the notes of a run name it. Faults and cold caches have no steady state and are left out, with a note.
 *
 * <p>A load that varies is also solved for its busiest moments ({@link BusyMoment}); the notes say when they are and
 * what saturates then. All other results are those of the mean load.
 */
public final class AnalyticEngine implements Engine {

  /**
   * Solves the network; only the duration, the sources' profiles over it, and nothing random of the experiment matter.
   *
   * @throws NotSolvableException when messages go round for ever
   * @throws CancellationException when the control was cancelled
   */
  @Override
  public RunStatistics run(Network network, Experiment experiment, RunControl control) {
    long start = System.nanoTime();
    List<Source> sources = network.sources();
    double[] rates = new double[sources.size()];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = OfferedLoad.of(sources.get(i).profile(), experiment.duration()).mean() / 1e9;
    }
    Solver solver = new Solver(new FlowGraph(network), rates);
    solver.solve(control);
    List<Peak> peaks = new ArrayList<>();
    for (BusyMoment moment : BusyMoment.of(network, experiment.duration())) {
      Solver then = new Solver(new FlowGraph(moment.network()), constantRates(moment.network()));
      then.solve(control);
      peaks.add(new Peak(moment, then));
    }
    RunStatistics result = new Results(solver, rates, peaks, experiment).assemble(start);
    control.progress(1);
    return result;
  }

  private static double[] constantRates(Network network) {
    return network.sources().stream()
        .mapToDouble(source -> OfferedLoad.of(source.profile(), 1).mean() / 1e9).toArray();
  }

  /** The solution for a moment of a varying load. */
  record Peak(BusyMoment moment, Solver solver) {}
}
