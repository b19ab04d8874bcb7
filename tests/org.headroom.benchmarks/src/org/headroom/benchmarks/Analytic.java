package org.headroom.benchmarks;

import java.util.Arrays;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Network;

/** Solves a network of 1,000 stations by the analytic engine. Prints the median milliseconds of warm runs. */
final class Analytic {

  private static final int STATIONS = 1_000;
  private static final int RUNS = 300;

  private Analytic() {}

  public static void main(String[] arguments) {
    Network network = Networks.tandem(STATIONS, 0.8, Networks.SECOND);
    Experiment experiment = Networks.experiment(60, 1);
    double[] millis = new double[RUNS];
    double check = 0;
    for (int run = 0; run < RUNS; run++) {
      long begin = System.nanoTime();
      check += new AnalyticEngine().run(network, experiment, RunControl.NONE).classes().get(0).latency().mean().mean();
      millis[run] = (System.nanoTime() - begin) / 1e6;
    }
    double[] warm = Arrays.copyOfRange(millis, RUNS / 2, RUNS);
    Arrays.sort(warm);
    System.err.printf(
        "headroom analytic: cold %.1f ms, median %.2f ms, mean latency %.1f s%n",
        millis[0], warm[warm.length / 2], check / RUNS / Networks.SECOND);
    System.out.printf("%.2f%n", warm[warm.length / 2]);
  }
}
