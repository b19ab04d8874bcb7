package org.headroom.report.chart;

import java.util.Locale;

/** Writes SVG: numbers with at most two decimals, text escaped. */
final class Markup {

  private final StringBuilder out = new StringBuilder();

  /** Appends a template whose {@code %s} are numbers, escaped texts or nested markup. */
  Markup add(String template, Object... arguments) {
    Object[] printed = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      printed[i] = arguments[i] instanceof Number number ? number(number.doubleValue()) : arguments[i];
    }
    out.append(String.format(Locale.ROOT, template, printed)).append('\n');
    return this;
  }

  static String number(double value) {
    double rounded = Math.rint(value * 100) / 100;
    if (rounded == Math.rint(rounded)) {
      return Long.toString((long) rounded);
    }
    return Double.toString(rounded);
  }

  /** Text for element content and attribute values; characters that XML forbids are left out. */
  static String text(String raw) {
    StringBuilder escaped = new StringBuilder(raw.length());
    raw.codePoints().forEach(c -> {
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> {
          if (c >= 0x20 || c == '\t' || c == '\n') {
            escaped.appendCodePoint(c);
          }
        }
      }
    });
    return escaped.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
