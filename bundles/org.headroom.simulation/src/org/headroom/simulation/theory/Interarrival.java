package org.headroom.simulation.theory;

import java.util.function.DoubleUnaryOperator;

/**
 * Laplace–Stieltjes transforms of times between arrivals, on [0, ∞), and the fixed point that queues take from them.
 */
public final class Interarrival {

  private static final int STEPS = 200;

  private Interarrival() {}

  /** Equal distances. */
  public static DoubleUnaryOperator deterministic(double rate) {
    return s -> Math.exp(-s / rate);
  }

  /** Erlang distances, such as every {@code stages}-th arrival of a Poisson stream; Poisson for one stage. */
  public static DoubleUnaryOperator erlang(double rate, int stages) {
    return s -> Math.exp(-stages * Math.log1p(s / (stages * rate)));
  }

  /** Hyper-exponential distances with balanced means and this squared coefficient of variation, at least 1. */
  public static DoubleUnaryOperator hyperExponential(double rate, double scv) {
    double p = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2;
    double first = 2 * p * rate;
    double second = 2 * (1 - p) * rate;
    return s -> p * first / (first + s) + (1 - p) * second / (second + s);
  }

  /** The root below 1 of x = f(x) for a convex f with f(0) &gt; 0, f(1) = 1 and a slope above 1 there. */
  static double root(DoubleUnaryOperator f) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < STEPS && high - low > Math.ulp(high); i++) {
      double middle = low + (high - low) / 2;
      if (f.applyAsDouble(middle) > middle) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + (high - low) / 2;
  }
}
