package org.headroom.model.units;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Text form of rates in events per second: {@code 50000 rps}, {@code 300 /s}, {@code 20 /min}, {@code 3 M/h}.
 *
 * <p>Units are rps, /s, /min, /h and /d, with the prefixes k, M and G. Rates are finite and not negative.
 */
public final class Rates {

  private static final Map<Character, BigDecimal> PREFIXES = Map.of(
      'k', BigDecimal.valueOf(1_000L), 'K', BigDecimal.valueOf(1_000L),
      'M', BigDecimal.valueOf(1_000_000L), 'G', BigDecimal.valueOf(1_000_000_000L));
  private static final double MINUTE = 60;
  private static final double HOUR = 3_600;
  private static final double DAY = 86_400;
  /** Rates with up to so many decimals are printed per second, rarer events per minute, hour or day. */
  private static final int READABLE_DECIMALS = 3;
  private static final double EXACT_WHOLE_NUMBERS = 1L << 53;

  private Rates() {
  }

  /**
   * Reads a rate in events per second.
   *
   * @throws IllegalArgumentException with a sentence when the text is not a rate
   */
  public static Double parse(String text) {
    QuantityText parts = QuantityText.split(text, "a rate", "50000 rps", "300 /s", "20 /min", "3 M/h");
    String unit = unprefixed(parts.unit());
    double seconds = secondsIn(unit);
    if (seconds == 0) {
      throw parts.wrongUnit("rps", "/s", "/min", "/h", "/d, with the prefixes k, M and G");
    }
    BigDecimal prefix = unit.length() == parts.unit().length()
        ? BigDecimal.ONE
        : PREFIXES.get(parts.unit().charAt(0));
    return parts.number().multiply(prefix).doubleValue() / seconds;
  }

  /** Whether the text is the name of a unit of rates. */
  static boolean isUnit(String unit) {
    return secondsIn(unprefixed(unit)) != 0;
  }

  /** Prints the rate per second when that is a short number, else per minute, hour or day if that is a whole one. */
  public static String print(Double rate) {
    double perSecond = rate;
    if (!Double.isFinite(perSecond)) {
      return perSecond + " rps";
    }
    BigDecimal exact = BigDecimal.valueOf(perSecond);
    if (exact.stripTrailingZeros().scale() <= READABLE_DECIMALS) {
      return QuantityText.plain(exact) + " rps";
    }
    return wholePer(perSecond, MINUTE, "/min", wholePer(perSecond, HOUR, "/h", wholePer(perSecond, DAY, "/d",
        QuantityText.plain(exact) + " rps")));
  }

  private static String wholePer(double perSecond, double seconds, String unit, String otherwise) {
    double count = Math.rint(perSecond * seconds);
    boolean exact = count / seconds == perSecond && Math.abs(count) < EXACT_WHOLE_NUMBERS;
    return exact ? QuantityText.plain(BigDecimal.valueOf(count)) + " " + unit : otherwise;
  }

  private static String unprefixed(String unit) {
    boolean prefixed = !unit.isEmpty() && PREFIXES.containsKey(unit.charAt(0));
    return prefixed ? unit.substring(1).strip() : unit;
  }

  private static double secondsIn(String unit) {
    return switch (unit) {
      case "rps", "RPS", "qps", "QPS", "tps", "TPS", "iops", "IOPS", "/s", "/sec", "/second", "req/s", "requests/s",
          "msg/s", "messages/s", "1/s", "per second" -> 1;
      case "rpm", "RPM", "/min", "/minute", "req/min", "requests/min", "msg/min", "1/min", "per minute" -> MINUTE;
      case "/h", "/hour", "req/h", "requests/h", "msg/h", "1/h", "per hour" -> HOUR;
      case "/d", "/day", "req/d", "requests/d", "msg/d", "1/d", "per day" -> DAY;
      default -> 0;
    };
  }
}
