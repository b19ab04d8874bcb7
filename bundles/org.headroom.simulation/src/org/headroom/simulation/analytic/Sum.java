package org.headroom.simulation.analytic;

import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Time of an answer by its first two moments.
 *
 * @param success probability of an answer, infinite times included
 * @param finite probability of an answer after a finite time
 * @param mean mean of the finite times
 * @param variance variance of the finite times
 */
record Sum(double success, double finite, double mean, double variance) {

  static final Sum NOTHING = new Sum(1, 1, 0, 0);
  static final Sum NEVER = new Sum(1, 0, 0, 0);
  static final Algebra ALGEBRA = new Algebra();

  /** The operations on moments. */
  static final class Algebra implements TimeAlgebra<Sum> {

    /** Limits further out than this many standard deviations are never reached. */
    private static final double FAR = 40;

    @Override
    public Sum nothing() {
      return NOTHING;
    }

    @Override
    public Sum of(TimeLaw law) {
      return new Sum(1, 1, law.mean, law.variance);
    }

    @Override
    public Sum never() {
      return NEVER;
    }

    @Override
    public Sum plus(Sum a, Sum b) {
      if (a == NOTHING) {
        return b;
      }
      return b == NOTHING
          ? a
          : new Sum(a.success * b.success, a.finite * b.finite, a.mean + b.mean, a.variance + b.variance);
    }

    @Override
    public Sum mix(double[] p, Sum[] times, int count) {
      double success = 0;
      double finite = 0;
      double first = 0;
      double second = 0;
      for (int i = 0; i < count; i++) {
        Sum t = times[i];
        double mass = p[i] * t.finite;
        success += p[i] * t.success;
        finite += mass;
        first += mass * t.mean;
        second += mass * (t.variance + t.mean * t.mean);
      }
      if (finite == 0) {
        return new Sum(success, 0, 0, 0);
      }
      double mean = first / finite;
      return new Sum(success, finite, mean, Math.max(0, second / finite - mean * mean));
    }

    @Override
    public Sum thinned(Sum t, double p) {
      return p == 1 ? t : new Sum(p * t.success, p * t.finite, t.mean, t.variance);
    }

    @Override
    public Sum latest(Sum a, Sum b) {
      LatestOfTwo latest = new LatestOfTwo(a.mean, a.variance, b.mean, b.variance);
      return new Sum(a.success * b.success, a.finite * b.finite, latest.mean, latest.variance);
    }

    @Override
    public Sum within(Sum t, double limit) {
      if (t.finite == t.success && limit > t.mean + FAR * Math.sqrt(t.variance)) {
        return t;
      }
      if (t.variance <= 1e-12 * t.mean * t.mean) {
        return t.mean <= limit ? new Sum(t.finite, t.finite, t.mean, 0) : new Sum(0, 0, 0, 0);
      }
      // Moments of a gamma time below the limit.
      double shape = t.mean * t.mean / t.variance;
      double scale = t.variance / t.mean;
      double below = RegularizedGamma.P.value(shape, limit / scale);
      if (below <= 0) {
        return new Sum(0, 0, 0, 0);
      }
      double mean = t.mean * RegularizedGamma.P.value(shape + 1, limit / scale) / below;
      double second = (t.variance + t.mean * t.mean) * RegularizedGamma.P.value(shape + 2, limit / scale) / below;
      return new Sum(t.finite * below, t.finite * below, mean, Math.max(0, second - mean * mean));
    }

    @Override
    public double success(Sum t) {
      return t.success;
    }

    @Override
    public Sum[] array(int size) {
      return new Sum[size];
    }
  }
}
