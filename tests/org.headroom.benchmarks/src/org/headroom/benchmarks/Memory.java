package org.headroom.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import org.headroom.analysis.Compilation;
import org.headroom.analysis.LoadOverride;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.Simulator;
import org.headroom.catalogue.Catalogue;
import org.headroom.model.io.ModelReader;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.analytic.AnalyticEngine;
import org.headroom.simulation.des.DiscreteEventEngine;

/**
 * Live heap at the end of a run of the reference system, while the engine still holds all its state. Arguments: model
 * file, simulated minutes, requests per second. Prints mebibytes.
 */
final class Memory {

  private static final double MEBIBYTE = 1 << 20;

  private Memory() {}

  public static void main(String[] arguments) throws Exception {
    var architecture = new ModelReader().read(Path.of(arguments[0])).architecture();
    RunOptions options =
        RunOptions.defaults().withReplications(1).withDuration(Duration.ofMinutes(Long.parseLong(arguments[1])))
            .withLoad(new LoadOverride.Rate(Double.parseDouble(arguments[2])));
    Simulator simulator = new Simulator(Catalogue.builtIn(), new DiscreteEventEngine(1), new AnalyticEngine());
    Compilation compilation = simulator.compile(architecture, options);
    double[] largest = {0};
    simulator.simulate(
        compilation,
        new RunControl() {
          private int step;

          @Override
          public boolean isCancelled() {
            return false;
          }

          @Override
          public void progress(double share) {
            if (share * 10 >= step) { // ten looks, evenly over the run
              step++;
              System.gc();
              Runtime runtime = Runtime.getRuntime();
              largest[0] = Math.max(largest[0], (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE);
            }
          }
        });
    System.err.printf("headroom memory: %s min, at most %.1f MiB live%n", arguments[1], largest[0]);
    System.out.printf("%.2f%n", largest[0]);
  }
}
