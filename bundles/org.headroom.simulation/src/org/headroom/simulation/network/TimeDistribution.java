package org.headroom.simulation.network;

import java.util.List;

/**
 * A non-negative random length of time. All parameters that are times are nanoseconds; {@code cv} is the coefficient of
 * variation (standard deviation over mean).
 */
public sealed interface TimeDistribution {

  /** Expected value in nanoseconds. */
  double mean();

  /** Squared coefficient of variation; infinite when the variance is, 0 for a mean of 0. */
  double scv();

  /** Always {@code mean}. */
  record Constant(double mean) implements TimeDistribution {
    /** No time at all. */
    public static final Constant ZERO = new Constant(0);

    @Override
    public double scv() {
      return 0;
    }
  }

  /** Exponential. */
  record Exponential(double mean) implements TimeDistribution {
    @Override
    public double scv() {
      return 1;
    }
  }

  /** Sum of {@code stages} equal exponential stages. */
  record Erlang(double mean, int stages) implements TimeDistribution {
    @Override
    public double scv() {
      return 1.0 / stages;
    }
  }

  /** Two exponential branches with balanced means: p1·m1 = p2·m2; cv at least 1. */
  record HyperExponential(double mean, double cv) implements TimeDistribution {
    @Override
    public double scv() {
      return cv * cv;
    }
  }

  /** Log-normal. */
  record LogNormal(double mean, double cv) implements TimeDistribution {
    @Override
    public double scv() {
      return cv * cv;
    }
  }

  /** Gamma with shape 1/cv². */
  record Gamma(double mean, double cv) implements TimeDistribution {
    @Override
    public double scv() {
      return cv * cv;
    }
  }

  /** Weibull; scv = Γ(1+2/k)/Γ(1+1/k)² − 1. */
  record Weibull(double mean, double shape) implements TimeDistribution {
    @Override
    public double scv() {
      double first = org.apache.commons.numbers.gamma.LogGamma.value(1 + 1 / shape);
      double second = org.apache.commons.numbers.gamma.LogGamma.value(1 + 2 / shape);
      return Math.expm1(second - 2 * first);
    }
  }

  /** Pareto type I with tail index {@code shape} above 1; scv = 1/(α(α−2)) for α above 2. */
  record Pareto(double mean, double shape) implements TimeDistribution {
    @Override
    public double scv() {
      return shape > 2 ? 1 / (shape * (shape - 2)) : Double.POSITIVE_INFINITY;
    }
  }

  /** Uniform between the bounds. */
  record Uniform(double minimum, double maximum) implements TimeDistribution {
    @Override
    public double mean() {
      return (minimum + maximum) / 2;
    }

    @Override
    public double scv() {
      double width = maximum - minimum;
      return mean() == 0 ? 0 : width * width / 12 / (mean() * mean());
    }
  }

  /** Triangular between the bounds with a most likely value. */
  record Triangular(double minimum, double mode, double maximum) implements TimeDistribution {
    @Override
    public double mean() {
      return (minimum + mode + maximum) / 3;
    }

    @Override
    public double scv() {
      double variance =
          (minimum * minimum + mode * mode + maximum * maximum
                  - minimum * mode - minimum * maximum - mode * maximum)
              / 18;
      return mean() == 0 ? 0 : variance / (mean() * mean());
    }
  }

  /** Each of the values is equally likely. */
  record Empirical(List<Double> values) implements TimeDistribution {
    public Empirical {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("an empirical distribution needs at least one value");
      }
    }

    @Override
    public double mean() {
      return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    @Override
    public double scv() {
      double mean = mean();
      double variance = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).average().orElseThrow();
      return mean == 0 ? 0 : variance / (mean * mean);
    }
  }
}
