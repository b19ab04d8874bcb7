package org.headroom.analysis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.headroom.catalogue.ServiceTime;
import org.headroom.model.ConstantTime;
import org.headroom.model.Distribution;
import org.headroom.model.EmpiricalTime;
import org.headroom.model.ErlangTime;
import org.headroom.model.ExponentialTime;
import org.headroom.model.GammaTime;
import org.headroom.model.HyperExponentialTime;
import org.headroom.model.LogNormalTime;
import org.headroom.model.MeanTime;
import org.headroom.model.ParetoTime;
import org.headroom.model.TriangularTime;
import org.headroom.model.UniformTime;
import org.headroom.model.WeibullTime;
import org.headroom.model.units.Durations;
import org.headroom.simulation.network.TimeDistribution;

/** Turns the model's distributions into those of the network. */
final class Distributions {
  private final ModelFiles files;

  Distributions(ModelFiles files) {
    this.files = files;
  }

  TimeDistribution of(String element, ServiceTime time) {
    if (time instanceof ServiceTime.Modelled modelled) {
      return of(element, modelled.distribution());
    }
    ServiceTime.Estimated estimated = (ServiceTime.Estimated) time;
    double mean = nanoseconds(estimated.mean());
    return switch (estimated.shape()) {
      case CONSTANT -> new TimeDistribution.Constant(mean);
      case EXPONENTIAL -> new TimeDistribution.Exponential(mean);
      case LOG_NORMAL -> new TimeDistribution.LogNormal(mean, estimated.cv());
    };
  }

  private TimeDistribution of(String element, Distribution distribution) {
    if (distribution instanceof ConstantTime constant) {
      return new TimeDistribution.Constant(required(element, "value", constant.getValue()));
    }
    if (distribution instanceof MeanTime time) {
      return ofMean(element, time, required(element, "mean", time.getMean()));
    }
    if (distribution instanceof UniformTime uniform) {
      double minimum = required(element, "minimum", uniform.getMinimum());
      double maximum = required(element, "maximum", uniform.getMaximum());
      requireAscending(element, minimum, maximum);
      return new TimeDistribution.Uniform(minimum, maximum);
    }
    if (distribution instanceof TriangularTime triangular) {
      double minimum = required(element, "minimum", triangular.getMinimum());
      double mode = required(element, "mode", triangular.getMode());
      double maximum = required(element, "maximum", triangular.getMaximum());
      requireAscending(element, minimum, mode);
      requireAscending(element, mode, maximum);
      return new TimeDistribution.Triangular(minimum, mode, maximum);
    }
    return empirical(element, (EmpiricalTime) distribution);
  }

  private static TimeDistribution ofMean(String element, MeanTime time, double mean) {
    if (time instanceof ExponentialTime) {
      return new TimeDistribution.Exponential(mean);
    }
    if (time instanceof ErlangTime erlang) {
      return new TimeDistribution.Erlang(mean, erlang.getStages());
    }
    if (time instanceof HyperExponentialTime hyper) {
      if (hyper.getCv() < 1) {
        throw new CompileException(element, "a hyper-exponential time cannot have a coefficient of variation of "
            + hyper.getCv(), "Use a gamma or log-normal time for values below 1.");
      }
      return new TimeDistribution.HyperExponential(mean, hyper.getCv());
    }
    if (time instanceof LogNormalTime logNormal) {
      return new TimeDistribution.LogNormal(mean, logNormal.getCv());
    }
    if (time instanceof GammaTime gamma) {
      return new TimeDistribution.Gamma(mean, gamma.getCv());
    }
    if (time instanceof WeibullTime weibull) {
      return new TimeDistribution.Weibull(mean, weibull.getShape());
    }
    ParetoTime pareto = (ParetoTime) time;
    if (pareto.getShape() <= 1) {
      throw new CompileException(element, "a Pareto time with the tail index " + pareto.getShape() + " has no mean",
          "Give a shape above 1.");
    }
    return new TimeDistribution.Pareto(mean, pareto.getShape());
  }

  private TimeDistribution empirical(String element, EmpiricalTime time) {
    List<Double> values = new ArrayList<>();
    for (Duration value : time.getValues()) {
      values.add(nanoseconds(value));
    }
    if (time.getFile() != null) {
      for (ModelFiles.Line line : files.read(element, time.getFile())) {
        values.add(nanoseconds(line.parse(line.text(), Durations::parse)));
      }
    }
    if (values.isEmpty()) {
      throw new CompileException(element, "an empirical time without values", "List measured values, or name a CSV "
          + "file with one value and its unit per line, such as 12.5 ms.");
    }
    return new TimeDistribution.Empirical(values);
  }

  private static void requireAscending(String element, double low, double high) {
    if (low > high) {
      throw new CompileException(element, "the bounds of a service time are in the wrong order",
          "Write minimum, mode and maximum in ascending order.");
    }
  }

  private static double required(String element, String feature, Duration value) {
    if (value == null) {
      throw new CompileException(element, "a service time without " + feature, "Give its " + feature
          + ", such as 5 ms.");
    }
    return nanoseconds(value);
  }

  /** Exact up to 2^53 ns, which is 104 days. */
  static double nanoseconds(Duration duration) {
    return duration.getSeconds() * 1e9 + duration.getNano();
  }
}
