package org.headroom.catalogue;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Round-trip times between places. Symmetric; a one-way latency is half a round trip.
 *
 * <p>Regions are known by their id and by the names that providers give them: {@code us-east}, {@code us-east-1} and
 * {@code eastus} are one region here, since their distance to the others differs by less than the figures are good for.
 */
public final class RegionLatencies {
  private final Map<String, RegionRow> byName = new LinkedHashMap<>();
  private final Map<String, RegionRow> byId;
  private final Map<Pair, Derived<Duration>> pairs;
  private final Map<Distance, Derived<Duration>> distances;

  /** Distances that are not a pair of regions. */
  enum Distance {
    SAME_ZONE, OTHER_ZONE, UNKNOWN_PAIR, CLIENT_TO_EDGE, CLIENT_TO_REGION, EDGE_TO_REGION, EXTERNAL_SERVICE;

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** An unordered pair of region ids. */
  record Pair(String first, String second) {
    static Pair of(String a, String b) {
      return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  RegionLatencies(Map<String, RegionRow> byId, Map<Pair, Derived<Duration>> pairs,
      Map<Distance, Derived<Duration>> distances) {
    this.byId = Map.copyOf(byId);
    this.pairs = Map.copyOf(pairs);
    this.distances = Map.copyOf(distances);
    for (RegionRow row : byId.values()) {
      byName.put(row.id().toLowerCase(Locale.ROOT), row);
      row.aliases().forEach(alias -> byName.put(alias.toLowerCase(Locale.ROOT), row));
    }
  }

  /** All known regions. */
  public Collection<RegionRow> regions() {
    return byId.values();
  }

  /** The region with this id or alias, in any case of letters. */
  public Optional<RegionRow> find(String code) {
    return Optional.ofNullable(byName.get(code.toLowerCase(Locale.ROOT)));
  }

  /**
   * Round-trip time between two regions; within one region that between two zones.
   *
   * @return of the matrix, or the documented default for a pair that the matrix does not know
   */
  public Derived<Duration> roundTrip(String codeA, String codeB) {
    Optional<RegionRow> a = find(codeA);
    Optional<RegionRow> b = find(codeB);
    if (codeA.equalsIgnoreCase(codeB) || a.isPresent() && a.equals(b)) {
      return otherZone();
    }
    if (a.isPresent() && b.isPresent()) {
      Derived<Duration> known = pairs.get(Pair.of(a.get().id(), b.get().id()));
      if (known != null) {
        return known;
      }
    }
    return distances.get(Distance.UNKNOWN_PAIR);
  }

  /** Round-trip time inside one availability zone. */
  public Derived<Duration> sameZone() {
    return distances.get(Distance.SAME_ZONE);
  }

  /** Round-trip time between two zones of one region. */
  public Derived<Duration> otherZone() {
    return distances.get(Distance.OTHER_ZONE);
  }

  /** Round-trip time from a client to the nearest edge location, wherever the client is. */
  public Derived<Duration> clientToEdge() {
    return distances.get(Distance.CLIENT_TO_EDGE);
  }

  /** Round-trip time from a client of unknown place to a region. */
  public Derived<Duration> clientToRegion() {
    return distances.get(Distance.CLIENT_TO_REGION);
  }

  /** Round-trip time from an edge location to the region that it serves. */
  public Derived<Duration> edgeToRegion() {
    return distances.get(Distance.EDGE_TO_REGION);
  }

  /** Round-trip time to a service of somebody else, of unknown place. */
  public Derived<Duration> externalService() {
    return distances.get(Distance.EXTERNAL_SERVICE);
  }
}
