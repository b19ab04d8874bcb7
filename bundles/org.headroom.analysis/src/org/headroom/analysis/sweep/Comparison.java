package org.headroom.analysis.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;
import org.headroom.analysis.Compilation;
import org.headroom.analysis.RunOptions;
import org.headroom.analysis.Simulator;
import org.headroom.analysis.result.ComponentResult;
import org.headroom.analysis.result.Mixture;
import org.headroom.analysis.result.RunResult;
import org.headroom.model.Architecture;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.result.ClassResult;
import org.headroom.simulation.result.Estimate;

/**
 * Two variants of a model under the same random numbers. Run i of both uses the same seed, so that arrivals are the
 * same and the differences of pairs vary less than those of independent runs; their interval is Student's, for as many
 * pairs as replications (A. M. Law, Simulation Modeling and Analysis, 5th ed., sections 10.2 and 11.2).
 */
public final class Comparison {
  private static final int LEAST_PAIRS = 5;

  private final Simulator simulator;

  public Comparison(Simulator simulator) {
    this.simulator = simulator;
  }

  /** How many pairs of runs are made when the first variant asks for so many replications. */
  public static int pairs(int replications) {
    return Math.max(LEAST_PAIRS, replications);
  }

  /**
   * Compares.
   *
   * @param before options of the first variant; at least five replications are made
   * @param after those of the second; its seed and replications are replaced by those of the first
   * @return first the whole system, then classes and components that both variants have, in the order of the second
   */
  public List<Difference> compare(Architecture first, RunOptions before, Architecture second, RunOptions after,
      RunControl control) {
    Compilation compiled = simulator.compile(first, before);
    int pairs = pairs(compiled.experiment().replications());
    long seed = compiled.experiment().seed();
    Map<Key, List<Double>> left = new LinkedHashMap<>();
    Map<Key, List<Double>> right = new LinkedHashMap<>();
    for (int i = 0; i < pairs; i++) {
      collect(run(first, before, seed + i, control), left);
      collect(run(second, after, seed + i, control), right);
      control.progress((i + 1.0) / pairs);
    }
    List<Difference> differences = new ArrayList<>();
    for (Map.Entry<Key, List<Double>> entry : right.entrySet()) {
      List<Double> others = left.get(entry.getKey());
      if (others != null) {
        differences.add(difference(entry.getKey(), others, entry.getValue()));
      }
    }
    return differences;
  }

  private record Key(String subject, String quantity) {}

  private RunResult run(Architecture architecture, RunOptions options, long seed, RunControl control) {
    Compilation compilation =
        simulator.compile(architecture, options.withSeed(seed).withReplications(1));
    return simulator.verdicts(compilation, simulator.simulate(compilation, new RunControl() {
      @Override
      public boolean isCancelled() {
        return control.isCancelled();
      }

      @Override
      public void progress(double share) {
        // pairs are counted, not runs
      }
    }));
  }

  private static void collect(RunResult result, Map<Key, List<Double>> values) {
    List<ClassResult> classes = result.statistics().classes();
    Mixture latency =
        new Mixture(classes.stream().map(c -> new Mixture.Part(c.latency(), c.completedRps().mean())).toList());
    add(values, "", "latency mean ms", latency.mean().mean() / 1e6);
    add(values, "", "latency p99 ms", latency.quantile(0.99).mean() / 1e6);
    add(values, "", "completed rps", classes.stream().mapToDouble(c -> c.completedRps().mean()).sum());
    add(values, "", "cost per month " + result.cost().currency(), result.cost().perMonth());
    for (ClassResult c : classes) {
      if (c.offered() > 0) {
        add(values, c.id(), "latency mean ms", c.latency().mean().mean() / 1e6);
        add(values, c.id(), "latency p99 ms", c.latency().p99().mean() / 1e6);
        add(values, c.id(), "error rate", c.errorRate().mean());
      }
    }
    for (ComponentResult component : result.components()) {
      if (component.statistics().utilization().mean() > 0) {
        add(values, component.id(), "utilisation", component.statistics().utilization().mean());
      }
    }
  }

  private static void add(Map<Key, List<Double>> values, String subject, String quantity, double value) {
    values.computeIfAbsent(new Key(subject, quantity), key -> new ArrayList<>()).add(value);
  }

  private static Difference difference(Key key, List<Double> before, List<Double> after) {
    int pairs = Math.min(before.size(), after.size());
    double[] differences = new double[pairs];
    double sum = 0;
    for (int i = 0; i < pairs; i++) {
      differences[i] = after.get(i) - before.get(i);
      sum += differences[i];
    }
    double mean = sum / pairs;
    double squares = 0;
    for (double d : differences) {
      squares += (d - mean) * (d - mean);
    }
    double halfWidth = pairs < 2 ? Double.NaN
        : TDistribution.of(pairs - 1).inverseCumulativeProbability(0.975) * Math.sqrt(squares / (pairs - 1) / pairs);
    return new Difference(key.subject(), key.quantity(), mean(before), mean(after),
        new Estimate(mean, mean - halfWidth, mean + halfWidth));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }
}
