package org.headroom.report.chart;

import java.util.Locale;
import org.headroom.diagram.text.PlainText;

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

  /** One line of text for element content and attribute values. */
  static String text(String raw) {
    return PlainText.xml(raw);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
