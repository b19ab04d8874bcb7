package org.headroom.simulation.network;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How a network is run.
 *
 * @param duration measured time in nanoseconds, after the warm-up
 * @param warmUp time before measurement in nanoseconds; empty finds it by MSER-5
 * @param seed seed of all random numbers
 * @param replications independent runs, at least 1
 * @param samplingInterval distance of the points of series in nanoseconds
 * @param coldStart whether caches start empty; else they are filled with the most popular keys
 * @param faults what goes wrong
 * @param precision relative half-width of the 95 % interval of the mean latency of every class at which replications
 *     stop being added; empty runs exactly {@code replications}
 */
public record Experiment(
    long duration,
    OptionalLong warmUp,
    long seed,
    int replications,
    long samplingInterval,
    boolean coldStart,
    List<Fault> faults,
    OptionalDouble precision) {

  public Experiment {
    faults = List.copyOf(faults);
    if (duration <= 0) {
      throw new IllegalArgumentException("the measured time must be positive, was " + duration + " ns");
    }
    if (replications < 1) {
      throw new IllegalArgumentException("at least one replication is needed, was " + replications);
    }
    if (samplingInterval <= 0) {
      throw new IllegalArgumentException("the sampling interval must be positive, was " + samplingInterval + " ns");
    }
  }
}
