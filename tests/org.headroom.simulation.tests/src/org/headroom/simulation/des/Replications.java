package org.headroom.simulation.des;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.headroom.simulation.RunControl;
import org.headroom.simulation.network.Experiment;
import org.headroom.simulation.network.Network;
import org.headroom.simulation.result.RunStatistics;

/**
 * Independent runs of one network, compared with exact values: the exact value must lie in the interval around the mean
 * of the runs that covers it with 99 % for all comparisons of this bundle together (Bonferroni).
 */
final class Replications {

  private static final double FAMILY_ERROR = 0.01;
  /** At least the number of comparisons in all tests that use this class. */
  private static final int COMPARISONS = 200;

  /** A comparison must be able to fail: intervals are narrower than this share of the exact value. */
  private static final double WIDEST = 0.3;

  private final List<RunStatistics> runs;

  Replications(Network network, Experiment experiment, int count) {
    runs =
        IntStream.range(0, count)
            .parallel()
            .mapToObj(i -> NetworkBuilder.withSeed(experiment, 1000 + i))
            .map(seeded -> new DiscreteEventEngine(1).run(network, seeded, RunControl.NONE))
            .toList();
    runs.forEach(run -> assertTrue(run.balanced(), "conservation"));
  }

  Replications agreesWith(String name, double exact, ToDoubleFunction<RunStatistics> metric) {
    double[] values = runs.stream().mapToDouble(metric).toArray();
    int n = values.length;
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / n;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double t = TDistribution.of(n - 1).inverseSurvivalProbability(FAMILY_ERROR / COMPARISONS / 2);
    double half = t * Math.sqrt(squares / (n - 1) / n);
    assertTrue(
        Math.abs(mean - exact) <= half,
        () -> name + " should be " + exact + " but is " + mean + " ± " + half);
    assertTrue(half < WIDEST * Math.abs(exact), () -> name + " is too uncertain to compare: " + mean + " ± " + half);
    return this;
  }
}
