package org.headroom.diagram.render;

/** Short texts of measured numbers, the same in every locale. */
public final class Numbers {
  private static final String[] PREFIXES = {"", "k", "M", "G", "T"};

  private Numbers() {
  }

  /** A rate per second with three significant digits: {@code 47.5 k/s}, {@code 850/s}, {@code 0.5/s}. */
  public static String rate(double perSecond) {
    String amount = amount(perSecond);
    return amount + "/s";
  }

  /** An amount with three significant digits: {@code 1.2 k}, {@code 850}. */
  public static String amount(double number) {
    double value = number;
    int prefix = 0;
    while (value >= 999.5 && prefix < PREFIXES.length - 1) {
      value /= 1000;
      prefix++;
    }
    int digits = value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
    String text = trimmed(value, digits);
    return prefix == 0 ? text : text + " " + PREFIXES[prefix];
  }

  /** A ratio in whole per cent: {@code 78 %}. */
  public static String percent(double ratio) {
    return Math.round(ratio * 100) + " %";
  }

  /** A coordinate with at most one decimal. */
  public static String pixels(double value) {
    return trimmed(value, 1);
  }

  private static String trimmed(double value, int decimals) {
    long scale = decimals == 0 ? 1 : decimals == 1 ? 10 : 100;
    long scaled = Math.round(Math.abs(value) * scale);
    String sign = value < 0 && scaled > 0 ? "-" : "";
    long rest = scaled % scale;
    if (rest == 0) {
      return sign + scaled / scale;
    }
    String fraction = Long.toString(scale + rest).substring(1);
    return sign + scaled / scale + "." + (fraction.endsWith("0") ? fraction.substring(0, 1) : fraction);
  }
}
