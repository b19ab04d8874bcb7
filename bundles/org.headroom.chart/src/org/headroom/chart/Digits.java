package org.headroom.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Prints values with three significant digits, thousands as k, millions as M, a dash for nothing. */
final class Digits {
  private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);

  private static final MathContext SIX = new MathContext(6, RoundingMode.HALF_EVEN);

  private Digits() {}

  static String of(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (Double.isInfinite(value)) {
      return "∞";
    }
    double magnitude = Math.abs(value);
    if (magnitude >= 1e6) {
      return plain(value / 1e6) + " M";
    }
    return magnitude >= 1e4 ? plain(value / 1e3) + " k" : plain(value);
  }

  /** With six significant digits and groups of thousands, for who wants to know exactly. */
  static String exactly(double value) {
    if (!Double.isFinite(value)) {
      return of(value);
    }
    double rounded = new BigDecimal(value).round(SIX).doubleValue();
    DecimalFormat format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(rounded);
  }

  private static String plain(double value) {
    if (Math.abs(value) < 1e-6) {
      return "0";
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal rounded = Math.abs(value) >= 1000 ? exact.setScale(0, RoundingMode.HALF_EVEN) : exact.round(THREE);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
