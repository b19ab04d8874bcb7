package org.headroom.simulation.analytic;

import java.util.function.DoubleUnaryOperator;
import org.headroom.simulation.network.Servers;
import org.headroom.simulation.theory.BulkService;
import org.headroom.simulation.theory.FiniteSource;
import org.headroom.simulation.theory.Interarrival;
import org.headroom.simulation.theory.Moments;
import org.headroom.simulation.theory.PartitionQueue;

/**
 * Workers behind the partitions of a broker: each partition has at most one batch out at a time, from its delivery
 * until its acknowledgement.
 *
 * @param workers servers of the consumer
 * @param partitions {@link Servers#UNLIMITED} for no bound
 * @param batch most messages taken at once
 * @param time how long a batch holds a worker
 * @param exponential whether that is exponential
 * @param out mean time that a batch is out, at least that of the worker
 * @param outScv its squared coefficient of variation
 */
record ConsumerQueue(
    int workers, long partitions, int batch, Moments time, boolean exponential, double out, double outScv) {

  private static final int ROUNDS = 100;
  private static final double SETTLED = 1e-9;

  /** Work brought over the most that can be done; saturated from 1. */
  double load(double rate) {
    double byPartitions = isBounded() ? out / partitions : 0;
    return rate * Math.max(time.mean() / workers, byPartitions) / batch;
  }

  private boolean isBounded() {
    return partitions < Servers.UNLIMITED;
  }

  /** Waits for a partition and a worker, and the busy share of the workers. */
  record Solution(QueueState state, double utilization) {}

  /** Below saturation. */
  Solution solve(Arrivals arrivals) {
    BulkService pooled = new BulkService(arrivals.rate(), 1 / time.mean(), workers, batch);
    if (!isBounded()) {
      boolean memoryless = exponential && arrivals.isPoisson();
      double variability = memoryless ? 1 : (arrivals.scv() + Math.min(time.scv(), 1e6)) / 2;
      double mean = pooled.meanWait() * variability;
      double probability = pooled.waitProbability();
      return new Solution(
          QueueState.of(mean, probability, QueueState.exponentialSecond(mean, probability), memoryless && batch == 1,
              false),
          pooled.meanBusy() / workers);
    }
    return partitioned(arrivals, pooled);
  }

  /**
   * Partitions as bulk queues of their own, which get messages in turn: exact while there is a worker for each. With
   * fewer workers, the partitions that have messages ask them in turn, a machine repair model whose thinking time is
   * the time that a partition is out elsewhere or empty; messages that come meanwhile join the batch. An approximation.
   */
  private Solution partitioned(Arrivals arrivals, BulkService pooled) {
    int count = (int) partitions;
    double rate = arrivals.rate() / count;
    DoubleUnaryOperator known = arrivals.renewal(count);
    DoubleUnaryOperator transform = known == null ? Interarrival.erlang(rate, 1) : known;
    double elsewhere = Math.max(0, out - time.mean());
    double queue = 0;
    PartitionQueue partition = partition(rate, transform, 0);
    FiniteSource workshop = null;
    for (int i = 0; i < ROUNDS && count > workers; i++) {
      // Messages that arrive while their partition waits join the batch, or wait for it once more when it is full.
      partition = partition(rate, transform, queue / batch);
      double batches = partition.busyShare() / (out + queue / batch);
      double idle = Math.max(0, (1 - partition.busyShare()) / batches);
      workshop = FiniteSource.of(count, elsewhere + idle, time.mean(), workers);
      double change = Math.abs(workshop.meanWait() - queue);
      queue = (queue + workshop.meanWait()) / 2;
      if (change <= SETTLED * (time.mean() + queue)) {
        break;
      }
    }
    double residual = (1 + outScv) / 2;
    double seen = 1 - partition.idleSeen();
    double mean = partition.meanWait() * residual;
    double probability = seen;
    double busy = partition.busyShare() * time.mean() / out;
    if (workshop != null) {
      double cycle = count / workshop.throughput();
      double ready = Math.min(1, queue / cycle);
      double ahead = Math.max(1, queue * workers / time.mean());
      double spread = (1 + 1 / ahead) / 2;
      double away = Math.min(1, (elsewhere + time.mean()) / cycle);
      double late = queue * (1 - ready + ready * spread);
      double early = seen > 0 ? mean / seen * away : 0;
      mean = Math.max(early + late, pooled.meanWait());
      probability = Math.max(Math.min(1, away + ready), pooled.waitProbability());
      busy = workshop.busy() / workers;
      return new Solution(spread(mean, probability, early, late), busy);
    }
    boolean exact = known != null && exponential && elsewhere == 0 && outScv == 1;
    return new Solution(
        QueueState.of(mean, probability, QueueState.exponentialSecond(mean, probability) * residual, exact, false),
        Math.min(1, busy * count / workers));
  }

  private PartitionQueue partition(double rate, DoubleUnaryOperator transform, double longer) {
    double held = Math.min(out + longer, batch / rate * (1 - 1e-9));
    return new PartitionQueue(rate, transform, 1 / held, batch);
  }

  /** The wait for the partition is exponential, that for a worker more regular. */
  private static QueueState spread(double mean, double probability, double early, double late) {
    double both = early + late;
    double regular = both == 0 ? 0 : late / both;
    double second = mean * mean / Math.max(probability, 1e-300) * (2 - .5 * regular);
    return QueueState.of(mean, probability, second, false, false);
  }
}
