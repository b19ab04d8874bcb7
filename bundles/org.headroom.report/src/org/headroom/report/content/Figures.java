package org.headroom.report.content;

import java.util.Locale;
import org.headroom.simulation.result.Estimate;

/** Prints numbers for readers: three significant digits for times, thousands separated, a dash for nothing. */
public final class Figures {

  private static final String NOTHING = "–";
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  /** More decimals tell a reader nothing: a microsecond, a hundred-thousandth. */
  private static final int DECIMALS = 4;
  private static final double SMALLEST = 0.001;

  private static final double SECONDS_FROM = 2 * NANOS_PER_SECOND;

  private Figures() {}

  /** A time in nanoseconds as milliseconds, or seconds from two seconds on. */
  public static String time(double nanos) {
    if (Double.isNaN(nanos)) {
      return NOTHING;
    }
    if (Double.isInfinite(nanos)) {
      return "∞";
    }
    return nanos >= SECONDS_FROM
        ? significant(nanos / NANOS_PER_SECOND) + " s"
        : significant(nanos / NANOS_PER_MILLI) + " ms";
  }

  /** A rate per second. */
  public static String rate(double perSecond) {
    return significant(perSecond) + (Double.isNaN(perSecond) ? "" : " /s");
  }

  /** A share (0–1) in per cent. */
  public static String share(double share) {
    return Double.isNaN(share) ? NOTHING : significant(share * 100) + " %";
  }

  /** Bytes per second with a decimal prefix. */
  public static String bytes(double perSecond) {
    if (Double.isNaN(perSecond)) {
      return NOTHING;
    }
    if (perSecond >= 1e9) {
      return significant(perSecond / 1e9) + " GB/s";
    }
    return perSecond >= 1e6 ? significant(perSecond / 1e6) + " MB/s" : significant(perSecond / 1e3) + " kB/s";
  }

  /** An amount of money without cents from 100 on. */
  public static String money(double amount, String currency) {
    if (!Double.isFinite(amount)) {
      return NOTHING;
    }
    return String.format(Locale.ROOT, amount >= 100 ? "%,.0f %s" : "%,.2f %s", amount, currency);
  }

  /** A whole number with thousands separated. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A time in nanoseconds with the half-width of its 95 % interval. */
  public static String time(Estimate nanos) {
    return nanos.mean() >= SECONDS_FROM
        ? withHalfWidth(time(nanos.mean()), nanos, NANOS_PER_SECOND, " s")
        : withHalfWidth(time(nanos.mean()), nanos, NANOS_PER_MILLI, " ms");
  }

  /** A share with the half-width of its 95 % interval. */
  public static String share(Estimate share) {
    return withHalfWidth(share(share.mean()), share, 0.01, " %");
  }

  /** A rate with the half-width of its 95 % interval. */
  public static String rate(Estimate perSecond) {
    return withHalfWidth(rate(perSecond.mean()), perSecond, 1, " /s");
  }

  /** Puts the half-width, with two significant digits, between the number and its unit. */
  private static String withHalfWidth(String mean, Estimate estimate, double scale, String unit) {
    double halfWidth = (estimate.high() - estimate.low()) / 2 / scale;
    return halfWidth > 0 && Double.isFinite(halfWidth) && mean.endsWith(unit)
        ? mean.substring(0, mean.length() - unit.length()) + " ± " + significant(halfWidth, 2) + unit
        : mean;
  }

  /** Three significant digits, thousands separated. */
  public static String significant(double value) {
    return significant(value, 3);
  }

  private static String significant(double value, int figures) {
    if (Double.isNaN(value)) {
      return NOTHING;
    }
    if (Double.isInfinite(value)) {
      return "∞";
    }
    double magnitude = Math.abs(value);
    if (magnitude == 0) {
      return "0";
    }
    if (magnitude < SMALLEST) {
      return "< " + SMALLEST;
    }
    int digits = Math.max(0, figures - 1 - (int) Math.floor(Math.log10(magnitude) + 1e-12));
    String printed = String.format(Locale.ROOT, "%,." + Math.min(digits, DECIMALS) + "f", value);
    return printed.contains(".") ? printed.replaceAll("0+$", "").replaceAll("\\.$", "") : printed;
  }
}
