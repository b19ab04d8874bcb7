package org.headroom.simulation.analytic;

import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.headroom.simulation.network.TimeDistribution;
import org.headroom.simulation.theory.GammaQuantile;
import org.headroom.simulation.theory.Moments;

/**
 * Distribution of a time: a constant, plus nothing with some probability, plus otherwise a mixture of gamma
 * distributions. That covers constant, exponential, Erlang, hyper-exponential and gamma times and exponential waits
 * exactly; others are cut into cells of their quantile function, each a narrow gamma distribution, with exact mean and
 * variance.
 */
final class TimeLaw {

  static final TimeLaw ZERO = constant(0);

  /** Coefficients of variation below this, and their squares within cells, are not told from constants. */
  static final double NARROWEST = 1e-4;

  /** Waits of fewer nanoseconds on average, or rarer ones, are none: their squares would be no numbers. */
  private static final double SHORTEST_WAIT = 1e-9;

  private static final double RAREST_WAIT = 1e-15;

  /** Rates nearer to each other than this lose digits in partial fractions. */
  private static final double CLOSEST_RATES = 1e-3;
  /** Stages of at most this part of an exponential time keep the digits of a closed form. */
  private static final double FASTER = 0.75;

  final double shift;
  final double mean;
  final double variance;
  /** Probability of the shift alone. */
  final double atom;

  /** Per gamma distribution its probability, shape and scale; read by {@link LawTransform}. */
  final double[] weight;
  final double[] shape;
  final double[] scale;
  /** Whether the terms are 1, 2, … exponential stages of one mean. */
  private final boolean staged;

  TimeLaw(double shift, double mean, double variance, double[] weight, double[] shape, double[] scale) {
    this.shift = shift;
    this.mean = mean;
    this.variance = variance;
    this.weight = weight;
    this.shape = shape;
    this.scale = scale;
    double mass = 0;
    for (double w : weight) {
      mass += w;
    }
    this.atom = weight.length == 0 ? 1 : Math.max(0, 1 - mass);
    boolean stages = weight.length > 1;
    for (int i = 0; i < weight.length; i++) {
      stages &= shape[i] == i + 1 && scale[i] == scale[0];
    }
    this.staged = stages;
  }

  static TimeLaw constant(double time) {
    return new TimeLaw(time, time, 0, new double[0], new double[0], new double[0]);
  }

  static TimeLaw exponential(double mean) {
    return mean == 0 ? ZERO : single(0, 1, 1, mean);
  }

  /** Gamma with these moments beyond a shift; a constant when there is no variance. */
  static TimeLaw gamma(double shift, double mean, double variance) {
    double beyond = mean - shift;
    if (beyond <= 0 || variance <= NARROWEST * NARROWEST * beyond * beyond) {
      return constant(mean);
    }
    return single(shift, 1, beyond * beyond / variance, variance / beyond);
  }

  /** Gamma with these moments, never a constant. */
  static TimeLaw random(double mean, double variance) {
    double least = Math.max(variance, NARROWEST * mean * mean);
    return single(0, 1, mean * mean / least, least / mean);
  }

  /** Nothing, or with a probability a time such that all have this mean and second moment. */
  static TimeLaw waiting(double probability, double mean, double second) {
    if (!(mean > SHORTEST_WAIT) || probability < RAREST_WAIT) {
      return ZERO;
    }
    double conditional = mean / probability;
    double scv = second / probability / (conditional * conditional) - 1;
    if (Math.abs(scv - 1) < 1e-9) {
      return single(0, probability, 1, conditional);
    }
    double bounded = Math.max(1e-3, scv);
    return single(0, probability, 1 / bounded, conditional * bounded);
  }

  /**
   * The sum of a random number of exponential times of one mean.
   *
   * @param stage mean of each
   * @param probability of 1, 2, … of them; what is missing to 1 is the probability of none
   */
  static TimeLaw stages(double stage, double[] probability) {
    double[] shapes = new double[probability.length];
    double[] scales = new double[probability.length];
    double first = 0;
    double second = 0;
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = i + 1;
      scales[i] = stage;
      first += probability[i] * shapes[i];
      second += probability[i] * shapes[i] * (shapes[i] + 1);
    }
    return new TimeLaw(0, stage * first, stage * stage * (second - first * first), probability, shapes, scales);
  }

  private static TimeLaw single(double shift, double weight, double shape, double scale) {
    double mean = weight * shape * scale;
    double second = weight * shape * (shape + 1) * scale * scale;
    return new TimeLaw(
        shift, shift + mean, Math.max(0, second - mean * mean),
        new double[] {weight}, new double[] {shape}, new double[] {scale});
  }

  static TimeLaw of(TimeDistribution time) {
    double mean = time.mean();
    double scv = time.scv();
    if (mean == 0 || scv == 0) {
      return constant(mean);
    }
    if (time instanceof TimeDistribution.Exponential) {
      return exponential(mean);
    }
    if (time instanceof TimeDistribution.Erlang || time instanceof TimeDistribution.Gamma) {
      return single(0, 1, 1 / scv, mean * scv);
    }
    if (time instanceof TimeDistribution.HyperExponential) {
      double p = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
      return new TimeLaw(
          0, mean, scv * mean * mean,
          new double[] {p, 1 - p}, new double[] {1, 1}, new double[] {mean / (2 * p), mean / (2 * (1 - p))});
    }
    return Cells.of(Moments.of(time), Quantiles.of(time));
  }

  /** The same law, a number of times as long. */
  TimeLaw times(double factor) {
    double[] scaled = new double[scale.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = factor * scale[i];
    }
    return new TimeLaw(factor * shift, factor * mean, factor * factor * variance, weight, shape, scaled);
  }

  /**
   * The law of the time multiplied by an independent factor of this mean.
   *
   * @param factor mean of the factor
   * @param factorScv its squared coefficient of variation
   */
  TimeLaw stretched(double factor, double factorScv) {
    if (factorScv <= 0) {
      return times(factor);
    }
    double stretchedMean = factor * mean;
    double square = factor * factor * (variance + mean * mean) * (1 + factorScv);
    if (shift > 0 || isConstant()) {
      return gamma(0, stretchedMean, square - stretchedMean * stretchedMean);
    }
    double[] shapes = new double[shape.length];
    double[] scales = new double[shape.length];
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = 1 / ((1 + 1 / shape[i]) * (1 + factorScv) - 1);
      scales[i] = factor * shape[i] * scale[i] / shapes[i];
    }
    return new TimeLaw(0, stretchedMean, square - stretchedMean * stretchedMean, weight, shapes, scales);
  }

  boolean isConstant() {
    return weight.length == 0;
  }

  /** Whether all that is random is exponential, so that sums with others have closed forms. */
  boolean isExponentialMixture() {
    for (double s : shape) {
      if (s != 1) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is one exponential time, without shift or atom. */
  boolean isExponential() {
    return weight.length == 1 && shape[0] == 1 && weight[0] == 1 && shift == 0;
  }

  int terms() {
    return weight.length;
  }

  double rate(int term) {
    return 1 / scale[term];
  }

  double weight(int term) {
    return weight[term];
  }

  /** P(time beyond the shift &gt; t). */
  double tailBeyondShift(double time) {
    if (time < 0) {
      return 1;
    }
    if (staged) {
      return stagedTail(time / scale[0]);
    }
    double tail = 0;
    for (int i = 0; i < weight.length; i++) {
      tail +=
          weight[i]
              * (shape[i] == 1
                  ? Math.exp(-time / scale[i])
                  : RegularizedGamma.Q.value(shape[i], time / scale[i]));
    }
    return tail;
  }

  /** The time beyond the shift below which the share p lies, above the atom, of a law with one term. */
  double singleQuantile(double p) {
    if (shape[0] == 1) {
      return (Math.log(weight[0]) - Math.log1p(-p)) * scale[0];
    }
    double tail = (1 - p) / weight[0];
    return tail >= 1 ? 0 : scale[0] * GammaQuantile.ofTail(shape[0], tail);
  }

  /** Whether every term, however many exponential stages it has, has faster ones than this rate by a good deal. */
  boolean isFasterThan(double rate) {
    for (double s : scale) {
      if (s * rate > FASTER) {
        return false;
      }
    }
    return shift == 0 && weight.length > 0;
  }

  /**
   * P(time + exponential time &gt; t) for a law whose terms are faster: per gamma term Q(k, t/s) + e^−rt (1 − sr)^−k
   * P(k, t(1/s − r)), from the integral over the gamma density.
   */
  double tailWithExponential(double rate, double time) {
    double alone = Math.exp(-rate * time);
    double tail = atom * alone;
    for (int i = 0; i < weight.length; i++) {
      double left = 1 - scale[i] * rate;
      double within = RegularizedGamma.P.value(shape[i], time * left / scale[i]);
      // The power and e^−rt may leave the range of doubles where their product does not.
      double then = within == 0 ? 0 : Math.exp(-rate * time - shape[i] * Math.log(left)) * within;
      tail += weight[i] * (RegularizedGamma.Q.value(shape[i], time / scale[i]) + then);
    }
    return tail;
  }

  /** More stages than a Poisson number of ends: the sum over those, of P(n ends) · P(more stages than n). */
  private double stagedTail(double ends) {
    double more = 1 - atom;
    double likely = Math.exp(-ends);
    double tail = 0;
    for (int n = 0; n < weight.length; n++) {
      tail += likely * more;
      likely *= ends / (n + 1);
      more -= weight[n];
    }
    return tail;
  }

  /** Whether no exponential term has nearly this rate. */
  boolean isApartFrom(double rate) {
    for (double s : scale) {
      if (Math.abs(1 - s * rate) < CLOSEST_RATES) {
        return false;
      }
    }
    return true;
  }
}
