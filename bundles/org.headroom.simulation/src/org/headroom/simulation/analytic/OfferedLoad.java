package org.headroom.simulation.analytic;

import java.util.List;
import org.headroom.simulation.network.RateProfile;

/**
 * A profile over the measured time.
 *
 * @param mean time-weighted mean rate per second
 * @param peak largest rate per second
 */
record OfferedLoad(double mean, double peak) {

  static OfferedLoad of(RateProfile profile, long duration) {
    if (profile instanceof RateProfile.PiecewiseLinear linear) {
      return linear(linear.points(), duration);
    }
    if (profile instanceof RateProfile.Modulated m) {
      double mean = (m.low() * m.meanLow() + m.high() * m.meanHigh()) / (m.meanLow() + m.meanHigh());
      return new OfferedLoad(mean, Math.max(m.low(), m.high()));
    }
    RateProfile.Sine sine = (RateProfile.Sine) profile;
    double turns = 2 * Math.PI / sine.period();
    double area = Math.sin(turns * (duration - sine.peakAt())) + Math.sin(turns * sine.peakAt());
    double mean = sine.mean() * (1 + sine.amplitude() * area / (turns * duration));
    return new OfferedLoad(Math.max(0, mean), sine.mean() * (1 + Math.abs(sine.amplitude())));
  }

  private static OfferedLoad linear(List<RateProfile.Point> points, long duration) {
    double area = 0;
    double time = 0;
    double rate = points.get(0).rate();
    double peak = points.get(0).at() >= 0 ? rate : 0;
    double lastAt = Double.NEGATIVE_INFINITY;
    for (RateProfile.Point point : points) {
      double at = point.at();
      double begin = Math.max(time, 0);
      double end = Math.min(at, duration);
      if (end > begin) {
        double from = at(lastAt, rate, at, point.rate(), begin);
        double to = at(lastAt, rate, at, point.rate(), end);
        area += (from + to) / 2 * (end - begin);
        peak = Math.max(peak, Math.max(from, to));
      }
      time = Math.max(time, Math.min(at, duration));
      lastAt = at;
      rate = point.rate();
    }
    if (time < duration) {
      area += rate * (duration - Math.max(0, time));
      peak = Math.max(peak, rate);
    }
    return new OfferedLoad(area / duration, peak);
  }

  private static double at(double from, double rateFrom, double to, double rateTo, double time) {
    return Double.isInfinite(from) || to == from
        ? rateTo : rateFrom + (rateTo - rateFrom) * (time - from) / (to - from);
  }
}
