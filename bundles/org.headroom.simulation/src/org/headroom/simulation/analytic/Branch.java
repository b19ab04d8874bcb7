package org.headroom.simulation.analytic;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.numbers.gamma.Erfc;
import org.headroom.simulation.theory.LaplaceInversion;
import org.headroom.simulation.theory.Moments;
import org.headroom.simulation.theory.Quantile;

/**
 * One way that a request may take: a constant time plus independent random times. The tail of the sum is exact for one
 * time and for exponential ones of different rates (partial fractions); else it comes from numerical inversion of the
 * transform.
 */
final class Branch {

  private static final TimeLaw[] NOTHING = {};
  /** A share of the variance that is not worth a factor of the transform. */
  private static final double STEADY = 1e-4;

  /** Rough tails this near to 0 or 1 need no inversion: no percentile asks for them. */
  private static final double NO_MATTER = 1e-7;

  /** Points of a law that is cut off. */
  private static final int GRID = 64;

  final double probability;
  final double shift;
  final double mean;
  final double variance;
  private final TimeLaw[] parts;
  /** Null until it is asked for. */
  private Optional<PartialFractions> fractions;
  private TimeLaw[] varying;
  private double steady;

  private Branch(double probability, double shift, TimeLaw[] parts) {
    this.probability = probability;
    this.shift = shift;
    this.parts = parts;
    double sum = shift;
    double squares = 0;
    for (TimeLaw part : parts) {
      sum += part.mean - part.shift;
      squares += part.variance;
    }
    this.mean = sum;
    this.variance = squares;
  }

  static Branch of(TimeLaw law) {
    return new Branch(1, law.shift, law.isConstant() ? NOTHING : new TimeLaw[] {law});
  }

  Branch withProbability(double p) {
    Branch copy = new Branch(p, shift, parts);
    return copy;
  }

  /**
   * The sum of both times; beyond {@code limit} random parts the least variable ones are joined into one gamma time.
   */
  Branch plus(Branch other, int limit) {
    TimeLaw[] all = Arrays.copyOf(parts, parts.length + other.parts.length);
    System.arraycopy(other.parts, 0, all, parts.length, other.parts.length);
    double constant = shift + other.shift;
    while (all.length > limit) {
      all = joined(all);
    }
    return new Branch(probability * other.probability, constant, all);
  }

  /** The two least variable parts become one gamma time. */
  private static TimeLaw[] joined(TimeLaw[] all) {
    int least = all[0].variance <= all[1].variance ? 0 : 1;
    int next = 1 - least;
    for (int i = 2; i < all.length; i++) {
      if (all[i].variance < all[least].variance) {
        next = least;
        least = i;
      } else if (all[i].variance < all[next].variance) {
        next = i;
      }
    }
    TimeLaw a = all[least];
    TimeLaw b = all[next];
    TimeLaw[] fewer = new TimeLaw[all.length - 1];
    int n = 0;
    for (int i = 0; i < all.length; i++) {
      if (i != least && i != next) {
        fewer[n++] = all[i];
      }
    }
    fewer[n] = TimeLaw.random(a.mean - a.shift + b.mean - b.shift, a.variance + b.variance);
    return fewer;
  }

  /** One gamma time in the place of two branches, with the moments of their mixture. */
  Branch merged(Branch other) {
    double p = probability + other.probability;
    double share = probability / p;
    double average = share * mean + (1 - share) * other.mean;
    double distance = mean - other.mean;
    double spread = share * variance + (1 - share) * other.variance + share * (1 - share) * distance * distance;
    return of(TimeLaw.gamma(Math.min(shift, other.shift), average, spread)).withProbability(p);
  }

  /** Whether it is a constant and one exponential time. */
  boolean isShiftedExponential() {
    return parts.length == 1 && parts[0].isExponential();
  }

  /** Whether the tail needs no numerical inversion. */
  boolean isClosedForm() {
    return parts.length <= 1 || isPairOfExponentials() || exponentialAmongFaster() >= 0 || fractions().isPresent();
  }

  /** Whether quantiles have a formula. */
  boolean hasDirectQuantile() {
    return parts.length == 0 || parts.length == 1 && parts[0].terms() == 1;
  }

  /** The time below which the share p lies: of a constant, or of a gamma time with or without an atom. */
  double directQuantile(double p) {
    if (parts.length == 0 || p <= parts[0].atom) {
      return shift;
    }
    return shift + parts[0].singleQuantile(p);
  }

  /** The tail of a gamma distribution of the same moments beyond the shift (E. Wilson, M. Hilferty 1931). */
  double roughTail(double time) {
    double beyond = mean - shift;
    if (time <= shift || beyond <= 0) {
      return time < shift ? 1 : 0;
    }
    double scv = variance / (beyond * beyond);
    double normal = (Math.cbrt((time - shift) / beyond) - 1 + scv / 9) * 3 / Math.sqrt(scv);
    return Erfc.value(normal / Math.sqrt(2)) / 2;
  }

  /** P(time &gt; t), given this branch. */
  double tail(double time) {
    double beyond = time - shift;
    if (beyond < 0) {
      return 1;
    }
    if (parts.length == 0) {
      return 0;
    }
    if (parts.length == 1) {
      return parts[0].tailBeyondShift(beyond);
    }
    if (isPairOfExponentials()) {
      return pairTail(parts[0], parts[1], beyond);
    }
    int slow = exponentialAmongFaster();
    if (slow >= 0) {
      return Math.min(1, parts[1 - slow].tailWithExponential(parts[slow].rate(0), beyond));
    }
    if (fractions().isPresent()) {
      return fractions.get().tail(beyond);
    }
    if (beyond == 0) {
      double atom = 1;
      for (TimeLaw part : parts) {
        atom *= part.atom;
      }
      return 1 - atom;
    }
    double rough = roughTail(time);
    if (rough < NO_MATTER || rough > 1 - NO_MATTER) {
      return rough;
    }
    return Math.min(1, Math.max(0, inverted(beyond)));
  }

  private Optional<PartialFractions> fractions() {
    if (fractions == null) {
      fractions = PartialFractions.of(parts);
    }
    return fractions;
  }

  /** Inversion, with parts that hardly vary taken as constant. */
  private double inverted(double beyond) {
    if (varying == null) {
      varying = new TimeLaw[parts.length];
      int n = 0;
      for (TimeLaw part : parts) {
        if (part.variance > STEADY * variance) {
          varying[n++] = part;
        } else {
          steady += part.mean - part.shift;
        }
      }
      varying = Arrays.copyOf(varying, n);
    }
    double rest = beyond - steady;
    if (rest <= 0) {
      return 1;
    }
    return varying.length == 1 ? varying[0].tailBeyondShift(rest) : LaplaceInversion.invert(this::tailTransform, rest);
  }

  private boolean isPairOfExponentials() {
    return parts.length == 2 && parts[0].terms() == 1 && parts[1].terms() == 1
        && parts[0].isExponentialMixture() && parts[1].isExponentialMixture();
  }

  /**
   * Which of two parts is exponential while the other, such as a wait for several services, has faster stages; or -1.
   */
  private int exponentialAmongFaster() {
    if (parts.length == 2) {
      for (int i = 0; i < 2; i++) {
        TimeLaw one = parts[i];
        if (one.isExponential() && !parts[1 - i].isExponentialMixture() && parts[1 - i].isFasterThan(one.rate(0))) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Two exponential times, each with or without an atom, such as service and wait; also of equal rates. */
  private static double pairTail(TimeLaw one, TimeLaw two, double time) {
    double r = one.rate(0);
    double q = two.rate(0);
    double difference = (r - q) * time;
    double first = Math.exp(-r * time);
    double second = Math.exp(-q * time);
    double between;
    if (Math.abs(difference) > 1) {
      between = (second - first) / (r - q);
    } else {
      between = difference == 0 ? first * time : first * time * Math.expm1(difference) / difference;
    }
    return one.atom * two.weight(0) * second
        + two.atom * one.weight(0) * first
        + one.weight(0) * two.weight(0) * (first + r * between);
  }

  /** The law of the time given that it is below a limit, which it is with this probability. */
  TimeLaw before(double limit, double share) {
    boolean closed = isClosedForm();
    double below = closed ? share : Math.max(1e-12, 1 - roughTail(limit));
    double[] grid = new double[GRID + 1];
    double first = 0;
    double second = 0;
    for (int i = 0; i < GRID; i++) {
      // Midpoints of equal shares, far fewer than the tail of the cut law needs digits.
      double p = below * (i + 0.5) / GRID;
      grid[i] = Math.min(limit, Quantile.ofTail(closed ? this::tail : this::roughTail, p, mean));
      first += grid[i] / GRID;
      second += grid[i] * grid[i] / GRID;
    }
    grid[GRID] = limit;
    return Cells.of(new Moments(first, second, Double.NaN), p -> {
      double at = p * GRID - 0.5;
      int i = (int) Math.max(0, Math.min(GRID - 1, Math.floor(at)));
      double left = at < 0 ? shift : grid[i];
      double right = at < 0 ? grid[0] : grid[i + 1];
      double part = at < 0 ? 2 * (at + 0.5) : i == GRID - 1 ? 2 * (at - i) : at - i;
      return left + Math.min(1, part) * (right - left);
    });
  }

  /** (1 − φ(s))/s. */
  private void tailTransform(double re, double im, double[] value) {
    value[0] = 1;
    value[1] = 0;
    for (TimeLaw part : varying) {
      LawTransform.multiply(part, re, im, value);
    }
    double a = 1 - value[0];
    double b = -value[1];
    double square = re * re + im * im;
    value[0] = (a * re + b * im) / square;
    value[1] = (b * re - a * im) / square;
  }
}
