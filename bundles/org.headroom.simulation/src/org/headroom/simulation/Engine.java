package org.headroom.simulation;

import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.result.RunStatistics;

/** Answers what happens when a network is run. */
public interface Engine {

  /**
   * Runs the experiment.
   *
   * @throws java.util.concurrent.CancellationException when the control was cancelled
   */
  RunStatistics run(Network network, Experiment experiment, RunControl control);
}
