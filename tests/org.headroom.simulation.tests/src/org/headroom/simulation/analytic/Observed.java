package org.headroom.simulation.analytic;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.des.DiscreteEventEngine;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.result.RunStatistics;

/**
 * Independent discrete-event runs of one network, compared with its solution. Intervals cover with 99 % for all
 * comparisons of the tests that use this class together (Bonferroni).
 */
final class Observed {

  private static final double FAMILY_ERROR = 0.01;
  /** At least the number of comparisons in all tests that use this class. */
  private static final int COMPARISONS = 400;
  private static final int RUNS = 10;
  /** A comparison must be able to fail: half intervals are narrower than this share of the mean. */
  private static final double WIDEST = 0.3;

  private final List<RunStatistics> runs;
  private final RunStatistics solved;

  private Observed(List<RunStatistics> runs, RunStatistics solved) {
    this.runs = runs;
    this.solved = solved;
  }

  /** Ten runs, each of the time in which so many messages arrive at a rate per second, after a tenth of it. */
  static Observed of(Network network, double messages, double rate) {
    long duration = (long) (messages / rate * Nets.SECOND);
    List<RunStatistics> runs = IntStream.range(0, RUNS).parallel()
        .mapToObj(i -> new DiscreteEventEngine(1).run(network, experiment(duration, 500 + i), RunControl.NONE))
        .toList();
    return new Observed(runs, new AnalyticEngine().run(network, experiment(duration, 1), RunControl.NONE));
  }

  private static Experiment experiment(long duration, long seed) {
    return new Experiment(duration, OptionalLong.of(duration / 10), seed, 1, duration / 50, false, List.of(),
        OptionalDouble.empty());
  }

  /** Where theory is exact: the solution lies inside the interval. */
  Observed agrees(String name, ToDoubleFunction<RunStatistics> metric) {
    return agrees(name, 0, metric);
  }

  /** Where it is approximate: not further outside the interval than the stated share of the mean. */
  Observed agrees(String name, double accuracy, ToDoubleFunction<RunStatistics> metric) {
    double[] values = runs.stream().mapToDouble(metric).toArray();
    double mean = 0;
    for (double value : values) {
      mean += value / RUNS;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double t = TDistribution.of(RUNS - 1).inverseSurvivalProbability(FAMILY_ERROR / COMPARISONS / 2);
    double half = t * Math.sqrt(squares / (RUNS - 1) / RUNS);
    double expected = metric.applyAsDouble(solved);
    String seen = name + ": solved " + expected + ", simulated " + mean + " ± " + half;
    assertTrue(Math.abs(expected - mean) <= half + accuracy * mean, seen);
    assertTrue(half <= WIDEST * Math.abs(mean), seen + " is too uncertain to compare");
    return this;
  }
}
