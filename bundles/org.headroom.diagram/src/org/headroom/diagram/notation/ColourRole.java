package org.headroom.diagram.notation;

import java.util.Locale;

/** What a colour is used for. A {@link Theme} gives each role its colour; SVG elements carry the role as a class. */
public enum ColourRole {
  CANVAS, TEXT, TEXT_MUTED, CARD, SHADOW, HALO,
  SOURCE, NETWORK, COMPUTE, DATA, MESSAGING, OBSERVABILITY, PLATFORM, BOUNDARY,
  SOURCE_TINT, NETWORK_TINT, COMPUTE_TINT, DATA_TINT, MESSAGING_TINT, OBSERVABILITY_TINT, PLATFORM_TINT,
  REGION_FILL, ZONE_FILL, NETWORK_FILL, PRIVATE_FILL, PRIVATE_LINE, PUBLIC_FILL, PUBLIC_LINE, CLUSTER_FILL,
  NAMESPACE_FILL,
  REQUEST_LINE, READ_LINE, WRITE_LINE, CACHE_LINE, MESSAGE_LINE, CHANGE_LINE, REPLICATION_LINE, PALE_LINE, SECRET_LINE,
  HOT_LINE, LOAD_LOW, LOAD_MEDIUM, LOAD_HIGH, LOAD_TRACK, LOAD_LOW_FILL, LOAD_MEDIUM_FILL, LOAD_HIGH_FILL, QUEUE_BAR,
  FAILED, BADGE_FILL;

  /** Name as a CSS class: {@code private-fill}. */
  public String cssName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
