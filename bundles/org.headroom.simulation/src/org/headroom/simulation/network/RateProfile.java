package org.headroom.simulation.network;

import java.util.List;

/** Arrival rate (per second) over the time of an experiment (nanoseconds; before 0 the rate at 0 holds). */
public sealed interface RateProfile {

  /**
   * Straight lines between points, constant before the first and after the last; two points at one time are a jump.
   *
   * @param points ascending in time, at least one
   */
  record PiecewiseLinear(List<Point> points) implements RateProfile {
    public PiecewiseLinear {
      points = List.copyOf(points);
      if (points.isEmpty()) {
        throw new IllegalArgumentException("a rate profile needs at least one point");
      }
    }

    /** The same rate for ever. */
    public static PiecewiseLinear constant(double rate) {
      return new PiecewiseLinear(List.of(new Point(0, rate)));
    }
  }

  /** Rate {@code rate} at time {@code at}. */
  record Point(long at, double rate) {}

  /** Markov-modulated: exponential stays (means in nanoseconds) at a low and a high rate, starting low. */
  record Modulated(double low, double high, double meanLow, double meanHigh) implements RateProfile {}

  /** {@code mean·(1 + amplitude·cos(2π(t − peakAt)/period))}. */
  record Sine(double mean, double amplitude, long period, long peakAt) implements RateProfile {}
}
