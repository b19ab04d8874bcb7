package org.headroom.analysis.capacity;

import org.headroom.analysis.RunOptions;

/**
 * How capacity is searched.
 *
 * @param run scenario, seed, replications, duration and load to start from; the engine is ignored
 * @param precision relative width of the bracket at which discrete-event runs stop, such as 0.02
 * @param mostRuns discrete-event runs at most; 0 leaves the answer to the analytic engine
 * @param requestsPerRun requests that a replication simulates at most when the load is constant; a longer scenario is
 *     shortened, since more of the same load tells little more
 */
public record CapacityOptions(RunOptions run, double precision, int mostRuns, long requestsPerRun) {

  private static final double DEFAULT_PRECISION = 0.02;
  private static final int DEFAULT_RUNS = 12;
  private static final long DEFAULT_REQUESTS = 200_000;

  public CapacityOptions {
    if (!(precision > 0 && precision < 1)) {
      throw new IllegalArgumentException("the precision must lie between 0 and 1, not " + precision);
    }
    if (mostRuns < 0 || requestsPerRun < 1) {
      throw new IllegalArgumentException("the effort must not be negative");
    }
  }

  /** Brackets of 2 %, at most 12 runs of 200,000 requests per replication. */
  public static CapacityOptions of(RunOptions run) {
    return new CapacityOptions(run, DEFAULT_PRECISION, DEFAULT_RUNS, DEFAULT_REQUESTS);
  }

  /** The same search without discrete-event runs. */
  public CapacityOptions analyticOnly() {
    return new CapacityOptions(run, precision, 0, requestsPerRun);
  }

  /** The same search in another scenario. */
  public CapacityOptions withScenario(String id) {
    return new CapacityOptions(run.withScenario(id), precision, mostRuns, requestsPerRun);
  }
}
