package org.headroom.model.units;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text form of numbers with the unit of what they measure: {@code 100 ms}, {@code 50000 rps}, {@code 0.1 %},
 * {@code 1200 USD}, {@code 40}.
 */
public final class Quantities {

  private static final Pattern LEADING_CURRENCY = Pattern.compile("\\s*(?:\\$|USD)\\s*(.*)", Pattern.DOTALL);
  private static final String[] EXAMPLES = {"100 ms", "50000 rps", "0.1 %", "1200 USD", "40"};

  private Quantities() {
  }

  /**
   * Reads a quantity; its unit decides what it measures.
   *
   * @throws IllegalArgumentException with a sentence when the text is not a quantity
   */
  public static Quantity parse(String text) {
    Matcher currency = LEADING_CURRENCY.matcher(text);
    if (currency.matches()) {
      QuantityText amount = QuantityText.split(currency.group(1), "a quantity", EXAMPLES).as(text);
      if (amount.unit().isEmpty()) {
        return Quantity.usd(amount.number().doubleValue());
      }
      throw amount.wrongUnit("none after an amount in USD");
    }
    QuantityText parts = QuantityText.split(text, "a quantity", EXAMPLES);
    String unit = parts.unit();
    if (unit.isEmpty()) {
      return Quantity.count(parts.number().doubleValue());
    }
    if (unit.equals("%")) {
      return Quantity.ratio(parts.number().movePointLeft(2).doubleValue());
    }
    if (unit.equals("USD") || unit.equals("$")) {
      return Quantity.usd(parts.number().doubleValue());
    }
    if (Durations.isUnit(unit)) {
      return Quantity.of(Durations.parse(text));
    }
    if (Rates.isUnit(unit)) {
      return Quantity.rate(Rates.parse(text));
    }
    throw parts.wrongUnit("units of time (ms, s, min, h)", "of rates (rps, /min, /h)", "%", "USD",
        "none (a count)");
  }

  /** Prints the quantity with the canonical unit of its dimension. */
  public static String print(Quantity quantity) {
    return switch (quantity.dimension()) {
      case DURATION -> Durations.print(quantity.duration());
      case RATE -> Rates.print(quantity.value());
      case RATIO -> Ratios.print(quantity.value());
      case MONEY -> QuantityText.plain(BigDecimal.valueOf(quantity.value())) + " USD";
      case COUNT -> QuantityText.plain(BigDecimal.valueOf(quantity.value()));
    };
  }
}
