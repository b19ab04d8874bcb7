package org.headroom.analysis.result;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers in result files: ten significant digits, six in series; plain notation; null for what is not a finite number.
 *
 * <p>Decimal rounding of the exact binary value makes the digits the same on every machine.
 */
final class Numbers {
  private static final MathContext VALUE = new MathContext(10, RoundingMode.HALF_EVEN);
  private static final MathContext POINT = new MathContext(6, RoundingMode.HALF_EVEN);

  private Numbers() {}

  static void write(JsonGenerator json, double value) throws IOException {
    write(json, value, VALUE);
  }

  static void writePoint(JsonGenerator json, double value) throws IOException {
    write(json, value, POINT);
  }

  private static void write(JsonGenerator json, double value, MathContext precision) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(plain(value, precision));
    } else {
      json.writeNull();
    }
  }

  static String text(double value) {
    return Double.isFinite(value) ? plain(value, VALUE) : "";
  }

  private static String plain(double value, MathContext precision) {
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(precision).stripTrailingZeros();
    return rounded.scale() > 20 || rounded.scale() < -20 ? rounded.toString() : rounded.toPlainString();
  }
}
