package org.headroom.simulation.theory;

import java.util.function.DoubleUnaryOperator;

/** Finds quantiles of a distribution of times given by its tail P(X &gt; t). */
public final class Quantile {

  private static final int DOUBLINGS = 1100;
  private static final int STEPS = 200;
  private static final int NEAR_STEPS = 12;

  private Quantile() {}

  /**
   * The smallest time whose tail is at most {@code 1 − p}, to the last few digits of a double; infinite when there is
   * none.
   *
   * @param tail falling from at most 1 to 0 on [0, ∞)
   * @param p share, 0–1
   * @param scale a typical time, to start from
   */
  public static double ofTail(DoubleUnaryOperator tail, double p, double scale) {
    double target = 1 - p;
    if (tail.applyAsDouble(0) <= target) {
      return 0;
    }
    double high = scale > 0 && scale < Double.MAX_VALUE ? scale : 1;
    double low = 0;
    int doublings = 0;
    while (tail.applyAsDouble(high) > target) {
      low = high;
      high *= 2;
      if (++doublings > DOUBLINGS || Double.isInfinite(high)) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return bisect(tail, target, low, high);
  }

  /**
   * The same to a relative precision, with few evaluations, from a guess.
   *
   * @param guess a time near the answer
   */
  public static double near(DoubleUnaryOperator tail, double p, double guess, double precision) {
    double target = 1 - p;
    double logTarget = Math.log(target);
    double time = guess;
    double at = Math.log(tail.applyAsDouble(time)) - logTarget;
    double step = Math.max(0.01 * time, Double.MIN_NORMAL);
    double other = at > 0 ? time + step : Math.max(0, time - step);
    for (int i = 0; i < NEAR_STEPS; i++) {
      double atOther = Math.log(tail.applyAsDouble(other)) - logTarget;
      double next = other - atOther * (other - time) / (atOther - at);
      if (!(next > 0.5 * other && next < 2 * other)) {
        return ofTail(tail, p, guess);
      }
      time = other;
      at = atOther;
      other = next;
      if (Math.abs(other - time) <= precision * other) {
        return other;
      }
    }
    return ofTail(tail, p, guess);
  }

  /** Regula falsi on the logarithm of the tail, nearly a straight line far out, secured by bisection. */
  private static double bisect(DoubleUnaryOperator tail, double target, double from, double to) {
    double low = from;
    double high = to;
    double logTarget = Math.log(target);
    double atLow = Math.log(tail.applyAsDouble(low)) - logTarget;
    double atHigh = Math.log(tail.applyAsDouble(high)) - logTarget;
    for (int i = 0; i < STEPS && high - low > 2 * Math.ulp(high); i++) {
      double secant = low + (high - low) * atLow / (atLow - atHigh);
      boolean useful = i % 3 != 2 && secant > low && secant < high;
      double middle = useful ? secant : low + (high - low) / 2;
      double value = Math.log(tail.applyAsDouble(middle)) - logTarget;
      if (value > 0) {
        low = middle;
        atLow = value;
      } else {
        high = middle;
        atHigh = value;
      }
      if (value == 0) {
        return middle;
      }
    }
    return high;
  }
}
