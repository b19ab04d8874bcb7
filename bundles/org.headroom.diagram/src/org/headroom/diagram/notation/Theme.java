package org.headroom.diagram.notation;

import java.util.EnumMap;
import java.util.Map;

/**
 * The colours of a diagram, light or dark. Text has a contrast of at least 4.5, lines and icons of at least 3 (WCAG
 * AA).
 */
public enum Theme {
  LIGHT("""
      CANVAS #ffffff TEXT #0f172a TEXT_MUTED #475569 CARD #ffffff SHADOW #cbd5e1 HALO #ffffff
      SOURCE #475569 NETWORK #1d4ed8 COMPUTE #6d28d9 DATA #047857 MESSAGING #be185d OBSERVABILITY #92580c
      PLATFORM #0e7490 BOUNDARY #475569
      SOURCE_TINT #f1f5f9 NETWORK_TINT #dbeafe COMPUTE_TINT #ede9fe DATA_TINT #d1fae5 MESSAGING_TINT #fce7f3
      OBSERVABILITY_TINT #fef3c7 PLATFORM_TINT #cffafe
      REGION_FILL #f8fafc ZONE_FILL #f4f7fa NETWORK_FILL #f3f6fb PRIVATE_FILL #eef2ff PRIVATE_LINE #4f57d8
      PUBLIC_FILL #fbfefc PUBLIC_LINE #15803d CLUSTER_FILL #effbfd NAMESPACE_FILL #f6f8fb
      REQUEST_LINE #334155 READ_LINE #047857 WRITE_LINE #065f46 CACHE_LINE #0e7490 MESSAGE_LINE #be185d
      CHANGE_LINE #a21caf REPLICATION_LINE #3f6212 PALE_LINE #7d8898 SECRET_LINE #92580c
      HOT_LINE #c2410c LOAD_LOW #2563eb LOAD_MEDIUM #b45309 LOAD_HIGH #dc2626 LOAD_TRACK #e2e8f0
      LOAD_LOW_FILL #eff6ff LOAD_MEDIUM_FILL #fef3c7 LOAD_HIGH_FILL #fee2e2 QUEUE_BAR #7c3aed FAILED #b91c1c
      BADGE_FILL #f1f5f9
      ADDED_MARK #15803d REMOVED_MARK #b91c1c CHANGED_MARK #b45309 MOVED_MARK #1d4ed8
      """),
  DARK("""
      CANVAS #0b1220 TEXT #f1f5f9 TEXT_MUTED #b6c2d2 CARD #1a2436 SHADOW #050a14 HALO #0b1220
      SOURCE #cbd5e1 NETWORK #93c5fd COMPUTE #c4b5fd DATA #6ee7b7 MESSAGING #f9a8d4 OBSERVABILITY #fcd34d
      PLATFORM #67e8f9 BOUNDARY #a9b6c8
      SOURCE_TINT #2b384c NETWORK_TINT #1c3358 COMPUTE_TINT #322a5c DATA_TINT #143c34 MESSAGING_TINT #47213a
      OBSERVABILITY_TINT #40331a PLATFORM_TINT #123c47
      REGION_FILL #0f1829 ZONE_FILL #121c2f NETWORK_FILL #111c30 PRIVATE_FILL #151c38 PRIVATE_LINE #8b93f8
      PUBLIC_FILL #0c1722 PUBLIC_LINE #4ade80 CLUSTER_FILL #0e2230 NAMESPACE_FILL #131f33
      REQUEST_LINE #cbd5e1 READ_LINE #6ee7b7 WRITE_LINE #34d399 CACHE_LINE #67e8f9 MESSAGE_LINE #f9a8d4
      CHANGE_LINE #f0abfc REPLICATION_LINE #bef264 PALE_LINE #74839a SECRET_LINE #fcd34d
      HOT_LINE #fb923c LOAD_LOW #60a5fa LOAD_MEDIUM #fbbf24 LOAD_HIGH #f87171 LOAD_TRACK #334155
      LOAD_LOW_FILL #172a4a LOAD_MEDIUM_FILL #392b0c LOAD_HIGH_FILL #4c1b1f QUEUE_BAR #a78bfa FAILED #f87171
      BADGE_FILL #2b384c
      ADDED_MARK #4ade80 REMOVED_MARK #f87171 CHANGED_MARK #fbbf24 MOVED_MARK #93c5fd
      """);

  private final Map<ColourRole, Colour> colours = new EnumMap<>(ColourRole.class);

  Theme(String table) {
    String[] cells = table.strip().split("\\s+");
    for (int i = 0; i < cells.length; i += 2) {
      colours.put(ColourRole.valueOf(cells[i]), Colour.of(cells[i + 1]));
    }
  }

  /** The colour for a role. */
  public Colour colour(ColourRole role) {
    return colours.get(role);
  }

  /** Strong colour for a utilisation (0 idle, 1 saturated): blue up to 50 %, amber at 75 %, red from 90 %. */
  public Colour load(double utilisation) {
    return scale(utilisation, ColourRole.LOAD_LOW, ColourRole.LOAD_MEDIUM, ColourRole.LOAD_HIGH);
  }

  /** Tint of a component at a utilisation; text stays legible on it. */
  public Colour loadFill(double utilisation) {
    return scale(utilisation, ColourRole.LOAD_LOW_FILL, ColourRole.LOAD_MEDIUM_FILL, ColourRole.LOAD_HIGH_FILL);
  }

  private Colour scale(double utilisation, ColourRole low, ColourRole medium, ColourRole high) {
    return utilisation < 0.75
        ? colour(low).mix(colour(medium), (utilisation - 0.5) / 0.25)
        : colour(medium).mix(colour(high), (utilisation - 0.75) / 0.15);
  }
}
