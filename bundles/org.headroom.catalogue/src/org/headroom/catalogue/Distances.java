package org.headroom.catalogue;

import java.time.Duration;
import java.util.Optional;
import org.headroom.model.Cdn;
import org.headroom.model.Client;
import org.headroom.model.Component;
import org.headroom.model.Dns;
import org.headroom.model.EdgeRuntime;
import org.headroom.model.ExternalService;
import org.headroom.model.Placement;
import org.headroom.model.Waf;

/**
 * Round trips of the network by the places of components.
 *
 * @param latencies between regions, and inside of one
 */
record Distances(RegionLatencies latencies) {

  /** There and back between the places of two components. */
  Derived<Duration> roundTrip(Component a, Component b) {
    Placement placeA = Placement.of(a);
    Placement placeB = Placement.of(b);
    boolean edge = atTheEdge(a, placeA) || atTheEdge(b, placeB);
    if (a instanceof Client || b instanceof Client) {
      if (edge) {
        return latencies.clientToEdge();
      }
      if (placeA.region().isEmpty() || placeB.region().isEmpty()) {
        return latencies.clientToRegion();
      }
    }
    if (edge) {
      return latencies.edgeToRegion();
    }
    if (placeA.region().isPresent() && placeB.region().isPresent()
        && !sameRegion(placeA.region().get(), placeB.region().get())) {
      return latencies.roundTrip(placeA.region().get(), placeB.region().get());
    }
    if (isFar(a, placeA) || isFar(b, placeB)) {
      return latencies.externalService();
    }
    boolean otherZone = placeA.zone().isPresent() && placeB.zone().isPresent() && !placeA.zone().equals(placeB.zone());
    return otherZone ? latencies.otherZone() : latencies.sameZone();
  }

  private boolean sameRegion(String codeA, String codeB) {
    Optional<RegionRow> a = latencies.find(codeA);
    return codeA.equalsIgnoreCase(codeB) || a.isPresent() && a.equals(latencies.find(codeB));
  }

  private static boolean atTheEdge(Component component, Placement place) {
    return place.region().isEmpty()
        && (component instanceof Cdn || component instanceof Dns || component instanceof Waf
            || component instanceof EdgeRuntime);
  }

  private static boolean isFar(Component component, Placement place) {
    return component instanceof ExternalService && place.region().isEmpty();
  }
}
