package org.headroom.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import org.headroom.analysis.Compilation;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.Simulator;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.io.ModelReader;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.des.DiscreteEventEngine;
import org.headroom.simulation.result.RunStatistics;

/**
 * The reference system at 50,000 requests/s, every request simulated on one thread. Arguments: model file, simulated
 * seconds. Prints simulated time over time on the clock, of the fastest of several runs; the first
 * are slowed by compilation.
 */
final class SeedRealTime {

  private static final int RUNS = 3;

  private SeedRealTime() {}

  public static void main(String[] arguments) throws Exception {
    var architecture = new ModelReader().read(Path.of(arguments[0])).architecture();
    RunOptions options =
        RunOptions.defaults().withReplications(1).withDuration(Duration.ofSeconds(Long.parseLong(arguments[1])));
    Simulator simulator = new Simulator(Catalogue.builtIn(), new DiscreteEventEngine(1), new AnalyticEngine());
    double best = 0;
    for (int run = 0; run < RUNS; run++) {
      Compilation compilation = simulator.compile(architecture, options.withSeed(run));
      long begin = System.nanoTime();
      RunStatistics result = simulator.simulate(compilation, RunControl.NONE);
      double factor = (result.simulated() + result.warmUp()) / (double) (System.nanoTime() - begin);
      System.err.printf("headroom seed: %.1f × real time, %d events%n", factor, result.events());
      best = Math.max(best, factor);
    }
    System.out.printf("%.1f%n", best);
  }
}
