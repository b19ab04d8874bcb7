package org.headroom.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where a node is, as it follows from the boundaries around it; the innermost boundary of a kind decides.
 *
 * @param region code of the region; for a client outside any region the region that it names itself
 * @param zone code of the availability zone, or its id when it has no code
 * @param network the virtual network
 * @param subnet the subnet
 * @param path the boundaries around the node, outermost first
 */
public record Placement(
    Optional<String> region,
    Optional<String> zone,
    Optional<VirtualNetwork> network,
    Optional<Subnet> subnet,
    List<Boundary> path) {

  /** Keeps an unmodifiable copy of the path. */
  public Placement {
    path = List.copyOf(path);
  }

  /** The placement of a node; a boundary is placed by what is around it, not by itself. */
  public static Placement of(Node node) {
    List<Boundary> path = new ArrayList<>();
    for (Boundary each = node.getBoundary(); each != null; each = each.getBoundary()) {
      path.add(each);
    }
    Optional<String> region = innermost(path, Region.class).map(each -> given(each.getCode()).orElse(each.getId()));
    if (region.isEmpty() && node instanceof Client client) {
      region = given(client.getRegion());
    }
    Optional<String> zone = innermost(path, AvailabilityZone.class)
        .map(each -> given(each.getCode()).orElse(each.getId()));
    Optional<VirtualNetwork> network = innermost(path, VirtualNetwork.class);
    Optional<Subnet> subnet = innermost(path, Subnet.class);
    Collections.reverse(path);
    return new Placement(region, zone, network, subnet, path);
  }

  /**
   * Whether addresses here can be reached from the internet: not behind a private subnet or security group, and not in
   * a virtual network without a public subnet.
   */
  public Visibility exposure() {
    for (Boundary each : path) {
      if (each instanceof Subnet part && part.getVisibility() == Visibility.PRIVATE
          || each instanceof SecurityGroup group && group.getVisibility() == Visibility.PRIVATE) {
        return Visibility.PRIVATE;
      }
    }
    return network.isPresent() && subnet.isEmpty() ? Visibility.PRIVATE : Visibility.PUBLIC;
  }

  private static <T extends Boundary> Optional<T> innermost(List<Boundary> innermostFirst, Class<T> kind) {
    return innermostFirst.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  private static Optional<String> given(String text) {
    return Optional.ofNullable(text).filter(each -> !each.isBlank());
  }
}
