package org.headroom.model.units;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Objects;

/**
 * A number with the dimension of what it measures, such as the threshold of an objective.
 *
 * @param value the value in the base unit of the dimension: seconds, events per second, a share of 1, USD, or a count;
 *     finite and not negative
 * @param dimension what is measured
 */
public record Quantity(double value, Dimension dimension) {

  /** What a quantity measures, and the base unit of its value. */
  public enum Dimension {
    /** A length of time in seconds. */
    DURATION("a duration such as \"100 ms\""),
    /** Events per second. */
    RATE("a rate such as \"50000 rps\""),
    /** A share of 1; printed as a percentage. */
    RATIO("a percentage such as \"0.1 %\""),
    /** An amount of money in USD. */
    MONEY("an amount such as \"1200 USD\""),
    /** A plain number. */
    COUNT("a plain number such as \"40\"");

    private final String description;

    Dimension(String description) {
      this.description = description;
    }

    /** What the dimension is, with an example, for sentences. */
    public String description() {
      return description;
    }
  }

  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException when the value is negative or not finite
   */
  public Quantity {
    Objects.requireNonNull(dimension);
    if (!Double.isFinite(value) || value < 0) {
      throw new IllegalArgumentException("A quantity is finite and not negative; it cannot be " + value + ".");
    }
    value += 0.0; // no negative zero
  }

  /** A length of time. */
  public static Quantity of(Duration duration) {
    BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    return new Quantity(seconds.doubleValue(), Dimension.DURATION);
  }

  /** A rate in events per second. */
  public static Quantity rate(double perSecond) {
    return new Quantity(perSecond, Dimension.RATE);
  }

  /** A share of 1. */
  public static Quantity ratio(double share) {
    return new Quantity(share, Dimension.RATIO);
  }

  /** An amount in USD. */
  public static Quantity usd(double amount) {
    return new Quantity(amount, Dimension.MONEY);
  }

  /** A plain number. */
  public static Quantity count(double number) {
    return new Quantity(number, Dimension.COUNT);
  }

  /**
   * The value as a length of time, rounded to 1 ns.
   *
   * @throws IllegalStateException when this is not a duration
   */
  public Duration duration() {
    if (dimension != Dimension.DURATION) {
      throw new IllegalStateException(this + " is not a duration.");
    }
    BigDecimal nanoseconds = BigDecimal.valueOf(value).movePointRight(9).setScale(0, RoundingMode.HALF_EVEN);
    BigDecimal[] parts = nanoseconds.divideAndRemainder(BigDecimal.valueOf(1_000_000_000L));
    return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
  }

  /** The canonical text, see {@link Quantities#print}. */
  @Override
  public String toString() {
    return Quantities.print(this);
  }
}
