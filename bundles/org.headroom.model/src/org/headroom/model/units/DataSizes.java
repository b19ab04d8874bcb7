package org.headroom.model.units;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Text form of numbers of bytes: {@code 64 KiB}, {@code 100 GiB}, {@code 2 MB}.
 *
 * <p>KiB, MiB, GiB, TiB and PiB are powers of 1024; KB, MB, GB, TB and PB are powers of 1000 (IEC 80000-13). The
 * largest size is 2<sup>63</sup> - 1 bytes.
 */
public final class DataSizes {

  /** Units in the order in which printing prefers them. */
  private static final Map<String, Long> UNITS = new LinkedHashMap<>();

  static {
    String[] prefixes = {"K", "M", "G", "T", "P"};
    for (int i = prefixes.length - 1; i >= 0; i--) {
      UNITS.put(prefixes[i] + "iB", 1L << 10 * (i + 1));
    }
    for (int i = prefixes.length - 1; i >= 0; i--) {
      UNITS.put(prefixes[i] + "B", BigDecimal.ONE.movePointRight(3 * (i + 1)).longValueExact());
    }
    UNITS.put("B", 1L);
  }

  private DataSizes() {
  }

  /**
   * Reads a number of bytes; a whole number without a unit is bytes.
   *
   * @throws IllegalArgumentException with a sentence when the text is not a whole number of bytes
   */
  public static Long parse(String text) {
    QuantityText parts = QuantityText.split(text, "a data size", "512 B", "64 KiB", "2 MB", "100 GiB");
    if (parts.unit().matches("[kKMGTP]b(it)?s?")) {
      throw parts.wrong("\"" + parts.unit() + "\" means bits; write B for bytes");
    }
    Long unit = bytesIn(parts.unit());
    if (unit == null) {
      throw parts.wrongUnit("B", "KiB", "MiB", "GiB", "TiB", "PiB", "KB", "MB", "GB", "TB", "PB");
    }
    BigDecimal bytes = parts.number().multiply(BigDecimal.valueOf(unit));
    if (bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      throw parts.wrong("it is more than 8 EiB");
    }
    if (!QuantityText.isWhole(bytes)) {
      throw parts.wrong("it is not a whole number of bytes");
    }
    return bytes.longValueExact();
  }

  /** Prints the size with the unit that gives the smallest whole number; zero is {@code 0 B}. */
  public static String print(Long bytes) {
    long size = bytes;
    if (size == 0) {
      return "0 B";
    }
    long smallest = size;
    String name = "B";
    for (Map.Entry<String, Long> unit : UNITS.entrySet()) {
      if (size % unit.getValue() == 0 && Math.abs(size / unit.getValue()) < Math.abs(smallest)) {
        smallest = size / unit.getValue();
        name = unit.getKey();
      }
    }
    return smallest + " " + name;
  }

  static Long bytesIn(String unit) {
    String upper = unit.toUpperCase(Locale.ROOT);
    for (Map.Entry<String, Long> known : UNITS.entrySet()) {
      String name = known.getKey().toUpperCase(Locale.ROOT);
      boolean kubernetesForm = name.endsWith("IB") && name.equals(upper + "B");
      if (name.equals(upper) || kubernetesForm) {
        return known.getValue();
      }
    }
    return upper.isEmpty() || upper.equals("BYTE") || upper.equals("BYTES") ? Long.valueOf(1) : null;
  }
}
