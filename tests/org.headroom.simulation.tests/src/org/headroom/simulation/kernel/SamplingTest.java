package org.headroom.simulation.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.headroom.simulation.network.TimeDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SamplingTest {

  private static final double MEAN = 1e9;
  private static final int DRAWS = 400_000;
  /** Of a two-sided test at one in 10,000. */
  private static final double STANDARD_ERRORS = 3.9;

  static Stream<TimeDistribution> distributions() {
    return Stream.of(
        new TimeDistribution.Constant(MEAN),
        new TimeDistribution.Exponential(MEAN),
        new TimeDistribution.Erlang(MEAN, 3),
        new TimeDistribution.Erlang(MEAN, 40),
        new TimeDistribution.HyperExponential(MEAN, 2),
        new TimeDistribution.HyperExponential(MEAN, 1),
        new TimeDistribution.LogNormal(MEAN, .8),
        new TimeDistribution.Gamma(MEAN, .5),
        new TimeDistribution.Gamma(MEAN, 1.5),
        new TimeDistribution.Weibull(MEAN, .8),
        new TimeDistribution.Weibull(MEAN, 3),
        new TimeDistribution.Pareto(MEAN, 5.5),
        new TimeDistribution.Uniform(0, 3 * MEAN),
        new TimeDistribution.Triangular(MEAN, 2 * MEAN, 5 * MEAN),
        new TimeDistribution.Empirical(List.of(MEAN, 3 * MEAN, 10 * MEAN)));
  }

  /** The mean, and the second moment through E[X²] = m²(1 + c²). */
  @ParameterizedTest
  @MethodSource("distributions")
  void momentsAreThoseOfTheDistribution(TimeDistribution distribution) {
    TimeSampler sampler = TimeSampler.of(distribution, new RandomStreams(5, 0).stream("station", "service"));
    double sum = 0;
    double squares = 0;
    double fourths = 0;
    for (int i = 0; i < DRAWS; i++) {
      double x = sampler.next() / MEAN;
      sum += x;
      squares += x * x;
      fourths += x * x * x * x;
    }
    double mean = distribution.mean() / MEAN;
    double second = mean * mean * (1 + distribution.scv());
    double errorOfMean = Math.sqrt(mean * mean * distribution.scv() / DRAWS);
    double errorOfSecond = Math.sqrt((fourths / DRAWS - second * second) / DRAWS);
    assertEquals(mean, sum / DRAWS, STANDARD_ERRORS * errorOfMean + 1e-9);
    assertEquals(second, squares / DRAWS, STANDARD_ERRORS * errorOfSecond + 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"10, 1", "1000, 0.8", "1000, 0", "3000000, 1.1"})
  void keysHaveZipfPopularity(long size, double exponent) {
    ZipfKeys keys = new ZipfKeys(size, exponent);
    ZipfKeys.Draws draws = keys.draws(99);
    int draw = 200_000;
    int first = 0;
    int secondKey = 0;
    for (int i = 0; i < draw; i++) {
      long key = draws.key(i);
      assertTrue(key >= 1 && key <= size);
      first += key == 1 ? 1 : 0;
      secondKey += key == 2 ? 1 : 0;
    }
    double p1 = keys.probability(1);
    double p2 = keys.probability(2);
    assertEquals(Math.pow(2, exponent), p1 / p2, 1e-9);
    assertEquals(p1, (double) first / draw, STANDARD_ERRORS * Math.sqrt(p1 * (1 - p1) / draw));
    assertEquals(p2, (double) secondKey / draw, STANDARD_ERRORS * Math.sqrt(p2 * (1 - p2) / draw));
  }

  @Test
  void anItemHasTheSameKeyWheneverItIsAsked() {
    ZipfKeys.Draws draws = new ZipfKeys(1000, 1).draws(3);
    long key = draws.key(17);
    draws.key(18);
    assertEquals(key, draws.key(17));
  }

  @Test
  void streamsDependOnNamesOnly() {
    RandomStreams streams = new RandomStreams(1, 0);
    streams.stream("other", "service");
    assertEquals(
        streams.stream("a", "service").nextLong(), new RandomStreams(1, 0).stream("a", "service").nextLong());
    long draw = streams.stream("a", "service").nextLong();
    assertNotEquals(draw, streams.stream("b", "service").nextLong());
    assertNotEquals(draw, streams.stream("a", "delay").nextLong());
    assertNotEquals(draw, new RandomStreams(1, 1).stream("a", "service").nextLong());
    assertNotEquals(draw, new RandomStreams(2, 0).stream("a", "service").nextLong());
    assertNotEquals(streams.stream("ab", "c").nextLong(), streams.stream("a", "bc").nextLong());
  }
}
