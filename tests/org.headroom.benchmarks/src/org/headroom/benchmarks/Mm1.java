package org.headroom.benchmarks;

import org.headroom.simulation.RunControl;
import org.headroom.simulation.des.DiscreteEventEngine;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.result.RunStatistics;

/**
 * M/M/1 at utilisation 0.8 in the discrete-event engine with all its statistics. Argument: customers per run. Prints
 * the events per second of the fastest of several runs, two events a customer as for the peers.
 */
final class Mm1 {

  private static final int RUNS = 6;

  private Mm1() {}

  public static void main(String[] arguments) {
    long customers = Long.parseLong(arguments[0]);
    Network network = Networks.tandem(1, 0.8, Networks.SECOND);
    double best = 0;
    for (int run = 0; run < RUNS; run++) {
      long begin = System.nanoTime();
      RunStatistics result =
          new DiscreteEventEngine(1).run(network, Networks.experiment(customers / 0.8, run), RunControl.NONE);
      double rate = 2.0 * result.classes().get(0).completed() / ((System.nanoTime() - begin) / Networks.SECOND);
      System.err.printf(
          "headroom mm1: %.0f/s, mean sojourn %.4f s, busy %.4f%n",
          rate, result.classes().get(0).latency().mean().mean() / Networks.SECOND,
          result.stations().get(1).utilization().mean());
      best = Math.max(best, rate);
    }
    System.out.printf("%.0f%n", best);
  }
}
