package org.headroom.simulation.des;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.headroom.simulation.network.RateProfile;

/**
 * Times of arrivals at a rate that varies over time, by inversion: if Λ is the integral of the rate, arrivals of unit
 * rate at u₁, u₂ … become arrivals at Λ⁻¹(u₁), Λ⁻¹(u₂) … (Çinlar, "Introduction to Stochastic Processes", 4.7). No
 * arrival is drawn and rejected, so two profiles see the same stream.
 */
abstract class ArrivalTimes {

  static final double NEVER = Double.POSITIVE_INFINITY;

  private static final double NANOSECONDS = 1e9;

  /** The time from which the integral of the rate reaches {@code area} (arrivals), or {@link #NEVER}. */
  abstract double after(double from, double area);

  static ArrivalTimes of(RateProfile profile, double start, UniformRandomProvider random) {
    if (profile instanceof RateProfile.PiecewiseLinear linear) {
      return new Linear(linear);
    } else if (profile instanceof RateProfile.Sine sine) {
      return new Wave(sine);
    } else if (profile instanceof RateProfile.Modulated modulated) {
      return new TwoState(modulated, start, random);
    }
    throw new IllegalArgumentException("no arrivals for " + profile);
  }

  private static final class Linear extends ArrivalTimes {
    private final double[] at;
    private final double[] rate;
    private int segment;

    Linear(RateProfile.PiecewiseLinear profile) {
      int n = profile.points().size();
      at = new double[n];
      rate = new double[n];
      for (int i = 0; i < n; i++) {
        at[i] = profile.points().get(i).at();
        rate[i] = profile.points().get(i).rate() / NANOSECONDS;
      }
    }

    @Override
    double after(double from, double area) {
      double time = from;
      double rest = area;
      if (time < 0) {
        double constant = rateAt(0);
        if (constant * -time >= rest) {
          return time + rest / constant;
        }
        rest -= constant * -time;
        time = 0;
      }
      while (segment < at.length && at[segment] <= time) {
        segment++;
      }
      while (segment < at.length) {
        if (segment > 0 || at[0] > time) {
          double begin = rateAt(time);
          double end = segment == 0 ? begin : rate[segment];
          double length = at[segment] - time;
          double part = (begin + end) / 2 * length;
          if (part >= rest) {
            return time + inSegment(begin, (end - begin) / length, rest);
          }
          rest -= part;
          time = at[segment];
        }
        do {
          segment++;
        } while (segment < at.length && at[segment] <= time);
      }
      double last = rate[at.length - 1];
      return last > 0 ? time + rest / last : NEVER;
    }

    /** Root of begin·x + slope·x²/2 = area, in the form that keeps precision for small slopes. */
    private static double inSegment(double begin, double slope, double area) {
      return 2 * area / (begin + Math.sqrt(Math.max(0, begin * begin + 2 * slope * area)));
    }

    /** Rate just after a time. */
    private double rateAt(double time) {
      int next = 0;
      while (next < at.length && at[next] <= time) {
        next++;
      }
      if (next == 0) {
        return rate[0];
      }
      if (next == at.length) {
        return rate[at.length - 1];
      }
      double share = (time - at[next - 1]) / (at[next] - at[next - 1]);
      return rate[next - 1] + share * (rate[next] - rate[next - 1]);
    }
  }

  private static final class Wave extends ArrivalTimes {
    private final double mean;
    private final double amplitude;
    private final double frequency;
    private final double peak;

    Wave(RateProfile.Sine sine) {
      if (Math.abs(sine.amplitude()) > 1) {
        throw new IllegalArgumentException("the amplitude of a rate must lie in -1 to 1, was " + sine.amplitude());
      }
      mean = sine.mean() / NANOSECONDS;
      amplitude = sine.amplitude();
      frequency = 2 * Math.PI / sine.period();
      peak = sine.peakAt();
    }

    @Override
    double after(double from, double area) {
      if (mean <= 0) {
        return NEVER;
      }
      double time = from;
      double rest = area;
      if (time < 0) {
        double constant = mean * (1 + amplitude * Math.cos(frequency * peak));
        if (constant * -time >= rest) {
          return time + rest / constant;
        }
        rest -= constant * -time;
        time = 0;
      }
      // The wave moves the area by at most 2·mean·amplitude/frequency away from the straight line.
      double base = primitive(time) + rest;
      double slack = 2 * Math.abs(amplitude) / frequency;
      double low = Math.max(time, time + rest / mean - slack);
      double high = time + rest / mean + slack;
      while (high - low > 0.25) {
        double middle = (low + high) / 2;
        if (primitive(middle) < base) {
          low = middle;
        } else {
          high = middle;
        }
        double slope = mean * (1 + amplitude * Math.cos(frequency * (low - peak)));
        double newton = low + (base - primitive(low)) / slope;
        if (newton > low && newton < high) {
          if (primitive(newton) < base) {
            low = newton;
          } else {
            high = newton;
          }
        }
      }
      return (low + high) / 2;
    }

    private double primitive(double time) {
      return mean * (time + amplitude / frequency * Math.sin(frequency * (time - peak)));
    }
  }

  /** Markov-modulated: the rate jumps between two values after exponential times. */
  private static final class TwoState extends ArrivalTimes {
    private final double[] rates;
    private final double[] means;
    private final SharedStateContinuousSampler exponential;
    private int state;
    private double until;

    TwoState(RateProfile.Modulated profile, double start, UniformRandomProvider random) {
      rates = new double[] {profile.low() / NANOSECONDS, profile.high() / NANOSECONDS};
      means = new double[] {profile.meanLow(), profile.meanHigh()};
      exponential = ZigguratSampler.Exponential.of(random);
      until = start + means[0] * exponential.sample();
    }

    @Override
    double after(double from, double area) {
      double time = from;
      double rest = area;
      if (rates[0] <= 0 && rates[1] <= 0) {
        return NEVER;
      }
      while (rates[state] * (until - time) < rest) {
        rest -= rates[state] * (until - time);
        time = until;
        state = 1 - state;
        until = time + means[state] * exponential.sample();
      }
      return time + rest / rates[state];
    }
  }
}
