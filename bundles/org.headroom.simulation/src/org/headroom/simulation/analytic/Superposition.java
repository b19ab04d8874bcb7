package org.headroom.simulation.analytic;

import java.util.Arrays;

/** Streams of arrivals that meet at stations: variability of their gaps, and how many messages come together. */
final class Superposition {

  private final double[] rate;
  private final double[] rateSquare;
  private final double[] sum;
  private final double[] batches;

  Superposition(int stations) {
    rate = new double[stations];
    rateSquare = new double[stations];
    sum = new double[stations];
    batches = new double[stations];
  }

  void clear() {
    Arrays.fill(rate, 0);
    Arrays.fill(rateSquare, 0);
    Arrays.fill(sum, 0);
    Arrays.fill(batches, 0);
  }

  /** Adds a stream of messages per nanosecond with the squared coefficient of variation of its gaps. */
  void arrive(int station, double messages, double scv) {
    rate[station] += messages;
    rateSquare[station] += messages * messages;
    sum[station] += messages * scv;
  }

  /** Counts messages per nanosecond that arrive so many together, as one of them sees it. */
  void arriveTogether(int station, double messages, double together) {
    batches[station] += messages * together;
  }

  /** Mean number of messages that arrive together, as one of them sees it. */
  double together(int station) {
    return batches[station] == 0 ? 1 : Math.max(1, batches[station] / rate[station]);
  }

  /** Superposition of arrival streams: W. Whitt, The queueing network analyzer, 1983, equations 29 and 33. */
  double scv(int s, double total, Pool pool) {
    double rates = rate[s];
    if (rates == 0) {
      return 1;
    }
    double average = sum[s] / rates;
    if (Math.abs(average - 1) < 1e-12) {
      return 1;
    }
    double rho = pool.isDelay() ? 0 : Math.min(1, total * pool.hold.mean() / pool.serversInAll());
    double streams = rates * rates / rateSquare[s];
    double weight = 1 / (1 + 4 * (1 - rho) * (1 - rho) * (streams - 1));
    return weight * average + 1 - weight;
  }
}
