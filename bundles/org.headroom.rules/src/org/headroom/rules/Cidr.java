package org.headroom.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of IPv4 addresses.
 *
 * @param first lowest address
 * @param last highest address
 */
record Cidr(long first, long last) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");
  private static final int BITS = 32;

  /** The range that a CIDR notation means; empty when it is none, or when it has bits beyond its prefix. */
  static Optional<Cidr> parse(String text) {
    return Notation.read(text).filter(n -> n.address % n.size() == 0)
        .map(n -> new Cidr(n.address, n.address + n.size() - 1));
  }

  /** The notation with the bits beyond the prefix cleared; empty when that does not make it valid, or is not needed. */
  static Optional<String> withoutHostBits(String text) {
    return Optional.ofNullable(text).flatMap(Notation::read).filter(n -> n.address % n.size() != 0)
        .map(Notation::withoutHostBits);
  }

  /** An address and how many of its first bits are the prefix. */
  private record Notation(long address, int prefix) {
    static Optional<Notation> read(String text) {
      Matcher m = FORM.matcher(text.strip());
      if (!m.matches() || Integer.parseInt(m.group(5)) > BITS) {
        return Optional.empty();
      }
      long address = 0;
      for (int i = 1; i <= 4; i++) {
        int part = Integer.parseInt(m.group(i));
        if (part > 255) {
          return Optional.empty();
        }
        address = address << 8 | part;
      }
      return Optional.of(new Notation(address, Integer.parseInt(m.group(5))));
    }

    long size() {
      return 1L << BITS - prefix;
    }

    String withoutHostBits() {
      long first = address - address % size();
      return (first >> 24) + "." + (first >> 16 & 255) + "." + (first >> 8 & 255) + "." + (first & 255) + "/" + prefix;
    }
  }

  boolean contains(Cidr other) {
    return first <= other.first && other.last <= last;
  }

  boolean overlaps(Cidr other) {
    return first <= other.last && other.first <= last;
  }
}
