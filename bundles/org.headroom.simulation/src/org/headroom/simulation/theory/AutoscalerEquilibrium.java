package org.headroom.simulation.theory;

import java.util.function.IntToDoubleFunction;
import org.headroom.simulation.network.Scaling;

/**
 * Where an automatic scaling policy comes to rest under a constant load: {@code desired = ceil(current × metric /
 * target)} unless the ratio is within the tolerance of 1, as the Kubernetes horizontal pod autoscaler computes it
 * (kubernetes.io, Horizontal Pod Autoscaling, Algorithm details).
 */
public final class AutoscalerEquilibrium {

  private static final int DECISIONS = 10_000;
  private static final int PROPORTIONAL_ADDITION = 4;

  private AutoscalerEquilibrium() {}

  /** One decision without bounds of step or number. */
  public static int desired(int current, double metric, double target, double tolerance) {
    double ratio = metric / target;
    // A measured metric carries rounding; 60.000000000000007 replicas are 60.
    return Math.abs(ratio - 1) <= tolerance ? current : (int) Math.ceil(current * ratio - 1e-9 * current);
  }

  /**
   * The number of replicas that no decision changes any more; the largest of a cycle when decisions never settle.
   *
   * @param current replicas at the start
   * @param metricAt the metric's value with a given number of replicas
   */
  public static int replicas(Scaling policy, int current, IntToDoubleFunction metricAt) {
    int replicas = clamp(policy, current);
    int largest = 0;
    for (int i = 0; i < DECISIONS; i++) {
      double metric = metricAt.applyAsDouble(replicas);
      int wanted =
          metric / policy.target() * replicas >= policy.maximum()
              ? policy.maximum()
              : desired(replicas, metric, policy.target(), policy.tolerance());
      int next = clamp(policy, stepTowards(policy.step(), replicas, wanted));
      if (next == replicas) {
        return replicas;
      }
      if (i > DECISIONS / 2) {
        largest = Math.max(largest, next);
      }
      replicas = next;
    }
    return largest;
  }

  private static int stepTowards(int step, int current, int wanted) {
    if (step > 0) {
      return Math.max(current - step, Math.min(current + step, wanted));
    }
    return Math.min(wanted, Math.max(2 * current, current + PROPORTIONAL_ADDITION));
  }

  private static int clamp(Scaling policy, int replicas) {
    return Math.max(policy.minimum(), Math.min(policy.maximum(), replicas));
  }
}
