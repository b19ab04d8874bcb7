package org.headroom.analysis.sweep;

import org.headroom.simulation.result.Estimate;

/**
 * One figure of two variants of a model.
 *
 * @param subject id of the request class or component; empty for the whole system
 * @param quantity what is compared, with its unit, such as "latency p99 ms"
 * @param before mean over the runs of the first variant
 * @param after mean over the runs of the second
 * @param difference after − before with its 95 % interval from paired runs
 */
public record Difference(String subject, String quantity, double before, double after, Estimate difference) {

  /** Whether the interval of the difference excludes 0. */
  public boolean isSignificant() {
    return difference.low() > 0 || difference.high() < 0;
  }
}
