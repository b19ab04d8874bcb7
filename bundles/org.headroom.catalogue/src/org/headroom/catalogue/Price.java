package org.headroom.catalogue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An amount of money per unit of use, such as {@code 0.0832 USD/h}.
 *
 * @param amount at least 0
 * @param currency ISO 4217
 * @param per the unit that the amount buys
 */
public record Price(double amount, Currency currency, Per per) {
  private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?([A-Z]{3}) ?/ ?([A-Za-z-]+)");

  /** The unit that a price buys. GB is 10⁹ bytes as on price lists; a month has 730 hours. */
  public enum Per {
    HOUR("h"), MONTH("month"), GB("GB"), GB_MONTH("GB-month"), GB_SECOND("GB-s"), MILLION("M"),
    IOPS_MONTH("IOPS-month");

    private final String symbol;

    Per(String symbol) {
      this.symbol = symbol;
    }

    /** The part after the slash. */
    public String symbol() {
      return symbol;
    }
  }

  public Price {
    Objects.requireNonNull(currency);
    Objects.requireNonNull(per);
    if (!(amount >= 0) || Double.isInfinite(amount)) {
      throw new IllegalArgumentException("a price is a finite amount of at least 0, not " + amount);
    }
  }

  /**
   * Reads {@code 0.0832 USD/h}.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong and what is expected
   */
  public static Price parse(String text) {
    Matcher m = FORM.matcher(text.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a price; write an amount, a currency and a unit, "
          + "such as 0.0832 USD/h");
    }
    Currency currency;
    try {
      currency = Currency.getInstance(m.group(2));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + m.group(2) + "' is not an ISO 4217 currency such as USD", e);
    }
    Per per = Arrays.stream(Per.values()).filter(p -> p.symbol.equals(m.group(3))).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + m.group(3) + "' is not a unit of price; known are "
            + Arrays.stream(Per.values()).map(Per::symbol).collect(Collectors.joining(", "))));
    return new Price(Double.parseDouble(m.group(1)), currency, per);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %s/%s", BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString(),
        currency, per.symbol);
  }
}
