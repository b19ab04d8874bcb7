package org.headroom.model.units;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;

/**
 * Text form of lengths of time: {@code 3600 ms}, {@code 4 s}, {@code 15 min}, {@code 1 h}, {@code 30 d}.
 *
 * <p>Units are ns, us (or µs), ms, s, min, h and d of 24 h. The resolution is 1 ns and the longest duration is
 * 2<sup>63</sup> - 1 ns (292 years), so that {@link Duration#toNanos()} is always defined.
 */
public final class Durations {

  private static final long MICROSECOND = 1_000L;
  private static final long MILLISECOND = 1_000_000L;
  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);

  private Durations() {
  }

  /**
   * Reads a duration; the blank before the unit may be missing and the number may have decimals.
   *
   * @throws IllegalArgumentException with a sentence when the text is not a duration of whole nanoseconds
   */
  public static Duration parse(String text) {
    QuantityText parts = QuantityText.split(text, "a duration", "250 ms", "4 s", "15 min", "1 h");
    long unit = nanosecondsIn(parts.unit());
    if (unit == 0) {
      throw parts.wrongUnit("ns", "us", "ms", "s", "min", "h", "d");
    }
    BigDecimal nanoseconds = parts.number().multiply(BigDecimal.valueOf(unit));
    if (nanoseconds.compareTo(LONGEST) > 0) {
      throw parts.wrong("it is longer than 292 years");
    }
    if (!QuantityText.isWhole(nanoseconds)) {
      throw parts.wrong("it is finer than 1 ns");
    }
    return Duration.ofNanos(nanoseconds.longValueExact());
  }

  /** Whether the text is the name of a unit of time. */
  static boolean isUnit(String unit) {
    return nanosecondsIn(unit) != 0;
  }

  /** Prints the duration in the largest unit that gives a whole number; zero is {@code 0 s}. */
  public static String print(Duration duration) {
    BigInteger nanoseconds = BigInteger.valueOf(duration.getSeconds()).multiply(BigInteger.valueOf(SECOND))
        .add(BigInteger.valueOf(duration.getNano()));
    if (nanoseconds.signum() == 0) {
      return "0 s";
    }
    return whole(nanoseconds, DAY, "d", whole(nanoseconds, HOUR, "h", whole(nanoseconds, MINUTE, "min",
        whole(nanoseconds, SECOND, "s", whole(nanoseconds, MILLISECOND, "ms",
            whole(nanoseconds, MICROSECOND, "us", nanoseconds + " ns"))))));
  }

  private static String whole(BigInteger nanoseconds, long unit, String name, String otherwise) {
    BigInteger[] division = nanoseconds.divideAndRemainder(BigInteger.valueOf(unit));
    return division[1].signum() == 0 ? division[0] + " " + name : otherwise;
  }

  private static long nanosecondsIn(String unit) {
    if (unit.equals("M")) {
      return 0; // neither minutes nor months for sure
    }
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "ns", "nanosecond", "nanoseconds" -> 1;
      case "us", "\u00b5s", "\u03bcs", "microsecond", "microseconds" -> MICROSECOND;
      case "ms", "msec", "millisecond", "milliseconds" -> MILLISECOND;
      case "s", "sec", "second", "seconds" -> SECOND;
      case "min", "m", "minute", "minutes" -> MINUTE;
      case "h", "hour", "hours" -> HOUR;
      case "d", "day", "days" -> DAY;
      default -> 0;
    };
  }
}
