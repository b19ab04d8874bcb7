package org.headroom.simulation.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.headroom.simulation.network.Scaling;
import org.headroom.simulation.network.TimeDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Autoscaler, token bucket, retries, cold starts, moments, inversion. */
class ControlFormulasTest {

  private static Scaling policy(int minimum, int maximum, int step) {
    return new Scaling(Scaling.Metric.CPU, .75, .1, minimum, maximum, step, 1, 0, 0, 0);
  }

  @Test
  void autoscalerDecision() {
    assertEquals(60, AutoscalerEquilibrium.desired(50, 90, 75, .1));
    assertEquals(50, AutoscalerEquilibrium.desired(50, 80, 75, .1));
    assertEquals(34, AutoscalerEquilibrium.desired(50, 50, 75, .1));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "3"})
  void autoscalerComesToRestWithinItsTolerance(int step) {
    for (double load = 1; load < 90; load += 3.7) {
      double work = load;
      int replicas = AutoscalerEquilibrium.replicas(policy(1, 200, step), 2, n -> Math.min(1, work / n));
      assertTrue(work / replicas <= .75 * 1.1, "load " + load + " on " + replicas);
    }
  }

  @Test
  void autoscalerStaysWithinItsBounds() {
    assertEquals(10, AutoscalerEquilibrium.replicas(policy(2, 10, 0), 3, n -> Double.MAX_VALUE));
    assertEquals(2, AutoscalerEquilibrium.replicas(policy(2, 10, 0), 7, n -> 0));
  }

  /** A simulated bucket, one Poisson arrival after the other. */
  @ParameterizedTest
  @CsvSource({".8, 1", ".8, 3.5", "1, 6", "1.3, 4", ".95, 20", "1.05, 15"})
  void tokenBucketLoss(double rate, double burst) {
    Random random = new Random(3);
    double tokens = burst;
    int arrivals = 4_000_000;
    int lost = 0;
    for (int i = 0; i < arrivals; i++) {
      tokens = Math.min(burst, tokens - Math.log(1 - random.nextDouble()) / rate);
      if (tokens >= 1) {
        tokens--;
      } else {
        lost++;
      }
    }
    assertEquals(lost / (double) arrivals, TokenBucket.loss(rate, 1, burst), 2e-3);
  }

  @Test
  void tokenBucketOfOneIsAnErlangLossSystem() {
    assertEquals(Erlang.blocking(1, .8), TokenBucket.loss(80, 100, 1), 1e-12);
    assertEquals(Erlang.blocking(1, 1.7), TokenBucket.loss(170, 100, 1), 1e-12);
  }

  @Test
  void seriesAndPoleOfTheTokenBucketMeet() {
    for (double rho : new double[] {.3, .8, .99, .999_999, 1, 1.000_01, 1.1, 2}) {
      double before = TokenBucket.loss(rho, 1, 8.999_999_999);
      double after = TokenBucket.loss(rho, 1, 9.000_000_001);
      assertEquals(before, after, 1e-7, "ρ = " + rho);
    }
  }

  @Test
  void aGenerousTokenBucketLosesOnlyTheExcess() {
    assertEquals(0, TokenBucket.loss(50, 100, 1_000), 1e-12);
    assertEquals(.5, TokenBucket.loss(200, 100, 1_000), 1e-12);
  }

  @Test
  void retriesMultiplyCalls() {
    assertEquals(1.75, RetryAmplification.tries(.5, 3, Double.POSITIVE_INFINITY), 1e-12);
    assertEquals(.125, RetryAmplification.finalFailure(.5, 3, Double.POSITIVE_INFINITY), 1e-12);
    assertEquals(3, RetryAmplification.tries(1, 3, Double.POSITIVE_INFINITY), 0);
    assertEquals(1.1, RetryAmplification.tries(.5, 3, .1), 1e-12);
  }

  /**
   * The share that fails grows with the load: from rest the system stays calm, after an overload it stays in the storm.
   */
  @Test
  void retryStormsKeepThemselvesAlive() {
    java.util.function.DoubleUnaryOperator failure = load -> load <= 100 ? 0 : 1;
    assertEquals(90, RetryAmplification.fromRest(90, 3, Double.POSITIVE_INFINITY, failure), 1e-9);
    assertEquals(270, RetryAmplification.fromOverload(90, 3, Double.POSITIVE_INFINITY, failure), 1e-9);
    assertEquals(90, RetryAmplification.fromOverload(90, 3, .1, failure), 1e-9);
  }

  @Test
  void coldStartsVanishWithKeepAliveAndProvisioning() {
    double cold = new ColdStart(10, .1, 1, 0).probability();
    assertTrue(cold > 0 && cold < 1);
    assertTrue(new ColdStart(10, .1, 10, 0).probability() < cold);
    assertTrue(new ColdStart(10, .1, 1, 1).probability() < cold);
    assertEquals(0, new ColdStart(10, .1, 1, 60).probability(), 1e-12);
    assertEquals(1, new ColdStart(10, .1, 0, 0).probability(), 1e-12);
  }

  static java.util.stream.Stream<TimeDistribution> distributions() {
    return java.util.stream.Stream.of(
        new TimeDistribution.Exponential(3), new TimeDistribution.Erlang(3, 4),
            new TimeDistribution.HyperExponential(3, 1.7),
        new TimeDistribution.LogNormal(3, .6), new TimeDistribution.Gamma(3, .7), new TimeDistribution.Weibull(3, 1.4),
        new TimeDistribution.Pareto(3, 9), new TimeDistribution.Uniform(1, 5),
        new TimeDistribution.Triangular(1, 2, 7));
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void momentsAreThoseOfOneDistribution(TimeDistribution time) {
    Moments moments = Moments.of(time);
    assertEquals(time.mean(), moments.mean(), 1e-12);
    assertEquals(time.scv(), moments.scv(), 1e-12);
    assertTrue(moments.third() * moments.mean() >= moments.second() * moments.second() * (1 - 1e-12), "Cauchy–Schwarz");
  }

  @Test
  void thirdMomentsOfSimpleShapes() {
    assertEquals(6 * 27, Moments.of(new TimeDistribution.Exponential(3)).third(), 1e-9);
    assertEquals((625 - 1) / 16.0, Moments.of(new TimeDistribution.Uniform(1, 5)).third(), 1e-9);
    assertEquals(27 * Math.pow(1.36, 3), Moments.of(new TimeDistribution.LogNormal(3, .6)).third(), 1e-9);
    double p = (1 + Math.sqrt(3 / 5.0)) / 2;
    double hyper = p * 6 * Math.pow(1 / (2 * p), 3) + (1 - p) * 6 * Math.pow(1 / (2 * (1 - p)), 3);
    assertEquals(hyper, Moments.of(new TimeDistribution.HyperExponential(1, 2)).third(), 1e-9);
  }

  @Test
  void inversionRecoversAnErlangTail() {
    LaplaceInversion.Transform erlang = (re, im, value) -> {
      // (1 − 1/(1+s)²)/s = (2+s)/(1+s)².
      double a = 1 + re;
      double squareRe = a * a - im * im;
      double squareIm = 2 * a * im;
      double norm = squareRe * squareRe + squareIm * squareIm;
      value[0] = ((2 + re) * squareRe + im * squareIm) / norm;
      value[1] = (im * squareRe - (2 + re) * squareIm) / norm;
    };
    for (double t : new double[] {.01, .5, 1, 5, 12}) {
      assertEquals(Math.exp(-t) * (1 + t), LaplaceInversion.invert(erlang, t), 2e-9);
    }
  }

  @Test
  void quantilesOfATail() {
    assertEquals(Math.log(100), Quantile.ofTail(t -> Math.exp(-t), .99, 1), 1e-12);
    assertEquals(0, Quantile.ofTail(t -> .5 * Math.exp(-t), .4, 1), 0);
    assertEquals(Double.POSITIVE_INFINITY, Quantile.ofTail(t -> .5, .9, 1));
    assertEquals(Math.log(100), Quantile.near(t -> Math.exp(-t), .99, 4, 1e-12), 1e-10);
  }
}
