package org.headroom.model.units;

import java.math.BigDecimal;

/**
 * Text form of bandwidths in bits per second: {@code 10 Gbit/s}, {@code 125 MB/s}.
 *
 * <p>Units are bit/s with the prefixes k, M, G and T (also written Gbps), and bytes per second with the units of
 * {@link DataSizes}. Bandwidths are finite and greater than zero.
 */
public final class Bandwidths {

  private static final BigDecimal BITS_PER_BYTE = BigDecimal.valueOf(8);
  private static final String[] UNITS = {"bit/s", "kbit/s", "Mbit/s", "Gbit/s", "Tbit/s"};

  private Bandwidths() {
  }

  /**
   * Reads a bandwidth in bits per second.
   *
   * @throws IllegalArgumentException with a sentence when the text is not a bandwidth
   */
  public static Double parse(String text) {
    QuantityText parts = QuantityText.split(text, "a bandwidth", "100 Mbit/s", "10 Gbit/s", "125 MB/s");
    BigDecimal unit = bitsIn(parts.unit());
    if (unit == null) {
      throw parts.wrongUnit("bit/s", "kbit/s", "Mbit/s", "Gbit/s", "Tbit/s", "KB/s", "MB/s", "GB/s", "MiB/s");
    }
    double bitsPerSecond = parts.number().multiply(unit).doubleValue();
    if (bitsPerSecond == 0) {
      throw parts.wrong("it must be greater than zero");
    }
    return bitsPerSecond;
  }

  /** Prints the bandwidth in the largest unit of bits per second that gives a whole number. */
  public static String print(Double bandwidth) {
    double bitsPerSecond = bandwidth;
    if (!Double.isFinite(bitsPerSecond)) {
      return bitsPerSecond + " bit/s";
    }
    BigDecimal exact = BigDecimal.valueOf(bitsPerSecond);
    for (int i = UNITS.length - 1; i > 0; i--) {
      BigDecimal inUnit = exact.movePointLeft(3 * i);
      if (QuantityText.isWhole(inUnit)) {
        return QuantityText.plain(inUnit) + " " + UNITS[i];
      }
    }
    return QuantityText.plain(exact) + " bit/s";
  }

  private static BigDecimal bitsIn(String unit) {
    if (unit.endsWith("Bps") || unit.endsWith("B/s")) {
      Long bytes = DataSizes.bytesIn(unit.substring(0, unit.lastIndexOf('B') + 1));
      return bytes == null ? null : BITS_PER_BYTE.multiply(BigDecimal.valueOf(bytes));
    }
    String normal = unit.replaceFirst("(bps|b/s|Bit/s|bits/s)$", "bit/s").replaceFirst("^K", "k");
    for (int i = 0; i < UNITS.length; i++) {
      if (UNITS[i].equals(normal)) {
        return BigDecimal.ONE.movePointRight(3 * i);
      }
    }
    return null;
  }
}
