package org.headroom.catalogue;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Where figures come from.
 *
 * @param source price list, benchmark or assumption, in words or as an address
 * @param date the day on which the figures were recorded or last checked
 * @param confidence how far they can be trusted
 */
public record Provenance(String source, LocalDate date, Confidence confidence) {
  public Provenance {
    Objects.requireNonNull(source);
    Objects.requireNonNull(date);
    Objects.requireNonNull(confidence);
  }
}
