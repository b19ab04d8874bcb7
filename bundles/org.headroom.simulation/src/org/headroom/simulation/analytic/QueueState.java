package org.headroom.simulation.analytic;

/**
 * What comes of a queue.
 *
 * @param meanWait mean time waiting of those let in
 * @param waiting the distribution of that
 * @param exact whether theory gives the mean exactly
 * @param responseIsExponential whether wait and service together are exponential
 */
record QueueState(double meanWait, TimeLaw waiting, boolean exact, boolean responseIsExponential) {

  static final QueueState EMPTY = new QueueState(0, TimeLaw.ZERO, true, false);

  /** Exact, with an exponential wait of those that wait. */
  static QueueState exponential(double mean, double probability, boolean responseIsExponential) {
    return of(mean, probability, exponentialSecond(mean, probability), true, responseIsExponential);
  }

  static QueueState of(double mean, double probability, double second, boolean exact, boolean responseIsExponential) {
    return new QueueState(mean, TimeLaw.waiting(Math.max(probability, 1e-300), mean, second), exact,
        responseIsExponential);
  }

  static double exponentialSecond(double mean, double probability) {
    return probability == 0 ? 0 : 2 * mean * mean / probability;
  }
}
