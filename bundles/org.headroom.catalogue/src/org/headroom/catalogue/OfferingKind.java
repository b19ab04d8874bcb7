package org.headroom.catalogue;

import java.util.Locale;

/** What a row of the catalogue describes. */
public enum OfferingKind {
  MACHINE, DATABASE_MACHINE, CACHE_NODE, LOAD_BALANCER, CDN, GATEWAY, DNS, VOLUME, OBJECT_STORAGE, FILE_STORAGE,
  DATABASE, ENGINE, BROKER, SEARCH, FUNCTION, RUNTIME, MODEL_ENDPOINT, ANALYTICS, TELEMETRY, CONTAINER, SERVICE,
  /** Figures of an EClass that apply when neither the model nor an offering says anything. */
  DEFAULT;

  /** The word used in catalogue files, such as {@code database-machine}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
