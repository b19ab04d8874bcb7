package org.headroom.catalogue;

import java.util.Locale;

/** How far the figures of a row can be trusted. A row is as good as its weakest figure. */
public enum Confidence {
  /** Measured in a published or own benchmark that the row's source names. */
  MEASURED,
  /** Stated by the vendor in a price list, quota table or data sheet. */
  VENDOR,
  /** A plausible order of magnitude to start from; replace it before a decision depends on it. */
  ILLUSTRATIVE;

  /** The word used in catalogue files: {@code measured}, {@code vendor}, {@code illustrative}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
