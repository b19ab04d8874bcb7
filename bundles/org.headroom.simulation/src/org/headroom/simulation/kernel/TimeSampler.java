package org.headroom.simulation.kernel;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.headroom.simulation.network.TimeDistribution;

/** Draws lengths of time, rounded to whole nanoseconds. Exponential and normal numbers come from modified ziggurats. */
public abstract class TimeSampler {

  private static final int LARGEST_ERLANG_SUM = 16;

  private TimeSampler() {}

  /** The next length of time. */
  public abstract long next();

  /** Whether every draw gives the same. */
  public boolean isConstant() {
    return false;
  }

  /** A sampler of the distribution that draws from the stream. */
  public static TimeSampler of(TimeDistribution distribution, UniformRandomProvider random) {
    if (distribution.mean() == 0 || distribution.scv() == 0) {
      return new Fixed(Math.round(distribution.mean()));
    }
    if (distribution instanceof TimeDistribution.Exponential exponential) {
      return new Scaled(ZigguratSampler.Exponential.of(random), exponential.mean());
    } else if (distribution instanceof TimeDistribution.Erlang erlang) {
      return erlang.stages() > LARGEST_ERLANG_SUM
          ? gamma(random, erlang.stages(), erlang.mean())
          : new Stages(ZigguratSampler.Exponential.of(random), erlang.stages(), erlang.mean() / erlang.stages());
    } else if (distribution instanceof TimeDistribution.HyperExponential hyper) {
      return new TwoBranches(random, hyper.mean(), hyper.scv());
    } else if (distribution instanceof TimeDistribution.LogNormal logNormal) {
      double variance = Math.log1p(logNormal.scv());
      return new LogNormal(
          ZigguratSampler.NormalizedGaussian.of(random),
          Math.log(logNormal.mean()) - variance / 2,
          Math.sqrt(variance));
    } else if (distribution instanceof TimeDistribution.Gamma gamma) {
      return gamma(random, 1 / gamma.scv(), gamma.mean());
    } else if (distribution instanceof TimeDistribution.Weibull weibull) {
      double scale =
          weibull.mean() / Math.exp(LogGamma.value(1 + 1 / weibull.shape()));
      return new Weibull(ZigguratSampler.Exponential.of(random), scale, 1 / weibull.shape());
    } else if (distribution instanceof TimeDistribution.Pareto pareto) {
      double scale = pareto.mean() * (pareto.shape() - 1) / pareto.shape();
      return new Pareto(ZigguratSampler.Exponential.of(random), scale, 1 / pareto.shape());
    } else if (distribution instanceof TimeDistribution.Uniform uniform) {
      return new Uniform(random, uniform.minimum(), uniform.maximum() - uniform.minimum());
    } else if (distribution instanceof TimeDistribution.Triangular triangular) {
      return new Triangular(random, triangular);
    } else if (distribution instanceof TimeDistribution.Empirical empirical) {
      return new Empirical(random, empirical.values().stream().mapToLong(Math::round).toArray());
    }
    throw new IllegalArgumentException("no sampler for " + distribution);
  }

  private static TimeSampler gamma(UniformRandomProvider random, double shape, double mean) {
    return new Scaled(AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, mean / shape), 1);
  }

  private static long rounded(double time) {
    return (long) (time + 0.5);
  }

  private static final class Fixed extends TimeSampler {
    private final long time;

    Fixed(long time) {
      this.time = time;
    }

    @Override
    public long next() {
      return time;
    }

    @Override
    public boolean isConstant() {
      return true;
    }
  }

  private static final class Scaled extends TimeSampler {
    private final SharedStateContinuousSampler sampler;
    private final double scale;

    Scaled(SharedStateContinuousSampler sampler, double scale) {
      this.sampler = sampler;
      this.scale = scale;
    }

    @Override
    public long next() {
      return rounded(scale * sampler.sample());
    }
  }

  private static final class Stages extends TimeSampler {
    private final SharedStateContinuousSampler exponential;
    private final int stages;
    private final double mean;

    Stages(SharedStateContinuousSampler exponential, int stages, double mean) {
      this.exponential = exponential;
      this.stages = stages;
      this.mean = mean;
    }

    @Override
    public long next() {
      double sum = 0;
      for (int i = 0; i < stages; i++) {
        sum += exponential.sample();
      }
      return rounded(mean * sum);
    }
  }

  /** Balanced means: p₁ = (1 + √((c²−1)/(c²+1)))/2, mᵢ = m/(2pᵢ) (Tijms, "A First Course in Stochastic Models"). */
  private static final class TwoBranches extends TimeSampler {
    private final UniformRandomProvider random;
    private final SharedStateContinuousSampler exponential;
    private final double first;
    private final double firstMean;
    private final double secondMean;

    TwoBranches(UniformRandomProvider random, double mean, double scv) {
      this.random = random;
      this.exponential = ZigguratSampler.Exponential.of(random);
      this.first = (1 + Math.sqrt(Math.max(0, scv - 1) / (scv + 1))) / 2;
      this.firstMean = mean / (2 * first);
      this.secondMean = mean / (2 * (1 - first));
    }

    @Override
    public long next() {
      return rounded((random.nextDouble() < first ? firstMean : secondMean) * exponential.sample());
    }
  }

  private static final class LogNormal extends TimeSampler {
    private final SharedStateContinuousSampler normal;
    private final double location;
    private final double spread;

    LogNormal(SharedStateContinuousSampler normal, double location, double spread) {
      this.normal = normal;
      this.location = location;
      this.spread = spread;
    }

    @Override
    public long next() {
      return rounded(Math.exp(location + spread * normal.sample()));
    }
  }

  private static final class Weibull extends TimeSampler {
    private final SharedStateContinuousSampler exponential;
    private final double scale;
    private final double power;

    Weibull(SharedStateContinuousSampler exponential, double scale, double power) {
      this.exponential = exponential;
      this.scale = scale;
      this.power = power;
    }

    @Override
    public long next() {
      return rounded(scale * Math.pow(exponential.sample(), power));
    }
  }

  private static final class Pareto extends TimeSampler {
    private final SharedStateContinuousSampler exponential;
    private final double scale;
    private final double power;

    Pareto(SharedStateContinuousSampler exponential, double scale, double power) {
      this.exponential = exponential;
      this.scale = scale;
      this.power = power;
    }

    @Override
    public long next() {
      return rounded(scale * Math.exp(power * exponential.sample()));
    }
  }

  private static final class Uniform extends TimeSampler {
    private final UniformRandomProvider random;
    private final double minimum;
    private final double width;

    Uniform(UniformRandomProvider random, double minimum, double width) {
      this.random = random;
      this.minimum = minimum;
      this.width = width;
    }

    @Override
    public long next() {
      return rounded(minimum + width * random.nextDouble());
    }
  }

  private static final class Triangular extends TimeSampler {
    private final UniformRandomProvider random;
    private final double minimum;
    private final double maximum;
    private final double rise;
    private final double fall;
    private final double peak;

    Triangular(UniformRandomProvider random, TimeDistribution.Triangular shape) {
      this.random = random;
      this.minimum = shape.minimum();
      this.maximum = shape.maximum();
      double width = maximum - minimum;
      this.rise = width * (shape.mode() - minimum);
      this.fall = width * (maximum - shape.mode());
      this.peak = (shape.mode() - minimum) / width;
    }

    @Override
    public long next() {
      double u = random.nextDouble();
      return rounded(u < peak ? minimum + Math.sqrt(u * rise) : maximum - Math.sqrt((1 - u) * fall));
    }
  }

  private static final class Empirical extends TimeSampler {
    private final UniformRandomProvider random;
    private final long[] values;

    Empirical(UniformRandomProvider random, long[] values) {
      this.random = random;
      this.values = values;
    }

    @Override
    public long next() {
      return values[random.nextInt(values.length)];
    }
  }
}
