package org.headroom.cli;

import java.util.List;
import org.headroom.analysis.sweep.Difference;

/**
 * How two versions of a model run.
 *
 * @param scenario id of the scenario in the new model
 * @param figures latency, errors, cost and utilisation, with intervals from paired runs
 * @param oldCapacity largest multiple of the load that the old model stands, by the analytic engine; NaN when it cannot
 *     be told
 * @param newCapacity the same of the new model
 */
record RunChanges(String scenario, List<Difference> figures, double oldCapacity, double newCapacity) {

  private static final String UTILISATION = "utilisation";
  /** A smaller change of a utilisation tells a reader nothing. */
  private static final double VISIBLE = 0.01;

  /** What people read: all but components whose utilisation is about the same. */
  List<Difference> noteworthy() {
    return figures.stream().filter(each -> !each.quantity().equals(UTILISATION)
        || each.isSignificant() && Math.abs(each.difference().mean()) >= VISIBLE).toList();
  }
}
