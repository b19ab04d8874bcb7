package org.headroom.rules;

import java.util.Locale;

/** How serious a finding is, the least serious first, so that thresholds compare by order. */
public enum Severity {
  /** Worth knowing. */
  INFO,
  /** A risk that somebody should accept or remove. */
  WARNING,
  /** The model is contradictory, or the design cannot work or is unsafe. */
  ERROR;

  /** The word used in files and output: {@code info}, {@code warning}, {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
