package org.headroom.simulation.network;

/**
 * Automatic number of replicas: {@code desired = ceil(current × metric / target)}, as the Kubernetes horizontal pod
 * autoscaler computes it. Times in nanoseconds.
 *
 * @param metric what is measured, averaged over {@code evaluationPeriod}
 * @param target value to hold: 0–1 for CPU, messages per replica otherwise
 * @param tolerance relative deviation of metric/target from 1 that changes nothing
 * @param minimum fewest replicas
 * @param maximum most replicas
 * @param step replicas per decision at most; 0 for proportional: at most doubling or four more
 * @param evaluationPeriod time between decisions
 * @param scaleOutCooldown least time from the previous change to one that adds
 * @param scaleInCooldown least time from the previous change to one that removes
 * @param startupDelay time until an added replica serves
 */
public record Scaling(
    Metric metric,
    double target,
    double tolerance,
    int minimum,
    int maximum,
    int step,
    long evaluationPeriod,
    long scaleOutCooldown,
    long scaleInCooldown,
    long startupDelay) {

  /** Utilisation of servers, messages in service and waiting per replica, or messages waiting per replica. */
  public enum Metric {
    CPU,
    CONCURRENCY,
    QUEUE
  }
}
