package org.headroom.report.content;

import java.util.Locale;
import org.headroom.simulation.result.Estimate;

/** Prints numbers for readers: three significant digits for times, thousands separated, a dash for nothing. */
public final class Figures {

  private static final String NOTHING = "–";
  private static final double NANOS_PER_MILLI = 1e6;

  private Figures() {}

  /** A time in nanoseconds as milliseconds, or seconds from ten seconds on. */
  public static String time(double nanos) {
    if (Double.isNaN(nanos)) {
      return NOTHING;
    }
    if (Double.isInfinite(nanos)) {
      return "∞";
    }
    double millis = nanos / NANOS_PER_MILLI;
    return millis >= 10_000 ? significant(millis / 1000) + " s" : significant(millis) + " ms";
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
    if (perSecond >= 1e9) {
      return significant(perSecond / 1e9) + " GB/s";
    }
    return perSecond >= 1e6 ? significant(perSecond / 1e6) + " MB/s" : significant(perSecond / 1e3) + " kB/s";
  }

  /** An amount of money without cents from 100 on. */
  public static String money(double amount, String currency) {
    if (Double.isNaN(amount)) {
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
    return withHalfWidth(time(nanos.mean()), time((nanos.high() - nanos.low()) / 2), nanos);
  }

  /** A share with the half-width of its 95 % interval. */
  public static String share(Estimate share) {
    return withHalfWidth(share(share.mean()), share((share.high() - share.low()) / 2), share);
  }

  /** A rate with the half-width of its 95 % interval. */
  public static String rate(Estimate perSecond) {
    return withHalfWidth(rate(perSecond.mean()), rate((perSecond.high() - perSecond.low()) / 2), perSecond);
  }

  private static String withHalfWidth(String mean, String halfWidth, Estimate estimate) {
    boolean known = Double.isFinite(estimate.high() - estimate.low()) && estimate.high() > estimate.low();
    return known ? mean + " ± " + halfWidth : mean;
  }

  /** Three significant digits, thousands separated. */
  public static String significant(double value) {
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
    if (magnitude < 1e-6) {
      return "< 0.000001";
    }
    int digits = Math.max(0, 2 - (int) Math.floor(Math.log10(magnitude) + 1e-12));
    String printed = String.format(Locale.ROOT, "%,." + Math.min(digits, 8) + "f", value);
    return printed.contains(".") ? printed.replaceAll("0+$", "").replaceAll("\\.$", "") : printed;
  }
}
