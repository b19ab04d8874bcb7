package org.headroom.catalogue;

import java.util.Optional;
import org.headroom.model.AvailabilityZone;
import org.headroom.model.Boundary;
import org.headroom.model.Client;
import org.headroom.model.Node;
import org.headroom.model.Region;

/**
 * Where a node is: the codes of the nearest enclosing region and zone.
 *
 * @param region code of the region, or for a client outside all regions the region it states
 * @param zone code of the zone, its id when it has no code
 */
public record Placement(Optional<String> region, Optional<String> zone) {
  /** The placement that follows from where the node is nested. */
  public static Placement of(Node node) {
    Optional<String> region = Optional.empty();
    Optional<String> zone = Optional.empty();
    for (Boundary b = node instanceof Boundary self ? self : node.getBoundary(); b != null; b = b.getBoundary()) {
      if (zone.isEmpty() && b instanceof AvailabilityZone z) {
        zone = Optional.ofNullable(z.getCode() != null ? z.getCode() : z.getId());
      } else if (region.isEmpty() && b instanceof Region r) {
        region = Optional.ofNullable(r.getCode());
      }
    }
    if (region.isEmpty() && node instanceof Client client) {
      region = Optional.ofNullable(client.getRegion());
    }
    return new Placement(region, zone);
  }
}
