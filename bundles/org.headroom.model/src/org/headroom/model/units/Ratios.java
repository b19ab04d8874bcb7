package org.headroom.model.units;

import java.math.BigDecimal;

/** Text form of shares from 0 to 1: {@code 95 %} or {@code 0.95}. */
public final class Ratios {

  private Ratios() {
  }

  /**
   * Reads a share as a percentage or as a plain number.
   *
   * @throws IllegalArgumentException with a sentence when the text is not a share from 0 to 1
   */
  public static Double parse(String text) {
    QuantityText parts = QuantityText.split(text, "a ratio", "95 %", "0.1 %", "0.95");
    BigDecimal share = switch (parts.unit()) {
      case "%" -> parts.number().movePointLeft(2);
      case "" -> parts.number();
      default -> throw parts.wrongUnit("%", "none (a number from 0 to 1)");
    };
    if (share.compareTo(BigDecimal.ONE) > 0) {
      throw parts.wrong("it is greater than 1 (100 %)");
    }
    return share.doubleValue();
  }

  /** Prints the share as a percentage. */
  public static String print(Double ratio) {
    double share = ratio;
    return (Double.isFinite(share) ? QuantityText.plain(BigDecimal.valueOf(share).movePointRight(2)) : share) + " %";
  }
}
