package org.headroom.simulation.des;

/** What a {@link Recorder} read from the meters of one replication. */
final class Recording {

  static final int BATCHES = 20;
  static final int INTEGRALS = 5;
  static final int INSIDE = 0;
  static final int WAITING = 1;
  static final int BUSY = 2;
  static final int CAPACITY = 3;
  static final int REPLICAS = 4;

  /** Per station and kind, over the measured time. */
  final double[] integrals;
  final double[] depthIntegral;
  /** Per class and batch: answered, mean latency, 99th percentile. */
  final double[][] batchCompleted;
  final double[][] batchMean;
  final double[][] batchP99;
  final double[][] batchFailed;
  /** Per station and batch. */
  final double[][] batchArrivals;
  final double[][] batchThroughput;
  final double[][] batchUtilization;
  final double[] batchSeconds = new double[BATCHES];
  final long[] insideAtStart;
  final long[] liveAtStart;
  int batches;

  Recording(int stations, int classes) {
    integrals = new double[INTEGRALS * stations];
    depthIntegral = new double[stations];
    batchCompleted = new double[classes][BATCHES];
    batchMean = new double[classes][BATCHES];
    batchP99 = new double[classes][BATCHES];
    batchFailed = new double[classes][BATCHES];
    batchArrivals = new double[stations][BATCHES];
    batchThroughput = new double[stations][BATCHES];
    batchUtilization = new double[stations][BATCHES];
    insideAtStart = new long[stations];
    liveAtStart = new long[classes];
  }

  /** Integral of one kind over the measured time. */
  double integral(int station, int kind) {
    return integrals[INTEGRALS * station + kind];
  }
}
