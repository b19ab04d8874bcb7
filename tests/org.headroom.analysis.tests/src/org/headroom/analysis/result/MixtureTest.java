package org.headroom.analysis.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.headroom.analysis.result.Mixture.Part;
import org.headroom.simulation.result.Estimate;
import org.headroom.simulation.result.Latency;
import org.junit.jupiter.api.Test;

class MixtureTest {
  /** Exponential latency in nanoseconds; its 99th percentile is known to ±10 %. */
  private static Latency exponential(double mean) {
    Latency.Quantiles q = p -> -mean * Math.log1p(-p);
    return new Latency(new Estimate(mean, 0.9 * mean, 1.1 * mean), q.at(0.5), q.at(0.9), q.at(0.95),
        new Estimate(q.at(0.99), 0.9 * q.at(0.99), 1.1 * q.at(0.99)), q.at(0.999), Double.POSITIVE_INFINITY, q);
  }

  private static Latency endless() {
    double no = Double.POSITIVE_INFINITY;
    return new Latency(Estimate.exact(no), no, no, no, Estimate.exact(no), no, no, p -> no);
  }

  @Test
  void theMeanIsWeighted() {
    assertEquals(4e6, new Mixture(List.of(new Part(exponential(1e6), 3), new Part(exponential(13e6), 1)))
        .mean().mean(), 1e-6);
  }

  @Test
  void oneDistributionKeepsItsQuantiles() {
    Mixture mixture = new Mixture(List.of(new Part(exponential(1e6), 3)));
    assertEquals(1e6 * Math.log(5), mixture.quantile(0.8).mean(), 1e-6);
    assertEquals(0.9e6 * Math.log(5), mixture.quantile(0.8).low(), 1e-6);
  }

  /** Above the quantile t of a mixture of exponentials lies 0.9·e^(−t) + 0.1·e^(−t/20). */
  @Test
  void theQuantileOfAMixtureSolvesItsEquation() {
    Mixture mixture = new Mixture(List.of(new Part(exponential(1e6), 9), new Part(exponential(20e6), 1)));
    for (double share : new double[] {0.3, 0.5, 0.9, 0.97, 0.99, 0.9995}) {
      double t = mixture.quantile(share).mean() / 1e6;
      assertEquals(1 - share, 0.9 * Math.exp(-t) + 0.1 * Math.exp(-t / 20), 1e-6 * (1 - share));
    }
  }

  @Test
  void intervalsOfPartsCarryOver() {
    Estimate p99 = new Mixture(List.of(new Part(exponential(1e6), 1), new Part(exponential(3e6), 1))).quantile(0.99);
    assertEquals(0.9 * p99.mean(), p99.low(), 1e-6 * p99.mean());
    assertEquals(1.1 * p99.mean(), p99.high(), 1e-6 * p99.mean());
  }

  @Test
  void anEndlessPartMakesTheQuantilesItReachesEndless() {
    Mixture mixture = new Mixture(List.of(new Part(exponential(1e6), 19), new Part(endless(), 1)));
    assertTrue(Double.isFinite(mixture.quantile(0.9).mean()));
    assertTrue(Double.isInfinite(mixture.quantile(0.99).mean()));
  }

  @Test
  void nothingGivesNothing() {
    assertTrue(Double.isNaN(new Mixture(List.of(new Part(Latency.NONE, 1))).quantile(0.99).mean()));
    assertTrue(Double.isNaN(new Mixture(List.of()).mean().mean()));
  }
}
